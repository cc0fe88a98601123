import { array, assert, double, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArcScores } from './best-tree.ts';
import { crosses, hasCrossing, projectiveTree } from './projective-tree.ts';

const scoresOf = (rows: readonly (readonly number[])[]): ArcScores => ({ words: rows.length, at: (word, head) => rows[word - 1]?.[head] ?? 0 });

/** Every tree over so many words with one root and no crossing arcs, found by trying all heads. */
function allTrees(words: number): number[][] {
  let heads: number[][] = [[0]];
  for (let word = 1; word <= words; word++) {
    heads = heads.flatMap((start) =>
      Array.from({ length: words + 1 }, (_, head) => head).flatMap((head) => (head === word ? [] : [[...start, head]])),
    );
  }
  return heads.filter((tree) => isWhole(tree) && !arcsCross(tree));
}

const isWhole = (tree: readonly number[]) =>
  tree.slice(1).filter((head) => head === 0).length === 1 && tree.every((_, word) => reachesRoot(tree, word));

function reachesRoot(tree: readonly number[], word: number): boolean {
  let at = word;
  for (let steps = 0; at !== 0; steps++) {
    if (steps > tree.length) return false;
    at = tree[at] ?? 0;
  }
  return true;
}

function arcsCross(tree: readonly number[]): boolean {
  const arcs = tree.slice(1).map((head, index) => [Math.min(index + 1, head), Math.max(index + 1, head)] as const);
  return arcs.some(([a, b]) => arcs.some(([c, d]) => a < c && c < b && b < d));
}

const total = (tree: readonly number[], rows: readonly (readonly number[])[]) =>
  tree.slice(1).reduce((sum, head, index) => sum + (rows[index]?.[head] ?? 0), 0);

const square = (words: number) => {
  const score = double({ min: -50, max: 50, noNaN: true });
  return array(array(score, { minLength: words + 1, maxLength: words + 1 }), { minLength: words, maxLength: words });
};

describe('the best tree without crossing arcs', () => {
  for (const words of [1, 2, 3, 4, 5]) {
    const trees = allTrees(words);
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
