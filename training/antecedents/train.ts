import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type AntecedentModel, likelihoods } from '../../src/language/coreference/ranking/antecedent-model.ts';
import { noteChecksum } from '../checksums.ts';
import { bestOf, examplesOf, meantimeArticles, ownArticles, type ReportExample, type TrainingReport } from './examples.ts';
import { fit } from './log-linear.ts';

/**
 * Learns whom pronouns and definite phrases mean, says how right that is on reports it wasn't trained on, and writes the model.
 *
 *     node training/antecedents/train.ts --data DATA
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: resolve(import.meta.dirname, '../../../shared/data') },
    articles: { type: 'string', default: resolve(import.meta.dirname, 'articles.txt') },
    out: { type: 'string', default: resolve(import.meta.dirname, '../../models/en/antecedents.json') },
    validate: { type: 'boolean', default: false },
  },
});

/** Features that fewer examples have are left out. */
const RARE = 3;
const STRENGTH = 1.5;
const FOLDS = 3;
const LEAST = 0.5;
const DIGITS = 3;
/** Weights so small change nothing. */
const NOTHING = 0.0005;

const own = await ownArticles(values.articles);
const others = await meantimeArticles(values.data);
if (values.validate) for (const [set, part] of Object.entries({ own, meantime: others })) process.stdout.write(`${set}: ${validated(part)}\n`);
const rounded = [...learned([...own, ...others])].flatMap(([name, weight]): [string, number][] =>
  Math.abs(weight) < NOTHING ? [] : [[name, Number(weight.toFixed(DIGITS))]],
);
const model: AntecedentModel = { least: LEAST, weights: Object.fromEntries(rounded.toSorted(([a], [b]) => (a < b ? -1 : 1))) };
writeFileSync(values.out, `${JSON.stringify(model, undefined, 1)}\n`);
noteChecksum(values.out);

/** At first each anaphor is learned with those before it rightly resolved, then with them resolved by what was learned. */
function learned(reports: readonly TrainingReport[]): Map<string, number> {
  const first = reports.flatMap((report) => examplesOf(report));
  const weights = Object.fromEntries(fit(first, namesOf(first), STRENGTH));
  const second = reports.flatMap((report) => examplesOf(report, weights));
  return fit(second, namesOf(second), STRENGTH);
}

function namesOf(examples: readonly ReportExample[]): string[] {
  const counts = new Map<string, number>();
  for (const { candidates } of examples) {
    for (const name of new Set(candidates.flatMap((each) => [...each.values.keys()]))) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].flatMap(([name, count]) => (count < RARE ? [] : [name])).toSorted();
}

/** How the reports of a set are resolved by what is learned from all others, each fold left out in turn. */
function validated(part: readonly TrainingReport[]): string {
  const sums = { right: 0, wrong: 0, open: 0, leftOpen: 0, filled: 0 };
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const held = new Set(part.filter((_, index) => index % FOLDS === fold));
    const weights = Object.fromEntries(learned([...own, ...others].filter((report) => !held.has(report))));
    for (const example of [...held].flatMap((report) => examplesOf(report, weights))) sums[outcomeOf(example, weights)] += 1;
  }
  return `${sums.right} right, ${sums.wrong} wrong, ${sums.open} left open; of those who mean nobody named ${sums.leftOpen} left open, ${sums.filled} filled`;
}

function outcomeOf({ candidates, right, isEntity }: ReportExample, weights: Readonly<Record<string, number>>) {
  const likely = likelihoods(candidates, weights);
  const best = bestOf(likely);
  const meansSomebody = right.some((isRight, at) => isRight && isEntity[at]);
  if (!isEntity[best] || (likely[best] ?? 0) < LEAST) return right.at(-1) ? 'leftOpen' : 'open';
  return right[best] ? 'right' : meansSomebody ? 'wrong' : 'filled';
}
