import { z } from 'zod';
import { once } from '../../language/knowledge/load.ts';
import { ENGLISH, modelFilesOf, textOf } from '../../language/model-files.ts';

/** What is decided: whether somebody acts in an event, whether he is acted upon in it, and whether an event without a type has one. */
export type ReadingQuestion = 'source' | 'target' | 'type';

const Weights = z.record(z.string(), z.number());
const ReadingModel = z.object({
  source: Weights,
  target: Weights,
  type: Weights,
});

/** Log-linear models of second readings: the weight of each feature, by question. */
export type ReadingModel = Record<ReadingQuestion, ReadonlyMap<string, number>>;

const shipped = once(
  (): ReadingModel =>
    modelFilesOf(ENGLISH)('second-readings.json', (bytes) => {
      const { source, target, type } = ReadingModel.parse(JSON.parse(textOf(bytes)));
      return { source: mapOf(source), target: mapOf(target), type: mapOf(type) };
    }),
);

function mapOf(weights: Record<string, number>): Map<string, number> {
  return new Map(Object.entries(weights));
}

/** How likely the answer to a question is yes, by its features. Throws a `ModelError` when the model is missing or damaged. */
export function likelihood(question: ReadingQuestion, features: readonly string[], model: ReadingModel = shipped()): number {
  const weights = model[question];
  return 1 / (1 + Math.exp(-features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0)));
}
