import type { TimeExpression } from '../../model/index.ts';
import type { Item, PrepositionalPhrase } from './types.ts';

/**
 * What hangs on the noun phrase at item `at`, and the phrases right behind it, on whatever they hang: whether "with Kenya" in "signed a treaty with Kenya on
 * Monday" belongs to the treaty or to the signing makes no difference to who took part.
 */
export function followingOf(items: readonly Item[], at: number): { obliques: PrepositionalPhrase[]; times: TimeExpression[] } {
  const item = items[at];
  if (item?.kind !== 'noun') return { obliques: [], times: [] };
  const { phrases, times } = item.noun;
  const behind: PrepositionalPhrase[] = [];
  for (let k = at + 1; k < items.length; k++) {
    const next = items[k];
    if (next?.kind === 'preposition' && next.phrase) behind.push(next.phrase);
    else if (next === undefined || next.first > (behind.at(-1)?.last ?? item.last)) break;
  }
  const known = new Set(phrases.map(({ first }) => first));
  return { obliques: [...phrases, ...behind.filter(({ first }) => !known.has(first))].toSorted((a, b) => a.first - b.first), times };
}

/** The prepositional phrase at item `k`, and its last item. */
export function prepositionalAt(items: readonly Item[], k: number): { phrase: PrepositionalPhrase; last: number } | undefined {
  const item = items[k];
  if (item?.kind !== 'preposition' || !item.phrase) return undefined;
  const { phrase } = item;
  let last = k + 1;
  while (last + 1 < items.length && (items[last + 1]?.last ?? 0) <= phrase.last) last++;
  return { phrase, last };
}
