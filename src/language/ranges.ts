import type { Range } from '../model/index.ts';

/** Keeps of overlapping ranges those that come first in the given order; the result is in the order of the text. `length` is that of the text they lie in. */
export function withoutOverlaps<Item extends Range>(items: readonly Item[], length: number): Item[] {
  const taken = new Uint8Array(length);
  const kept: Item[] = [];
  for (const item of items) {
    if (taken.subarray(item.start, item.end).includes(1)) continue;
    taken.fill(1, item.start, item.end);
    kept.push(item);
  }
  return kept.toSorted((a, b) => a.start - b.start);
}

/** The place of the first range that ends after `offset`, in ranges that are in order and do not overlap; their number if there is none. */
export function firstEndingAfter(ranges: readonly Range[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
