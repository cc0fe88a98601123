/** An anaphor as it is learned from: the features of all whom it may mean, and which of them are right. */
export interface Example {
  candidates: readonly { values: ReadonlyMap<string, number> }[];
  right: readonly boolean[];
  /** As how many examples it counts. */
  weight: number;
}

const STEPS = 400;
const RATE = 0.05;

/**
 * Weights under which the right candidates are likely, all of them of an example together, squared weights held small; by gradient ascent with Adam
 * (Kingma and Ba, 2015) from zero, so that the same examples give the same weights.
 * @param names the features that get a weight @param strength of the penalty on half the sum of squares
 */
export function fit(examples: readonly Example[], names: readonly string[], strength: number): Map<string, number> {
  const places = new Map(names.map((name, at) => [name, at]));
  const rows = examples.map(({ candidates, right, weight }) => ({
    weight,
    right,
    candidates: candidates.map(({ values }) =>
      [...values].flatMap(([name, value]) => (places.has(name) ? [[places.get(name) ?? 0, value] as const] : [])),
    ),
  }));
  const weights = new Float64Array(names.length);
  const [mean, spread] = [new Float64Array(names.length), new Float64Array(names.length)];
  for (let step = 1; step <= STEPS; step += 1) {
    const gradient = Float64Array.from(weights, (weight) => -strength * weight);
    for (const row of rows) addGradient(gradient, weights, row);
    for (const [at, slope] of gradient.entries()) {
      mean[at] = 0.9 * (mean[at] ?? 0) + 0.1 * slope;
      spread[at] = 0.999 * (spread[at] ?? 0) + 0.001 * slope * slope;
      const [first, second] = [(mean[at] ?? 0) / (1 - 0.9 ** step), (spread[at] ?? 0) / (1 - 0.999 ** step)];
      weights[at] = (weights[at] ?? 0) + (RATE * first) / (Math.sqrt(second) + 1e-8);
    }
  }
  return new Map(names.map((name, at) => [name, weights[at] ?? 0]));
}

interface Row {
  weight: number;
  right: readonly boolean[];
  candidates: readonly (readonly (readonly [number, number])[])[];
}

function addGradient(gradient: Float64Array, weights: Float64Array, { weight, right, candidates }: Row): void {
  const sums = candidates.map((features) => features.reduce((sum, [at, value]) => sum + value * (weights[at] ?? 0), 0));
  const most = Math.max(...sums);
  const shares = sums.map((sum) => Math.exp(sum - most));
  const total = shares.reduce((all, share) => all + share, 0);
  const ofRight = shares.reduce((all, share, at) => all + (right[at] ? share : 0), 0);
  for (const [at, features] of candidates.entries()) {
    const share = shares[at] ?? 0;
    const slope = weight * ((right[at] ? share / ofRight : 0) - share / total);
    for (const [place, value] of features) gradient[place] = (gradient[place] ?? 0) + slope * value;
  }
}
