import type { Part } from '../../model/index.ts';
import type { Draft } from '../draft.ts';
import { authorsOf } from '../metadata/authors.ts';
import { normalise } from '../normalise.ts';
import { draftOfPlainText } from '../plain-text.ts';
import { UnreadableInput } from '../unreadable.ts';
import { type PdfContent, readPdf } from './document.ts';
import { type Paragraph, paragraphsOf } from './paragraphs.ts';

/**
 * A PDF as a draft: `text` is its pages' words in the order in which the file writes them, lines joined to paragraphs, a blank line between them; ligatures
 * are written out as letters (pdf.js), hyphens of line ends are taken back. Running headers, footers and page numbers are boilerplate.
 * A PDF's date of creation is the day somebody saved it, so it is not taken for the date of publication.
 * Throws `UnreadableInput` (`pdf-damaged`, `pdf-encrypted`, `pdf-without-text`).
 */
export async function draftOfPdf(bytes: Uint8Array, asItIs: boolean): Promise<Draft> {
  const content = await readPdf(bytes);
  const paragraphs = paragraphsOf(content.pages).map((paragraph) => ({ ...paragraph, text: normalise(paragraph.text) }));
  if (paragraphs.every((paragraph) => paragraph.text.trim() === '')) {
    throw new UnreadableInput(
      'pdf-without-text',
      'The PDF holds pictures of pages and no text. Run text recognition (OCR) on it and give the result.',
    );
  }
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n\n');
  const draft = draftOfPlainText(text, asItIs);
  if (asItIs) return { ...draft, problems: content.problems };
  const set = withHeadline({ ...draft, parts: withRunning(draft.parts, paragraphs) }, paragraphs);
  return { ...withProperties(set, content), problems: content.problems };
}

/** A headline is set at least this many times as large as the text, within the first paragraphs. */
const HEADLINE_SIZE = 1.25;
const HEADLINE_WITHIN = 8;
const MAX_HEADLINE = 300;
const MIN_HEADLINE = 8;

/** The largest line of the first ones is the title, where one stands out by its size; without one the reader of plain text has told. */
function withHeadline(draft: Draft, paragraphs: readonly Paragraph[]): Draft {
  const usual = usualSize(paragraphs);
  const first = paragraphs.filter((paragraph) => !paragraph.running).slice(0, HEADLINE_WITHIN);
  const large = first.filter(({ text, fontSize }) => fontSize >= usual * HEADLINE_SIZE && text.length >= MIN_HEADLINE && text.length <= MAX_HEADLINE);
  const headline = large.toSorted((a, b) => b.fontSize - a.fontSize)[0];
  if (!headline) return draft;
  const start = draft.text.indexOf(headline.text);
  const isHeadline = (part: Part) => part.start >= start && part.end <= start + headline.text.length;
  const parts = draft.parts.map((part): Part => {
    if (isHeadline(part)) return { ...part, role: 'title' };
    return part.role === 'title' ? { ...part, role: 'heading' } : part;
  });
  return { ...draft, parts, metadata: { ...draft.metadata, title: headline.text } };
}

/** The size in which most of the words are set. */
function usualSize(paragraphs: readonly Paragraph[]): number {
  const chars = new Map<number, number>();
  for (const { text, fontSize } of paragraphs) chars.set(fontSize, (chars.get(fontSize) ?? 0) + text.length);
  return [...chars].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

function withProperties(draft: Draft, { title, author }: PdfContent): Draft {
  const authors = draft.metadata.authors.length > 0 || author === undefined ? draft.metadata.authors : authorsOf([author]);
  const named = draft.metadata.title ?? title;
  return { ...draft, metadata: { ...draft.metadata, authors, ...(named === undefined ? {} : { title: named }) } };
}

/** Running headers and footers are boilerplate whatever the reader of plain text took them for. */
function withRunning(parts: readonly Part[], paragraphs: readonly Paragraph[]): Part[] {
  const running: { start: number; end: number }[] = [];
  let at = 0;
  for (const { text, running: isRunning } of paragraphs) {
    if (isRunning) running.push({ start: at, end: at + text.length });
    at += text.length + 2;
  }
  let next = 0;
  return parts.map((part) => {
    while (next < running.length && (running[next]?.end ?? 0) <= part.start) next += 1;
    const same = running[next];
    return same !== undefined && same.start <= part.start && same.end >= part.end ? { ...part, role: 'boilerplate' } : part;
  });
}
