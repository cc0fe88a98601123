import { overlaps } from '../../../model/index.ts';
import type { SentenceContext } from '../../context.ts';

/** "a year after this visit": the heads of nouns from which a distance in time is counted; by "this" or "that" they were told before, and are told again by nobody. */
export function countedFrom({ sentence, phrases }: SentenceContext): Set<number> {
  const { tokens, times } = sentence;
  const heads = phrases.nouns.flatMap(({ first, head }) => {
    const [preposition, before] = [tokens[first - 1], tokens[first - 2]];
    if (!preposition || !before || !/^(?:this|that|these|those)$/iu.test(tokens[first]?.form ?? '')) return [];
    const isCounted = /^(?:after|before|since)$/iu.test(preposition.form) && times.some((time) => overlaps(time, before));
    return isCounted ? [head] : [];
  });
  return new Set(heads);
}
