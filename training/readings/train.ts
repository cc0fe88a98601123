import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { likelihood, type ReadingModel, type ReadingQuestion } from '../../src/extraction/events/reading-model.ts';
import { sha256 } from '../../src/model/index.ts';
import { noteChecksum } from '../checksums.ts';
import { type Example, examplesOf, markedSentences } from './examples.ts';
import { fit } from './logistic-regression.ts';

/**
 * Trains the models of second readings and writes them; with `--validate` each is tried on sentences that it wasn't trained on.
 *
 *     node training/readings/train.ts --data ../shared/data
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    validate: { type: 'boolean', default: false },
    out: { type: 'string', default: resolve(import.meta.dirname, '../../models/en/second-readings.json') },
  },
});

const QUESTIONS: readonly ReadingQuestion[] = ['source', 'target', 'type'];
const RIDGE = 3.3;
const FOLDS = 5;
/** Weights smaller than this change nothing. */
const LEAST = 0.005;

const examples = await examplesOf(markedSentences(values.data));
process.stdout.write(`${examples.length} cases of ${new Set(examples.map(({ text }) => text)).size} sentences\n`);
if (values.validate) validate(examples);
else write(examples);

function modelOf(given: readonly Example[]): ReadingModel {
  const of = (wanted: ReadingQuestion) =>
    fit(
      given.filter(({ question }) => question === wanted),
      RIDGE,
    );
  return { source: of('source'), target: of('target'), type: of('type') };
}

function write(given: readonly Example[]): void {
  const model = modelOf(given);
  const file = Object.fromEntries(
    QUESTIONS.map((question) => [
      question,
      Object.fromEntries(
        [...model[question]].filter(([, weight]) => Math.abs(weight) >= LEAST).map(([name, weight]) => [name, Number(weight.toFixed(3))]),
      ),
    ]),
  );
  const about = {
    source: 'own sentences (training/readings), odd sentences of bench/sets/wire-events.txt, odd PLOVER gold records',
    licence: 'CC BY-SA 4.0, as the PLOVER gold records; the own sentences are CC0-1.0',
    trained: 'node training/readings/train.ts',
  };
  writeFileSync(values.out, `${JSON.stringify({ about, ...file })}\n`);
  noteChecksum(values.out);
  process.stdout.write(
    `${QUESTIONS.map((question) => `${question} ${Object.keys(file[question] ?? {}).length}`).join(', ')} weights: ${values.out}\n`,
  );
}

/** By how likely it is thought: how many are true. */
function validate(all: readonly Example[]): void {
  const foldOf = (text: string) => Number.parseInt(sha256(text).slice(0, 6), 16) % FOLDS;
  const tried = Array.from({ length: FOLDS }, (_, fold) => {
    const model = modelOf(all.filter(({ text }) => foldOf(text) !== fold));
    return all.filter(({ text }) => foldOf(text) === fold).map((each) => ({ ...each, likely: likelihood(each.question, each.features, model) }));
  }).flat();
  const bounds = [0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.7, 1];
  for (const question of QUESTIONS) {
    const own = tried.filter((each) => each.question === question);
    const shares = bounds.slice(0, -1).map((low, index) => {
      const within = own.filter(({ likely }) => likely >= low && likely < (bounds[index + 1] ?? 1));
      return `${low}: ${within.filter(({ isTrue }) => isTrue).length} of ${within.length}`;
    });
    process.stdout.write(`${question}: ${shares.join(', ')}\n`);
  }
}
