/** What is done to the counted, one word for verbs that tell it alike: "12 people died", "killed 12 people" → "people killed". */
export const DEEDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    killed: 'kill die perish drown execute murder',
    injured: 'injure wound hurt',
    arrested: 'arrest',
    detained: 'detain',
    abducted: 'kidnap abduct',
    'taken in': 'accept admit shelter',
    displaced: 'displace uproot',
    evacuated: 'evacuate',
    fleeing: 'flee',
    rescued: 'rescue save',
    captured: 'capture',
    released: 'release free',
    expelled: 'expel deport',
    cut: 'cut axe slash eliminate shed',
    lost: 'lose',
    dismissed: 'dismiss sack fire',
    hired: 'hire recruit',
    closed: 'close shut',
    opened: 'open',
    created: 'create',
    made: 'make manufacture produce assemble',
    recalled: 'recall',
    printed: 'print',
    planted: 'plant',
    vaccinated: 'vaccinate immunise immunize inoculate',
    treated: 'treat hospitalise hospitalize',
    elected: 'elect',
    cancelled: 'cancel',
    grounded: 'ground',
    banned: 'ban',
    stolen: 'steal',
    leased: 'lease',
    rented: 'rent',
    received: 'receive get',
    issued: 'issue',
    trained: 'train',
    stranded: 'strand',
    trapped: 'trap',
    polled: 'poll survey interview',
    convicted: 'convict',
    charged: 'charge indict',
    homeless: 'homeless',
    scrapped: 'scrap',
    fined: 'fine',
    approved: 'approve license licence',
    repaired: 'repair',
    inspected: 'inspect',
    held: 'hold',
    stopped: 'stop halt suspend',
    attacked: 'attack shell bomb raid',
    hit: 'hit strike',
    destroyed: 'destroy',
    damaged: 'damage',
    burned: 'burn torch',
    buried: 'bury',
    beaten: 'beat',
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
  'killed injured arrested detained captured abducted displaced evacuated rescued released expelled missing infected sentenced fleeing convicted charged trapped stranded'.split(
    ' ',
  ),
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
  'created',
  'made',
  'recalled',
  'printed',
  'planted',
  'trained',
  'rented',
  'leased',
  'received',
  'scrapped',
  'cancelled',
  'grounded',
  'stopped',
  'issued',
  'held',
  'served',
  'with operations',
]);

/** Deeds of which even a few are counted for their own sake. */
export const WEIGHTY: ReadonlySet<string> = new Set(
  'signed closed opened destroyed damaged burned attacked hit seized sanctioned bought ordered sold delivered built recalled grounded sent deployed'.split(
    ' ',
  ),
);

/** Verbs without an object whose subject is the counted: "12 people [died]". */
export const BEFALLING: ReadonlySet<string> = new Set('die perish drown flee miss attend watch'.split(' '));

/** Of these verbs what it befalls may be the subject as well as the object: "two plants will [close]". */
export const LABILE: ReadonlySet<string> = new Set('close shut open'.split(' '));

/** Nouns of what is done to the counted behind "of" or "for": "the [closure] of 12 plants", "an [order] for 60 jets". */
export const NOMINAL_DEEDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    closed: 'closure shutdown',
    cut: 'axing',
    lost: 'loss',
    bought: 'purchase acquisition',
    sold: 'sale',
    killed: 'death killing murder',
    arrested: 'arrest',
    detained: 'detention',
    delivered: 'delivery',
    created: 'creation',
    built: 'construction',
    made: 'production',
    recalled: 'recall',
    released: 'release',
    evacuated: 'evacuation',
    destroyed: 'destruction',
    displaced: 'displacement',
    expelled: 'expulsion deportation',
    rescued: 'rescue',
    dismissed: 'dismissal layoff',
    opened: 'opening',
    deployed: 'deployment',
    launched: 'launch',
    leased: 'lease',
    abducted: 'abduction kidnapping',
    polled: 'poll survey',
  }).flatMap(([deed, nouns]) => nouns.split(' ').map((noun) => [noun, deed] as const)),
);

/** Verbs with a particle: "[shot down] 45 drones", "[lay off] 300 workers". */
export const PHRASAL_DEEDS: readonly (readonly [verb: string, particle: string, deed: string])[] = [
  ['take', 'in', 'taken in'],
  ['shoot', 'down', 'shot down'],
  ['lay', 'off', 'dismissed'],
  ['lie', 'off', 'dismissed'],
  ['shut', 'down', 'closed'],
  ['close', 'down', 'closed'],
  ['turn', 'out', 'made'],
  ['churn', 'out', 'made'],
  ['call', 'back', 'recalled'],
  ['let', 'go', 'dismissed'],
  ['take', 'on', 'hired'],
  ['hand', 'over', 'delivered'],
  ['carry', 'out', 'carried out'],
  ['send', 'home', 'sent home'],
  ['send', 'back', 'sent back'],
  ['order', 'out', 'expelled'],
  ['throw', 'out', 'expelled'],
  ['kick', 'out', 'expelled'],
];

/** The same of what it befalls: "36 bakeries [went under]", "17,000 workers [walked out]". */
export const BEFALLING_PHRASES: readonly (readonly [verb: string, particle: string, deed: string])[] = [
  ['go', 'under', 'closed'],
  ['go', 'bust', 'closed'],
  ['go', 'bankrupt', 'closed'],
  ['shut', 'down', 'closed'],
  ['close', 'down', 'closed'],
  ['walk', 'out', 'on strike'],
  ['go', 'missing', 'missing'],
  ['change', 'hands', 'traded'],
  ['pass', 'away', 'killed'],
];

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
