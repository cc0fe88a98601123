import type { Status } from '../model/index.ts';

const THIRD_PERSON: ReadonlyMap<string, string> = new Map(Object.entries({ be: 'is', have: 'has', do: 'does', go: 'goes' }));

const PARTICIPLES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    be: 'been',
    beat: 'beaten',
    become: 'become',
    begin: 'begun',
    break: 'broken',
    blow: 'blown',
    bring: 'brought',
    build: 'built',
    buy: 'bought',
    come: 'come',
    cut: 'cut',
    do: 'done',
    drive: 'driven',
    fall: 'fallen',
    feel: 'felt',
    fight: 'fought',
    find: 'found',
    flee: 'fled',
    fly: 'flown',
    forgive: 'forgiven',
    freeze: 'frozen',
    get: 'got',
    give: 'given',
    go: 'gone',
    grow: 'grown',
    have: 'had',
    hit: 'hit',
    hold: 'held',
    keep: 'kept',
    lay: 'laid',
    lead: 'led',
    leave: 'left',
    lose: 'lost',
    make: 'made',
    mean: 'meant',
    meet: 'met',
    overthrow: 'overthrown',
    pay: 'paid',
    put: 'put',
    read: 'read',
    rebuild: 'rebuilt',
    renege: 'reneged',
    rise: 'risen',
    run: 'run',
    see: 'seen',
    seek: 'sought',
    sell: 'sold',
    send: 'sent',
    set: 'set',
    shoot: 'shot',
    show: 'shown',
    shut: 'shut',
    sink: 'sunk',
    speak: 'spoken',
    spend: 'spent',
    stand: 'stood',
    steal: 'stolen',
    strike: 'struck',
    take: 'taken',
    tell: 'told',
    think: 'thought',
    throw: 'thrown',
    win: 'won',
    withdraw: 'withdrawn',
    write: 'written',
  }),
);

/** The status by which a label tells; `alleged_ahead` of what is only said, and said to come. */
export type ToldStatus = Status | 'alleged_ahead';

/** How a verb stands with its subject: "attacks", "is attacked", "are attacked". */
export interface Voice {
  plural: boolean;
  passive: boolean;
}

/**
 * A predicate ("impose sanctions"; of a passive only its verb) as what is told of it asks: done "imposes sanctions", planned "to impose
 * sanctions", negated "does not impose sanctions", hypothetical "may impose sanctions", alleged "is said to have imposed sanctions", or where it
 * is said to come "is said to be going to impose sanctions".
 */
export function verbPhrase(predicate: string, status: ToldStatus, { plural, passive }: Voice): string {
  const be = plural ? 'are' : 'is';
  const infinitive = passive ? `be ${participle(predicate)}` : predicate;
  switch (status) {
    case 'planned':
    case 'proposed':
    case 'expected':
      return `to ${infinitive}`;
    case 'hypothetical':
      return `may ${infinitive}`;
    case 'alleged':
      return `${be} said to have ${participle(infinitive)}`;
    case 'alleged_ahead':
      return `${be} said to be going to ${infinitive}`;
    case 'negated':
      if (!passive && /^be\b/.test(predicate)) return `${be} not${predicate.slice(2)}`;
      if (passive) return `${be} not ${participle(predicate)}`;
      return `${plural ? 'do' : 'does'} not ${predicate}`;
    default:
      return passive ? `${be} ${participle(predicate)}` : present(predicate, plural);
  }
}

/** The predicate's first word in the third person, or as it is after several subjects: "imposes sanctions", "impose sanctions". */
function present(predicate: string, plural: boolean): string {
  if (plural) return predicate.replace(/^be\b/, 'are');
  return withVerb(predicate, thirdPerson);
}

/** "impose sanctions" as "imposed sanctions", "be attacked" as "been attacked". */
function participle(predicate: string): string {
  return withVerb(predicate, pastParticiple);
}

function withVerb(predicate: string, form: (verb: string) => string): string {
  const [verb = '', ...rest] = predicate.split(' ');
  return [form(verb), ...rest].join(' ');
}

function thirdPerson(verb: string): string {
  const irregular = THIRD_PERSON.get(verb);
  if (irregular !== undefined) return irregular;
  // "ousts", which a reading without its lemma leaves as it is.
  if (/[^aiousx]s$/.test(verb)) return verb;
  if (/(?:s|x|z|ch|sh|[^aeiou]o)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

function pastParticiple(verb: string): string {
  const irregular = PARTICIPLES.get(verb);
  if (irregular !== undefined) return irregular;
  if (verb.endsWith('e')) return `${verb}d`;
  if (
    /^[^aeiou]*[aeiou][^aeiouwxy]$|[^aeiou](?:pel|mit|nul|rol|quit|cel|fer)$/.test(verb) &&
    verb !== 'offer' &&
    verb !== 'suffer' &&
    verb !== 'differ'
  )
    return `${verb}${verb.at(-1)}ed`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`;
}
