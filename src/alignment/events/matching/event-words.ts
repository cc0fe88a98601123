import { thingOf } from '../../../language/knowledge/like-words.ts';
import type { Range } from '../../../model/index.ts';

/** Words that tell nothing of what was done. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a about after again against all also although an and any are as at be because been before being between both but by can could did do does during each
  for from had has have he her hers him his how if in into is it its itself last more most near new next no not now of off on once one only or other our out
  over own said same saying says she should since so some such than that the their them then there these they this those through to two under until up upon
  was were what when where which while who whom whose why will with within without would yesterday today tomorrow later earlier mr mrs ms
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
  week month year day night morning evening people person man woman`.split(/\s+/),
);
const NUMBERS: ReadonlyMap<string, string> = new Map(
  'three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty'
    .split(' ')
    .map((word, at) => [word, String(at < 18 ? at + 3 : (at - 15) * 10)]),
);
const ENDING = /(?:ations?|ments?|ions?|ings?|ers?|ors?|ies|ied|es|ed|e|s|ly|y)$/;
const LONGEST_STEM = 6;
const LEAST_STEM = 3;

/** The words of a passage that tell something, one word for things of one kind ("duty" for "tariff"), as short stems: "nurses stopped work" gives "nurs", "stopp", "work". Years are left out. */
export function tellingWords(text: string): Set<string> {
  const words = text
    .normalize('NFKD')
    .replaceAll(/\p{M}+|['’]s?\b/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return new Set(
    words.filter((word) => word.length > 1 && !FUNCTION_WORDS.has(word) && !/^(?:19|20)\d\d$/.test(word)).map((word) => stemOf(thingOf(word))),
  );
}

/** What is left of a passage of the text without these ranges, which may overlap or stand outside. */
export function textWithout(text: string, passage: Range, ranges: readonly Range[]): string {
  let left = '';
  let at = passage.start;
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    if (start < at || end > passage.end) continue;
    left += `${text.slice(at, start)} `;
    at = end;
  }
  return left + text.slice(at, passage.end);
}

function stemOf(word: string): string {
  const number = NUMBERS.get(word);
  if (number !== undefined) return number;
  const stem = word.replace(ENDING, '').replace(/([bdgmnprt])\1$/u, '$1');
  return (stem.length < LEAST_STEM ? word : stem).slice(0, LONGEST_STEM);
}

/** How much of the smaller set stands in the other, from 0 to 1; 0 where one is empty. */
export function overlapOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const word of small) if (large.has(word)) shared += 1;
  return small.size === 0 ? 0 : shared / small.size;
}
