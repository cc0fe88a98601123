import { expect, it } from 'vitest';
import { findingsOf } from '../../../../test/support/findings-of-text.ts';

const toldIn = async (text: string) =>
  (await findingsOf(text)).events.filter(({ plover }) => plover !== undefined).map(({ predicate, status }) => `${predicate} ${status}`);

it.each([
  ['France is considering banning imports from Chile.', 'consider hypothetical'],
  ['France is weighing sanctions against Chile.', 'consider hypothetical'],
  ['France considered banning imports from Chile.', 'consider occurred'],
  ['Chile threatened to ban imports from France.', 'threaten occurred'],
  ['Rebels called for war against Peru.', 'call for war occurred'],
  ['The opposition called for revenge against Peru.', 'call for revenge occurred'],
])('what is only weighed, or called for, is told as such: %s', async (text, line) => {
  expect(await toldIn(text)).toContain(line);
});
