import type { Block, Kind, Label } from './blocks.ts';

/** Blocks from `first` to `last`, both inclusive. */
interface Stretch {
  first: number;
  last: number;
}

/** The article's running text; `gaps` are the stretches of other things inside it. */
export interface Body extends Stretch {
  gaps: Stretch[];
}

const PROSE_WEIGHT_FOR_ONE = 100;
const MOST_FOR_PROSE = 4;
const SHORT_SENTENCE = 0.3;
const POINT = 0.5;
const SHORT_LINE = -0.6;
const CLUTTER = -1;
/** They stand within articles as well as outside. */
const NEUTRAL: ReadonlySet<Kind> = new Set(['caption', 'credit', 'advertisement', 'contributor']);

/** A further stretch of running text belongs to the article when it is near and no trifle beside the main one. */
const FARTHEST_STRETCH = 50;
const SMALLEST_SHARE = 0.35;
const FEWEST_PROSE = 3;
/** Running text behind these is somebody else's. */
const ENDS_ARTICLE: ReadonlySet<Kind> = new Set(['comments', 'aboutAuthor', 'bio', 'name', 'note', 'notesHeading']);

/**
 * The stretch of blocks in which running text outweighs everything else: the subsequence of greatest sum, where running text counts
 * for and short lines and clutter count against it (Pasternack and Roth, "Extracting article text from the web with maximum
 * subsequence segmentation", WWW 2009), with such stretches beside it as a gallery or a block of links cut off. Undefined when there
 * is no sentence at all.
 */
export function bodyOf(blocks: readonly Block[], labels: readonly (Label | undefined)[]): Body | undefined {
  if (isWithoutClutter(blocks, labels)) return wholeText(blocks, labels);
  const values = valuesOf(blocks, labels);
  const main = greatestSum(values, 0, values.length - 1);
  if (main === undefined) return undefined;
  const body: Body = { first: main.first, last: main.last, gaps: [] };
  const belongs = (stretch: (Stretch & { sum: number }) | undefined): stretch is Stretch & { sum: number } =>
    stretch !== undefined && stretch.sum >= main.sum * SMALLEST_SHARE && proseIn(stretch, blocks, labels) >= FEWEST_PROSE;
  const before = greatestSum(values, Math.max(0, main.first - FARTHEST_STRETCH * 4), main.first - 1);
  if (belongs(before) && main.first - before.last <= FARTHEST_STRETCH) {
    body.gaps.push({ first: before.last + 1, last: main.first - 1 });
    body.first = before.first;
  }
  const after = greatestSum(values, main.last + 1, Math.min(values.length - 1, main.last + FARTHEST_STRETCH * 4));
  const ended = after !== undefined && labels.slice(main.last + 1, after.first).some((label) => label !== undefined && ENDS_ARTICLE.has(label.kind));
  if (belongs(after) && !ended && after.first - main.last <= FARTHEST_STRETCH) {
    body.gaps.push({ first: main.last + 1, last: after.first - 1 });
    body.last = after.last;
  }
  return body;
}

/** What ordinary texts have as well as pages. */
const OF_ORDINARY_TEXTS: ReadonlySet<Kind> = new Set([
  'caption',
  'credit',
  'bullet',
  'note',
  'notesHeading',
  'date',
  'byline',
  'contributor',
  'kicker',
  'name',
  'bio',
]);

/** No label of a page's furniture anywhere, and no more than two short lines a sentence: an ordinary text, which is an article as a whole. */
function isWithoutClutter(blocks: readonly Block[], labels: readonly (Label | undefined)[]): boolean {
  if (labels.some((label) => label !== undefined && !OF_ORDINARY_TEXTS.has(label.kind))) return false;
  const sentences = blocks.filter((block) => block.prose || block.sentence).length;
  return blocks.length - sentences <= sentences * 2;
}

function wholeText(blocks: readonly Block[], labels: readonly (Label | undefined)[]): Body | undefined {
  const first = blocks.findIndex((block, index) => labels[index] === undefined && (block.prose || block.sentence));
  const last = blocks.findLastIndex((_, index) => labels[index] === undefined || labels[index].kind === 'bullet');
  return first < 0 ? undefined : { first, last: Math.max(first, last), gaps: [] };
}

/** Kadane's algorithm over the values from `from` to `to`. */
function greatestSum(values: readonly number[], from: number, to: number): (Stretch & { sum: number }) | undefined {
  let best: (Stretch & { sum: number }) | undefined;
  let start = from;
  let sum = 0;
  for (let index = from; index <= to; index += 1) {
    if (sum <= 0) {
      sum = 0;
      start = index;
    }
    sum += values[index] ?? 0;
    if (sum > (best?.sum ?? 0)) best = { first: start, last: index, sum };
  }
  return best;
}

function proseIn(stretch: Stretch, blocks: readonly Block[], labels: readonly (Label | undefined)[]): number {
  return blocks.slice(stretch.first, stretch.last + 1).filter((block, index) => block.prose && labels[stretch.first + index] === undefined).length;
}

/** Whether the block stands in the article's running text and in no gap of it. */
export function isInBody(index: number, body: Body): boolean {
  return index >= body.first && index <= body.last && !body.gaps.some((gap) => index >= gap.first && index <= gap.last);
}

/** What each block counts; the short lines under a heading such as "Related Stories" are counted with that heading. */
function valuesOf(blocks: readonly Block[], labels: readonly (Label | undefined)[]): number[] {
  let underRelated = false;
  return blocks.map((block, index) => {
    const label = labels[index];
    underRelated = label?.kind === 'related' || (underRelated && label === undefined && !block.prose);
    return underRelated && label === undefined ? 0 : valueOf(block, label);
  });
}

function valueOf(block: Block, label: Label | undefined): number {
  if (label?.kind === 'bullet') return POINT;
  if (label !== undefined) return NEUTRAL.has(label.kind) ? 0 : CLUTTER;
  if (block.prose) return Math.min(MOST_FOR_PROSE, block.weight / PROSE_WEIGHT_FOR_ONE);
  return block.sentence ? SHORT_SENTENCE : SHORT_LINE;
}
