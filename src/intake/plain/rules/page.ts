import type { Block, Label } from '../blocks.ts';

/** What a rule sees: the block, its neighbours, and whether running text came before. */
interface Place {
  blocks: readonly Block[];
  index: number;
  previous: Block | undefined;
  next: Block | undefined;
  /** No running text stands above. */
  head: boolean;
}

/** Recognises one kind of block by its own words and form; undefined when it isn't one. */
export type Rule = (block: Block, place: Place) => Label | undefined;
