import { describe, expect, it } from 'vitest';
import { withVerbForms } from './verb-forms.ts';

const word = (upos: string, head: number, deprel: string, feats = '') => ({ upos, feats, head, deprel, lemma: '' });

describe('forms of verbs', () => {
  it('behind "to" and with an object, no noun stands', () => {
    const words = [word('ADP', 2, 'case'), word('NOUN', 0, 'obl'), word('NOUN', 2, 'obj')];
    expect(withVerbForms(['to', 'jail', 'critics'], words).map(({ upos, deprel }) => `${upos} ${deprel}`)).toEqual([
      'PART mark',
      'VERB xcomp',
      'NOUN obj',
    ]);
  });

  it('behind "to" and without an object, a noun may stand', () => {
    const words = [word('ADP', 2, 'case'), word('NOUN', 0, 'obl')];
    expect(withVerbForms(['to', 'jail'], words)).toEqual(words);
  });

  it('behind "have" a form in -ed is a participle', () => {
    const words = [word('AUX', 2, 'aux'), word('VERB', 0, 'root', 'VerbForm=Inf')];
    expect(withVerbForms(['have', 'shelled'], words)[1]?.feats).toBe('Tense=Past|VerbForm=Part');
    expect(withVerbForms(['will', 'need'], words)).toEqual(words);
  });
});
