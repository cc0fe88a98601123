import type { Part } from '../../model/index.ts';
import type { Draft, FoundDate, FoundMetadata } from '../draft.ts';
import { authorsInByline } from '../metadata/authors.ts';
import { dateWithin, edtfOf } from '../metadata/dates.ts';
import { believable, dropClutter, dropEmptyHeadings, restoreDropped } from './body.ts';
import { containerOf, isRunningText } from './container.ts';
import { canBeDateLine } from './date-line.ts';
import { nameEnding } from './ending.ts';
import { nameCaptions, nameHeadline, nameOpening } from './opening.ts';
import { BEFORE_HEADLINE, elementsAround, type Reading, roleByForm } from './reading.ts';
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
  const authors = metadata.authors.length > 0 ? metadata.authors : printedAuthors(reading);
  const printed = printedDate(reading);
  return { parts: partsOf(reading), metadata: { ...metadata, authors, ...(title ? { title } : {}) }, ...(printed ? { printed } : {}) };
}

/** The persons that the first byline with names gives. */
function printedAuthors({ blocks, roles, headline }: Reading): string[] {
  const bylines = blocks.filter((block) => roles.get(block.index) === 'byline' && block.index >= (headline?.index ?? 0) - BEFORE_HEADLINE);
  return bylines.map((block) => authorsInByline(block.text)).find((names) => names.length > 0) ?? [];
}

/** A date marked or printed between the headline and the article. */
function printedDate({ blocks, roles, headline }: Reading): FoundDate | undefined {
  const around = blocks.slice(Math.max(0, (headline?.index ?? 0) - BEFORE_HEADLINE), (headline?.index ?? 0) + 25);
  for (const block of around) {
    if (roles.get(block.index) === 'paragraph' && isRunningText(block)) continue;
    const edtf = canBeDateLine(block.text) ? (dateWithin(block.text) ?? edtfOf(block.datetime ?? '')) : undefined;
    if (edtf) return { edtf, because: [{ reason: 'printed beside the headline', span: { start: block.start, end: block.end, exact: block.text } }] };
  }
  return undefined;
}

function partsOf({ blocks, roles }: Reading): Part[] {
  return blocks.flatMap((block) => {
    const role = roles.get(block.index);
    return role === undefined ? [] : [{ role, start: block.start, end: block.end }];
  });
}
