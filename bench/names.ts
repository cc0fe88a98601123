/**
 * Measures names on the development part of UNER-EWT (IOB2; exact spans of PER, ORG and LOC).
 * Run with `node bench/names.ts FILE.iob2 [--errors]`; the data is not part of the repository.
 */
import { readFileSync } from 'node:fs';
import { namesAndMentions } from '../src/language/names/index.ts';
import { tokensOf } from '../src/language/tokens/index.ts';
import { type ActorKind, Report, reportId, type Sentence, sha256 } from '../src/model/index.ts';

const [file, flag] = process.argv.slice(2);
if (file === undefined) throw new Error('name the .iob2 file: node bench/names.ts FILE.iob2');

type Label = 'PER' | 'ORG' | 'LOC';
interface GoldSentence {
  document: string;
  text: string;
  names: { start: number; end: number; label: string }[];
}

/** Sentences with the offsets of their gold names in `# text`. */
function readIob2(content: string): GoldSentence[] {
  let document = '';
  return content.split('\n\n').flatMap((block) => {
    const lines = block.split('\n');
    document = lines.find((line) => line.startsWith('# newdoc id'))?.split(' = ')[1] ?? document;
    const text = lines.find((line) => line.startsWith('# text = '))?.slice('# text = '.length);
    if (text === undefined) return [];
    const names: GoldSentence['names'] = [];
    let from = 0;
    for (const line of lines.filter((each) => /^\d/.test(each))) {
      const [, form = '', tag = 'O'] = line.split('\t');
      const start = text.indexOf(form, from);
      if (start < 0) continue;
      from = start + form.length;
      const last = names.at(-1);
      if (tag.startsWith('B-')) names.push({ start, end: from, label: tag.slice(2) });
      else if (tag.startsWith('I-') && last) last.end = from;
    }
    return [{ document, text, names }];
  });
}

const LABELS: Record<ActorKind, Label> = { person: 'PER', government: 'LOC', place: 'LOC', organisation: 'ORG', company: 'ORG', group: 'ORG' };

/** The names found in a document, by sentence. */
function findIn(sentences: readonly GoldSentence[]): GoldSentence['names'][] {
  const text = sentences.map((sentence) => sentence.text).join('\n');
  const parts: Report['parts'] = [];
  let start = 0;
  for (const sentence of sentences) {
    parts.push({ role: 'paragraph', start, end: start + sentence.text.length, language: 'en' });
    start += sentence.text.length + 1;
  }
  const sha = sha256(text);
  const report = Report.parse({
    type: 'report',
    id: reportId(sha),
    sha256: sha,
    text_sha256: sha,
    authors: [],
    source: {},
    language: 'en',
    text,
    parts,
    notes: [],
    problems: [],
  });
  const read: Sentence[] = parts.map((part, index) => ({
    start: part.start,
    end: part.end,
    role: 'paragraph',
    part: index,
    tokens: [],
    names: [],
    times: [],
    quantities: [],
  }));
  for (const sentence of read) sentence.tokens = tokensOf(text, sentence);
  namesAndMentions(report, read, []);
  return read.map((sentence) =>
    sentence.names.map((name) => ({ start: name.start - sentence.start, end: name.end - sentence.start, label: LABELS[name.kind] })),
  );
}

type Named = GoldSentence['names'][number];

/** Whether a name of the same span, and unless it doesn't matter the same label, is among others. */
const same = (name: Named, others: readonly Named[], label = true): boolean =>
  others.some((other) => other.start === name.start && other.end === name.end && (!label || other.label === name.label));

const gold = readIob2(readFileSync(file, 'utf8'));
const documents = Map.groupBy(gold, (sentence) => sentence.document);
const counts = new Map<string, { right: number; found: number; gold: number }>(
  ['PER', 'ORG', 'LOC', 'all', 'span'].map((label) => [label, { right: 0, found: 0, gold: 0 }]),
);
const add = (label: string, field: 'right' | 'found' | 'gold') => {
  const count = counts.get(label);
  if (count) count[field] += 1;
};
for (const sentences of documents.values()) {
  const found = findIn(sentences);
  for (const [index, sentence] of sentences.entries()) {
    const here = found[index] ?? [];
    for (const name of sentence.names) for (const label of [name.label, 'all', 'span']) add(label, 'gold');
    for (const name of here) {
      for (const label of [name.label, 'all', 'span']) add(label, 'found');
      if (same(name, sentence.names)) for (const label of [name.label, 'all']) add(label, 'right');
      if (same(name, sentence.names, false)) add('span', 'right');
    }
    if (flag !== '--errors') continue;
    const show = (name: { start: number; end: number; label: string }) => `${name.label} ${sentence.text.slice(name.start, name.end)}`;
    const missed = sentence.names.filter((name) => !same(name, here)).map(show);
    const wrong = here.filter((name) => !same(name, sentence.names)).map(show);
    if (missed.length + wrong.length > 0) process.stdout.write(`${sentence.text}\n   missed: ${missed.join('; ')}\n   wrong: ${wrong.join('; ')}\n`);
  }
}
for (const [label, { right, found, gold: all }] of counts) {
  const precision = right / Math.max(1, found);
  const recall = right / Math.max(1, all);
  const f1 = (2 * precision * recall) / Math.max(Number.EPSILON, precision + recall);
  process.stdout.write(
    `${label.padEnd(4)} precision ${(precision * 100).toFixed(1)}  recall ${(recall * 100).toFixed(1)}  F1 ${(f1 * 100).toFixed(1)}  (${right} right, ${found} found, ${all} gold)\n`,
  );
}
