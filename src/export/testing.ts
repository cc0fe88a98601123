import { type Report, textReport } from '../model/index.ts';

/** A report for tests: paragraphs are parted by blank lines. */
export function reportOf(text: string, published?: string): Report {
  const paragraphs = [...text.matchAll(/[^\n]+(?:\n[^\n]+)*/gu)];
  const parts = paragraphs.map((match) => ({ role: 'paragraph' as const, start: match.index, end: match.index + match[0].length }));
  return textReport(text, parts, published === undefined ? {} : { published });
}
