import { describe, expect, it } from 'vitest';
import { dateWords } from './date-words.ts';

describe('a date in words', () => {
  it.each([
    ['2031-03-04', '4 March 2031'],
    ['2031-03', 'March 2031'],
    ['2031', '2031'],
    ['2031-03-04/2031-03-31', '4–31 March 2031'],
    ['2031-03-04/2031-05-02', '4 March – 2 May 2031'],
    ['2030-12-30/2031-01-02', '30 December 2030 – 2 January 2031'],
    ['2022/2024', '2022–2024'],
    ['2023/..', 'since 2023'],
    ['../2024-05', 'until May 2024'],
    ['2024-06~', 'about June 2024'],
    ['2024?', 'perhaps 2024'],
    ['2023-21', 'spring 2023'],
    ['2023-34', 'second quarter of 2023'],
    ['202X', '2020s'],
    ['2024-05-16T09:30:00Z', '16 May 2024, 09:30'],
    ['2024-05-XX', 'May 2024'],
  ])('reads %s as %s', (edtf, words) => {
    expect(dateWords(edtf)).toBe(words);
  });
});
