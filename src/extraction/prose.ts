import type { Sentence } from '../model/index.ts';
import { wordSet } from './word-set.ts';

/** The commonest words of English: two in five of running text, one in four of headlines with their full stops. */
const COMMON = wordSet(
  'the of and to in a that is was for on with as by at it from be has he his are were have had but not this an they their its which or will who she her we our you i my ' +
    'been would more after when there all no if what so than into about up out can do did said one two over also other some us them him me your these those may could should',
);
/** So few of them are in lists and in words put together at random. */
const TOO_FEW = 0.12;
const ENOUGH_WORDS = 80;

/** Whether sentences are running text: not words at random, not a list or a table. Short texts are taken for it. Linear in the words. */
export function isProse(sentences: readonly Sentence[]): boolean {
  let words = 0;
  let common = 0;
  for (const { tokens } of sentences) {
    for (const { form } of tokens) {
      if (!/\p{L}/u.test(form)) continue;
      words++;
      if (COMMON.has(form.toLowerCase())) common++;
    }
  }
  return words < ENOUGH_WORDS || common >= TOO_FEW * words;
}
