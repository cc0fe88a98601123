import { overlaps, type Range } from '../model/index.ts';

const BLOCK = 1024;

/** Finds the things that touch a range without going through all of them. */
export interface RangeIndex<Thing> {
  /** Those that share a code unit with the range, in the order in which they were given. */
  touching(range: Range): Thing[];
}

/** Indexes things by the blocks of text over which their ranges lie; a thing may have several ranges. Linear in the text that they cover. */
export function rangeIndex<Thing>(things: readonly Thing[], rangesOf: (thing: Thing) => readonly Range[]): RangeIndex<Thing> {
  const blocks = new Map<number, Set<number>>();
  for (const [index, thing] of things.entries()) {
    for (const range of rangesOf(thing)) {
      for (const block of blocksOf(range)) {
        const known = blocks.get(block);
        if (known) known.add(index);
        else blocks.set(block, new Set([index]));
      }
    }
  }
  return {
    touching(range) {
      const found = new Set<number>();
      for (const block of blocksOf(range)) for (const index of blocks.get(block) ?? []) found.add(index);
      return [...found]
        .toSorted((a, b) => a - b)
        .flatMap((index) => things[index] ?? [])
        .filter((thing) => rangesOf(thing).some((own) => overlaps(own, range)));
    },
  };
}

function blocksOf({ start, end }: Range): number[] {
  const first = Math.floor(start / BLOCK);
  const last = Math.floor(Math.max(start, end - 1) / BLOCK);
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}
