import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CONTEXT_PARTS, VECTOR_SIZE } from '../../src/language/event-types/event-context.ts';
import { guessType, NO_TYPE, senseOf, type TypeModel, type TypeModelHeader, typeModelOf } from '../../src/language/event-types/type-model.ts';
import { PloverType } from '../../src/model/index.ts';
import { noteChecksum } from '../checksums.ts';
import { type Example, examplesOf } from './examples.ts';
import { kernelRidge } from './kernel-ridge.ts';
import { principalAxes } from './principal-axes.ts';

/**
 * Trains the classifier of event types on `sentences.tsv` and writes it; with `--validate` it is tried on words and sentences that it wasn't trained on.
 *
 *     node training/events/train.ts
 */
const { values } = parseArgs({
  options: {
    validate: { type: 'boolean', default: false },
    out: { type: 'string', default: resolve(import.meta.dirname, '../../models/en/event-types.bin') },
  },
});

/** Axes of the word's own vector, its objects', its other complements', the sentence's; and how much each of them counts. */
const AXES = [80, 40, 40, 40] as const;
const SHARES = [1.3, 0.7, 0.7, 0.8] as const;
/** The kernel is a power of half of 1 and the cosine. */
const DEGREE = 4;
const RIDGE = 0.1;
const MARGIN = 0.4;
const LARGEST = 127;
const FOLDS = 6;

const TYPES = [...PloverType.options, NO_TYPE];
const examples = await examplesOf(resolve(import.meta.dirname, 'sentences.tsv'));
process.stdout.write(
  `${examples.length} examples, ${examples.filter(({ type }) => type !== NO_TYPE).length} with a type, ${lemmasOf(examples).size} words\n`,
);
if (values.validate) validate(examples);
else {
  mkdirSync(dirname(values.out), { recursive: true });
  const bytes = modelOf(examples);
  writeFileSync(values.out, bytes);
  noteChecksum(values.out);
  process.stdout.write(`${bytes.length} bytes: ${values.out}\n`);
}

/** Eight bits, and the step that one of them stands for. */
function inSteps(numbers: Float64Array): { bytes: Int8Array; step: number } {
  const step = numbers.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / LARGEST || 1;
  return { bytes: Int8Array.from(numbers, (value) => Math.round(value / step)), step };
}

/** The bytes of the model that these examples make, as `typeModelOf` reads them. */
function modelOf(given: readonly Example[]): Buffer {
  const projection = projectionOf(given);
  const senses = given.map(({ context }) => senseOf(context, projection));
  const kept = inSteps(Float64Array.from(senses.flatMap((sense) => [...sense])));
  const size = AXES.reduce((sum, count) => sum + count, 0);
  const vectors = given.map((_, example) =>
    Float64Array.from(kept.bytes.subarray(example * size, (example + 1) * size), (value) => value * kept.step),
  );
  const wanted = given.map(({ type }) => Float64Array.from(TYPES, (each) => (each === type ? 1 : -1)));
  const weights = kernelRidge(vectors, wanted, (product) => ((1 + product) / 2) ** DEGREE, RIDGE);
  const columns = TYPES.map((_, type) => inSteps(Float64Array.from(weights, (row) => row[type] ?? 0)));
  const header: TypeModelHeader = {
    types: TYPES,
    margin: MARGIN,
    degree: DEGREE,
    examples: given.length,
    axes: projection.axes,
    exampleStep: kept.step,
    weightSteps: columns.map(({ step }) => step),
  };
  const rows = weights.flatMap((_, example) => columns.map(({ bytes }) => bytes[example] ?? 0));
  return Buffer.concat([
    Buffer.from(`${JSON.stringify(header)}\n`),
    ...[...projection.axesOf, kept.bytes, Int8Array.from(rows)].map((numbers) => Buffer.from(numbers.buffer, numbers.byteOffset, numbers.length)),
  ]);
}

/** The axes of each part of the contexts, in eight bits, turned so that the parts count as they should. */
function projectionOf(given: readonly Example[]): Pick<TypeModel, 'axes' | 'axesOf'> {
  const parts = Array.from({ length: CONTEXT_PARTS }, (_, part) => {
    const vectors = given.map(({ context }) => context.subarray(part * VECTOR_SIZE, (part + 1) * VECTOR_SIZE));
    const { mean, spread, axes } = principalAxes(vectors, AXES[part] ?? 0);
    const scaled = inSteps(Float64Array.from(axes.flatMap((axis) => Array.from(axis, (value) => (value * (SHARES[part] ?? 0)) / spread))));
    const offsets = axes.map((_axis, index) =>
      mean.reduce((sum, value, at) => sum + value * scaled.step * (scaled.bytes[index * VECTOR_SIZE + at] ?? 0), 0),
    );
    return { axes: { count: axes.length, step: scaled.step, offsets }, axesOf: scaled.bytes };
  });
  return { axes: parts.map(({ axes }) => axes), axesOf: parts.map(({ axesOf }) => axesOf) };
}

/** Every word is tried by a model that has seen neither it nor the sentences in which it is marked; told for several margins. */
function validate(all: readonly Example[]): void {
  const folds = [...lemmasOf(all)].toSorted();
  const tried = Array.from({ length: FOLDS }, (_, fold) => {
    const own = new Set(folds.filter((_lemma, index) => index % FOLDS === fold));
    const test = all.filter(({ lemma }) => own.has(lemma));
    const lines = new Set(test.filter(({ marked }) => marked).map(({ line }) => line));
    const model = typeModelOf(modelOf(all.filter(({ lemma, line }) => !own.has(lemma) && !lines.has(line))));
    return test.map(({ type, context }) => ({ wanted: type === NO_TYPE ? undefined : type, ...guessType(senseOf(context, model), model) }));
  }).flat();
  const typed = tried.filter(({ wanted }) => wanted !== undefined).length;
  for (const least of [0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]) {
    const given = tried.filter(({ type, margin }) => type !== undefined && margin >= least);
    const right = given.filter(({ type, wanted }) => type === wanted).length;
    process.stdout.write(`margin ${least}: ${given.length} typed, right ${share(right, given.length)}, found ${share(right, typed)}\n`);
  }
}

function lemmasOf(all: readonly Example[]): Set<string> {
  return new Set(all.map(({ lemma }) => lemma));
}

function share(count: number, of: number): string {
  return `${((100 * count) / of).toFixed(1)} %`;
}
