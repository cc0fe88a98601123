import type { Part } from '../../model/index.ts';
import type { Draft, FoundMetadata } from '../draft.ts';
import type { Block } from './blocks.ts';
import type { VisibleText } from './visible-text.ts';

/** The parts of a page from its blocks and those that are of the article. */
export function partsOfPage(visible: VisibleText, article: ReadonlySet<number>, metadata: FoundMetadata): Pick<Draft, 'parts' | 'metadata'> {
  return { parts: visible.blocks.filter((block) => article.has(block.index)).map(partOf), metadata };
}

function partOf(block: Block): Part {
  const role = block.place.heading !== undefined ? 'heading' : block.place.caption ? 'caption' : block.place.listItem ? 'list' : 'paragraph';
  return { role, start: block.start, end: block.end };
}
