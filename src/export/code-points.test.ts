import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CodePointIndex, convertOffsets } from './code-points.ts';

/** Letters, emoji made of several code points, combining marks, characters beyond the Basic Multilingual Plane. */
const piece = fc.constantFrom('a', ' ', '\n', 'é', 'e\u0301', '🚢', '👩‍🚀', '🇺🇾', '漢', '𠮷', '\u200f', '𝒳');
const texts = fc.array(piece).map((pieces) => pieces.join(''));

describe('CodePointIndex', () => {
  it('counts a ship as one character', () => {
    const index = new CodePointIndex('a🚢b');
    expect([0, 1, 3, 4].map((offset) => index.toCodePoints(offset))).toEqual([0, 1, 2, 3]);
    expect([0, 1, 2, 3].map((offset) => index.toUtf16(offset))).toEqual([0, 1, 3, 4]);
  });

  it('takes an offset inside a character for its start', () => {
    expect(new CodePointIndex('a🚢b').toCodePoints(2)).toBe(1);
  });

  it('agrees with counting the characters before each offset', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const index = new CodePointIndex(text);
        let utf16 = 0;
        for (const [point, character] of [...Array.from(text), ''].entries()) {
          expect(index.toCodePoints(utf16)).toBe(point);
          expect(index.toUtf16(point)).toBe(utf16);
          utf16 += character.length;
        }
      }),
    );
  });
});

describe('convertOffsets', () => {
  it('converts every span at any depth and back', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
        const index = new CodePointIndex(text);
        const points = Array.from(text).length;
        const [start, end] = [a % (points + 1), b % (points + 1)].toSorted((x, y) => x - y);
        const given = { list: [{ start, end, exact: 'x' }], deep: { start, end, name: 'start' }, end: 'words' };
        expect(convertOffsets(convertOffsets(given, index, 'toUtf16'), index)).toEqual(given);
      }),
    );
  });

  it('converts a span once that stands at two places', () => {
    const span = { start: 4, end: 6 };
    const once = { start: 2, end: 4 };
    expect(convertOffsets({ participant: span, place: span }, new CodePointIndex('🚢🚢 at sea'))).toEqual({ participant: once, place: once });
  });

  it('leaves everything else as it is', () => {
    expect(convertOffsets({ start: '2024', value: 7, none: null, text: '🚢🚢' }, new CodePointIndex('🚢🚢'))).toEqual({
      start: '2024',
      value: 7,
      none: null,
      text: '🚢🚢',
    });
  });
});
