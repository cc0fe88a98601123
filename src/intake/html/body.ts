import { type Block, linkDensity } from './blocks.ts';
import { isClutterLine } from './clutter-words.ts';
import { containerOf, isRunningText } from './container.ts';
import { isClutterPlace, isSentence, isWithin, type Reading, roleByForm } from './reading.ts';

/** Link density from which a short block leads elsewhere rather than tells something. */
const LINK_LINE = 0.8;
const MAX_LINK_LINE = 200;
/** Share of the page's running text below which what Readability found can't be the article. */
const MIN_FOUND_SHARE = 0.4;

/** Readability's blocks, or, when they are a small piece of the page's running text, all of it in the element that holds most. */
export function believable(blocks: readonly Block[], found: ReadonlySet<number>): Block[] {
  const members = blocks.filter((block) => found.has(block.index));
  const outside = blocks.filter((block) => !isClutterPlace(block, new Set(), true));
  const long = outside.filter(isRunningText);
  const running = long.length > 0 ? long : outside.filter((block) => isSentence(block) && linkDensity(block) < 0.3 && block.text.length >= 25);
  if (charsOf(members.filter(isRunningText)) >= charsOf(running) * MIN_FOUND_SHARE) return members;
  const container = containerOf(running, 0.6);
  return container === undefined ? running : running.filter((block) => isWithin(block, container));
}

function charsOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}

/** Adds running text, headings and lists that were dropped from the article's own element. */
export function restoreDropped(reading: Reading): void {
  const { blocks, container, around, roles } = reading;
  const first = Math.min(...roles.keys());
  const last = Math.max(...roles.keys());
  for (const block of blocks) {
    if (roles.has(block.index) || !isWithin(block, container) || isClutterPlace(block, around, true)) continue;
    const inside = block.index > first && block.index < last;
    const tells = linkDensity(block) < 0.4 && (isRunningText(block) || (isSentence(block) && block.text.length >= 25));
    const heads = inside && block.place.heading !== undefined && linkDensity(block) < 0.5;
    const lists = inside && block.place.listItem && linkDensity(block) < 0.4 && block.text.length >= 12;
    if (tells || heads || lists) roles.set(block.index, roleByForm(block));
  }
}

/** Takes out links elsewhere, appeals and related stories. */
export function dropClutter(reading: Reading): void {
  const { blocks, roles, around } = reading;
  let relatedHeading = false;
  for (const block of blocks) {
    if (!roles.has(block.index)) continue;
    const isLink = linkDensity(block) >= LINK_LINE && block.text.length <= MAX_LINK_LINE;
    const clutterLine = isClutterLine(block.text);
    if (clutterLine && (block.place.heading !== undefined || block.text.length <= 40)) relatedHeading = true;
    else if (!isLink && block.text.length > 40) relatedHeading = false;
    const isLabel = isLink && !(block.place.heading !== undefined && isFollowedByText(block, reading));
    const listedSentence = block.place.tableCell && !isLink;
    if (clutterLine || (isLabel && !listedSentence) || (relatedHeading && isLink) || isClutterPlace(block, around)) roles.delete(block.index);
  }
}

/** A heading that is a link is kept where text of the article follows it at once. */
function isFollowedByText(block: Block, { blocks, roles }: Reading): boolean {
  const next = blocks[block.index + 1];
  return next !== undefined && roles.get(next.index) === 'paragraph' && next.text.length > MAX_LINK_LINE;
}

/** Blocks after a heading in which what it heads must begin. */
const HEADED_WITHIN = 12;

/** Takes out headings that head nothing of the article. */
export function dropEmptyHeadings({ blocks, roles }: Reading): void {
  let next: Block | undefined;
  for (const block of blocks.toReversed()) {
    const role = roles.get(block.index);
    const headsNothing = next === undefined || (roles.get(next.index) !== 'heading' && next.index > block.index + HEADED_WITHIN);
    if (role === 'heading' && headsNothing) roles.delete(block.index);
    else if (role !== undefined) next = block;
  }
}
