import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportOf } from '../../src/language/testing.ts';
import { type Range, type Report, reportId } from '../../src/model/index.ts';

/** A short report, with the stretches (UTF-16) that stood between asterisks: what is meant of it. */
export interface Passage {
  report: Report;
  marks: Range[];
}

/** Two passages by hand, and how what is meant of them stands to one another. */
export interface Pair {
  verdict: string;
  topic: string;
  passages: [Passage, Passage];
  line: number;
}

const SOURCES = [
  { name: 'The First Ledger', domain: 'first-ledger.example' },
  { name: 'The Second Gazette', domain: 'second-gazette.example' },
] as const;

/** The pairs of a file beside this one. Throws an Error that names the line when one is not written as the file's head tells. */
export function readPairs(file: string): Pair[] {
  const lines = readFileSync(join(import.meta.dirname, file), 'utf8').split('\n');
  return lines.flatMap((line, at) => {
    if (!line.startsWith('= ')) return [];
    const [, verdict, topic] = line.split(' ');
    if (verdict === undefined || topic === undefined) throw new Error(`${file}:${at + 1}: no verdict and topic`);
    return [{ verdict, topic, line: at + 1, passages: [passageOf(lines[at + 1], 0, file, at + 2), passageOf(lines[at + 2], 1, file, at + 3)] }];
  });
}

function passageOf(line: string | undefined, side: 0 | 1, file: string, at: number): Passage {
  const [, published, marked] = /^(\d{4}-\d{2}-\d{2}) \| (.+)$/.exec(line ?? '') ?? [];
  if (published === undefined || marked === undefined) throw new Error(`${file}:${at}: not "date | passage"`);
  const pieces = marked.split('*');
  if (pieces.length % 2 === 0) throw new Error(`${file}:${at}: an asterisk without its fellow`);
  const marks: Range[] = [];
  let text = '';
  for (const [index, piece] of pieces.entries()) {
    if (index % 2 === 1) marks.push({ start: text.length, end: text.length + piece.length });
    text += piece;
  }
  const report = reportOf(text, { published });
  const source = SOURCES[side];
  // Two outlets may tell two things in the same words: each passage is a document of its own.
  return { report: { ...report, id: reportId(report.sha256, source.domain), source }, marks };
}
