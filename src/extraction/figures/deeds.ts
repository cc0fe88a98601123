/** What is done to the counted, one word for verbs that tell it alike: "12 people died", "killed 12 people" → "people killed". */
export const DEEDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    killed: 'kill die perish drown execute murder',
    injured: 'injure wound hurt',
    arrested: 'arrest detain',
    abducted: 'kidnap abduct',
    'taken in': 'accept admit shelter',
    displaced: 'displace uproot',
    evacuated: 'evacuate',
    fleeing: 'flee',
    rescued: 'rescue',
    released: 'release free',
    expelled: 'expel deport',
    cut: 'cut axe slash eliminate shed',
    lost: 'lose',
    dismissed: 'dismiss sack fire',
    hired: 'hire recruit',
    closed: 'close shut',
    opened: 'open',
    attacked: 'attack strike hit shell bomb raid',
    destroyed: 'destroy',
    damaged: 'damage',
    'shot down': 'down intercept',
    launched: 'launch',
    signed: 'sign conclude',
    bought: 'buy purchase acquire',
    ordered: 'order',
    sold: 'sell',
    delivered: 'deliver',
    built: 'build construct',
    sent: 'send dispatch',
    deployed: 'deploy station',
    employed: 'employ',
    seized: 'seize confiscate',
    sanctioned: 'sanction blacklist',
    infected: 'infect',
    sentenced: 'sentence',
    missing: 'miss',
    attending: 'attend watch',
    carried: 'carry seat accommodate',
  }).flatMap(([deed, verbs]) => verbs.split(' ').map((verb) => [verb, deed] as const)),
);

/** What befalls people: a small count told in words is a figure there. */
export const OF_LIVES: ReadonlySet<string> = new Set(
  'killed injured arrested abducted displaced evacuated rescued released expelled missing infected sentenced fleeing'.split(' '),
);

/** What one does to one's own, or to have it; of other deeds the doer is none of those whom the count is about. */
export const OF_DOER: ReadonlySet<string> = new Set([
  'taken in',
  'cut',
  'lost',
  'dismissed',
  'hired',
  'closed',
  'opened',
  'launched',
  'signed',
  'bought',
  'ordered',
  'sold',
  'delivered',
  'built',
  'sent',
  'deployed',
  'employed',
  'fired',
  'carried',
]);

/** Deeds of which even a few are counted for their own sake. */
export const WEIGHTY: ReadonlySet<string> = new Set(
  'signed closed destroyed attacked seized sanctioned bought ordered sold delivered built'.split(' '),
);

/** Verbs without an object whose subject is the counted: "12 people [died]". */
export const BEFALLING: ReadonlySet<string> = new Set('die perish drown flee miss attend watch'.split(' '));

/** Heads that are themselves what befell: "12 [dead]", "the [wounded]". */
export const STATES: ReadonlyMap<string, string> = new Map([
  ['dead', 'people killed'],
  ['death', 'people killed'],
  ['fatality', 'people killed'],
  ['injured', 'people injured'],
  ['wounded', 'people injured'],
  ['injury', 'people injured'],
  ['arrest', 'people arrested'],
  ['missing', 'people missing'],
  ['protester', 'protesters'],
  ['demonstrator', 'protesters'],
]);

/** "2,000 people [protested]" are protesters. */
export const PROTESTING: ReadonlySet<string> = new Set('protest demonstrate rally march'.split(' '));

/** Whose count it is, and none of theirs that are counted: "the ministry [counted] 7 dead". */
export const COUNTING: ReadonlySet<string> = new Set(
  'count report register record confirm estimate tally list document put say tell speak'.split(' '),
);
