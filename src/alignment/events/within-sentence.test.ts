import { describe, expect, it } from 'vitest';
import { withinSentence } from './within-sentence.ts';

describe('words that may have begun a sentence', () => {
  it('stand within one as what they are', () => {
    const text = 'A general of the police told them.';
    const of = (words: string, isNamed = false) => withinSentence(words, text, isNamed);
    expect(['Police', 'The army', 'Analysts at Lumen Bank', 'Their union'].map((words) => of(words))).toEqual([
      'police',
      'the army',
      'analysts at Lumen Bank',
      'their union',
    ]);
    expect([of('General Atomics'), of('Analysts Weekly'), of('Shell', true), of('Brandt')]).toEqual([
      'General Atomics',
      'Analysts Weekly',
      'Shell',
      'Brandt',
    ]);
  });
});
