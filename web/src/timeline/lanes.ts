/** Something to be drawn between two places of the axis, in pixels. */
interface Drawn {
  from: number;
  to: number;
}

/**
 * Puts each stretch into the lowest lane where it touches no other; those that come first are lowest. What needs a lane above
 * `most` is given -1. Lanes are as wide as their stretches and `gap` on each side.
 */
export function lanesOf(stretches: readonly Drawn[], most: number, gap: number): number[] {
  const lanes: Drawn[][] = [];
  return stretches.map((stretch) => {
    for (let lane = 0; lane < most; lane++) {
      const there = (lanes[lane] ??= []);
      if (there.every((other) => other.to + gap <= stretch.from || other.from >= stretch.to + gap)) {
        there.push(stretch);
        return lane;
      }
    }
    return -1;
  });
}
