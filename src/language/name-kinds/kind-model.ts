import { z } from 'zod';
import { once } from '../knowledge/load.ts';
import { ENGLISH, modelFilesOf, textOf } from '../model-files.ts';

/** What a name may name, in the order of all scores of it; a `thing` is a product, an index, a storm, a work. */
export const NAME_KINDS = ['person', 'organisation', 'place', 'thing'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** Numbers that a word has: one for each of `NAME_KINDS`, and one for whether an organisation is a firm (above nought) or another body. */
export const KIND_SCORES = NAME_KINDS.length + 1;

const Weights = z.strictObject({ kind: z.enum([...NAME_KINDS, 'firm']), bias: z.number(), weights: z.array(z.number()) });
/** A linear classifier of a word's kind over its context vector: for each kind, and for firms against other bodies, a bias and a weight for each number. */
export const KindModel = z.strictObject({ kinds: z.array(Weights).length(KIND_SCORES) });
export type KindModel = z.infer<typeof KindModel>;

const shipped = once(() =>
  modelFilesOf(ENGLISH)('name-kinds.json', (bytes) =>
    KindModel.parse(JSON.parse(textOf(bytes))).kinds.map(({ bias, weights }) => ({ bias, weights: Float32Array.from(weights) })),
  ),
);

/**
 * What a word's context says of the kind of name that it belongs to: a number for each of `NAME_KINDS`, before softmax, and one for a firm.
 * Throws a `ModelError` when the model is missing or damaged.
 */
export function kindScoresOf(context: Float32Array): number[] {
  return shipped().map(({ bias, weights }) => {
    let sum = bias;
    for (let at = 0; at < context.length; at++) sum += (context[at] ?? 0) * (weights[at] ?? 0);
    return sum;
  });
}
