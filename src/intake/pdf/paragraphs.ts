import type { Line } from './lines.ts';

/** Lines that belong together, joined. */
export interface Paragraph {
  text: string;
  fontSize: number;
  /** Running header or footer, page number. */
  running: boolean;
}

/** Baselines further apart than this many times the usual distance part paragraphs. */
const WIDE_GAP = 1.35;
/** A line that ends this share of the column before the margin ends its paragraph, if its sentence ends too. */
const SHORT_LINE = 0.85;
/** An indent of this many font sizes begins a paragraph. */
const INDENT = 0.8;
const OTHER_SIZE = 0.12;
/** Font sizes of room beyond the next word, since ragged lines end unevenly. */
const FIT_SLACK = 4;
/** Lines at the top and bottom of a page that can be running headers and footers. */
const MARGIN_LINES = 2;
/** Pages on which a line must come back to be a running one. */
const RUNNING_PAGES = 3;

const PAGE_NUMBER = /^(?:(?:page|seite|p\.|s\.)\s*)?\W{0,3}\d{1,4}\W{0,3}(?:(?:of|von|\/)\s*\d{1,4})?$/i;
const SENTENCE_END = /[.!?…:。！？]["'”’»)\]]*(?:\[?\d{1,3}\]?)?$/u;
const LIST_MARK = /^(?:[•‣▪◦·–—*]|\(?\d{1,2}[.)]|\[\d{1,3}\])\s/u;

/**
 * Pages' lines as paragraphs: parted by wide gaps, indents, short last lines and changes of size; a paragraph that runs over a page
 * break is one, with the running header and footer after it.
 */
export function paragraphsOf(pages: readonly (readonly Line[])[]): Paragraph[] {
  const running = runningLines(pages);
  const words = wordsOf(pages);
  const paragraphs: Paragraph[] = [];
  let open: Line[] = [];
  let aside: Paragraph[] = [];
  const close = () => {
    if (open.length > 0) paragraphs.push({ text: joined(open, words), fontSize: open[0]?.fontSize ?? 0, running: false });
    paragraphs.push(...aside);
    open = [];
    aside = [];
  };
  for (const lines of pages) {
    const measure = measureOf(lines.filter((line) => !running.has(line)));
    for (const line of lines) {
      const before = open.at(-1);
      if (running.has(line)) aside.push({ text: line.text, fontSize: line.fontSize, running: true });
      else if (before && !begins(line, before, measure)) open.push(line);
      else {
        close();
        open = [line];
      }
    }
  }
  close();
  return paragraphs;
}

interface Measure {
  /** The usual distance of baselines. */
  leading: number;
  /** Right ends of the lines that begin near the same place: a column's. */
  columns: ReadonlyMap<number, readonly number[]>;
}

/** Points within which lines begin in the same column, an indent included. */
const COLUMN_STEP = 36;

/** The usual distance of baselines and the columns of a page. */
function measureOf(lines: readonly Line[]): Measure {
  const gaps = lines
    .slice(1)
    .map((line, index) => (lines[index]?.y ?? 0) - line.y)
    .filter((gap) => gap > 1);
  const columns = new Map<number, number[]>();
  for (const line of lines) {
    const column = Math.round(line.x / COLUMN_STEP);
    columns.set(column, [...(columns.get(column) ?? []), line.right]);
  }
  return { leading: median(gaps) || 14, columns };
}

/** Where the lines of the column in which `line` begins usually end. */
function marginOf(line: Line, { columns }: Measure): number {
  const column = Math.round(line.x / COLUMN_STEP);
  return quantile(
    [column - 1, column, column + 1].flatMap((each) => columns.get(each) ?? []),
    0.8,
  );
}

function begins(line: Line, before: Line, measure: Measure): boolean {
  const sizeChange = Math.abs(line.fontSize - before.fontSize) > before.fontSize * OTHER_SIZE;
  if (sizeChange || LIST_MARK.test(line.text)) return true;
  const ended = SENTENCE_END.test(before.text);
  const margin = marginOf(before, measure);
  const isShort = margin - before.right > (margin - before.x) * (1 - SHORT_LINE);
  if (line.page !== before.page) return ended && (isShort || /^\p{Lu}/u.test(line.text));
  const gap = before.y - line.y;
  // A line above the one before stands in the next column.
  if (gap < 0) return ended && isShort;
  if (gap > measure.leading * WIDE_GAP) return true;
  const indented = line.x - before.x > line.fontSize * INDENT && line.x - before.x < COLUMN_STEP * 2;
  return (ended && (indented || isShort)) || wouldHaveFitted(line, before, margin);
}

/** Whether the line's first word had room on the line before: then the break was meant ("By Jane Doe", a line of verse). */
function wouldHaveFitted(line: Line, before: Line, margin: number): boolean {
  const firstWord = line.text.split(' ', 1)[0] ?? '';
  const width = ((line.right - line.x) * (firstWord.length + 1)) / Math.max(1, line.text.length);
  return margin - before.right > width + before.fontSize * FIT_SLACK;
}

/** Lines that come back at the top or bottom of several pages, and page numbers there. */
function runningLines(pages: readonly (readonly Line[])[]): Set<Line> {
  const margins = pages.map((lines) => [...new Set([...lines.slice(0, MARGIN_LINES), ...lines.slice(-MARGIN_LINES)])]);
  const seen = new Map<string, number>();
  for (const lines of margins) for (const key of new Set(lines.map(runningKey))) seen.set(key, (seen.get(key) ?? 0) + 1);
  const isRunning = (line: Line) => (seen.get(runningKey(line)) ?? 0) >= RUNNING_PAGES || (pages.length > 1 && PAGE_NUMBER.test(line.text));
  return new Set(margins.flat().filter(isRunning));
}

/** A running line is the same but for its number: "Report 12 | The Institute". */
function runningKey(line: Line): string {
  return `${line.text.replace(/\d+/g, '#')} ${Math.round(line.y / 4)}`;
}

/** Every word of the document that no line end breaks, in lower case: what a broken word can be checked against. */
function wordsOf(pages: readonly (readonly Line[])[]): Set<string> {
  const words = new Set<string>();
  for (const line of pages.flat())
    for (const [word] of line.text.toLowerCase().matchAll(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*(?!-?$)/gu)) words.add(word);
  return words;
}

function joined(lines: readonly Line[], words: ReadonlySet<string>): string {
  let text = '';
  for (const line of lines) text = text === '' ? line.text : join(text, line.text, words);
  return text;
}

const BROKEN_WORD = /([\p{L}\p{M}]+)[-\u2010]$/u;

/**
 * Two lines in one: with a space, or, where the first ends in a hyphen, without it when the document writes the word so elsewhere
 * or when both pieces are plain lower case; "dual-" + "use" keeps its hyphen where the document has "dual-use".
 */
function join(before: string, after: string, words: ReadonlySet<string>): string {
  const head = BROKEN_WORD.exec(before)?.[1];
  const tail = /^[\p{L}\p{M}]+/u.exec(after)?.[0];
  if (head === undefined || tail === undefined)
    return /[-–—\u2010]$/.test(before) && /^\p{L}/u.test(after) && !/\s[-–—]$/.test(before) ? before + after : `${before} ${after}`;
  const whole = (head + tail).toLowerCase();
  const hyphened = `${head}-${tail}`.toLowerCase();
  if (words.has(hyphened) && !words.has(whole)) return before + after;
  const isSplit = words.has(whole) || /^\p{Ll}/u.test(tail);
  return isSplit ? before.slice(0, -1) + after : before + after;
}

function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5);
}

function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
