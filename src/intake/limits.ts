import { UnreadableInput } from './unreadable.ts';

const MEBIBYTE = 1024 * 1024;

/**
 * What one input may cost. An input over a limit is refused with a clear message, or read in a simpler way with a problem noted;
 * it never takes the machine down.
 */
export const LIMITS = {
  /** Bytes of plain text or Markdown. */
  textBytes: 64 * MEBIBYTE,
  /** Bytes of a page; the largest real ones are a few, and markup costs many times its size to read. */
  htmlBytes: 16 * MEBIBYTE,
  /** Bytes of a PDF, which holds pictures too. */
  pdfBytes: 128 * MEBIBYTE,
  /** Pages of a PDF that are read. */
  pdfPages: 3000,
  /** Milliseconds after which reading a PDF stops at the page it has come to; no pure limit catches a hostile PDF. */
  pdfMilliseconds: 120_000,
  /** Elements of a page, and stretches of text between its tags, up to which a tree is built of it. */
  elements: 30_000,
  /** Elements of a page, and children of one element, up to which Readability runs: its time grows with their square. */
  readabilityElements: 15_000,
  readabilitySiblings: 1500,
  /** Characters of a page up to which a tree is built of it. */
  markupChars: 8 * MEBIBYTE,
  /** Characters of a text, and of one line of it, up to which it is searched for a title, bylines and clutter. */
  layoutChars: 8 * MEBIBYTE,
  layoutLineChars: MEBIBYTE,
  /** Elements open within one another; browsers stop at 512 too. */
  nesting: 512,
  /** Bytes of a document of a word processor, and of the parts of it that hold words. */
  docxBytes: 64 * MEBIBYTE,
  docxPartsBytes: 48 * MEBIBYTE,
  /** Bytes of a feed, and items of it that are read. */
  feedBytes: 32 * MEBIBYTE,
  feedItems: 5000,
  /** Entries of a container with all containers in it, and bytes that they unpack to. */
  containerEntries: 20_000,
  containerBytes: 1024 * MEBIBYTE,
  /** Bytes of one entry, and to how many times its packed size it may unpack: text packs to a tenth, a bomb to a thousandth. */
  entryBytes: 128 * MEBIBYTE,
  packingRatio: 200,
  /** Containers in containers: an archive may hold mails and archives, these hold reports only. */
  containerDepth: 1,
} as const;

/** Bytes over which no input is read, whatever its format: a reader of files can refuse it by its size alone. */
export const MAX_BYTES = Math.max(LIMITS.textBytes, LIMITS.pdfBytes);

/** Throws `UnreadableInput` (`too-large`) when `bytes` is over `limit`. */
export function refuseOver(bytes: number, limit: number): void {
  if (bytes <= limit) return;
  throw new UnreadableInput(
    'too-large',
    `The file is ${inMegabytes(bytes)}; up to ${inMegabytes(limit)} are read. Split it, or keep only the report's own text.`,
  );
}

function inMegabytes(bytes: number): string {
  return `${Math.round(bytes / MEBIBYTE)} MB`;
}
