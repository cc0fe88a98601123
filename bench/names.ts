import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '../src/language/index.ts';
import { reportOf } from '../src/language/testing.ts';
import type { ActorKind } from '../src/model/index.ts';
import { type BenchOptions, type Counts, f1Score, noCounts, type Score } from './score.ts';
import { type NamedSentence, type NameLabel, readIob2 } from './sets/iob2.ts';

const LABELS: Record<ActorKind, NameLabel> = { person: 'PER', government: 'LOC', place: 'LOC', organisation: 'ORG', company: 'ORG', group: 'ORG' };

/** UNER-EWT: exact spans of persons, organisations and places. Each document is read whole, each of its sentences as a paragraph. */
export async function run(data: string, { final }: BenchOptions): Promise<Score[]> {
  const scores: Score[] = [];
  for (const part of final ? ['dev', 'test'] : ['dev']) {
    const sentences = readIob2(readFileSync(join(data, `uner-ewt/en_ewt-ud-${part}.iob2`), 'utf8'));
    const documents = [...Map.groupBy(sentences, (sentence) => sentence.document).values()];
    const found: Named[][][] = [];
    for (const document of documents) found.push(await findIn(document));
    scores.push(...scoreNames(part, documents, found));
  }
  return scores;
}

export interface Named {
  start: number;
  end: number;
  label: NameLabel;
}

/** F1 of each label, of all, and of spans whatever the label; `found` holds the names of each sentence of each document, offsets into the sentence. */
export function scoreNames(part: string, documents: readonly NamedSentence[][], found: readonly Named[][][]): Score[] {
  const counts = { all: noCounts(), PER: noCounts(), ORG: noCounts(), LOC: noCounts(), 'spans alone': noCounts() };
  for (const [number, document] of documents.entries()) {
    for (const [index, { names }] of document.entries()) {
      const own = found[number]?.[index] ?? [];
      count(counts.all, names, own, labelled);
      count(counts['spans alone'], names, own, spanOnly);
      for (const label of ['PER', 'ORG', 'LOC'] as const) {
        const ofLabel = (name: Named) => name.label === label;
        count(counts[label], names.filter(ofLabel), own.filter(ofLabel), labelled);
      }
    }
  }
  return Object.entries(counts).map(([name, each]) => f1Score(`${part}: ${name}`, each));
}

const labelled = ({ start, end, label }: Named) => `${start}:${end}:${label}`;
const spanOnly = ({ start, end }: Named) => `${start}:${end}`;

function count(total: Counts, gold: readonly Named[], own: readonly Named[], keyOf: (name: Named) => string): void {
  const wanted = new Set(gold.map(keyOf));
  total.gold += gold.length;
  total.found += own.length;
  total.right += own.filter((name) => wanted.has(keyOf(name))).length;
}

async function findIn(document: readonly NamedSentence[]): Promise<Named[][]> {
  const reading = await read(reportOf(document.map(({ text }) => text).join('\n\n')));
  const names = reading.sentences.flatMap((sentence) => sentence.names);
  let start = 0;
  return document.map(({ text }) => {
    const from = start;
    start += text.length + 2;
    return names
      .filter((name) => name.start >= from && name.end <= from + text.length)
      .map((name) => ({ start: name.start - from, end: name.end - from, label: LABELS[name.kind] }));
  });
}
