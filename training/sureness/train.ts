import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { SurenessModel } from '../../src/extraction/sureness/sureness-model.ts';
import { noteChecksum } from '../checksums.ts';
import { examplesOf, type JudgedLine } from './examples.ts';
import { plainLines } from './plain-lines.ts';
import { fit, NOBODY } from './ridge-logistic.ts';

/**
 * Learns from judged lines how sure a line is, says what that is worth on reports that it wasn't trained on, and writes the model.
 *
 *     node training/sureness/train.ts
 */
const { values } = parseArgs({
  options: {
    examples: { type: 'string', default: resolve(import.meta.dirname, 'examples.tsv') },
    out: { type: 'string', default: resolve(import.meta.dirname, '../../models/en/sureness.json') },
  },
});

/** Features that fewer lines have are left out. */
const RARE = 15;
const STRENGTH = 10;
const FOLDS = 15;
/** Of lines without another doubt so many are put in doubt. */
const SHARE_IN_DOUBT = { event: 0.05, figure: 0.05 } as const;
const DIGITS = 4;

const lines = [...examplesOf(values.examples), ...(await plainLines())];
const model: SurenessModel = { event: learned('event'), figure: learned('figure') };
writeFileSync(values.out, `${JSON.stringify(model, undefined, 1)}\n`);
noteChecksum(values.out);

function learned(kind: JudgedLine['kind']): SurenessModel['event'] {
  const own = lines.filter((line) => line.kind === kind);
  const held = sumsUnseen(own);
  process.stdout.write(`${kind}s: ${own.length} lines\n${told(held, SHARE_IN_DOUBT[kind])}\n`);
  const weights = fit(own, namesOf(own), STRENGTH);
  const rounded = [...weights]
    .map(([name, weight]): [string, number] => [name, Number(weight.toFixed(DIGITS))])
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const sums = sorted(own.filter(({ inDoubt, reader }) => !inDoubt && reader !== NOBODY).map((line) => sumOf(line, weights)));
  const least = Number((sums[Math.floor(sums.length * SHARE_IN_DOUBT[kind])] ?? 0).toFixed(DIGITS));
  const plain = own.filter(({ reader }) => reader === NOBODY);
  const hidden = plain.filter((line) => sumOf(line, weights) < least);
  process.stdout.write(`  ${hidden.length} of ${plain.length} plain sentences would be in doubt\n`);
  return { least, weights: Object.fromEntries(rounded) };
}

function namesOf(own: readonly JudgedLine[]): string[] {
  const counts = new Map<string, number>();
  for (const { features } of own) for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].flatMap(([name, count]) => (count < RARE ? [] : [name])).toSorted();
}

/** Each line without another doubt with its sum by a model that saw no line of its report. */
function sumsUnseen(own: readonly JudgedLine[]): { line: JudgedLine; sum: number }[] {
  const reports = [...new Set(own.map(({ report }) => report))].toSorted();
  const foldOf = new Map(reports.map((report, index) => [report, index % FOLDS]));
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const others = own.filter(({ report }) => foldOf.get(report) !== fold);
    const weights = fit(others, namesOf(others), STRENGTH);
    return own.filter(({ report, inDoubt }) => foldOf.get(report) === fold && !inDoubt).map((line) => ({ line, sum: sumOf(line, weights) }));
  });
}

function sumOf({ features }: JudgedLine, weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [name, value] of features) sum += value * (weights.get(name) ?? 0);
  return sum;
}

/** By reader: how many were signed of all, of those kept, and of those put in doubt. */
function told(held: readonly { line: JudgedLine; sum: number }[], share: number): string {
  const readers = [...new Set(held.map(({ line }) => line.reader))].toSorted();
  const rows = readers.map((reader) => {
    const own = held.filter(({ line }) => line.reader === reader).toSorted((a, b) => a.sum - b.sum);
    const cut = Math.floor(own.length * share);
    return `  ${reader}: signed ${shareOf(own)}, of those kept ${shareOf(own.slice(cut))}, of those in doubt ${shareOf(own.slice(0, cut))}`;
  });
  const all = held.filter(({ line }) => line.reader !== NOBODY).toSorted((a, b) => a.sum - b.sum);
  const cut = Math.floor(all.length * share);
  return [...rows, `  all: signed ${shareOf(all)}, kept ${shareOf(all.slice(cut))}, in doubt ${shareOf(all.slice(0, cut))}`].join('\n');
}

function shareOf(held: readonly { line: JudgedLine }[]): string {
  const signed = held.filter(({ line }) => line.signed).length;
  return `${signed} of ${held.length} (${((100 * signed) / (held.length || 1)).toFixed(0)} %)`;
}

function sorted(sums: readonly number[]): number[] {
  return sums.toSorted((a, b) => a - b);
}
