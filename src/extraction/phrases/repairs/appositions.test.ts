import { describe, expect, it } from 'vitest';
import { treeOf } from '../../../language/dependency-tree.ts';
import { foremostBetweenCommas, nameBehindNoun, nameBehindPreposition, personBehindOffice } from './appositions.ts';

/** A tree written as rows "form lemma upos feats head deprel". */
function tree(rows: string) {
  const tokens = rows
    .trim()
    .split('\n')
    .map((row, at) => {
      const [form = '', lemma = '', upos = '', feats = '', head = '0', deprel = ''] = row.trim().split(/\s+/);
      return { start: at * 20, end: at * 20 + form.length, form, lemma, upos, feats, head: Number(head), deprel };
    });
  const made = treeOf(tokens);
  if (!made) throw new Error('no tree');
  return made;
}

describe('a name', () => {
  it('right behind a noun is set beside it', () => {
    const found = nameBehindNoun(
      tree(`beat beat VERB _ 0 root
            competitor competitor NOUN Number=Sing 1 obj
            Orvel Orvel PROPN _ 2 compound`),
    );
    expect(found).toEqual([{ token: 2, head: 1, deprel: 'appos' }]);
  });

  it('behind a preposition is that of another, also where the preposition hangs on the title', () => {
    const found = nameBehindPreposition(
      tree(`wife wife NOUN _ 5 nsubj
            of of ADP _ 3 case
            President President PROPN _ 4 nmod:desc
            Holm Holm PROPN _ 1 appos
            left leave VERB _ 0 root`),
    );
    expect(found).toEqual([{ token: 3, head: 0, deprel: 'nmod' }]);
  });

  it('of a person behind a comma is set beside the office, and what is joined goes with it', () => {
    const found = personBehindOffice(
      tree(`fired fire VERB _ 0 root
            its its PRON _ 3 nmod:poss
            head head NOUN Number=Sing 1 obj
            of of ADP _ 5 case
            research research NOUN Number=Sing 3 nmod
            , , PUNCT _ 7 punct
            Susan Susan PROPN _ 5 appos
            Orvel Orvel PROPN _ 7 flat
            , , PUNCT _ 11 punct
            and and CCONJ _ 11 cc
            guards guard NOUN _ 5 conj
            . . PUNCT _ 1 punct`),
    );
    expect(found).toEqual([
      { token: 6, head: 2, deprel: 'appos' },
      { token: 10, head: 2, deprel: 'conj' },
    ]);
  });
});

const foremostFound = (degree: string) =>
  foremostBetweenCommas(
    tree(`Sales sale NOUN Number=Plur 9 nsubj
          to to ADP _ 3 case
          China China PROPN _ 1 nmod
          , , PUNCT _ 7 punct
          its its PRON _ 7 nmod:poss
          large large ADJ ${degree} 7 amod
          partner partner NOUN Number=Sing 1 conj
          , , PUNCT _ 1 punct
          rose rise VERB _ 0 root`),
  );

describe('the foremost of a kind between commas', () => {
  it('is what the name before the comma is', () => {
    expect(foremostFound('Degree=Sup')).toEqual([{ token: 6, head: 2, deprel: 'appos' }]);
  });

  it('may be a second of a list where there are others like it', () => {
    expect(foremostFound('Degree=Pos')).toEqual([]);
  });
});
