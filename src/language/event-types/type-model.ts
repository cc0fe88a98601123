import { z } from 'zod';
import { once } from '../knowledge/load.ts';
import { brokenModel, ENGLISH, modelFilesOf } from '../model-files.ts';
import { CONTEXT_PARTS, VECTOR_SIZE } from './event-context.ts';

const Header = z.object({
  /** What the columns of the weights stand for: PLOVER types, and one for none. */
  types: z.array(z.string()).min(2),
  /** How far ahead of the next best a type must be. */
  margin: z.number(),
  degree: z.int().positive(),
  examples: z.int().positive(),
  /** By part of a context: how many axes it is projected on, the size of a step of their numbers, what is taken off each. */
  axes: z.array(z.object({ count: z.int().positive(), step: z.number(), offsets: z.array(z.number()) })).length(CONTEXT_PARTS),
  exampleStep: z.number(),
  /** The size of a step of the weights, by type. */
  weightSteps: z.array(z.number()),
});
export type TypeModelHeader = z.infer<typeof Header>;

/** The classifier of event types: kernel ridge regression over examples, all numbers in eight bits. */
export interface TypeModel extends TypeModelHeader {
  axesOf: readonly Int8Array[];
  sensesOf: Int8Array;
  weightsOf: Int8Array;
}

/** Reads a model: a line of JSON, then the axes of each part, the examples, and the weights of each example. Throws a RangeError for too few bytes. */
export function typeModelOf(bytes: Uint8Array): TypeModel {
  const end = bytes.indexOf(0x0a);
  const header = Header.parse(JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))));
  let at = end + 1;
  const next = (count: number): Int8Array => {
    if (at + count > bytes.length) throw new RangeError('its numbers end too early');
    at += count;
    return new Int8Array(bytes.subarray(at - count, at));
  };
  const axesOf = header.axes.map(({ count }) => next(count * VECTOR_SIZE));
  const sensesOf = next(header.examples * sizeOf(header));
  return { ...header, axesOf, sensesOf, weightsOf: next(header.examples * header.types.length) };
}

function sizeOf({ axes }: TypeModelHeader): number {
  return axes.reduce((sum, { count }) => sum + count, 0);
}

const shipped = once(() => modelFilesOf(ENGLISH)('event-types.bin', typeModelOf));

/** What a context means to the classifier: its parts on their axes, as one vector of length 1. Throws a `ModelError` when the model is missing or damaged. */
export function senseOf(context: Float32Array, model: Pick<TypeModel, 'axes' | 'axesOf'> = shipped()): Float32Array {
  const sense = model.axes.flatMap(({ count, step, offsets }, part) => {
    const axes = model.axesOf[part];
    if (axes === undefined) throw brokenModel('event-types.bin has too few axes', part);
    const products = productsOf(context.subarray(part * VECTOR_SIZE, (part + 1) * VECTOR_SIZE), axes, count);
    return Array.from(products, (along, axis) => step * along - (offsets[axis] ?? 0));
  });
  const length = Math.hypot(...sense) || 1;
  return Float32Array.from(sense, (value) => value / length);
}

/** A type that an event may have, and how far it is ahead of the next best; `type` is undefined for none. */
export interface TypeGuess {
  type: string | undefined;
  margin: number;
}

/** The likeliest type of an event word by its sense. */
export function guessType(sense: Float32Array, model: TypeModel = shipped()): TypeGuess {
  return bestOf(scoresOf(sense, model), model);
}

/** How much what a verb leans to counts beside its sense here. */
const WEIGHT_OF_VERB = 2;

/** The likeliest type of a verb by its sense alone, and by what the verb leans to elsewhere as well, as `leaningsOf` tells. */
export function guessTypeOfVerb(
  sense: Float32Array,
  leanings: ReadonlyMap<string, number>,
  model: TypeModel = shipped(),
): { bySense: TypeGuess; byVerb: TypeGuess } {
  const scores = scoresOf(sense, model);
  const leaning = scores.map((score, index) => score + WEIGHT_OF_VERB * (leanings.get(model.types[index] ?? NO_TYPE) ?? 0));
  return { bySense: bestOf(scores, model), byVerb: bestOf(leaning, model) };
}

function scoresOf(sense: Float32Array, { types, examples, exampleStep, degree, sensesOf, weightsOf, weightSteps }: TypeModel): number[] {
  const scores = new Float64Array(types.length);
  const steps = Float64Array.from(weightSteps);
  const products = productsOf(sense, sensesOf, examples);
  for (let example = 0, at = 0; example < examples; example++) {
    const kernel = ((1 + exampleStep * (products[example] ?? 0)) / 2) ** degree;
    for (let type = 0; type < scores.length; type++, at++) {
      scores[type] = (scores[type] ?? 0) + kernel * (weightsOf[at] ?? 0) * (steps[type] ?? 0);
    }
  }
  return [...scores];
}

function bestOf(scores: readonly number[], { types }: TypeModel): TypeGuess {
  const best = scores.indexOf(Math.max(...scores));
  const margin = (scores[best] ?? 0) - Math.max(...scores.filter((_, type) => type !== best));
  const type = types[best];
  return { type: type === NO_TYPE ? undefined : type, margin };
}

/** The class of events that have no PLOVER type. */
export const NO_TYPE = 'NONE';

function product(vector: Float32Array, numbers: Int8Array, from: number): number {
  let sum = 0;
  for (let index = 0; index < vector.length; index++) sum += (vector[index] ?? 0) * (numbers[from + index] ?? 0);
  return sum;
}

/** The products with so many rows of numbers; four sums at a time, since each addition of one sum has to wait for the one before. */
function productsOf(vector: Float32Array, numbers: Int8Array, rows: number): Float64Array {
  const products = new Float64Array(rows);
  const width = vector.length;
  let row = 0;
  for (; row + 4 <= rows; row += 4) {
    const from = row * width;
    let [a, b, c, d] = [0, 0, 0, 0];
    for (let index = 0; index < width; index++) {
      const value = vector[index] ?? 0;
      const at = from + index;
      a += value * (numbers[at] ?? 0);
      b += value * (numbers[at + width] ?? 0);
      c += value * (numbers[at + 2 * width] ?? 0);
      d += value * (numbers[at + 3 * width] ?? 0);
    }
    products.set([a, b, c, d], row);
  }
  for (; row < rows; row++) products[row] = product(vector, numbers, row * width);
  return products;
}
