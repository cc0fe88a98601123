import { singularOf } from '../../../language/knowledge/nouns.ts';
import type { EventUnit } from '../event-unit.ts';
import { overlapOf, tellingWords } from './event-words.ts';

/** More than this share of the fewer words beside two verbs must be told by both. */
const HALF = 0.5;

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

function clauseBehind({ account: { trigger, sentence }, report: { text } }: EventUnit): string {
  const behind = text.slice(trigger.end, sentence.end);
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
