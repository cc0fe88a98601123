import { expect, it } from 'vitest';
import { typedEventLines } from '../../../test/support/findings-of-text.ts';

it.each([
  'The minister hoped that Brazil would not supply arms to Serbia.',
  'Norway is confident that Brazil will not sell weapons to Serbia.',
  'Norway expressed hope that Brazil would not sell weapons to Serbia.',
  'Norway predicted that Brazil would not cooperate with Serbia.',
  'It is hoped that Brazil will not supply arms to Serbia.',
  'The prime minister wished that Brazil would not join the pact with Serbia.',
  'Norway is worried that Brazil will cut off gas to Serbia unless Serbia pays.',
])('what is only hoped, feared or foreseen of somebody is no word of his: %s', async (text) => {
  expect((await typedEventLines(text)).filter((line) => /^(?:refuse|threaten|pledge)/.test(line))).toEqual([]);
});

it.each([
  ['Brazil said it would not supply arms to Serbia.', 'refuse to send weapons occurred: Brazil → Serbia'],
  ['Brazil warned that it would not supply arms to Serbia.', 'refuse to send weapons occurred: Brazil → Serbia'],
  ['Brazil will not supply arms to Serbia.', 'refuse to send weapons occurred: Brazil → Serbia'],
  ['Brazil said it would cut off gas to Serbia unless Serbia paid.', 'threaten to halt aid occurred: Brazil → Serbia'],
])('what somebody says of himself is: %s', async (text, expected) => {
  expect(await typedEventLines(text)).toContain(expected);
});
