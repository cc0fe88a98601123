import { read } from '../../src/language/index.ts';
import { edtf, type Part, type PartRole, type Reading, type Report, textReport } from '../../src/model/index.ts';

interface Options {
  /** Publication date; 2024-01-10 where it is left out. */
  published?: string;
  /** Role of the paragraphs, in their order; `paragraph` where it is left out. */
  roles?: PartRole[];
}

/** A report of plain paragraphs (blank lines part them), read by the real reading. */
export async function makeReport(text: string, options: Options = {}): Promise<{ report: Report; reading: Reading }> {
  const { published = '2024-01-10', roles = [] } = options;
  const report = {
    ...textReport(text, partsOf(text, roles)),
    published: { edtf: edtf(published), basis: 'given' as const, because: [{ reason: 'given' }] },
  };
  return { report, reading: await read(report) };
}

function partsOf(text: string, roles: readonly PartRole[]): Part[] {
  const parts: Part[] = [];
  for (const match of text.matchAll(/[^\n]+(?:\n(?!\n)[^\n]+)*/g)) {
    if (match[0].trim() === '') continue;
    parts.push({ role: roles[parts.length] ?? 'paragraph', start: match.index, end: match.index + match[0].length, language: 'en' });
  }
  return parts;
}
