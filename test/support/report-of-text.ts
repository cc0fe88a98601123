import { read } from '../../src/language/index.ts';
import { type Edtf, edtf, type Part, type PartRole, type Reading, type Report, reportId, sha256 } from '../../src/model/index.ts';

interface Options {
  /** Publication date; 2024-01-10 where it is left out. */
  published?: string;
  /** Role of the paragraphs, in their order; `paragraph` where it is left out. */
  roles?: PartRole[];
}

/** A report of plain paragraphs (blank lines part them), read by the real reading. */
export async function makeReport(text: string, options: Options = {}): Promise<{ report: Report; reading: Reading }> {
  const published = { edtf: edtfOf(options.published ?? '2024-01-10'), basis: 'given' as const, because: [{ reason: 'given' }] };
  const report: Report = {
    type: 'report',
    id: reportId(sha256(text)),
    sha256: sha256(text),
    text_sha256: sha256(text),
    authors: [],
    source: {},
    published,
    language: 'en',
    text,
    parts: partsOf(text, options.roles ?? []),
    notes: [],
    problems: [],
  };
  return { report, reading: await read(report) };
}

function edtfOf(text: string): Edtf {
  return edtf(text);
}

function partsOf(text: string, roles: readonly PartRole[]): Part[] {
  const parts: Part[] = [];
  for (const match of text.matchAll(/[^\n]+(?:\n(?!\n)[^\n]+)*/g)) {
    if (match[0].trim() === '') continue;
    parts.push({ role: roles[parts.length] ?? 'paragraph', start: match.index, end: match.index + match[0].length, language: 'en' });
  }
  return parts;
}
