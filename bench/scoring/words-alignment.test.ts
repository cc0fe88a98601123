import { describe, expect, test } from 'vitest';
import { f1Of } from '../score.ts';
import { type ScoredWord, scoreWords } from './words-alignment.ts';

const word = (start: number, end: number, upos: string, head: number, deprel: string): ScoredWord => ({ start, end, lemma: 'x', upos, head, deprel });

describe('words of one text compared', () => {
  // "She slept. It rained."
  const gold = [
    [word(0, 3, 'PRON', 2, 'nsubj'), word(4, 9, 'VERB', 0, 'root'), word(9, 10, 'PUNCT', 2, 'punct')],
    [word(11, 13, 'PRON', 2, 'expl'), word(14, 20, 'VERB', 0, 'root'), word(20, 21, 'PUNCT', 2, 'punct')],
  ];

  test('a text compared with itself is right in everything', () => {
    const scores = scoreWords(gold, gold);
    expect(Object.values(scores).map(f1Of)).toEqual([1, 1, 1, 1, 1, 1]);
  });

  test('a word that was not cut off costs precision and recall', () => {
    const own = [[word(0, 3, 'PRON', 2, 'nsubj'), word(4, 10, 'VERB', 0, 'root')], gold[1] ?? []];
    const { words, sentences, las } = scoreWords(gold, own);
    expect(words).toEqual({ right: 4, found: 5, gold: 6 });
    expect(sentences.right).toBe(2);
    // "She" has a head that is not the gold one, since "slept." is another word.
    expect(las.right).toBe(3);
  });

  test('two sentences taken for one are both wrong, and one root is', () => {
    const [first = [], second = []] = gold;
    const joined = [...first, ...second.map((each) => ({ ...each, head: each.head === 0 ? 2 : (each.head ?? 0) + 3 }))];
    const { sentences, uas } = scoreWords(gold, [joined]);
    expect(sentences).toEqual({ right: 0, found: 1, gold: 2 });
    expect(uas.right).toBe(5);
  });

  test('subtypes of relations are left aside, other relations are not', () => {
    const own = structuredClone(gold);
    if (own[0]?.[0]) own[0][0].deprel = 'nsubj:pass';
    if (own[1]?.[0]) own[1][0].deprel = 'nsubj';
    const { uas, las } = scoreWords(gold, own);
    expect([uas.right, las.right]).toEqual([6, 5]);
  });

  test('without a tree no arc is right', () => {
    const own = gold.map((sentence) => sentence.map(({ start, end, lemma, upos }) => ({ start, end, lemma, upos })));
    const { upos, uas } = scoreWords(gold, own);
    expect([upos.right, uas.right]).toEqual([6, 0]);
  });
});
