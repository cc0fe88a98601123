import { assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crosses, hasCrossing, projectiveTree } from './projective-tree.ts';
import { allTrees, scoresOf, square, total } from './testing.ts';

/** Every such tree without crossing arcs. */
const flatTrees = (words: number) => allTrees(words).filter((tree) => !arcsCross(tree));

function arcsCross(tree: readonly number[]): boolean {
  const arcs = tree.slice(1).map((head, index) => [Math.min(index + 1, head), Math.max(index + 1, head)] as const);
  return arcs.some(([a, b]) => arcs.some(([c, d]) => a < c && c < b && b < d));
}

describe('the best tree without crossing arcs', () => {
  for (const words of [1, 2, 3, 4, 5]) {
    const trees = flatTrees(words);
    it(`of ${words} words scores as high as the best of all ${trees.length}`, () => {
      assert(
        property(square(words), (rows) => {
          const found = projectiveTree(scoresOf(rows));
          expect(trees).toContainEqual(found);
          expect(total(found, rows)).toBeCloseTo(Math.max(...trees.map((tree) => total(tree, rows))), 6);
        }),
        { numRuns: 200 },
      );
    });
  }

  it('of no words has none', () => {
    expect(projectiveTree(scoresOf([]))).toEqual([0]);
  });
});

describe('crossing arcs', () => {
  it('are told apart from nested ones', () => {
    expect(hasCrossing([0, 2, 0, 2, 3])).toBe(false);
    expect(hasCrossing([0, 3, 4, 0, 3])).toBe(true);
  });

  it('are those over the root too', () => {
    expect(hasCrossing([0, 3, 0, 2])).toBe(true);
  });

  it('would be made by an arc that leaves another one’s span', () => {
    expect(crosses([0, 2, 0, 2, 3], 4, 1)).toBe(true);
    expect(crosses([0, 2, 0, 2, 3], 4, 2)).toBe(false);
  });
});
