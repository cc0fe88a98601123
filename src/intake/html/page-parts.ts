import type { Part } from '../../model/index.ts';
import type { Draft, FoundMetadata } from '../draft.ts';
import { believable, dropClutter, dropEmptyHeadings, restoreDropped } from './body.ts';
import { containerOf } from './container.ts';
import { nameEnding } from './ending.ts';
import { nameCaptions, nameHeadline, nameOpening } from './opening.ts';
import { inFull, printedAuthors } from './printed-byline.ts';
import { dateInAddress, printedDate } from './printed-date.ts';
import { elementsAround, type Reading, roleByForm } from './reading.ts';
import type { VisibleText } from './visible-text.ts';

/** The parts of a page from its blocks and those that Readability takes for the article, in ordered steps. */
export function partsOfPage(
  visible: VisibleText,
  found: ReadonlySet<number>,
  metadata: FoundMetadata,
): Pick<Draft, 'parts' | 'metadata' | 'printed'> {
  const { blocks } = visible;
  const members = believable(blocks, found);
  const container = containerOf(members);
  const reading: Reading = { blocks, metadata, container, around: elementsAround(container), roles: new Map() };
  // 1. What was found, by the form of each block.
  for (const block of members) reading.roles.set(block.index, roleByForm(block));
  // 2. Running text, headings and lists that were dropped from the article's own element.
  restoreDropped(reading);
  // 3. Clutter within: links elsewhere, appeals, related stories.
  dropClutter(reading);
  // 4. The headline, and what stands between it and the article.
  nameHeadline(reading);
  nameOpening(reading);
  // 5. Captions and credits beside the article's pictures.
  nameCaptions(reading);
  // 6. The author's biography and the notes at its end.
  nameEnding(reading);
  // 7. Headings that head nothing.
  dropEmptyHeadings(reading);
  const title = metadata.title ?? reading.headline?.text.replaceAll('\n', ' ');
  const authors = metadata.authors.length > 0 ? inFull(metadata.authors, reading) : printedAuthors(reading);
  const printed = printedDate(reading);
  const date = metadata.date ?? (printed ? undefined : dateInAddress(metadata.url));
  return {
    parts: partsOf(reading),
    metadata: { ...metadata, authors, ...(title ? { title } : {}), ...(date ? { date } : {}) },
    ...(printed ? { printed } : {}),
  };
}

function partsOf({ blocks, roles }: Reading): Part[] {
  return blocks.flatMap((block) => {
    const role = roles.get(block.index);
    return role === undefined ? [] : [{ role, start: block.start, end: block.end }];
  });
}
