const Z = 1.959_964;

/** The 95 % interval of a share in percent (Wilson, 1927); 0 to 100 of nothing. */
export function wilson(right: number, all: number): [low: number, high: number] {
  if (all === 0) return [0, 100];
  const share = right / all;
  const scale = 1 + Z ** 2 / all;
  const middle = share + Z ** 2 / (2 * all);
  const half = Z * Math.sqrt((share * (1 - share)) / all + Z ** 2 / (4 * all ** 2));
  return [(100 * (middle - half)) / scale, (100 * (middle + half)) / scale];
}
