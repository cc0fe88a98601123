import { array, assert, integer, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlaps } from '../model/index.ts';
import { rangeIndex } from './range-index.ts';

const range = tuple(integer({ min: 0, max: 9000 }), integer({ min: 1, max: 3000 })).map(([start, length]) => ({ start, end: start + length }));

describe('an index of ranges', () => {
  it('finds just what a search through all of them finds, in their order', () => {
    assert(
      property(array(range, { maxLength: 30 }), range, (things, asked) => {
        const found = rangeIndex(things, (thing) => [thing]).touching(asked);
        expect(found).toEqual(things.filter((thing) => overlaps(thing, asked)));
      }),
    );
  });
});
