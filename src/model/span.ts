import { z } from 'zod';

/** A stretch of a report's text: `start` inclusive, `end` exclusive. */
export const Range = z
  .strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative() })
  .refine((range) => range.end > range.start, 'a range must not be empty');
export type Range = z.infer<typeof Range>;

/**
 * A stretch of a report's text with its exact words (W3C Web Annotation: TextPositionSelector and TextQuoteSelector in one).
 * Inside the program offsets are UTF-16 code units; in whatever leaves it they are Unicode code points (see export/code-points).
 */
export const Span = z
  .strictObject({ start: z.int().nonnegative(), end: z.int().nonnegative(), exact: z.string().min(1) })
  .refine((span) => span.end > span.start, 'a span must not be empty');
export type Span = z.infer<typeof Span>;

/** The span from `start` to `end` (UTF-16 code units) of `text`. Throws a RangeError when it is empty or outside the text. */
export function spanOf(text: string, start: number, end: number): Span {
  if (start < 0 || end > text.length || end <= start) {
    throw new RangeError(`no span from ${start} to ${end} in a text of ${text.length}`);
  }
  return { start, end, exact: text.slice(start, end) };
}

/** Whether `inner` lies wholly inside `outer`. */
export function contains(outer: Range, inner: Range): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** Whether the two ranges share at least one code unit. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}
