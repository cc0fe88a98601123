import { decompose, solve } from '../cholesky.ts';

/** A line that a reader judged: its features by name, and whether it was signed. */
export interface Example {
  features: ReadonlyMap<string, number>;
  /** Who read it: some are stricter than others, which must not be learned as a feature of what they were given. `NOBODY` has no bias. */
  reader: string;
  signed: boolean;
  /** As how many lines it counts; one where it is left out. */
  weight?: number;
}

/** Whoever judged what is right by construction. */
export const NOBODY = '';

const MOST_STEPS = 30;
const CLOSE = 1e-8;

/**
 * Logistic regression with squared weights held small (ridge), fitted by Newton's method (iteratively reweighted least squares); each reader has a bias of their own,
 * which is left out of what is returned.
 * @param names the features that get a weight
 * @param strength of the penalty on half the sum of squares
 * @returns a weight for each name
 */
export function fit(examples: readonly Example[], names: readonly string[], strength: number): Map<string, number> {
  const readers = [...new Set(examples.map(({ reader }) => reader))].filter((reader) => reader !== NOBODY).toSorted();
  const rows = examples.map(({ features, reader }) => [
    ...names.map((name) => features.get(name) ?? 0),
    ...readers.map((each) => (each === reader ? 1 : 0)),
  ]);
  const size = names.length + readers.length;
  const penalty = Array.from({ length: size }, (_, at) => (at < names.length ? strength : strength / 10));
  let weights = new Float64Array(size);
  for (let step = 0; step < MOST_STEPS; step++) {
    const change = newtonStep(rows, examples, weights, penalty);
    weights = weights.map((weight, at) => weight + (change[at] ?? 0));
    if (Math.max(...change.map(Math.abs)) < CLOSE) break;
  }
  return new Map(names.map((name, at) => [name, weights[at] ?? 0]));
}

function newtonStep(rows: readonly number[][], examples: readonly Example[], weights: Float64Array, penalty: readonly number[]): Float64Array {
  const size = weights.length;
  const gradient = Float64Array.from(weights, (weight, at) => -(penalty[at] ?? 0) * weight);
  const curve = Array.from({ length: size }, (_, at) => {
    const row = new Float64Array(at + 1);
    row[at] = penalty[at] ?? 0;
    return row;
  });
  for (const [index, { signed, weight = 1 }] of examples.entries()) {
    const row = rows[index] ?? [];
    const likely = 1 / (1 + Math.exp(-row.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0)));
    const error = weight * ((signed ? 1 : 0) - likely);
    const told = row.flatMap((value, at) => (value === 0 ? [] : [at]));
    for (const a of told) {
      gradient[a] = (gradient[a] ?? 0) + error * (row[a] ?? 0);
      const line = curve[a];
      if (line) for (const b of told) if (b <= a) line[b] = (line[b] ?? 0) + weight * likely * (1 - likely) * (row[a] ?? 0) * (row[b] ?? 0);
    }
  }
  decompose(curve);
  return solve(curve, gradient);
}
