import { groupBy } from './tally.ts';

/** Joins groups of like units that fit one another, directly or through others; only those that share a key are compared. */
export function connected<U>(groups: readonly U[][], fits: (a: U, b: U) => boolean, keys: (unit: U) => string[]): U[][] {
  const parent = groups.map((_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (parent[top] !== top) top = parent[top] ?? top;
    return top;
  };
  const blocks = new Map<string, number[]>();
  for (const [at, [unit]] of groups.entries()) {
    if (!unit) continue;
    for (const key of new Set(keys(unit))) {
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
