import { styleText } from 'node:util';
import stringWidth from 'string-width';

// C0 and C1 controls but tab and line feed; marks that turn the direction of writing round.
// oxlint-disable-next-line no-control-regex -- these are what must not reach a terminal
const DANGEROUS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Text of a report made safe for a terminal: control characters are shown as `\u{1b}` instead of being obeyed. */
export function safe(text: string): string {
  return text.replaceAll(DANGEROUS, (character) => `\\u{${character.charCodeAt(0).toString(16)}}`);
}

/** The same on one line. */
export function oneLine(text: string): string {
  return safe(text.replaceAll(/\s+/g, ' ').trim());
}

type Style = Parameters<typeof styleText>[0];

/** Styles text for standard output where it is a terminal and NO_COLOR isn't set. */
export function styled(style: Style, text: string): string {
  return styleText(style, text, { stream: process.stdout });
}

/** Columns of the terminal; undefined when the output goes elsewhere and nothing should be cut. */
function columns(): number | undefined {
  return process.stdout.isTTY ? process.stdout.columns : undefined;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Cuts a line to so many columns, with an ellipsis where something was cut. */
export function cut(line: string, width: number): string {
  if (stringWidth(line) <= width) return line;
  let kept = '';
  let used = 0;
  for (const { segment } of segmenter.segment(line)) {
    const wide = stringWidth(segment);
    if (used + wide > width - 1) break;
    kept += segment;
    used += wide;
  }
  return `${kept.trimEnd()}…`;
}

export interface Column {
  title: string;
  align?: 'right';
  /** This column gives way when the table is too wide for the terminal. */
  flexible?: boolean;
  /** Columns that a flexible one keeps. */
  least?: number;
}

const GAP = '  ';
const LEAST_FLEXIBLE = 12;

/** Lays rows out under headings, fitted to the terminal's width; cells are made safe. */
export function table(headings: readonly Column[], rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => headings.map((_, index) => oneLine(row[index] ?? '')));
  const natural = headings.map((heading, index) => Math.max(stringWidth(heading.title), ...cells.map((row) => stringWidth(row[index] ?? ''))));
  const widths = fit(natural, headings);
  const line = (row: readonly string[]) =>
    headings.map((heading, index) => pad(cut(row[index] ?? '', widths[index] ?? 0), widths[index] ?? 0, heading.align)).join(GAP);
  const head = styled('bold', line(headings.map((heading) => heading.title)).trimEnd());
  return [head, ...cells.map((row) => line(row).trimEnd())].join('\n');
}

function fit(natural: readonly number[], headings: readonly Column[]): number[] {
  const available = columns();
  if (available === undefined) return [...natural];
  const widths = [...natural];
  let over = widths.reduce((sum, width) => sum + width, 0) + GAP.length * (widths.length - 1) - available;
  while (over > 0) {
    const widest = headings.reduce(
      (best, heading, index) => (gives(heading, widths[index] ?? 0) && (widths[index] ?? 0) > (widths[best] ?? -1) ? index : best),
      -1,
    );
    if (widest === -1) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
    over--;
  }
  return widths;
}

function gives({ flexible = false, least = LEAST_FLEXIBLE }: Column, width: number): boolean {
  return flexible && width > least;
}

function pad(text: string, width: number, align: 'right' | undefined): string {
  const space = ' '.repeat(Math.max(0, width - stringWidth(text)));
  return align === 'right' ? space + text : text + space;
}

/** Prints lines to standard output. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Prints a value as JSON; controls that JSON leaves bare are escaped, so that a terminal doesn't obey them. */
export function printJson(value: unknown): void {
  const json = JSON.stringify(value, undefined, 2);
  print(json.replaceAll(DANGEROUS, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`));
}
