import { expect, it } from 'vitest';
import { findShares } from './shares.ts';

it.each([
  ['The bank cut its rate by a quarter point.', 0.25, 'percentage point'],
  ['The bank cut its rate by a half-point.', 0.5, 'percentage point'],
  ['The bank cut its rate by a quarter of a percentage point.', 0.25, 'percentage point'],
  ['Sales fell by a quarter.', 25, 'percent'],
])('%s', (text, value, unit) => {
  expect(findShares(text, 0).map((share) => [share.value, share.unit])).toEqual([[value, unit]]);
});
