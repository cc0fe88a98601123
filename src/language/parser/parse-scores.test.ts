import { describe, expect, it } from 'vitest';
import { ParseScores } from './parse-scores.ts';

/** Two words; the relations are `root`, `nsubj`, `obj`. */
const scores = new ParseScores({
  words: 2,
  arcs: Float32Array.from([0, 9, Math.log(3), 0, 0, 9]),
  relations: Float32Array.from([9, 9, 9, 0, 0, 0, 0, 0, Math.log(2), 9, 9, 9, 0, Math.log(4), 0, 0, 0, 0]),
  kinds: ['root', 'nsubj', 'obj'],
});

describe('what is likely of two words', () => {
  it('are shares over all heads but the word itself', () => {
    expect(Math.exp(scores.arc(1, 0))).toBeCloseTo(0.25, 6);
    expect(Math.exp(scores.arc(1, 2))).toBeCloseTo(0.75, 6);
    expect(scores.arc(1, 1)).toBe(Number.NEGATIVE_INFINITY);
    expect(Math.exp(scores.arc(2, 1))).toBeCloseTo(0.5, 6);
  });

  it('names the likeliest relation, `root` under the root alone', () => {
    expect(scores.kinds[scores.bestKind(1, 2)]).toBe('obj');
    expect(scores.kinds[scores.bestKind(2, 1)]).toBe('nsubj');
    expect(scores.kinds[scores.bestKind(1, 0)]).toBe('root');
  });

  it('has shares of relations under one head', () => {
    const all = [0, 1, 2].map((kind) => Math.exp(scores.relation(2, 1, kind)));
    expect(all.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6);
    expect(scores.of(2, 1, 1)).toBeCloseTo(scores.arc(2, 1) + scores.relation(2, 1, 1), 9);
    expect(scores.best(2, 1)).toBeCloseTo(scores.of(2, 1, 1), 9);
  });
});
