import { array, double } from 'fast-check';
import type { ArcScores } from './best-tree.ts';

/** For tests: scores from a row for each word, a column for each head. */
export const scoresOf = (rows: readonly (readonly number[])[]): ArcScores => ({
  words: rows.length,
  at: (word, head) => rows[word - 1]?.[head] ?? 0,
});

/** Every tree over so many words with one root, found by trying all heads. */
export function allTrees(words: number): number[][] {
  let heads: number[][] = [[0]];
  for (let word = 1; word <= words; word++) {
    heads = heads.flatMap((start) =>
      Array.from({ length: words + 1 }, (_, head) => head).flatMap((head) => (head === word ? [] : [[...start, head]])),
    );
  }
  return heads.filter((tree) => tree.slice(1).filter((head) => head === 0).length === 1 && tree.every((_, word) => reachesRoot(tree, word)));
}

export function reachesRoot(tree: readonly number[], word: number): boolean {
  let at = word;
  for (let steps = 0; at !== 0; steps++) {
    if (steps > tree.length) return false;
    at = tree[at] ?? 0;
  }
  return true;
}

export const total = (tree: readonly number[], rows: readonly (readonly number[])[]) =>
  tree.slice(1).reduce((sum, head, index) => sum + (rows[index]?.[head] ?? 0), 0);

export const square = (words: number) => {
  const score = double({ min: -50, max: 50, noNaN: true });
  return array(array(score, { minLength: words + 1, maxLength: words + 1 }), { minLength: words, maxLength: words });
};
