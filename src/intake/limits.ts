import { UnreadableInput } from './unreadable.ts';

const MEBIBYTE = 1024 * 1024;

/**
 * What one input may cost. An input over a limit is refused with a clear message, or read in a simpler way with a problem noted;
 * it never takes the machine down.
 */
export const LIMITS = {
  /** Bytes of an input in a text format (txt, md, html). */
  textBytes: 64 * MEBIBYTE,
  /** Bytes of a PDF, which holds pictures too. */
  pdfBytes: 128 * MEBIBYTE,
  /** Pages of a PDF that are read. */
  pdfPages: 3000,
  /** Milliseconds after which reading a PDF stops at the page it has come to; no pure limit catches a hostile PDF. */
  pdfMilliseconds: 120_000,
  /** Elements of a page up to which the article is looked for by Readability. */
  elements: 20_000,
  /** Characters of a page up to which a tree is built of it. */
  markupChars: 12 * MEBIBYTE,
  /** Elements open within one another; browsers stop at 512 too. */
  nesting: 512,
} as const;

/** Bytes over which no input is read, whatever its format: a reader of files can refuse it by its size alone. */
export const MAX_BYTES = Math.max(LIMITS.textBytes, LIMITS.pdfBytes);

/** Throws `UnreadableInput` (`too-large`) when `bytes` is over `limit`. */
export function refuseOver(bytes: number, limit: number): void {
  if (bytes <= limit) return;
  const size = (count: number) => `${Math.round(count / MEBIBYTE)} MB`;
  throw new UnreadableInput('too-large', `The file is ${size(bytes)}; up to ${size(limit)} are read. Split it, or keep only the report's own text.`);
}
