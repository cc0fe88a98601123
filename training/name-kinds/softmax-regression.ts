/** A context with the number of its kind, and as how many it counts. */
export interface Example {
  context: Float32Array;
  kind: number;
  weight: number;
}

/** For each kind a weight for each number of a context, and a bias. */
export interface Weights {
  bias: number;
  weights: Float64Array;
}

/** Steps of gradient descent with Nesterov's momentum. */
const STEPS = 400;
const RATE = 0.5;

/**
 * Multinomial logistic regression over standardised numbers, with squared weights held small.
 * @param strength of the penalty on half the sum of squares, the examples counting as one together
 * @returns weights for contexts as they are, not standardised
 */
export function fit(examples: readonly Example[], kinds: number, strength: number): Weights[] {
  const size = examples[0]?.context.length ?? 0;
  const { mean, deviation } = spread(examples, size);
  const rows = examples.map(({ context }) => Float32Array.from(context, (value, at) => (value - (mean[at] ?? 0)) / (deviation[at] ?? 1)));
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const now = Array.from({ length: kinds }, () => new Float64Array(size + 1));
  const pace = Array.from({ length: kinds }, () => new Float64Array(size + 1));
  const rate = RATE / Math.sqrt(size);
  for (let step = 0; step < STEPS; step++) {
    const momentum = step / (step + 3);
    const ahead = now.map((own, kind) => own.map((value, at) => value + momentum * (pace[kind]?.[at] ?? 0)));
    const slopes = slopesAt(ahead, rows, examples, total);
    for (const [kind, own] of now.entries()) {
      const from = ahead[kind] ?? own;
      for (let at = 0; at <= size; at++) {
        const penalty = at < size ? strength * (from[at] ?? 0) : 0;
        const value = (from[at] ?? 0) - rate * ((slopes[kind]?.[at] ?? 0) + penalty);
        if (pace[kind]) pace[kind][at] = value - (own[at] ?? 0);
        own[at] = value;
      }
    }
  }
  return now.map((own) => {
    const weights = own.slice(0, size).map((value, at) => value / (deviation[at] ?? 1));
    return { weights, bias: (own[size] ?? 0) - weights.reduce((sum, value, at) => sum + value * (mean[at] ?? 0), 0) };
  });
}

function spread(examples: readonly Example[], size: number): { mean: Float64Array; deviation: Float64Array } {
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  for (const { context } of examples) {
    for (let at = 0; at < size; at++) {
      mean[at] = (mean[at] ?? 0) + (context[at] ?? 0) / examples.length;
      square[at] = (square[at] ?? 0) + (context[at] ?? 0) ** 2 / examples.length;
    }
  }
  return { mean, deviation: square.map((value, at) => Math.sqrt(Math.max(0, value - (mean[at] ?? 0) ** 2)) + 1e-3) };
}

/** Slopes of the mean loss for each weight; the last one is that of the bias. */
function slopesAt(weights: readonly Float64Array[], rows: readonly Float32Array[], examples: readonly Example[], total: number): Float64Array[] {
  const slopes = weights.map((own) => new Float64Array(own.length));
  for (const [index, row] of rows.entries()) {
    const example = examples[index];
    if (!example) continue;
    const likely = softmax(weights.map((own) => scoreOf(own, row)));
    for (const [kind, slope] of slopes.entries()) {
      const error = (example.weight / total) * ((likely[kind] ?? 0) - (kind === example.kind ? 1 : 0));
      for (let at = 0; at < row.length; at++) slope[at] = (slope[at] ?? 0) + error * (row[at] ?? 0);
      slope[row.length] = (slope[row.length] ?? 0) + error;
    }
  }
  return slopes;
}

function scoreOf(weights: Float64Array, row: Float32Array): number {
  let sum = weights[row.length] ?? 0;
  for (let at = 0; at < row.length; at++) sum += (weights[at] ?? 0) * (row[at] ?? 0);
  return sum;
}

function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - top));
  const sum = powers.reduce((all, power) => all + power, 0);
  return powers.map((power) => power / sum);
}
