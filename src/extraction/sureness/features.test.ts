import { expect, it } from 'vitest';
import { Features } from './features.ts';

it('tells a count by each step that it reaches', () => {
  const features = new Features();
  features.count('names left', 2, 3);
  expect([...features.values]).toEqual([
    ['names left>=1', 1],
    ['names left>=2', 1],
  ]);
});

it('cuts an amount at its most and leaves out what is nothing', () => {
  const features = new Features();
  features.amount('far', 12, 4);
  features.amount('half', 2, 4);
  features.amount('nothing', 0, 4);
  expect([...features.values]).toEqual([
    ['far', 1],
    ['half', 0.5],
  ]);
});

it('names the one of several that holds', () => {
  const features = new Features();
  features.one('type', 'AID');
  features.one('time', undefined);
  features.flag('place', false);
  expect([...features.values.keys()]).toEqual(['type=AID', 'time=none']);
});
