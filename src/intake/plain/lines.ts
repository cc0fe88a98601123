import type { Range } from '../../model/index.ts';

/** A line that is not blank: its range without white space at either end. */
export interface Line extends Range {
  /** A blank line, or the start of the text, comes before. */
  gapBefore: boolean;
  /** White space before the first character. */
  indent: number;
}

const LINE = /[^\n\r\u2028\u2029\f\v]+/g;

/** The lines of a text that are not blank. Offsets are UTF-16; a page break (form feed) ends a line. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let previousEnd = -1;
  for (const match of text.matchAll(LINE)) {
    const raw = match[0];
    const trimmed = raw.trim();
    if (trimmed === '') continue;
    const indent = raw.length - raw.trimStart().length;
    const start = match.index + indent;
    const gapBefore = previousEnd < 0 || lineBreaks(text.slice(previousEnd, match.index)) > 1;
    lines.push({ start, end: start + trimmed.length, gapBefore, indent });
    previousEnd = match.index + raw.length;
  }
  return lines;
}

function lineBreaks(between: string): number {
  return between.match(/\r\n|[\n\r\u2028\u2029\f\v]/g)?.length ?? 0;
}
