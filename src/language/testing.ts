import { type PartRole, type Report, textReport } from '../model/index.ts';

/** A report for tests: paragraphs are parted by blank lines. */
export function reportOf(
  text: string,
  { role = 'paragraph', ...facts }: { published?: string; role?: PartRole; notes?: Report['notes'] } = {},
): Report {
  const parts = [...text.matchAll(/[^\n]+(?:\n(?!\n)[^\n]+)*/gu)].map((match) => ({ role, start: match.index, end: match.index + match[0].length }));
  return textReport(text, parts, facts);
}
