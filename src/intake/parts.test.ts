import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Part } from '../model/index.ts';
import { coverText, paragraphRanges } from './parts.ts';

describe('covering a text with parts', () => {
  it('takes words between parts for boilerplate', () => {
    const text = 'Menu\n\nA headline\n\nShare';
    expect(coverText(text, [{ role: 'title', start: 5, end: 17 }])).toEqual([
      { role: 'boilerplate', start: 0, end: 4 },
      { role: 'title', start: 6, end: 16 },
      { role: 'boilerplate', start: 18, end: 23 },
    ]);
  });

  it('leaves no gap and no overlap, whatever the parts', () => {
    const text = fc.stringMatching(/^[ab \n]{0,80}$/);
    const part = fc.tuple(fc.nat(90), fc.nat(90)).map(([start, length]): Part => ({ role: 'paragraph', start, end: start + length }));
    fc.assert(
      fc.property(text, fc.array(part, { maxLength: 8 }), (words, parts) => {
        let at = 0;
        for (const { start, end } of coverText(words, parts)) {
          expect(words.slice(at, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(words.slice(at).trim()).toBe('');
      }),
    );
  });

  it('parts paragraphs at blank lines, also where these hold spaces', () => {
    const text = ' One.\nStill one.\n \t\nTwo.\n\n\n\nThree.';
    expect(paragraphRanges(text).map(({ start, end }) => text.slice(start, end))).toEqual(['One.\nStill one.', 'Two.', 'Three.']);
  });
});
