import { describe, expect, it } from 'vitest';
import { lanesOf } from './lanes.ts';

describe('lanes of the timeline', () => {
  it('keep stretches that touch apart, the first lowest', () => {
    const stretches = [
      { from: 0, to: 10 },
      { from: 5, to: 15 },
      { from: 30, to: 40 },
    ];
    expect(lanesOf(stretches, 4, 2)).toEqual([0, 1, 0]);
  });

  it('leave out what finds no lane', () => {
    expect(
      lanesOf(
        [0, 0, 0].map((from) => ({ from, to: 10 })),
        2,
        0,
      ),
    ).toEqual([0, 1, -1]);
  });
});
