import type { Report } from '../model/index.ts';
import type { CodePointIndex } from './code-points.ts';
import { quote } from './verify-finding.ts';

/** What is wrong with a report's parts: they must follow one another without overlap and leave out nothing but white space. */
export function partsCover({ text, parts }: Report, index: CodePointIndex): string[] {
  const problems: string[] = [];
  let end = 0;
  for (const part of parts) {
    if (part.end <= part.start) problems.push(`the part at ${part.start} is empty`);
    if (part.start < end) problems.push(`the part at ${part.start} begins before the one before it ends at ${end}`);
    problems.push(...uncovered(text, index, end, part.start));
    end = Math.max(end, part.end);
  }
  const length = index.toCodePoints(text.length);
  if (end > length) return [...problems, `the last part ends at ${end}, after the text's end at ${length}`];
  return [...problems, ...uncovered(text, index, end, length)];
}

function uncovered(text: string, index: CodePointIndex, start: number, end: number): string[] {
  const gap = text.slice(index.toUtf16(start), index.toUtf16(Math.max(start, end)));
  return gap.trim() === '' ? [] : [`no part covers ${quote(gap)} at ${start}-${end}`];
}
