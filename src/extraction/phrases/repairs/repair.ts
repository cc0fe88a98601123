import { childrenBy, feature, type Tree } from '../../../language/dependency-tree.ts';
import { COMPLEMENT_VERBS } from '../words.ts';

/** Where a word should hang instead, and by which relation. */
export interface Move {
  token: number;
  head: number;
  deprel: string;
}

/** Finds what of a tree the order of words in English forbids. */
export type Repair = (tree: Tree) => Move[];

export function verbsIn(tree: Tree): number[] {
  return tree.tokens.flatMap((_, token) => (isVerb(tree, token) ? [token] : []));
}

/** Verbs, and what a copula joins to a subject. */
export function predicatesIn(tree: Tree): number[] {
  return tree.tokens.flatMap((_, token) => (isVerb(tree, token) || childrenBy(tree, token, 'cop').length > 0 ? [token] : []));
}

export function isVerb(tree: Tree, token: number): boolean {
  return tree.tokens[token]?.upos === 'VERB' && tree.relation(token) !== 'amod' && tree.relation(token) !== 'case';
}

export function subjectsOf(tree: Tree, token: number): number[] {
  return childrenBy(tree, token, 'nsubj');
}

export function isFinite(tree: Tree, token: number): boolean {
  return childrenBy(tree, token, 'aux').length > 0 || feature(tree.tokens[token], 'VerbForm') === 'Fin';
}

export function isInfinitive(tree: Tree, token: number): boolean {
  return childrenBy(tree, token, 'mark').some((mark) => tree.tokens[mark]?.upos === 'PART') && childrenBy(tree, token, 'aux').length === 0;
}

/** A verb that takes a clause: "said", "believes". */
export function isVerbOfSaying(tree: Tree, token: number): boolean {
  return isVerb(tree, token) && COMPLEMENT_VERBS.has(tree.tokens[token]?.lemma.toLowerCase() ?? '');
}

/** A verb of saying over a clause. */
export function says(tree: Tree, token: number): boolean {
  return isVerbOfSaying(tree, token) && childrenBy(tree, token, 'ccomp').length > 0;
}
