import { array, assert, asyncProperty, constantFrom, oneof, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlaps } from '../model/index.ts';
import { read } from './index.ts';
import { reportOf } from './testing.ts';

const PIECES = [
  'the',
  'U.S.',
  'Gov.',
  'don’t',
  "Mira's",
  '“',
  '”',
  '"',
  "'",
  '‘',
  '’',
  '[1]',
  '...',
  '. ',
  '! ',
  '? ',
  '\n\n',
  '\n• ',
  'May',
  '16',
  '2024',
  'May 16, 2024',
  'on Friday',
  '3.5',
  'million',
  '$5',
  '%',
  'percent',
  'between 3 and 5',
  'two-day',
  'a month later',
  'about three decades ago',
  'the 20th century',
  'last winter',
  'February 29',
  'since',
  'October of next year',
  'hundreds of',
  'people',
  'rose',
  '10:30 a.m.',
  '👩‍👩‍👧',
  'e\u0301',
  '中文',
  '\u00ad',
  '-',
  'Oslo',
  'half of',
  '1,2,3',
  '99999999999999999999',
];
const messy = oneof(
  string({ unit: 'binary', maxLength: 300 }),
  array(constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' ')),
);

describe('reading any text', () => {
  it('gives words that are exactly the text at their offsets, and leaves none out', async () => {
    await assert(
      asyncProperty(messy, async (text) => {
        for (const sentence of (await read(reportOf(text))).sentences) {
          expect(sentence.tokens.every((token) => text.slice(token.start, token.end) === token.form)).toBe(true);
          const own = text.slice(sentence.start, sentence.end);
          expect(sentence.tokens.map(({ form }) => form).join('')).toBe(own.replace(/\s/gu, ''));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('covers the article parts with sentences that do not overlap', async () => {
    await assert(
      asyncProperty(messy, async (text) => {
        const { sentences } = await read(reportOf(text));
        expect(
          sentences
            .map(({ start, end }) => text.slice(start, end))
            .join('')
            .replace(/\s/gu, ''),
        ).toBe(text.replace(/\s/gu, ''));
        expect(sentences.every((sentence, index) => index === 0 || (sentences[index - 1]?.end ?? 0) <= sentence.start)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('keeps times, amounts and quotations inside the text, and amounts clear of times', async () => {
    await assert(
      asyncProperty(messy, constantFrom(undefined, '2024-05-20', '2024-05-20/2024-06-02'), async (text, published) => {
        const { sentences, quotations } = await read(reportOf(text, published ? { published } : {}));
        for (const { start, end, times, quantities } of sentences) {
          for (const range of [...times, ...quantities]) expect(start <= range.start && range.start < range.end && range.end <= end).toBe(true);
          expect(quantities.some((amount) => times.some((time) => overlaps(amount, time)))).toBe(false);
        }
        expect(quotations.every(({ start, end, outer }) => outer.start <= start && start < end && end <= outer.end)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('reads a sentence alone as it reads it among others', async () => {
    const one = 'On May 16, 2024, Minister Ek told reporters that exports rose 5.2 percent.';
    const alone = (await read(reportOf(one))).sentences[0];
    const among = (await read(reportOf(`${one} Nobody asked why. Prices fell.`))).sentences[0];
    expect(among?.tokens).toEqual(alone?.tokens);
  });
});
