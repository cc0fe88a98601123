import type { PageElement } from './page.ts';

/** Where on a page a block stands, as its elements say. */
export type Region = 'nav' | 'header' | 'footer' | 'aside' | 'form' | 'figure';

/** An element around a text, with what it and the elements around it say of the place. */
export interface Place {
  element: PageElement;
  name: string;
  /** Its `class`, `id`, `itemprop`, `role` and `rel`, in lower case. */
  cues: string;
  parent?: Place;
  region?: Region;
  heading?: number;
  listItem: boolean;
  caption: boolean;
  tableCell: boolean;
  link: boolean;
  preserved: boolean;
  datetime?: string;
}

/** A run of the visible text that no block element parts: what a reader sees as a paragraph, a heading, an item, a cell. */
export interface Block {
  index: number;
  /** UTF-16 offsets into the visible text. */
  start: number;
  end: number;
  text: string;
  /** The element of its first words. */
  place: Place;
  /** Cues of the elements that hold this block alone. */
  cues: string;
  /** Characters that are links. */
  linkChars: number;
  /** `datetime` of a `time` element within it. */
  datetime?: string;
}

/** Share of a block's characters that are links. */
export function linkDensity(block: Block): number {
  return block.end > block.start ? block.linkChars / (block.end - block.start) : 0;
}

/** The places around a block from the innermost outward. */
export function* placesAround(block: Block): Generator<Place> {
  for (let place: Place | undefined = block.place; place; place = place.parent) yield place;
}

/** Elements that hold no more blocks than this are taken to belong to the block: a wrapper, or one shared with an icon's label. */
const OWN_BLOCKS = 2;

/** Fills each block's `cues` from the elements that hold it alone, or nearly. */
export function fillCues(blocks: readonly Block[]): void {
  const held = new Map<PageElement, number>();
  for (const block of blocks) for (const place of placesAround(block)) held.set(place.element, (held.get(place.element) ?? 0) + 1);
  for (const block of blocks) {
    const cues: string[] = [];
    for (const place of placesAround(block)) {
      if ((held.get(place.element) ?? 0) > OWN_BLOCKS) break;
      if (place.cues !== '') cues.push(place.cues);
    }
    block.cues = cues.join(' ');
  }
}
