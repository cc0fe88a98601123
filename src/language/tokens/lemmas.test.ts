import { describe, expect, it } from 'vitest';
import { withoutEd, withoutEr, withoutEst, withoutIng, withoutS } from './inflection.ts';
import { lemmaOf } from './lemmas.ts';

const word = (upos: string, feats: string, lemma = '?') => ({ upos, feats, lemma, head: 0, deprel: 'root' });
const plural = (form: string) => lemmaOf(form, word('NOUN', 'Number=Plur', form));
const past = (form: string) => lemmaOf(form, word('VERB', 'Mood=Ind|Tense=Past|VerbForm=Fin', form));

describe('spelling alone', () => {
  it('tells the base of most inflected words', () => {
    expect(['reports', 'parties', 'boxes', 'churches', 'classes', 'viruses', 'ties'].map(withoutS)).toEqual([
      'report',
      'party',
      'box',
      'church',
      'class',
      'virus',
      'tie',
    ]);
    expect(['signed', 'carried', 'stopped', 'closed', 'agreed', 'handled', 'located', 'passed'].map(withoutEd)).toEqual([
      'sign',
      'carry',
      'stop',
      'close',
      'agree',
      'handle',
      'locate',
      'pass',
    ]);
    expect(['running', 'leaving', 'reading'].map(withoutIng)).toEqual(['run', 'leave', 'read']);
    expect([withoutEr('bigger'), withoutEr('easier'), withoutEst('latest'), withoutEst('happiest')]).toEqual(['big', 'easy', 'late', 'happy']);
  });
});

describe('the lemma', () => {
  it('of irregular words is known', () => {
    expect(['children', 'ties', 'movies', 'axes', 'men', 'crises'].map(plural)).toEqual(['child', 'tie', 'movie', 'ax', 'man', 'crisis']);
    expect(['met', 'sought', 'held', 'led', 'visited', 'controlled', 'added'].map(past)).toEqual([
      'meet',
      'seek',
      'hold',
      'lead',
      'visit',
      'control',
      'add',
    ]);
    expect(lemmaOf('better', word('ADV', 'Degree=Cmp'))).toBe('well');
    expect(lemmaOf('worst', word('ADJ', 'Degree=Sup'))).toBe('bad');
  });

  it('of a word that is not inflected is the word', () => {
    expect(lemmaOf('news', word('NOUN', 'Number=Sing', 'news'))).toBe('news');
    expect(lemmaOf('bring', word('VERB', 'VerbForm=Inf', 'bring'))).toBe('bring');
  });

  it('of a verb follows its spelling where the features contradict it', () => {
    expect(lemmaOf('crippling', word('VERB', 'VerbForm=Inf', 'crippling'))).toBe('cripple');
    expect(lemmaOf('deepens', word('VERB', 'Number=Plur|Person=3|Tense=Pres', 'deepens'))).toBe('deepen');
    expect(lemmaOf('rumoured', word('VERB', 'VerbForm=Ger', 'rumoured'))).toBe('rumour');
    expect(['spring', 'need', 'focus', 'pass'].map((form) => lemmaOf(form, word('VERB', 'VerbForm=Fin', form)))).toEqual([
      'spring',
      'need',
      'focus',
      'pass',
    ]);
  });

  it('keeps the capital of a name and of an adjective from one, and no other', () => {
    expect(lemmaOf('Reports', word('NOUN', 'Number=Plur', 'report'))).toBe('report');
    expect(lemmaOf('Kenyan', word('ADJ', 'Degree=Pos', 'Kenyan'))).toBe('Kenyan');
    expect(lemmaOf('Visited', word('VERB', 'Tense=Past', 'visit'))).toBe('visit');
    expect(lemmaOf('McKay', word('PROPN', 'Number=Sing', 'McKay'))).toBe('McKay');
    expect(lemmaOf('The', word('DET', 'Definite=Def', 'The'))).toBe('the');
  });

  it('of what is written short is the one that the model chose', () => {
    expect(lemmaOf('’s', word('VERB', 'Tense=Pres', 'be'))).toBe('be');
    expect(lemmaOf('’s', word('PART', '', '’s'))).toBe("'s");
    expect(lemmaOf('PM', word('NOUN', 'Number=Sing', 'p.m.'))).toBe('p.m.');
  });
});
