import { expect, it } from 'vitest';
import { changeTold, comparisonWords } from './comparison.ts';

it('tells how a figure changed, and against what', () => {
  expect(comparisonWords({ direction: 'up', base: '2022' })).toBe('up, compared with 2022');
  expect(comparisonWords({ direction: 'up', base: 'year-on-year' })).toBe('up year-on-year');
  expect(comparisonWords({ direction: 'down', base: 'month over month' })).toBe('down month over month');
  expect(comparisonWords({ direction: 'up', base: 'on the year' })).toBe('up on the year');
  expect(comparisonWords({ direction: 'down' })).toBe('down');
});

const account = (direction?: 'up' | 'down') => (direction ? { comparison: { direction, base: 'June' } } : {});

it('is that of the first account that tells a change', () => {
  expect(changeTold({ accounts: [account(), account('up'), account('down')] })).toBe('up, compared with June');
  expect(changeTold({ accounts: [account()] })).toBeUndefined();
});
