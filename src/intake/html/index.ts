import type { Draft } from '../draft.ts';
import { LIMITS } from '../limits.ts';
import { metadataOfPage } from '../metadata/index.ts';
import { draftOfPlainText } from '../plain-text.ts';
import { clearLargeContainers } from './container.ts';
import { measureMarkup, stripTags } from './markup.ts';
import { parsePage } from './page.ts';
import { partsOfPage } from './page-parts.ts';
import { articleBlocks } from './readability.ts';
import { visibleTextOf } from './visible-text.ts';

/**
 * A web page as a draft: `text` is all that a reader sees, in document order; the article is found by Readability and then
 * repaired; what is not of it is boilerplate. A page that is too large or nested too deep is read as text without its tags.
 */
export function draftOfHtml(html: string): Draft {
  const size = measureMarkup(html, LIMITS.nesting);
  if (size.nesting > LIMITS.nesting) return withoutTags(html, 'html-too-deep', `elements are nested over ${LIMITS.nesting} deep`);
  if (size.elements > LIMITS.elements || html.length > LIMITS.markupChars) {
    return withoutTags(html, 'html-too-large', `it holds ${size.elements} elements in ${html.length} characters`);
  }
  const document = parsePage(html);
  const metadata = metadataOfPage(document);
  const visible = visibleTextOf(document.body);
  clearLargeContainers(visible.blocks);
  const article = articleBlocks(document, visible);
  return { text: visible.text, ...partsOfPage(visible, article, metadata), problems: [] };
}

function withoutTags(html: string, code: string, reason: string): Draft {
  const draft = draftOfPlainText(stripTags(html));
  const message = `The page was read as text without its tags, since ${reason}. Save the report's own text if parts are missing.`;
  return { ...draft, problems: [{ code, message }, ...draft.problems] };
}
