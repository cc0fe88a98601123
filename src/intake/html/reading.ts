import type { PartRole } from '../../model/index.ts';
import type { FoundMetadata } from '../draft.ts';
import { type Block, placesAround } from './blocks.ts';
import { isCreditLine, says } from './clutter-words.ts';
import { isRunningText } from './container.ts';
import type { PageElement } from './page.ts';

/** Characters up to which a line can be a byline or a date. */
export const MAX_DATE_LINE = 120;
/** A longer “heading” is text that the page sets large. */
const MAX_HEADING = 250;
/** Blocks before the headline in which its picture, date and byline can stand. */
export const BEFORE_HEADLINE = 6;

/** What the steps of finding a page’s parts work on: the role of each block of the article; a block without one is boilerplate. */
export interface Reading {
  blocks: readonly Block[];
  metadata: FoundMetadata;
  container: PageElement | undefined;
  /** The container and all elements around it: what holds the article is no clutter, whatever it is called. */
  around: ReadonlySet<PageElement>;
  roles: Map<number, PartRole>;
  headline?: Block;
}

/** The role of a block of the article by its form alone. */
export function roleByForm(block: Block): PartRole {
  if (block.place.heading !== undefined && block.text.length <= MAX_HEADING) return 'heading';
  if (block.place.caption || says(block.cues, 'caption')) return isCreditLine(block.text) ? 'credit' : 'caption';
  return block.place.listItem || (block.place.tableCell && !isRunningText(block)) ? 'list' : 'paragraph';
}

export function isWithin(block: Block, element: PageElement | undefined): boolean {
  if (element === undefined) return false;
  for (const place of placesAround(block)) if (place.element === element) return true;
  return false;
}

/** An element and all elements around it. */
export function elementsAround(element: PageElement | undefined): Set<PageElement> {
  const around = new Set<PageElement>();
  for (let each: PageElement | null = element ?? null; each; each = each.parentNode) around.add(each);
  return around;
}

const CLUTTER_ELEMENTS = new Set(['nav', 'aside', 'footer', 'form', 'button']);
const ARTICLE_ELEMENTS = new Set(['article', 'main', 'body']);

/** Whether an element between the block and those `around` the article is for something else, as its tag or its names say (with `doubtful`, also names that say it less surely). */
export function isClutterPlace(block: Block, around: ReadonlySet<PageElement>, doubtful = false): boolean {
  for (const place of placesAround(block)) {
    if (around.has(place.element) || ARTICLE_ELEMENTS.has(place.name)) return false;
    if (CLUTTER_ELEMENTS.has(place.name) || says(place.cues, 'clutter') || (doubtful && says(place.cues, 'doubtful'))) return true;
  }
  return false;
}

/** Whether a block reads as a sentence: it ends as one, or is long. */
export function isSentence(block: Block): boolean {
  return /[.!?:;…。！？।]["'”’»)\]]*$/u.test(block.text) || block.text.length >= 120;
}

/** The first paragraph of running text after a block. */
export function firstBodyAfter({ blocks, roles }: Reading, index: number): Block | undefined {
  return blocks.find((block) => block.index > index && roles.get(block.index) === 'paragraph' && isRunningText(block));
}
