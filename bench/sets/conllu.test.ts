import { expect, test } from 'vitest';
import { rawDocuments, readConllu } from './conllu.ts';

const row = (...cells: string[]) => [...cells, ...Array.from({ length: 10 - cells.length }, () => '_')].join('\t');
const word = (id: string, form: string, head: string, rest = '_') => [id, form, form.toLowerCase(), 'X', '_', '_', head, 'dep', '_', rest].join('\t');

const FILE = [
  '# newdoc id = first',
  '# text = We don’t know(yet).',
  word('1', 'We', '4'),
  row('2-3', 'don’t'),
  word('2', 'do', '4'),
  word('3', 'n’t', '4'),
  word('4', 'know', '0', 'SpaceAfter=No'),
  word('5', '(', '6', 'SpaceAfter=No'),
  word('6', 'yet', '4', 'SpaceAfter=No'),
  word('7', ')', '6', 'SpaceAfter=No'),
  word('8', '.', '4', 'SpaceAfter=No'),
  '',
  '# text = Wanna go?',
  row('1-2', 'Wanna'),
  word('1', 'want', '0'),
  word('2', 'to', '3'),
  word('3', 'go', '1', 'SpaceAfter=No'),
  word('4', '?', '1'),
  '',
  '# newpar',
  '# text = Fine',
  word('1', 'Fine', '0'),
  '',
  '# newdoc id = second',
  '# text = Yes',
  word('1', 'Yes', '0'),
  '',
].join('\n');

test('words stand where they are written, parts of a written word inside it, or on all of it where they differ', () => {
  const [first, second] = readConllu(FILE);
  const shown = (sentence = first) => sentence?.words.map(({ start, end }) => sentence.text.slice(start, end));
  expect(shown()).toEqual(['We', 'do', 'n’t', 'know', '(', 'yet', ')', '.']);
  expect(shown(second)).toEqual(['Wanna', 'Wanna', 'go', '?']);
  expect(second?.words.map(({ form }) => form)).toEqual(['want', 'to', 'go', '?']);
});

test('raw text keeps the spaces that were written, and parts paragraphs and documents', () => {
  const documents = rawDocuments(readConllu(FILE));
  expect(documents.map(({ text }) => text)).toEqual(['We don’t know(yet).Wanna go?\n\nFine', 'Yes']);
  expect(documents[0]?.sentences.map((words) => words[0]?.start)).toEqual([0, 19, 30]);
});

test('words that are not in the text are refused', () => {
  expect(() => readConllu(['# text = Here', word('1', 'There', '0')].join('\n'))).toThrow(RangeError);
});
