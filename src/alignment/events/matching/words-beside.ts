import { singularOf } from '../../../language/knowledge/nouns.ts';
import type { EventUnit } from '../event-unit.ts';
import { overlapOf, tellingWords } from './event-words.ts';

/** This share of the fewer words beside two verbs must be told by both. */
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
function wordsBeside(unit: EventUnit): string {
  return (/^[^,;:.()]*/u.exec(behindVerb(unit))?.[0] ?? '').trim();
}

function behindVerb({ account: { trigger, sentence }, report: { text } }: EventUnit): string {
  return text.slice(trigger.end, sentence.end);
}

/** Whether both tell something beside the verb, and in like words of the same thing: not "the ceasefire" and "breaches of the ceasefire", "growth forecast" and "inflation forecast". */
export function areInLikeWords(a: EventUnit, b: EventUnit): boolean {
  return overlapOf(besideWords(a), besideWords(b)) > HALF && areObjectsOne(objectOf(a), objectOf(b));
}

/** What a sentence tells behind the verb up to the next break, but for names; sums as one word. */
export function besideWords(unit: EventUnit): Set<string> {
  return tellingWords(
    clauseBehind(unit)
      .replaceAll(SUM, ' sum ')
      .replaceAll(/\b\p{Lu}[\p{L}'’-]*/gu, ' '),
  );
}

/** The words from behind the verb to where the next clause begins. */
function clauseBehind(unit: EventUnit): string {
  const behind = behindVerb(unit);
  return behind.slice(0, BREAK.exec(behind)?.index);
}

const BREAK = /[,;:()]| (?:after|before|while|when|because|as|amid|where|which|who|and)(?= )/u;
const SUM = /[$€£]\s?[\d.,]+(?: (?:thousand|million|billion|trillion))?|\b[\d.,]+ (?:million|billion|trillion)? ?(?:dollars?|euros?|pounds?|yen)\b/gu;

/** The noun right behind a verb, and what stands before it: "its growth [forecast]". */
interface Beside {
  head: ReadonlySet<string>;
  modifiers: ReadonlySet<string>;
}

function objectOf(unit: EventUnit): Beside {
  const [phrase = ''] = clauseBehind(unit).split(PREPOSITION, 1);
  const words = phrase.split(/[^\p{L}\p{N}'’-]+/u).filter(Boolean);
  const [last = ''] = words.slice(-1);
  const before = words.slice(0, -1).filter((word) => /^\p{Ll}/u.test(word));
  return { head: tellingWords(singularOf(last.toLowerCase())), modifiers: tellingWords(before.join(' ')) };
}

const PREPOSITION = /[.!?]| (?:of|in|on|at|to|for|with|by|from|over|against|into|about|under|that|last|next|this|during|until|than)(?= )/u;

function areObjectsOne(one: Beside, other: Beside): boolean {
  if (one.head.size === 0 || other.head.size === 0) return one.head.size === other.head.size;
  if (overlapOf(one.head, other.head) === 0) return false;
  return one.modifiers.size === 0 || other.modifiers.size === 0 || overlapOf(one.modifiers, other.modifiers) === 1;
}
