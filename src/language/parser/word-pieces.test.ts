import { readFileSync } from 'node:fs';
import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENGLISH } from '../model-files.ts';
import { caseOf, WordPieces } from './word-pieces.ts';

const vocabulary = ['[UNK]', '[CLS]', '[SEP]', 'harbour', 'har', '##bour', '##s', 'un', '##load', '##ing', '-', '.', 'ecole', '中'];
const pieces = new WordPieces(`${vocabulary.join('\n')}\n`);
const told = (word: string) => pieces.ofWord(word).map((id) => vocabulary[id]);

describe('word pieces', () => {
  it('are the longest that fit, from the front', () => {
    expect(told('harbours')).toEqual(['harbour', '##s']);
    expect(told('unloading')).toEqual(['un', '##load', '##ing']);
  });

  it('see no capitals, accents, control characters or soft hyphens', () => {
    expect(told('HARBOUR')).toEqual(['harbour']);
    expect(told('École')).toEqual(['ecole']);
    expect(told('har\u00adbour\u200b')).toEqual(['harbour']);
  });

  it('part marks and ideographs from what stands beside them', () => {
    expect(told('un-har.')).toEqual(['un', '-', 'har', '.']);
    expect(told('中中')).toEqual(['中', '中']);
  });

  it('are one unknown piece where a run has no pieces, or is longer than any word', () => {
    expect(told('harbourq')).toEqual(['[UNK]']);
    expect(told('s'.repeat(101))).toEqual(['[UNK]']);
    expect(told('\u200b')).toEqual(['[UNK]']);
  });

  it('of a sentence stand between the marks of its ends, with the place of each word', () => {
    expect(pieces.ofWords(['Harbours', 'UN', '.'])).toEqual({ ids: [1, 3, 6, 7, 11, 2], cases: [4, 1, 1, 2, 4, 4], firsts: [1, 3, 4] });
  });

  it('are at least one and at most twelve for any word', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 200 }), (word) => {
        const { length } = pieces.ofWord(word);
        expect(length >= 1 && length <= 12).toBe(true);
      }),
    );
  });

  it('of the shipped vocabulary are those of the encoder that was trained', () => {
    const shipped = new WordPieces(readFileSync(new URL('vocab.txt', ENGLISH), 'utf8'));
    expect(shipped.ofWords(['The', 'embassy', 'reopened']).ids).toEqual([101, 1996, 8408, 11882, 102]);
    expect(shipped.ofWord('10,000')).toEqual([2184, 1010, 2199]);
  });
});

describe('the capitals of a word', () => {
  it('are told apart, whatever marks and digits stand in it', () => {
    expect(['port', 'Port', 'G7', 'PORT', 'McKay', "O'Hara", '2024', '中'].map(caseOf)).toEqual([
      'lower',
      'title',
      'title',
      'upper',
      'mixed',
      'mixed',
      'none',
      'mixed',
    ]);
  });
});
