import { expect, it } from 'vitest';
import { wilson } from './wilson.ts';

it('widens a share by what a small sample can tell', () => {
  const [low, high] = wilson(32, 40);
  expect(low).toBeCloseTo(65.2, 1);
  expect(high).toBeCloseTo(89.5, 1);
});

it('stays between nothing and all', () => {
  expect(wilson(10, 10)[1]).toBeCloseTo(100, 5);
  expect(wilson(0, 10)[0]).toBeCloseTo(0, 5);
  expect(wilson(0, 0)).toEqual([0, 100]);
});
