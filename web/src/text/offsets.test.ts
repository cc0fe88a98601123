import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf16Offsets } from './offsets.ts';

describe('code point offsets in UTF-16', () => {
  it('counts a ship as one code point and two code units', () => {
    const offset = utf16Offsets('a🚢b');
    expect([0, 1, 2, 3].map(offset)).toEqual([0, 1, 3, 4]);
  });

  it('stays inside the text', () => {
    expect(utf16Offsets('ab')(9)).toBe(2);
    expect(utf16Offsets('🚢')(9)).toBe(2);
  });

  it('agrees with cutting the text into code points, however long it is', () => {
    const text = fc.array(fc.constantFrom('a', 'é', '🚢', '👩‍🚀', '\ud83d', '中'), { maxLength: 3_000 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, fc.nat(), (written, seed) => {
        const points = Array.from(written);
        const at = seed % (points.length + 1);
        expect(utf16Offsets(written)(at)).toBe(points.slice(0, at).join('').length);
      }),
      { numRuns: 60 },
    );
  });
});
