import type { Problem } from '../model/index.ts';
import type { Draft } from './draft.ts';
import { LIMITS } from './limits.ts';
import { plainParagraphs } from './parts.ts';
import { readPlainText } from './plain/index.ts';

/**
 * Plain text, or the text saved from a web page, as a draft. With `asItIs` there is no search for an article: blank lines part
 * paragraphs, no line is taken for a title or for clutter.
 */
export function draftOfPlainText(text: string, asItIs = false): Draft {
  if (!asItIs && isOverLong(text)) return { ...draftOfPlainText(text, true), problems: [AS_IT_IS] };
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

const AS_IT_IS: Problem = {
  code: 'text-as-it-is',
  message: 'The text is too long to be searched for a title and clutter; it was read as it is. Split it, or keep only the report’s own text.',
};

function isOverLong(text: string): boolean {
  if (text.length > LIMITS.layoutChars) return true;
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start);
    const stop = end < 0 ? text.length : end;
    if (stop - start > LIMITS.layoutLineChars) return true;
    start = stop + 1;
  }
  return false;
}
