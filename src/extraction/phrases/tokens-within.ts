import type { Sentence } from '../../model/index.ts';
import type { TokenRange } from './types.ts';

/** The tokens that lie in `range`, by bisection; undefined where there are none. */
export function tokensWithin(sentence: Sentence, range: { start: number; end: number }): TokenRange | undefined {
  const { tokens } = sentence;
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < range.start) low = middle + 1;
    else high = middle;
  }
  let last = low - 1;
  while (last + 1 < tokens.length && (tokens[last + 1]?.end ?? 0) <= range.end) last++;
  return last >= low ? { first: low, last } : undefined;
}
