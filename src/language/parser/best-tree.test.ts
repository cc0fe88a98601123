import { assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestTree } from './best-tree.ts';
import { allTrees, reachesRoot, scoresOf, square, total } from './testing.ts';

describe('the best tree', () => {
  for (const words of [1, 2, 3, 4, 5]) {
    const trees = allTrees(words);
    it(`of ${words} words scores as high as the best of all ${trees.length}`, () => {
      assert(
        property(square(words), (rows) => {
          const found = bestTree(scoresOf(rows));
          const best = Math.max(...trees.map((tree) => total(tree, rows)));
          expect(found.slice(1).filter((head) => head === 0)).toHaveLength(1);
          expect(found.every((_, word) => reachesRoot(found, word))).toBe(true);
          expect(total(found, rows)).toBeCloseTo(best, 6);
        }),
        { numRuns: 300 },
      );
    });
  }

  it('leaves a circle where that costs least', () => {
    // 1 and 2 prefer each other; 2 loses less by hanging on the root.
    const rows = [
      [1, 0, 10],
      [8, 9, 0],
    ];
    expect(bestTree(scoresOf(rows))).toEqual([0, 2, 0]);
  });

  it('of one word is its root, of none nothing', () => {
    expect(bestTree(scoresOf([[3, 0]]))).toEqual([0, 0]);
    expect(bestTree(scoresOf([]))).toEqual([0]);
  });
});
