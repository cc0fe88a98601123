import { byCodeUnits } from './reports.ts';

/**
 * The value that occurs most often; between equals the one that `prefer` puts first, then the lowest by code units of its key.
 * Undefined values don't vote. Never depends on the order of the values.
 */
export function commonest<T>(values: readonly (T | undefined)[], key: (value: T) => string, prefer: (a: T, b: T) => number = () => 0): T | undefined {
  const tally = new Tally(key);
  for (const value of values) tally.count(value, 1);
  return tally.commonest(prefer);
}

/** Values with their counts, that come and go. */
export class Tally<T> {
  readonly #votes = new Map<string, { value: T; count: number }>();
  readonly #key: (value: T) => string;

  constructor(key: (value: T) => string) {
    this.#key = key;
  }

  /** Counts a value so many times more, or less. */
  count(value: T | undefined, times: number): void {
    if (value === undefined || times === 0) return;
    const key = this.#key(value);
    const entry = this.#votes.get(key) ?? { value, count: 0 };
    entry.count += times;
    if (entry.count === 0) this.#votes.delete(key);
    else this.#votes.set(key, entry);
  }

  /** How often a value is counted. */
  countOf(value: T): number {
    return this.#votes.get(this.#key(value))?.count ?? 0;
  }

  get size(): number {
    return this.#votes.size;
  }

  values(): T[] {
    return [...this.#votes.values()].map(({ value }) => value);
  }

  /** As `commonest` of all that is counted, among those that fit. */
  commonest(prefer: (a: T, b: T) => number = () => 0, fits: (value: T) => boolean = () => true): T | undefined {
    const ranked = [...this.#votes]
      .filter(([, { value }]) => fits(value))
      .toSorted(([keyA, a], [keyB, b]) => b.count - a.count || prefer(a.value, b.value) || byCodeUnits(keyA, keyB));
    return ranked[0]?.[1].value;
  }
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

/** The values that hold, and those that don't. */
export function partition<T>(values: readonly T[], holds: (value: T) => boolean): [T[], T[]] {
  return [values.filter(holds), values.filter((value) => !holds(value))];
}
