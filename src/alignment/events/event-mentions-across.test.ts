import { describe, expect, it } from 'vitest';
import { eventMentionsAcross } from './event-mentions-across.ts';
import { tellingWords } from './matching/event-words.ts';

const mention = (document: string, lemma: string, sentence: string, day: number) => ({ document, lemma, words: tellingWords(sentence), day });

describe('given words that tell an event', () => {
  it('tell one event where lemma, words and weeks are the same', () => {
    const [first, second, later, other] = eventMentionsAcross([
      mention('A', 'launch', 'The Gull Line launched its new ferry in Lumen on Monday', 10),
      mention('B', 'launch', 'A new ferry of the Gull Line was launched in the port of Lumen', 12),
      mention('C', 'launch', 'A new ferry of the Gull Line was launched in the port of Lumen', 400),
      mention('D', 'sell', 'The Gull Line sold its new ferry in Lumen on Monday', 10),
    ]);
    expect(second).toBe(first);
    expect(later).not.toBe(first);
    expect(other).not.toBe(first);
  });
});
