import { expect, it } from 'vitest';
import { cueBefore } from './cue.ts';

/** What stands before the content of an account whose cue and content are these words of a text. */
function before(text: string, cue: string, content: string, form: 'direct' | 'indirect' | 'mixed' = 'indirect'): string {
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length, exact: words });
  return cueBefore({ form, cue: at(cue), content: [at(content)] }, text);
}

it.each([
  ['Lind warned against supplying Sudland with boats.', 'warned', 'against supplying Sudland with boats', 'warned '],
  ['Lind urged Sudland on Monday to act.', 'urged', 'to act', 'urged Sudland on Monday '],
  ['The union asked the mill, which lost money, to rule out forced layoffs.', 'asked', 'to rule out forced layoffs', 'asked … '],
  ['Lind told the crew to leave.', 'told', 'to leave', 'told the crew '],
  ['Lind denied any part in the theft.', 'denied', 'any part in the theft', 'denied '],
  ['Lind denied that the ship had left.', 'denied', 'the ship had left', 'denied that '],
  ['Lind denied selling the ship.', 'denied', 'selling the ship', 'denied '],
  ['Lind announced sanctions on firms that are registered there.', 'announced', 'sanctions on firms that are registered there', 'announced '],
  ['The ship had left, denied Lind.', 'denied', 'The ship had left', 'denied: '],
])('%s: the words do not stand alone', (text, cue, content, expected) => {
  expect(before(text, cue, content)).toBe(expected);
});

it.each([
  ['Lind said the ship had left.', 'said', 'the ship had left'],
  ['Lind said exports rose.', 'said', 'exports rose'],
  ['Lind promised that she would pay.', 'promised', 'she would pay'],
  ['In March exports rose, according to Lind.', 'according to', 'In March exports rose'],
])('%s: a clause stands alone', (text, cue, content) => {
  expect(before(text, cue, content)).toBe('');
});

it('words in quotation marks stand alone', () => {
  expect(before('Lind told them: “To the boats!”', 'told', 'To the boats!', 'direct')).toBe('');
});
