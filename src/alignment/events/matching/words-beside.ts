import type { EventUnit } from '../event-unit.ts';
import { overlapOf, tellingWords } from './event-words.ts';

const HALF = 0.5;

/** Whether the same word follows both verbs, and what follows that shares half of its telling words. */
export function areBesideAlike(a: EventUnit, b: EventUnit): boolean {
  const [here, there] = [wordsBeside(a), wordsBeside(b)];
  const [one, other] = [tellingWords(here), tellingWords(there)];
  return firstOf(here) === firstOf(there) && one.size > 0 && other.size > 0 && overlapOf(one, other) >= HALF;
}

/** Whether what one report tells for its own sake another may tell in passing by the same verb: not "escaped [from a jail]" and "escaped [injury]". */
export function mayBeInPassing(a: EventUnit, b: EventUnit): boolean {
  const isOneTold = (a.headline === undefined) !== (b.headline === undefined);
  if (!isOneTold || a.report.id === b.report.id || a.verb !== b.verb || a.account.plover || b.account.plover) return true;
  if (!isVerb(a.account) || !isVerb(b.account)) return true;
  const [here, there] = [wordsBeside(a), wordsBeside(b)];
  return here === '' || there === '' || ON_THE_WAY.test(here) === ON_THE_WAY.test(there) || OPENING.test(here) || OPENING.test(there);
}

/** From or to where somebody goes. */
const ON_THE_WAY = /^(?:from|to|into|towards?|across|through)\b/u;
/** A phrase of another kind, or a time, that says nothing of what is done: "escaped [in May]". */
const OPENING = /^(?:in|on|at|by|with|after|before|during|last|early|late|when|while|as|and|but|\p{Lu}\p{L}*day)\b/u;

/** "escaped", not "escape": a form that no noun has. */
export function isVerb({ trigger, predicate }: EventUnit['account']): boolean {
  return trigger.exact.toLowerCase() !== predicate && !trigger.exact.endsWith('s');
}

const firstOf = (words: string): string | undefined => words.split(' ')[0];

/** The words from behind the verb to the next break. */
function wordsBeside({ account: { trigger, sentence }, report: { text } }: EventUnit): string {
  return (/^[^,;:.()]*/u.exec(text.slice(trigger.end, sentence.end))?.[0] ?? '').trim();
}
