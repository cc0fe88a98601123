import { expect, it } from 'vitest';
import { typedEventLines } from '../../../../test/support/findings-of-text.ts';

it.each([
  'Traders hoped that Peru would not recognise Chad.',
  'Norway is confident that Peru will not recognise Chad.',
  'Norway expressed hope that Peru would not recognise Chad.',
  'Norway predicted that Peru would not cooperate with Chad.',
  'It is hoped that Peru will not recognise Chad.',
  'The prime minister wished that Peru would not join the pact with Chad.',
  'Norway is worried that Peru will cut off gas to Chad unless Chad pays.',
])('what is only hoped, feared or foreseen of somebody is no word of his: %s', async (text) => {
  expect((await typedEventLines(text)).filter((line) => /^(?:refuse|threaten|pledge)/.test(line))).toEqual([]);
});

it.each([
  ['Peru said it would not recognise Chad.', 'refuse to recognise occurred: Peru → Chad'],
  ['Peru warned that it would not recognise Chad.', 'refuse to recognise occurred: Peru → Chad'],
  ['Peru will not recognise Chad.', 'refuse to recognise occurred: Peru → Chad'],
  ['Peru said it would cut off gas to Chad unless Chad paid.', 'threaten to halt aid occurred: Peru → Chad'],
])('what somebody says of himself is: %s', async (text, expected) => {
  expect(await typedEventLines(text)).toContain(expected);
});
