import { byCodeUnits } from './reports.ts';

/**
 * The value that occurs most often; between equals the one that `prefer` puts first, then the lowest by code units of its key.
 * Undefined values don't vote. Never depends on the order of the values.
 */
export function commonest<T>(values: readonly (T | undefined)[], key: (value: T) => string, prefer: (a: T, b: T) => number = () => 0): T | undefined {
  const votes = new Map<string, { value: T; count: number }>();
  for (const value of values) {
    if (value === undefined) continue;
    const entry = votes.get(key(value));
    if (entry) entry.count += 1;
    else votes.set(key(value), { value, count: 1 });
  }
  const ranked = [...votes].toSorted(([keyA, a], [keyB, b]) => b.count - a.count || prefer(a.value, b.value) || byCodeUnits(keyA, keyB));
  return ranked[0]?.[1].value;
}

/** The distinct strings, sorted by code units. */
export function distinct<T extends string>(values: Iterable<T>): T[] {
  return [...new Set(values)].toSorted(byCodeUnits);
}

/** The entries by key; keys in order of first appearance. */
export function groupBy<K, V>(values: Iterable<V>, key: (value: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) {
    const name = key(value);
    const group = groups.get(name);
    if (group) group.push(value);
    else groups.set(name, [value]);
  }
  return groups;
}
