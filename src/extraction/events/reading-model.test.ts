import { describe, expect, it } from 'vitest';
import { likelihood, type ReadingModel } from './reading-model.ts';

const MODEL: ReadingModel = {
  source: new Map(),
  target: new Map([
    ['bias', -1],
    ['prep:with', 3],
  ]),
  type: new Map(),
};

describe('how likely a party or a type is', () => {
  it('grows with the weights of its features', () => {
    expect(likelihood('target', ['bias'], MODEL)).toBeCloseTo(1 / (1 + Math.E), 6);
    expect(likelihood('target', ['bias', 'prep:with'], MODEL)).toBeCloseTo(1 / (1 + Math.exp(-2)), 6);
  });

  it('is even where nothing is known of its features', () => {
    expect(likelihood('source', ['prep:amid'], MODEL)).toBe(0.5);
  });
});
