import { z } from 'zod';
import { once } from '../../language/knowledge/load.ts';
import { ENGLISH, modelFilesOf, textOf } from '../../language/model-files.ts';
import type { Features } from './features.ts';

const Weights = z.strictObject({
  /** A line whose sum is lower is in doubt. */
  least: z.number(),
  weights: z.record(z.string(), z.number()),
});

/** What each feature of an event or a figure counts for a line that was read rightly, as `models/en/sureness.json` holds it. */
export const SurenessModel = z.strictObject({ event: Weights, figure: Weights });
export type SurenessModel = z.infer<typeof SurenessModel>;

/** The shipped model, read when it is first needed. Throws a `ModelError` when it is missing or damaged. */
export const shippedSureness = once(() => modelFilesOf(ENGLISH)('sureness.json', (bytes) => SurenessModel.parse(JSON.parse(textOf(bytes)))));

/** How sure a line is: the sum of its features' weights. Only its order means anything. */
export function surenessOf(features: Features, weights: Readonly<Record<string, number>>): number {
  let sum = 0;
  for (const [name, value] of features.values) sum += value * (weights[name] ?? 0);
  return sum;
}
