import { z } from 'zod';
import { once } from '../knowledge/load.ts';
import { ENGLISH, modelFilesOf, textOf } from '../model-files.ts';
import type { WordKinds } from './chunks.ts';
import { featuresOf, MOST_FEATURES } from './features.ts';
import type { Context } from './gap.ts';

const FILE = 'sentences.json';

const SCHEMA = z.strictObject({
  source: z.string().min(1),
  licence: z.string().min(1),
  trained: z.string().min(1),
  /** There are two to this power of buckets. */
  bits: z.int().min(8).max(24),
  /** The worth of a weight of one. */
  scale: z.number().positive(),
  /** A sentence ends where the sum is above it. */
  threshold: z.number(),
  /** Letter of a part of speech to the words that mostly have it. */
  kinds: z.record(z.string().length(1), z.string()),
  /** One signed byte a bucket, in base64. */
  weights: z.base64(),
});

/** A linear classifier of the gaps between chunks: whether a sentence ends there. */
export interface Classifier {
  kinds: WordKinds;
  /** How far the sum for the gap after a chunk is above what makes an end. */
  score(context: Context, after: number): number;
}

/** The trained classifier, read when it is first needed. Throws a `ModelError` where its file is missing or damaged. */
export const trainedClassifier = once(() => loadClassifier(ENGLISH));

/** The classifier of a model folder. Throws a `ModelError` where its file is missing or damaged. */
export function loadClassifier(folder: URL): Classifier {
  return modelFilesOf(folder)(FILE, (bytes) => classifierOf(SCHEMA.parse(JSON.parse(textOf(bytes)))));
}

function classifierOf({ bits, scale, threshold, kinds, weights }: z.infer<typeof SCHEMA>): Classifier {
  const bytes = new Int8Array(Buffer.from(weights, 'base64'));
  const mask = 2 ** bits - 1;
  if (bytes.length !== mask + 1) throw new RangeError(`it must hold ${mask + 1} weights, not ${bytes.length}`);
  const buckets = new Int32Array(MOST_FEATURES);
  return {
    kinds: new Map(Object.entries(kinds).flatMap(([kind, words]) => words.split(' ').map((word): [string, string] => [word, kind]))),
    score(context, after) {
      let sum = 0;
      const count = featuresOf(context, after, mask, buckets);
      for (let index = 0; index < count; index++) sum += bytes[buckets[index] ?? 0] ?? 0;
      return sum * scale - threshold;
    },
  };
}
