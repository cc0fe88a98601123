import type { Block, Kind, Label } from './blocks.ts';

/** First and last block of the article's running text, both inclusive. */
export interface Body {
  first: number;
  last: number;
}

const PROSE_WEIGHT_FOR_ONE = 100;
const MOST_FOR_PROSE = 4;
const SHORT_SENTENCE = 0.3;
const POINT = 0.5;
const SHORT_LINE = -0.6;
const CLUTTER = -1;
/** They stand within articles as well as outside. */
const NEUTRAL: ReadonlySet<Kind> = new Set(['caption', 'credit', 'advertisement']);

/**
 * The stretch of blocks in which running text outweighs everything else: the subsequence of greatest sum, where running text counts
 * for and short lines and clutter count against it (Pasternack and Roth, "Extracting article text from the web with maximum
 * subsequence segmentation", WWW 2009). Undefined when there is no sentence at all.
 */
export function bodyOf(blocks: readonly Block[], labels: readonly (Label | undefined)[]): Body | undefined {
  let best: Body | undefined;
  let most = 0;
  let start = 0;
  let sum = 0;
  for (const [index, block] of blocks.entries()) {
    if (sum <= 0) {
      sum = 0;
      start = index;
    }
    sum += valueOf(block, labels[index]);
    if (sum > most) {
      most = sum;
      best = { first: start, last: index };
    }
  }
  return best;
}

function valueOf(block: Block, label: Label | undefined): number {
  if (label?.kind === 'bullet') return POINT;
  if (label !== undefined) return NEUTRAL.has(label.kind) ? 0 : CLUTTER;
  if (block.prose) return Math.min(MOST_FOR_PROSE, block.weight / PROSE_WEIGHT_FOR_ONE);
  return block.sentence ? SHORT_SENTENCE : SHORT_LINE;
}
