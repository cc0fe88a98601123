import { z } from 'zod';
import { ActorId } from './ids.ts';
import { ActorKind, Approximation } from './vocabulary.ts';

const offsets = { start: z.int().nonnegative(), end: z.int().positive() };

/** A sentence as `chancery analyse` tells it: how the report was read. Tokens are UD words; `head` counts from 1, 0 is the root. */
export const SentenceRecord = z.strictObject({
  ...offsets,
  tokens: z.array(
    z.strictObject({
      ...offsets,
      form: z.string(),
      lemma: z.string(),
      upos: z.string(),
      feats: z.string().optional(),
      head: z.int().nonnegative().optional(),
      deprel: z.string().optional(),
    }),
  ),
  names: z.array(z.strictObject({ ...offsets, kind: ActorKind, actor: ActorId.optional() })),
  times: z.array(
    z.strictObject({
      ...offsets,
      timex: z.strictObject({
        type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']),
        value: z.string(),
        mod: z.string().optional(),
        quant: z.string().optional(),
        freq: z.string().optional(),
      }),
    }),
  ),
  quantities: z.array(
    z.strictObject({
      ...offsets,
      value: z.number().optional(),
      low: z.number().optional(),
      high: z.number().optional(),
      unit: z.string(),
      approximation: Approximation.optional(),
      change: z.enum(['up', 'down', 'same']).optional(),
    }),
  ),
});
export type SentenceRecord = z.infer<typeof SentenceRecord>;
