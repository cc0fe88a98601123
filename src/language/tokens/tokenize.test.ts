import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from './tokenize.ts';

const wordsOf = (text: string): string =>
  tokenize(text, 0, text.length)
    .map(({ start, end }) => text.slice(start, end))
    .join(' | ');

describe('written words', () => {
  it('of addresses, groups and files are one word each', () => {
    expect(wordsOf('Write to press_desk@ports.example.org, see www.example.org/a?b=1 or harbour.com.')).toBe(
      'Write | to | press_desk@ports.example.org | , | see | www.example.org/a?b=1 | or | harbour.com | .',
    );
    expect(wordsOf('Open Budget_07.xls in rec.boats.wood (see plan.pdf)')).toBe(
      'Open | Budget_07.xls | in | rec.boats.wood | ( | see | plan.pdf | )',
    );
    expect(wordsOf('M. Olsen@HARBOUR wrote #ports')).toBe('M. | Olsen@HARBOUR | wrote | #ports');
  });

  it('end where a space was lost after a full stop', () => {
    expect(wordsOf('It gave him a lifeline.Credit came late.')).toBe('It | gave | him | a | lifeline | . | Credit | came | late | .');
  });

  it('of dates and telephone numbers are one word, fractions and spans of years three', () => {
    expect(wordsOf('on 9/11 and 08/16/2000, call 555-0134 or 1-555-555-0134')).toBe(
      'on | 9/11 | and | 08/16/2000 | , | call | 555-0134 | or | 1-555-555-0134',
    );
    expect(wordsOf('3/4 of them in 1969-1970, some 400-500')).toBe('3 | / | 4 | of | them | in | 1969 | - | 1970 | , | some | 400 | - | 500');
  });

  it('part a unit from its number, but no grade or model', () => {
    expect(wordsOf('at 7:30PM some 5bn in a 35mm 4G 21st-century mid-1980s case #2')).toBe(
      'at | 7:30 | PM | some | 5 | bn | in | a | 35 | mm | 4G | 21st | - | century | mid-1980s | case | # | 2',
    );
  });

  it('have two words in contractions without an apostrophe', () => {
    expect(wordsOf('i dont think im late, thats alot')).toBe('i | do | nt | think | i | m | late | , | that | s | a | lot');
    expect(wordsOf('lets go, the law lets farmers trade')).toBe('let | s | go | , | the | law | lets | farmers | trade');
    expect(wordsOf('its not that its own plan failed')).toBe('it | s | not | that | its | own | plan | failed');
  });

  it('stay whole in capitals that only look like a contraction', () => {
    expect(wordsOf('An ID from IM and HES')).toBe('An | ID | from | IM | and | HES');
  });

  it('of faces and runs of marks are one', () => {
    expect(wordsOf('Great :-) thanks ;) << see below >> really?! no.. ok $$$')).toBe(
      'Great | :-) | thanks | ;) | << | see | below | >> | really | ?! | no | .. | ok | $$$',
    );
  });

  it('keep the full stop of an abbreviation, but not of a sentence', () => {
    expect(wordsOf('A State Dept. spokesperson and Gov. J.B. Ek met at Ft. Ord, etc., in the U.S.')).toBe(
      'A | State | Dept. | spokesperson | and | Gov. | J.B. | Ek | met | at | Ft. | Ord | , | etc. | , | in | the | U.S.',
    );
    expect(wordsOf('They sell boats, nets, etc. The answer was no. No. 5 is here.')).toBe(
      'They | sell | boats | , | nets | , | etc | . | The | answer | was | no | . | No. | 5 | is | here | .',
    );
    expect(wordsOf('b/c of AT&T, w/o a plan')).toBe('b/c | of | AT&T | , | w/o | a | plan');
  });

  it('cover every character that is not white space, once and in order', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc
        .array(fc.constantFrom('its', "don't", '.', '...', '7:30', 'pm', '-', 're', ' ', ':-)', 'a.b', '@', '/', '“', '3', '\n'), { maxLength: 40 })
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        let at = 0;
        for (const { start, end } of tokenize(text, 0, text.length)) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toMatch(/^\S+$/u);
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });

  it('of a hundred thousand marks or letters without a space are found in one pass', { timeout: 60_000 }, () => {
    for (const part of ['a', 'a.', 'a-', '1/', "'", 'ab.cd', '(', '😀', 'a@', '_a']) {
      const text = part.repeat(100_000 / part.length);
      expect(tokenize(text, 0, text.length).at(-1)?.end).toBe(text.length);
    }
  });
});
