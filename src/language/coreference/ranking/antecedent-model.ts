import { z } from 'zod';
import { once } from '../../knowledge/load.ts';
import { ENGLISH, modelFilesOf, textOf } from '../../model-files.ts';

/** What each feature weighs for the one whom an anaphor means, as `models/en/antecedents.json` holds it. */
export const AntecedentModel = z.strictObject({
  /** How likely somebody must be meant. */
  least: z.number(),
  weights: z.record(z.string(), z.number()),
});
export type AntecedentModel = z.infer<typeof AntecedentModel>;

/** The shipped model, read when it is first needed. Throws a `ModelError` when it is missing or damaged. */
export const shippedAntecedents = once(() => modelFilesOf(ENGLISH)('antecedents.json', (bytes) => AntecedentModel.parse(JSON.parse(textOf(bytes)))));

/** How likely each candidate is meant, of all 1 together: log-linear in its features. */
export function likelihoods(candidates: readonly { values: ReadonlyMap<string, number> }[], weights: Readonly<Record<string, number>>): number[] {
  const sums = candidates.map(({ values }) => {
    let sum = 0;
    for (const [name, value] of values) sum += value * (weights[name] ?? 0);
    return sum;
  });
  const most = Math.max(...sums);
  const shares = sums.map((sum) => Math.exp(sum - most));
  const total = shares.reduce((all, share) => all + share, 0);
  return shares.map((share) => share / total);
}
