import type { Mention, Range } from '../../src/model/index.ts';

/** Where the head of a noun phrase ends: "the chief of staff" → "chief"; "Ada Brown, the chief" → "Brown". */
const AFTER_THE_HEAD = /(?<=\S)(?:,| \(| (?:of|in|for|at|on|from|to|by|with|between|against|about|who|which|that|whose|where)(?= )).*$/su;
const BEFORE_THE_HEAD = /^(?:the|an?|its|his|her|their|this|that|these|those) (?=\S)/iu;

/** The noun phrase without its article and without what follows its head; offsets are into `text`. */
export function corePhrase(text: string, phrase: Range): Range {
  const words = text.slice(phrase.start, phrase.end);
  const lead = BEFORE_THE_HEAD.exec(words)?.[0].length ?? 0;
  const tail = AFTER_THE_HEAD.exec(words.slice(lead))?.[0].length ?? 0;
  return { start: phrase.start + lead, end: phrase.end - tail };
}

const isSame = (range: Range, wanted: Range) => range.start === wanted.start && range.end === wanted.end;

/** The own mention that names what a gold one does: the same words, or the longest one inside it that ends with its head. */
export function ownMentionOf(text: string, gold: Range, own: readonly Mention[]): Mention | undefined {
  const core = corePhrase(text, gold);
  const same = own.find((each) => [each, each.phrase].some((range) => isSame(range, gold) || isSame(range, core)));
  if (same) return same;
  const atHead = own.filter((each) => each.end === core.end && each.start >= gold.start);
  return atHead.toSorted((a, b) => b.end - b.start - (a.end - a.start))[0];
}
