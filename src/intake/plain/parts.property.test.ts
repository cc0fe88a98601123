import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlainText } from './index.ts';

const LINES = [
  'Share',
  '[1] Ibid.',
  '• A point',
  'Home / World / A headline of some words',
  'By Mira Aldan',
  '16.05.2024',
  'The dam in April. Credit…Mira Aldan/EPA',
  'A sentence that is long enough to be read as running text, with a comma and a full stop at its end.',
  'SELIN, May 16 (AP) — Officials met on Thursday to settle how the water of the river is to be shared in dry years.',
  '中文的一句话。',
  '  ',
  '',
  '\u200b',
  '🇨🇳 e\u0301',
];
const page = array(oneof(constantFrom(...LINES), string({ unit: 'binary', maxLength: 30 })), { maxLength: 25 }).map((lines) => lines.join('\n'));

describe('the parts of any text', () => {
  it('cover every character but white space, in order and without overlap', () => {
    assert(
      property(page, (text) => {
        const { parts } = readPlainText(text);
        let at = 0;
        for (const part of parts) {
          expect(part.start).toBeGreaterThanOrEqual(at);
          expect(part.end).toBeGreaterThan(part.start);
          expect(text.slice(at, part.start).trim()).toBe('');
          at = part.end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
      { numRuns: 400 },
    );
  });

  it('have at most one title, whose words are the headline', () => {
    assert(
      property(page, (text) => {
        const { parts, title } = readPlainText(text);
        const titles = parts.filter((part) => part.role === 'title');
        expect(titles.map((part) => text.slice(part.start, part.end).replace(/\s+/gu, ' '))).toEqual(title === undefined ? [] : [title]);
      }),
    );
  });

  it('are found in very long lines and very many of them', () => {
    const long = `${'a'.repeat(200_000)} ${'( '.repeat(100_000)}${'by '.repeat(100_000)}${'1/'.repeat(100_000)}`;
    expect(readPlainText(long).parts).toHaveLength(1);
    expect(readPlainText('Share\n'.repeat(20_000)).parts).toHaveLength(20_000);
  });
});
