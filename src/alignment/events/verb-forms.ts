import { irregularForms } from '../../language/tokens/lemmas.ts';
import type { Status } from '../../model/index.ts';

const THIRD_PERSON: ReadonlyMap<string, string> = new Map(Object.entries({ be: 'is', have: 'has', do: 'does', go: 'goes' }));

/** Where WordNet has several, or none since it is the verb itself. */
const PARTICIPLES: ReadonlyMap<string, string> = new Map([
  ...'bear borne, beat beaten, become become, begin begun, bid bid, come come, dive dived, drink drunk, get got, hear heard, melt melted, overcome overcome, plead pleaded, prove proved, run run, shine shone, shrink shrunk, sink sunk, strike struck, work worked'
    .split(', ')
    .map((pair): [string, string] => [pair.split(' ')[0] ?? '', pair.split(' ')[1] ?? '']),
  ...'bet broadcast burst cast cost cut forecast hit hurt let offset overrun put quit read rid set shed shut split spread thrust upset'
    .split(' ')
    .map((verb): [string, string] => [verb, verb]),
]);

/** The status by which a label tells; `alleged_ahead` of what is only said, and said to come, `negated_ahead` of what will not. */
export type ToldStatus = Status | 'alleged_ahead' | 'negated_ahead';

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
      // "plans another march": made now, of what is to come
      if (PLANNING.test(predicate)) return passive ? `${be} ${participle(predicate)}` : present(predicate, plural);
      return `to ${infinitive}`;
    case 'hypothetical':
      // "considers a ban": the word itself tells that it may never come
      return !passive && /^consider\b/.test(predicate) ? present(predicate, plural) : `may ${infinitive}`;
    case 'alleged':
      return `${be} said to have ${participle(infinitive)}`;
    case 'alleged_ahead':
      return `${be} said to be going to ${infinitive}`;
    case 'negated_ahead':
      return `will not ${infinitive}`;
    case 'negated':
      if (!passive && /^be\b/.test(predicate)) return `${be} not${predicate.slice(2)}`;
      if (passive) return `${be} not ${participle(predicate)}`;
      return `${plural ? 'do' : 'does'} not ${predicate}`;
    default:
      return passive ? `${be} ${participle(predicate)}` : present(predicate, plural);
  }
}

const PLANNING = /^(?:plan|schedule|intend)\b/;

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
  const irregular = PARTICIPLES.get(verb) ?? irregularParticiple(verb);
  if (irregular !== undefined) return irregular;
  // "wounded", which a reading without its lemma leaves as it is.
  if (/[^e]{2}ed$/.test(verb) && verb !== 'embed') return verb;
  if (verb.endsWith('e')) return `${verb}d`;
  if (DOUBLING.test(verb) && !/^(?:offer|suffer|differ|buffer|pilfer)$/.test(verb)) return `${verb}${verb.at(-1)}ed`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`;
}

const DOUBLING =
  /^[^aeiou]*[aeiou][^aeiouwxy]$|[^aeiou](?:pel|mit|nul|rol|quit|cel|fer|cur)$|^(?:refer|prefer|defer|recur|kidnap|worship|equip|handicap|deter|rebut|regret|abet)$/;

/** Of "sang, sung" and "underwent, undergone" the one that goes with "is". */
function irregularParticiple(verb: string): string | undefined {
  const forms = irregularForms(verb).filter((form) => !/(?:ing|s)$/.test(form) && form !== `${verb}d` && form !== `${verb}ed`);
  return forms.find((form) => /ne?$/.test(form)) ?? forms.find((form) => /u[^aeiou]+$/.test(form)) ?? forms[0];
}
