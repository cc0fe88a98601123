import { type Report, textReport } from '../model/index.ts';

/**
 * A plain text as a report that can be read: blank lines part paragraphs, nothing is taken for a title or for clutter.
 * @param options.published the date of publication (EDTF), from which "yesterday" counts @param options.language BCP 47, English when left out
 * Throws a ZodError when the date isn't EDTF.
 */
export function plainReport(text: string, options: { published?: string; language?: string } = {}): Report {
  const paragraphs = [...text.matchAll(/\S(?:[^\n]|\n(?!\s*\n))*/gu)];
  const parts = paragraphs.map((match) => ({ role: 'paragraph' as const, start: match.index, end: match.index + match[0].trimEnd().length }));
  return textReport(text, parts, options);
}
