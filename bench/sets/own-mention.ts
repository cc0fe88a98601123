import type { Range } from '../../src/model/index.ts';

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

/** Words that an own reading has for something; `phrase` is the whole noun phrase where it is kept as well. */
interface OwnMention extends Range {
  phrase?: Range;
}

/** The own mention that names what a gold one does: the same words; else the longest one inside it that ends with its head, else that begins with it. */
export function ownMentionOf<Own extends OwnMention>(text: string, gold: Range, own: readonly Own[]): Own | undefined {
  const core = corePhrase(text, gold);
  const same = own.find((each) => [each, each.phrase ?? each].some((range) => isSame(range, gold) || isSame(range, core)));
  if (same) return same;
  // "the aircraft they want to fly" begins with its noun phrase.
  return (
    longest(own.filter(({ start, end }) => end === core.end && start >= gold.start)) ??
    longest(own.filter(({ start, end }) => start === gold.start && end <= gold.end))
  );
}

function longest<Own extends Range>(own: readonly Own[]): Own | undefined {
  return own.toSorted((a, b) => b.end - b.start - (a.end - a.start))[0];
}
