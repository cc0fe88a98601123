import { edtf, type PartRole, type Report, reportId, sha256 } from '../model/index.ts';

/** A report for tests: paragraphs are parted by blank lines. */
export function reportOf(text: string, options: { published?: string; role?: PartRole; notes?: Report['notes'] } = {}): Report {
  const parts = [...text.matchAll(/[^\n]+(?:\n(?!\n)[^\n]+)*/gu)].map((match) => ({
    role: options.role ?? ('paragraph' as const),
    start: match.index,
    end: match.index + match[0].length,
  }));
  return {
    type: 'report',
    id: reportId(sha256(text)),
    sha256: sha256(text),
    text_sha256: sha256(text),
    authors: [],
    source: {},
    language: 'en',
    text,
    parts,
    notes: options.notes ?? [],
    problems: [],
    ...(options.published ? { published: { edtf: edtf(options.published), basis: 'given', because: [] } } : {}),
  };
}
