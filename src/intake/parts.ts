import type { Part, PartRole, Range } from '../model/index.ts';

const SPACE = /\s/;

/** The range without white space at its ends; undefined when nothing is left. */
function trimmed(text: string, range: { start: number; end: number }): Range | undefined {
  let { start, end } = range;
  while (start < end && SPACE.test(text.charAt(start))) start += 1;
  while (end > start && SPACE.test(text.charAt(end - 1))) end -= 1;
  return end > start ? { start, end } : undefined;
}

/**
 * Parts that cover the text: `parts` in the order of the text, each trimmed of white space, one that reaches into the one before cut
 * short, and `boilerplate` wherever words were left uncovered.
 */
export function coverText(text: string, parts: readonly Part[]): Part[] {
  const covered: Part[] = [];
  let at = 0;
  for (const part of parts.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const range = trimmed(text, { start: Math.max(part.start, at), end: Math.min(part.end, text.length) });
    if (!range) continue;
    covered.push(...gap(text, at, range.start), { ...part, ...range });
    at = range.end;
  }
  return [...covered, ...gap(text, at, text.length)];
}

function gap(text: string, start: number, end: number): Part[] {
  const range = trimmed(text, { start, end });
  return range ? [{ role: 'boilerplate', ...range }] : [];
}

/** Stretches of the text that blank lines part, without white space at their ends. */
export function paragraphRanges(text: string): Range[] {
  const ranges: Range[] = [];
  let at = 0;
  for (const blank of text.matchAll(/\n[^\S\n]*\n/g)) {
    const range = trimmed(text, { start: at, end: blank.index });
    if (range) ranges.push(range);
    at = blank.index + blank[0].length - 1;
  }
  const last = trimmed(text, { start: at, end: text.length });
  return last ? [...ranges, last] : ranges;
}

/** A text as it is: blank lines part paragraphs, nothing is a title or clutter. */
export function plainParagraphs(text: string, role: PartRole = 'paragraph'): Part[] {
  return paragraphRanges(text).map((range) => ({ role, ...range }));
}
