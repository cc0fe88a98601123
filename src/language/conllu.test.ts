import { describe, expect, it } from 'vitest';
import { textOfConllu } from './conllu.ts';
import { read } from './index.ts';
import { plainReport } from './plain-report.ts';

const row = (id: string, form: string, misc = '_') => [id, form, '_', '_', '_', '_', '_', '_', '_', misc].join('\t');
const FILE = [
  '# newdoc id = one',
  '# newpar',
  row('1-2', "Don't"),
  row('1', 'Do'),
  row('2', "n't"),
  row('2.1', 'you'),
  row('3', 'go', 'SpaceAfter=No'),
  row('4', '.'),
  '',
  row('1-2', 'Gimme'),
  row('1', 'Give'),
  row('2', 'me'),
  row('3', 'rest', 'SpaceAfter=No'),
  '',
  row('1', '!'),
  '',
  '# newpar',
  row('1', 'Bye'),
  '',
  '',
].join('\n');

describe('a CoNLL-U file', () => {
  const { text, sentences } = textOfConllu(FILE);

  it('gives its text, with a blank line between paragraphs and spaces where the file has them', () => {
    expect(text).toBe("Don't go. Gimme rest!\n\nBye");
    expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual(["Don't go.", 'Gimme rest', '!', 'Bye']);
  });

  it('gives words inside a multiword their own place where they make it up, and its place where they do not', () => {
    expect(sentences[0]?.words.map(({ start, end, form }) => `${start}-${end} ${form}`)).toEqual(['0-2 Do', "2-5 n't", '6-8 go', '8-9 .']);
    expect(sentences[1]?.words.map(({ start, end, form }) => `${start}-${end} ${form}`)).toEqual(['10-15 Give', '10-15 me', '16-20 rest']);
  });

  it('has its sentences and words kept when it is read', async () => {
    const reading = await read(plainReport(text), sentences);
    expect(reading.sentences.map(({ tokens }) => tokens.map(({ form }) => form).join(' '))).toEqual(["Do n't go .", 'Give me rest', '!', 'Bye']);
    expect(reading.sentences.every(({ tokens }) => tokens.filter(({ head }) => head === 0).length === 1)).toBe(true);
  });

  it('names the line that is none of CoNLL-U', () => {
    expect(() => textOfConllu(`${row('1', 'Yes')}\n\nShe said no.\n`)).toThrow('line 3 is no line of CoNLL-U');
  });
});
