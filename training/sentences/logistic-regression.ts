/** A place between two chunks, as the buckets of its features. */
export interface Gap {
  features: Int32Array;
  isEnd: boolean;
}

/** Learning rate and strengths of regularisation, chosen on the development part. */
const ALPHA = 0.1;
const BETA = 1;
const L1 = 1;
const EPOCHS = 10;
/** The share of features that are left out of a gap, others each time: none of them is then relied on alone. */
const LEFT_OUT = 0.5;

/**
 * Logistic regression by follow-the-regularised-leader with a weight of its own rate for each feature (FTRL-Proximal, McMahan and others 2013).
 * The order of the gaps is shuffled by a generator with a fixed seed.
 * @returns one weight a bucket, many of them 0
 */
export function fit(gaps: readonly Gap[], buckets: number): Float64Array {
  const leader = new Float64Array(buckets);
  const squares = new Float64Array(buckets);
  const weights = new Float64Array(buckets);
  const random = generator(1);
  const order = gaps.map((_, index) => index);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const gap = gaps[index];
      if (gap)
        learn(
          gap.features.filter(() => random() >= LEFT_OUT),
          gap.isEnd,
        );
    }
  }
  return weights.map((_, bucket) => weightOf(bucket));

  function learn(features: Int32Array, isEnd: boolean): void {
    let sum = 0;
    for (const bucket of features) sum += weights[bucket] = weightOf(bucket);
    const gradient = 1 / (1 + Math.exp(-sum / (1 - LEFT_OUT))) - (isEnd ? 1 : 0);
    if (Math.abs(gradient) < 1e-4) return;
    for (const bucket of features) {
      const before = squares[bucket] ?? 0;
      const after = before + gradient * gradient;
      leader[bucket] = (leader[bucket] ?? 0) + gradient - ((Math.sqrt(after) - Math.sqrt(before)) / ALPHA) * (weights[bucket] ?? 0);
      squares[bucket] = after;
    }
  }

  function weightOf(bucket: number): number {
    const lead = leader[bucket] ?? 0;
    if (Math.abs(lead) <= L1) return 0;
    return -((lead - Math.sign(lead) * L1) * ALPHA) / (BETA + Math.sqrt(squares[bucket] ?? 0));
  }
}

/** Numbers from 0 to 1 of a linear congruential generator. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffle(order: number[], random: () => number): void {
  for (let index = order.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    const moved = order[index] ?? 0;
    order[index] = order[other] ?? 0;
    order[other] = moved;
  }
}
