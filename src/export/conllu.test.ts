import { describe, expect, it } from 'vitest';

import type { SentenceRecord } from '../model/index.ts';
import { toConllu } from './conllu.ts';
import { reportOf } from './testing.ts';

type Token = SentenceRecord['tokens'][number];

/** A sentence of words at their places, each with a tag. */
function sentenceOf(text: string, words: readonly string[], from = 0): SentenceRecord {
  let at = from;
  const tokens = words.map((tagged): Token => {
    const [form = '', upos = 'X'] = tagged.split('/');
    const start = text.indexOf(form, at);
    at = start + form.length;
    return { start, end: at, form, lemma: form.toLowerCase(), upos };
  });
  return { start: tokens[0]?.start ?? 0, end: at, tokens, names: [], times: [], quantities: [] };
}

const linesOf = (text: string, ...sentences: SentenceRecord[]) => [...toConllu(reportOf(text), sentences, 'a b.txt')].join('').split('\n');
const columns = (lines: readonly string[], ...wanted: number[]) =>
  lines.filter((line) => /^\d/u.test(line)).map((line) => wanted.map((column) => line.split('\t')[column]).join(' '));

describe('CoNLL-U', () => {
  it('tells document, paragraph, sentence and text, and ends each sentence with a blank line', () => {
    const text = 'He left.\n\nShe\nstayed.';
    const lines = linesOf(text, sentenceOf(text, ['He/PRON', 'left/VERB', './PUNCT']), sentenceOf(text, ['She/PRON', 'stayed/VERB', './PUNCT'], 9));
    expect(lines.filter((line) => !/^\d/u.test(line))).toEqual([
      '# newdoc id = a b.txt',
      '# newpar',
      '# sent_id = 1',
      '# text = He left.',
      '',
      '# newpar',
      '# sent_id = 2',
      '# text = She stayed.',
      '',
      '',
    ]);
  });

  it('joins words that are written together', () => {
    const text = "I can't see Mira's boat.";
    const words = ['I/PRON', 'ca/AUX', "n't/PART", 'see/VERB', 'Mira/PROPN', "'s/PART", 'boat/NOUN', './PUNCT'];
    expect(columns(linesOf(text, sentenceOf(text, words)), 0, 1)).toEqual([
      '1 I',
      "2-3 can't",
      '2 ca',
      "3 n't",
      '4 see',
      "5-6 Mira's",
      '5 Mira',
      "6 's",
      '7 boat',
      '8 .',
    ]);
  });

  it('joins no marks, hyphenated words or units, but says that no space follows', () => {
    const text = 'A two-day (50km) trip';
    const words = ['A/DET', 'two/NUM', '-/PUNCT', 'day/NOUN', '(/PUNCT', '50/NUM', 'km/NOUN', ')/PUNCT', 'trip/NOUN'];
    expect(columns(linesOf(text, sentenceOf(text, words)), 0, 9)).toEqual([
      '1 TokenRange=0:1',
      '2 SpaceAfter=No|TokenRange=2:5',
      '3 SpaceAfter=No|TokenRange=5:6',
      '4 TokenRange=6:9',
      '5 SpaceAfter=No|TokenRange=10:11',
      '6 SpaceAfter=No|TokenRange=11:13',
      '7 SpaceAfter=No|TokenRange=13:15',
      '8 TokenRange=15:16',
      '9 TokenRange=17:21',
    ]);
  });

  it('counts code points', () => {
    const text = '😀 Yes';
    expect(columns(linesOf(text, sentenceOf(text, ['😀/SYM', 'Yes/INTJ'])), 9)).toEqual(['TokenRange=0:1', 'TokenRange=2:5']);
  });
});
