import type { DraftTree } from '../draft-tree.ts';

/** What no tree of an English sentence has, or hardly any. */
export interface Fault {
  /** What a tree with it loses, as a logarithm of likelihood: 4 where it is never right, less where it may be. */
  cost: number;
  /** The words that may hang wrong if the word at the place shows the fault; none where it doesn't. */
  at(tree: DraftTree, place: number): readonly number[];
}
