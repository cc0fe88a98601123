import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMentions } from './mentions.fixture.ts';

/** Words that set off most rules, in any order, between arbitrary text. */
const newsWords = fc.constantFrom(
  'President',
  'Xi',
  'Jinping',
  'Putin',
  'Mr.',
  'Ms.',
  'U.S.',
  'the',
  'two',
  'countries',
  'both',
  'leaders',
  'his',
  'counterpart',
  'Chinese',
  'he',
  'its',
  'Ministry',
  'of',
  'Foreign',
  'Affairs',
  '(SCO)',
  'and',
  ',',
  '“',
  '”',
  'said',
  'China’s',
  'in',
  'Beijing',
  '🙂',
  'é',
  'İ',
  '-',
  '.',
  '\n',
);
const news = fc.array(newsWords, { maxLength: 60 }).map((words) => words.join(' '));

describe('names and mentions of any text', () => {
  it('lie inside their sentence, in order, and point at an entity', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(news, fc.string({ unit: 'grapheme', maxLength: 300 })), async (text) => {
        const { mentions, entities, sentences } = await readMentions(text);
        for (const mention of mentions) {
          const sentence = sentences[mention.sentence];
          expect(sentence).toBeDefined();
          expect(mention.start).toBeGreaterThanOrEqual(sentence?.start ?? 0);
          expect(mention.end).toBeLessThanOrEqual(sentence?.end ?? 0);
          expect(mention.end).toBeGreaterThan(mention.start);
          expect(mention.phrase.start).toBeLessThanOrEqual(mention.start);
          expect(mention.phrase.end).toBeGreaterThanOrEqual(mention.end);
          for (const index of mention.members ?? [mention.entity]) expect(entities[index]).toBeDefined();
        }
        expect(mentions.map(({ start }) => start)).toEqual(mentions.map(({ start }) => start).toSorted((a, b) => a - b));
        expect(new Set(mentions.map(({ id }) => id)).size).toBe(mentions.length);
        expect(new Set(entities.map(({ key }) => key)).size).toBe(entities.length);
      }),
      { numRuns: 150 },
    );
  });

  it('are the same on every reading', async () => {
    await fc.assert(
      fc.asyncProperty(news, async (text) => {
        expect((await readMentions(text)).mentions).toEqual((await readMentions(text)).mentions);
      }),
      { numRuns: 40 },
    );
  });

  it('can be read from a very long line', async () => {
    const text = `${'President Xi Jinping of China met the Northern Grain Board and '.repeat(800)}left.`;
    expect((await readMentions(text)).mentions.length).toBeGreaterThan(800);
  });
});
