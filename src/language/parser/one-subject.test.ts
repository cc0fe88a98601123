import { describe, expect, it } from 'vitest';
import { withOneSubject } from './one-subject.ts';

/** Words as "form head deprel upos", one after another. */
const sentence = (...words: string[]) =>
  words.map((word) => {
    const [lemma = '', head, deprel = '', upos = 'NOUN'] = word.split(' ');
    return { lemma, head: Number(head), deprel, upos };
  });
const relations = (...words: string[]) => withOneSubject(sentence(...words)).map(({ deprel }) => deprel);

describe('a verb has one subject', () => {
  it('so that what stands right after it is its object', () => {
    expect(relations('crew 2 nsubj', 'stop 0 root VERB', 'the 4 det DET', 'train 2 nsubj')).toEqual(['nsubj', 'root', 'det', 'obj']);
  });

  it('or the one who is told', () => {
    expect(relations('rise 4 ccomp VERB', 'a 3 det DET', 'scholar 4 nsubj', 'tell 0 root VERB', 'the 6 det DET', 'paper 4 nsubj')).toEqual([
      'ccomp',
      'det',
      'nsubj',
      'root',
      'det',
      'iobj',
    ]);
  });

  it('and keeps one that stands alone after it or farther off', () => {
    expect(relations('say 0 root VERB', 'Kovar 1 nsubj')).toEqual(['root', 'nsubj']);
    expect(relations('she 2 nsubj', 'say 0 root VERB', 'that 2 mark SCONJ', 'firms 2 nsubj')).toEqual(['nsubj', 'root', 'mark', 'nsubj']);
  });
});
