import { expect, it } from 'vitest';
import { figureLines } from '../../../test/support/findings-of-text.ts';

it.each([
  ['The population of Lima is about 10 million.', 'population = 10000000 person, of Lima'],
  ['Lima’s population grew to 11 million.', 'population = 11000000 person, of Lima'],
  ['The population of Peru grew to 34 million.', 'population = 34000000 person, of Peru'],
])('a capital has people of its own: %s', async (text, line) => {
  expect(await figureLines(text)).toEqual([line]);
});
