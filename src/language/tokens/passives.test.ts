import { describe, expect, it } from 'vitest';
import { withPassives } from './passives.ts';

const word = (upos: string, head: number, deprel: string) => ({ lemma: '', upos, head, deprel });

describe('what is taken for an adjective', () => {
  const forms = ['Curbs', 'were', 'relaxed', 'by', 'soldiers'];
  const words = [word('NOUN', 3, 'nsubj'), word('AUX', 3, 'cop'), word('ADJ', 0, 'root'), word('ADP', 5, 'case'), word('NOUN', 3, 'obl')];

  it('is a passive verb where somebody did it', () => {
    const read = withPassives(forms, words);
    expect(read.map(({ upos }) => upos)).toEqual(['NOUN', 'AUX', 'VERB', 'ADP', 'NOUN']);
    expect(read.map(({ deprel }) => deprel)).toEqual(['nsubj:pass', 'aux:pass', 'root', 'case', 'obl']);
  });

  it('stays one where nobody did', () => {
    expect(withPassives(['Curbs', 'were', 'relaxed', 'on', 'Mondays'], words)).toEqual(words);
  });
});
