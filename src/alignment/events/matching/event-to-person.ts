import type { EventUnit } from '../event-unit.ts';
import { canBeSame } from '../parties.ts';
import { tellingWords } from './event-words.ts';

/** Whether two reports tell of the same month or day that the same person was sentenced, by whomever: "in November to 15 years", "in November to 12 years". */
export function areOneSentence(a: EventUnit, b: EventUnit): boolean {
  if (a.document.id === b.document.id || a.account.predicate !== 'sentence' || b.account.predicate !== 'sentence') return false;
  if (a.statusClass !== 'real' || b.statusClass !== 'real') return false;
  const [person, other] = [onlyPerson(a), onlyPerson(b)];
  return person !== undefined && person === other && canBeSame(a.agents, b.agents);
}

function onlyPerson({ patients, grain }: EventUnit): string | undefined {
  const [only, another] = patients;
  return grain !== 'year' && grain !== 'unknown' && another === undefined && only?.grain === 'person' ? only.actor : undefined;
}

/** Predicates of what a court or the police do to somebody for a deed of his. */
const FOR_CRIMES: ReadonlySet<string> = new Set(['sentence', 'convict', 'acquit', 'charge', 'fine', 'arrest', 'detain', 'jail']);

/** Whether what two accounts tell that somebody was sentenced, fined or acquitted for can be one: "for theft" and "for fraud" can't. */
export function crimesFit(a: EventUnit, b: EventUnit): boolean {
  const [here, there] = [crimeOf(a), crimeOf(b)];
  return here.size === 0 || there.size === 0 || [...here].some((word) => there.has(word));
}

/** "sentenced to nine years for [fraud]", "acquitted of [murder]", in stems; nothing of another deed. */
export function crimeOf({ account: { predicate, trigger, sentence }, report: { text } }: EventUnit): ReadonlySet<string> {
  if (!FOR_CRIMES.has(predicate)) return NOTHING;
  const words = CRIME.exec(text.slice(trigger.end, sentence.end))?.groups?.['crime'];
  return tellingWords(words ?? '');
}

const NOTHING: ReadonlySet<string> = new Set();
const CRIME = /^[^,;:.]*?\b(?:for(?! life| the rest)|of) (?<crime>[^,;:.]+)/u;
