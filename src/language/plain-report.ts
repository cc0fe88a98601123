import { edtf, type Report, reportId, sha256 } from '../model/index.ts';

/**
 * A plain text as a report that can be read: blank lines part paragraphs, nothing is taken for a title or for clutter.
 * @param options.published the date of publication (EDTF), from which "yesterday" counts @param options.language BCP 47, English when left out
 * Throws a ZodError when the date isn't EDTF.
 */
export function plainReport(text: string, options: { published?: string; language?: string } = {}): Report {
  const paragraphs = [...text.matchAll(/\S(?:[^\n]|\n(?!\s*\n))*/gu)];
  const hash = sha256(text);
  return {
    type: 'report',
    id: reportId(hash),
    sha256: hash,
    text_sha256: hash,
    authors: [],
    source: {},
    language: options.language ?? 'en',
    text,
    parts: paragraphs.map((match) => ({ role: 'paragraph', start: match.index, end: match.index + match[0].trimEnd().length })),
    notes: [],
    problems: [],
    ...(options.published ? { published: { edtf: edtf(options.published), basis: 'given', because: [] } } : {}),
  };
}
