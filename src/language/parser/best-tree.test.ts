import { array, assert, double, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ArcScores, bestTree } from './best-tree.ts';

const scoresOf = (rows: readonly (readonly number[])[]): ArcScores => ({ words: rows.length, at: (word, head) => rows[word - 1]?.[head] ?? 0 });

/** Every tree over so many words with one root, found by trying all heads. */
function allTrees(words: number): number[][] {
  let heads: number[][] = [[0]];
  for (let word = 1; word <= words; word++) {
    heads = heads.flatMap((start) =>
      Array.from({ length: words + 1 }, (_, head) => head).flatMap((head) => (head === word ? [] : [[...start, head]])),
    );
  }
  return heads.filter((tree) => tree.slice(1).filter((head) => head === 0).length === 1 && tree.every((_, word) => reachesRoot(tree, word)));
}

function reachesRoot(tree: readonly number[], word: number): boolean {
  let at = word;
  for (let steps = 0; at !== 0; steps++) {
    if (steps > tree.length) return false;
    at = tree[at] ?? 0;
  }
  return true;
}

const total = (tree: readonly number[], rows: readonly (readonly number[])[]) =>
  tree.slice(1).reduce((sum, head, index) => sum + (rows[index]?.[head] ?? 0), 0);

const square = (words: number) => {
  const score = double({ min: -50, max: 50, noNaN: true });
  return array(array(score, { minLength: words + 1, maxLength: words + 1 }), { minLength: words, maxLength: words });
};

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
