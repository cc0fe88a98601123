/** Whole numbers from 0 to `below` − 1. */
export type Random = (below: number) => number;

/** Numbers from 0 to below 1, the same ones for the same seed on every machine (mulberry32, Tommy Ettinger, public domain). */
export function randomFractions(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Whole numbers, the same ones for the same seed on every machine. */
export function seededRandom(seed: number): Random {
  const fraction = randomFractions(seed);
  return (below) => Math.floor(fraction() * below);
}

/** One of the list, which must not be empty. */
export function pick<T>(random: Random, list: readonly T[]): T {
  const chosen = list[random(list.length)];
  if (chosen === undefined) throw new RangeError('nothing to pick from');
  return chosen;
}
