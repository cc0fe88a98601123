import type { Draft } from '../draft.ts';
import { LIMITS } from '../limits.ts';
import { metadataOfPage } from '../metadata/index.ts';
import { titleWithoutOutlet } from '../metadata/title.ts';
import { normalise } from '../normalise.ts';
import { draftOfPlainText } from '../plain-text.ts';
import type { Block } from './blocks.ts';
import { clearLargeContainers } from './container.ts';
import { measureMarkup, stripTags, titleIn } from './markup.ts';
import { type PageDocument, type PageElement, parsePage } from './page.ts';
import { partsOfPage } from './page-parts.ts';
import { articleBlocks } from './readability.ts';
import { type VisibleText, visibleTextOf } from './visible-text.ts';

/**
 * A web page as a draft: `text` is all that a reader sees, in document order; the article is found by Readability and then
 * repaired; what is not of it is boilerplate. A page that is too large or nested too deep is read as text without its tags.
 */
export function draftOfHtml(html: string): Draft {
  const size = measureMarkup(html, LIMITS.nesting);
  if (size.nesting > LIMITS.nesting) return withoutTags(html, 'html-too-deep', `elements are nested over ${LIMITS.nesting} deep`);
  if (size.elements > LIMITS.elements || size.texts > LIMITS.elements * 4 || html.length > LIMITS.markupChars) {
    return withoutTags(html, 'html-too-large', `it holds ${size.elements} elements and ${html.length} characters`);
  }
  const document = parsePage(html);
  const metadata = metadataOfPage(document);
  const visible = visibleTextOf(document.body);
  const article = size.elements <= LIMITS.readabilityElements ? articleFound(document, visible) : new Set<number>();
  return { text: visible.text, ...partsOfPage(visible, article, metadata), problems: [] };
}

/** Readability's article; none where a page's form would make it slow, and the running text is then taken for it. */
function articleFound(document: PageDocument, visible: VisibleText): ReadonlySet<number> {
  if (mostSiblings(visible.blocks) > LIMITS.readabilitySiblings) return new Set();
  clearLargeContainers(visible.blocks);
  return articleBlocks(document, visible);
}

/** The most blocks that stand directly in one element. */
function mostSiblings(blocks: readonly Block[]): number {
  const held = new Map<PageElement | undefined, number>();
  for (const block of blocks) {
    for (const element of [block.place.element, block.place.parent?.element]) held.set(element, (held.get(element) ?? 0) + 1);
  }
  return Math.max(0, ...held.values());
}

function withoutTags(html: string, code: string, reason: string): Draft {
  const draft = draftOfPlainText(normalise(stripTags(html)));
  const message = `The page was read as text without its tags, since ${reason}. Save the report's own text if parts are missing.`;
  return { ...draft, metadata: withTitle(draft.metadata, titleIn(html)), problems: [{ code, message }, ...draft.problems] };
}

/** The page's own title goes before one that was found among the words. */
function withTitle(metadata: Draft['metadata'], title: string | undefined): Draft['metadata'] {
  if (title === undefined) return metadata;
  const outlet = metadata.sourceName === undefined ? [] : [metadata.sourceName];
  return { ...metadata, title: titleWithoutOutlet(normalise(title), outlet, metadata.title === undefined ? [] : [metadata.title]) };
}
