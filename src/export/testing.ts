import { edtf, type Report, reportId, sha256 } from '../model/index.ts';

/** A report for tests: paragraphs are parted by blank lines. */
export function reportOf(text: string, published?: string): Report {
  const hash = sha256(text);
  return {
    type: 'report',
    id: reportId(hash),
    sha256: hash,
    text_sha256: hash,
    authors: [],
    source: {},
    language: 'en',
    text,
    parts: [...text.matchAll(/[^\n]+(?:\n[^\n]+)*/gu)].map((match) => ({
      role: 'paragraph',
      start: match.index,
      end: match.index + match[0].length,
    })),
    notes: [],
    problems: [],
    ...(published === undefined ? {} : { published: { edtf: edtf(published), basis: 'given', because: [] } }),
  };
}
