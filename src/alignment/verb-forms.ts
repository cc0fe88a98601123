import type { Status } from '../model/index.ts';

const THIRD_PERSON: Readonly<Record<string, string>> = { be: 'is', have: 'has', do: 'does', go: 'goes' };

const PARTICIPLES: Readonly<Record<string, string>> = {
  be: 'been',
  become: 'become',
  begin: 'begun',
  break: 'broken',
  bring: 'brought',
  build: 'built',
  buy: 'bought',
  cut: 'cut',
  do: 'done',
  expel: 'expelled',
  fight: 'fought',
  flee: 'fled',
  fly: 'flown',
  give: 'given',
  go: 'gone',
  have: 'had',
  hit: 'hit',
  hold: 'held',
  lead: 'led',
  leave: 'left',
  lose: 'lost',
  make: 'made',
  meet: 'met',
  pay: 'paid',
  put: 'put',
  see: 'seen',
  seek: 'sought',
  sell: 'sold',
  send: 'sent',
  set: 'set',
  shoot: 'shot',
  speak: 'spoken',
  stop: 'stopped',
  strike: 'struck',
  take: 'taken',
  tell: 'told',
  withdraw: 'withdrawn',
  write: 'written',
};

/** How a verb stands with its subject: "attacks", "is attacked", "are attacked". */
export interface Voice {
  plural: boolean;
  passive: boolean;
}

/**
 * A predicate ("impose sanctions"; of a passive only its verb) as what is told of it asks: done "imposes sanctions", planned "to impose
 * sanctions", negated "does not impose sanctions", hypothetical "may impose sanctions", alleged "is said to have imposed sanctions".
 */
export function verbPhrase(predicate: string, status: Status, { plural, passive }: Voice): string {
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
    case 'negated':
      if (passive) return `${be} not ${participle(predicate)}`;
      return `${plural ? 'do' : 'does'} not ${predicate}`;
    default:
      return passive ? `${be} ${participle(predicate)}` : present(predicate, plural);
  }
}

/** The predicate's first word in the third person, or as it is after several subjects: "imposes sanctions", "impose sanctions". */
function present(predicate: string, plural: boolean): string {
  return plural ? predicate : withVerb(predicate, thirdPerson);
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
  const irregular = THIRD_PERSON[verb];
  if (irregular !== undefined) return irregular;
  if (/(?:s|x|z|ch|sh)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

function pastParticiple(verb: string): string {
  const irregular = PARTICIPLES[verb];
  if (irregular !== undefined) return irregular;
  if (verb.endsWith('e')) return `${verb}d`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`;
}
