/** What is known of one case, and whether the answer is yes. */
export interface Case {
  features: readonly string[];
  isTrue: boolean;
}

const ITERATIONS = 600;

/**
 * Logistic regression over features that are there or not, with the squares of the weights held small (`ridge`): Nesterov's accelerated gradient, each weight with
 * the largest step that is safe for it. Nothing is drawn at random.
 * @returns the weight of each feature, in the order of the alphabet
 */
export function fit(cases: readonly Case[], ridge: number): Map<string, number> {
  const names = [...new Set(cases.flatMap(({ features }) => features))].toSorted((a, b) => (a < b ? -1 : 1));
  const indexOf = new Map(names.map((name, index) => [name, index]));
  const rows = cases.map(({ features }) => Int32Array.from(features, (name) => indexOf.get(name) ?? 0));
  const most = Math.max(...rows.map((row) => row.length));
  const curvature = new Float64Array(names.length).fill(ridge);
  for (const row of rows) for (const index of row) curvature[index] = (curvature[index] ?? 0) + most / 4;
  let weights = new Float64Array(names.length);
  let ahead = weights;
  for (let round = 1; round <= ITERATIONS; round++) {
    const slope = gradient(rows, cases, ahead, ridge);
    const from = ahead;
    const next = from.map((weight, index) => weight - (slope[index] ?? 0) / (curvature[index] ?? 1));
    const last = weights;
    ahead = next.map((weight, index) => weight + ((round - 1) / (round + 2)) * (weight - (last[index] ?? 0)));
    weights = next;
  }
  return new Map(names.map((name, index) => [name, weights[index] ?? 0]));
}

function gradient(rows: readonly Int32Array[], cases: readonly Case[], weights: Float64Array, ridge: number): Float64Array {
  const slope = weights.map((weight) => ridge * weight);
  for (const [at, row] of rows.entries()) {
    let sum = 0;
    for (const index of row) sum += weights[index] ?? 0;
    const error = 1 / (1 + Math.exp(-sum)) - (cases[at]?.isTrue ? 1 : 0);
    for (const index of row) slope[index] = (slope[index] ?? 0) + error;
  }
  return slope;
}
