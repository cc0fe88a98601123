import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { findingsOf } from '../../bench/signed-sample.ts';
import { align } from '../../src/alignment/index.ts';
import { contextOf } from '../../src/extraction/context.ts';
import { eventFeatures } from '../../src/extraction/sureness/event-features.ts';
import { figureFeatures } from '../../src/extraction/sureness/figure-features.ts';
import { type AnalysedReport, type Reading, sha256, withoutDoubt } from '../../src/model/index.ts';
import { analyseReport } from '../../src/work/pipeline.ts';
import { examplesOf, type JudgedLine, written } from './examples.ts';

/**
 * Makes judged lines. First it prints each line of some reports with its key, for a reader; then, given a file with a key, a tab and 1 (signed: every field and span is right, and nothing
 * is missing that the clause plainly tells) or 0 a line, it puts them into `examples.tsv`.
 *
 *     node training/sureness/collect.ts --kind figure FILE... > to-read.txt
 *     node training/sureness/collect.ts --kind figure --verdicts verdicts.tsv --reader NAME --examples training/sureness/examples.tsv FILE...
 */
const { values, positionals: files } = parseArgs({
  allowPositionals: true,
  options: {
    kind: { type: 'string', default: 'event' },
    verdicts: { type: 'string' },
    reader: { type: 'string', default: '' },
    examples: { type: 'string' },
  },
});
const kind = values.kind === 'figure' ? 'figure' : 'event';
const verdicts = new Map(values.verdicts === undefined ? [] : pairsOf(readFileSync(values.verdicts, 'utf8')));
const judged: JudgedLine[] = [];

for (const file of files) {
  const analysis = await analyseReport({ bytes: readFileSync(file), path: basename(file) });
  if ('failure' in analysis) throw new Error(`${file}: ${analysis.failure.message}`);
  for (const { id, fields, shown, report } of findingsOf('articles', align([analysis]), true).filter((line) => line.kind === kind)) {
    const verdict = verdicts.get(`${id} ${fields}`);
    if (values.verdicts === undefined) process.stdout.write(`${id} ${fields} (${report.title ?? basename(file)})\n  ${shown}\n`);
    else if (verdict !== undefined) judged.push(...lineOf(analysis, id, verdict));
  }
}
if (values.examples !== undefined) writeFileSync(values.examples, written([...examplesOf(values.examples), ...judged]));

function pairsOf(text: string): [string, boolean][] {
  return text.split('\n').flatMap((line): [string, boolean][] => {
    const [key = '', verdict] = line.split('\t');
    return verdict === '0' || verdict === '1' ? [[key, verdict === '1']] : [];
  });
}

/** A finding with its features as they are without the doubt that is learned from them. */
function lineOf({ report, findings, reading }: AnalysedReport & { reading: Reading }, id: string, signed: boolean): JudgedLine[] {
  const context = contextOf(report, reading);
  const event = findings.events.find((one) => one.id === id);
  const figure = findings.figures.find((one) => one.id === id);
  const features =
    (event && eventFeatures(context, withoutDoubt(event, 'reading'))) ??
    (figure && figureFeatures(context, withoutDoubt(figure, 'reading'), findings.entities));
  return features
    ? [{ kind, reader: values.reader, report: sha256(report.text).slice(0, 8), features: features.values, signed, inDoubt: false }]
    : [];
}
