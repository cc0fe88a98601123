import { expect, it } from 'vitest';
import { measureWords } from './measures.ts';

const up = { comparison: { direction: 'up' as const } };
const down = { comparison: { direction: 'down' as const } };

it('names a growth that all tell as a fall by its direction', () => {
  expect(measureWords({ measure: 'growth of rents', accounts: [down, down] })).toBe('fall of rents');
  expect(measureWords({ measure: 'growth of rents', accounts: [up] })).toBe('growth of rents');
  expect(measureWords({ measure: 'growth of rents', accounts: [up, down] })).toBe('growth of rents');
  expect(measureWords({ measure: 'rents', accounts: [down] })).toBe('rents');
});
