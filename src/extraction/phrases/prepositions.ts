import { childrenBy, type Tree, wordAt } from '../../language/dependency-tree.ts';

/** The preposition before a phrase of these words: "on", "according to", "ahead of"; empty where there is none. `first` is its first token. */
export function prepositionOf(tree: Tree, anchors: readonly number[]): { word: string; first?: number } {
  const cases = anchors
    .flatMap((anchor) => childrenBy(tree, anchor, 'case'))
    .filter((token) => token < (anchors[0] ?? 0) && !isGenitive(tree, token));
  const words = cases.flatMap((token) => [token, ...childrenBy(tree, token, 'fixed')]).toSorted((a, b) => a - b);
  const first = words[0];
  if (first === undefined) return { word: '' };
  return { word: words.map((token) => wordAt(tree, token)).join(' '), first };
}

function isGenitive(tree: Tree, token: number): boolean {
  return tree.tokens[token]?.upos === 'PART';
}

/** "[compared] to 2021": a participle without a subject of its own. */
export function isComparison(tree: Tree, node: number): boolean {
  const isParticiple = wordAt(tree, node) === 'compared' && ['advcl', 'acl', 'case', 'xcomp'].includes(tree.relation(node));
  return isParticiple && childrenBy(tree, node, 'nsubj', 'aux', 'obj').length === 0 && childrenBy(tree, node, 'obl').length === 1;
}
