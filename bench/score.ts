/** One measured value: `unit` says what it is counted in ("F1", "%", "tokens/s"), `note` how it comes about. */
export interface Score {
  name: string;
  value: number;
  unit: string;
  note?: string;
}

export interface BenchOptions {
  /** Also the parts that are kept for the last measurement: test sets, scoring sets. Otherwise only what may be developed on. */
  final: boolean;
  /** Print what isn't right of the parts that may be developed on. */
  show?: boolean;
}

/** A bench: `data` is the folder of public data. */
export type Bench = (data: string, options: BenchOptions) => Promise<Score[]>;

/** How many of what was found are right, and how many there are in the gold standard. */
export interface Counts {
  right: number;
  found: number;
  gold: number;
}

/** Counts to which others are added. */
export const noCounts = (): Counts => ({ right: 0, found: 0, gold: 0 });

/** Adds to the counts of `total`, which it changes. */
export function addCounts(total: Counts, more: Counts): void {
  total.right += more.right;
  total.found += more.found;
  total.gold += more.gold;
}

/** Harmonic mean of precision and recall; 0 when nothing was found and nothing was there. */
export function f1Of({ right, found, gold }: Counts): number {
  return found + gold === 0 ? 0 : (2 * right) / (found + gold);
}

/** `right` of `all` in percent; 0 of nothing. */
export function percent(right: number, all: number): number {
  return all === 0 ? 0 : (100 * right) / all;
}

/** F1 in percent, with precision and recall in the note. */
export function f1Score(name: string, counts: Counts): Score {
  const { right, found, gold } = counts;
  const note = `precision ${percent(right, found).toFixed(1)}, recall ${percent(right, gold).toFixed(1)}; ${gold} gold, ${found} found`;
  return { name, value: 100 * f1Of(counts), unit: 'F1', note };
}

/** A share in percent, with the counts in the note. */
export function shareScore(name: string, right: number, all: number): Score {
  return { name, value: percent(right, all), unit: '%', note: `${right} of ${all}` };
}
