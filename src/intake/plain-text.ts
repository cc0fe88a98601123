import type { Draft } from './draft.ts';
import { plainParagraphs } from './parts.ts';
import { readPlainText } from './plain/index.ts';

/**
 * Plain text, or the text saved from a web page, as a draft. With `asItIs` there is no search for an article: blank lines part
 * paragraphs, no line is taken for a title or for clutter.
 */
export function draftOfPlainText(text: string, asItIs = false): Draft {
  if (asItIs) return { text, parts: plainParagraphs(text), metadata: { authors: [] }, notes: [], problems: [] };
  const { parts, title, authors, printedDate, sourceName } = readPlainText(text);
  return {
    text,
    parts,
    metadata: { authors, ...(title === undefined ? {} : { title }), ...(sourceName === undefined ? {} : { sourceName }) },
    ...(printedDate ? { printed: { edtf: printedDate.edtf, because: [{ reason: 'printed in the report', span: printedDate.span }] } } : {}),
    problems: [],
  };
}
