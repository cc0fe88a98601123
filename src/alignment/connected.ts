import { groupBy } from './tally.ts';

/** A block of more groups is split by a finer key, so that what is told of every day costs by what is told of one. */
const LARGEST = 500;

/**
 * Joins groups of like units that fit one another, directly or through others; only those that share a key are compared, and where more than
 * 500 share one, those that share the finer key too.
 */
export function connected<U>(
  groups: readonly U[][],
  fits: (a: U, b: U) => boolean,
  keys: (unit: U) => string[],
  finer: (unit: U) => string = () => '',
): U[][] {
  const sizes = new Map<string, number>();
  for (const [unit] of groups) if (unit) for (const key of new Set(keys(unit))) sizes.set(key, (sizes.get(key) ?? 0) + 1);
  const parent = groups.map((_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (parent[top] !== top) top = parent[top] ?? top;
    return top;
  };
  const blocks = new Map<string, number[]>();
  for (const [at, [unit]] of groups.entries()) {
    if (!unit) continue;
    for (const wide of new Set(keys(unit))) {
      const key = (sizes.get(wide) ?? 0) > LARGEST ? `${wide} ${finer(unit)}` : wide;
      const block = blocks.get(key) ?? [];
      for (const other of block) {
        const [peer] = groups[other] ?? [];
        if (root(other) !== root(at) && peer && fits(unit, peer)) parent[root(at)] = root(other);
      }
      block.push(at);
      blocks.set(key, block);
    }
  }
  const joined = groupBy(groups.entries(), ([at]) => root(at));
  return [...joined.values()].map((members) => members.flatMap(([, units]) => units));
}
