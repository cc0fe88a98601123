import type { Line } from './lines.ts';

/** Wider lines than this are paragraphs, not lines broken at a fixed width. */
const WIDEST = 130;
const NARROWEST = 30;
/** Share of the lines with another one right below that must be full for a text to count as broken at a fixed width. */
const FULL_SHARE = 0.6;
/** Fewer full lines prove nothing in a script without lower case, or where no line goes on in lower case. */
const FEWEST_FULL = 4;

const BULLET = /^(?:[•▪●◦‣■*–—-]\s|\(?\d{1,3}[.)\]]\s|\[\d{1,3}\])/u;

/**
 * Joins lines that were broken at a fixed width (e-mail, agency wires, old text files): a line is *full* when the first word of
 * the line below would not have fitted. Other lines stay as they are.
 */
export function joinWrapped(text: string, lines: readonly Line[]): Line[] {
  const width = lines.reduce((widest, line) => Math.max(widest, line.end - line.start + line.indent), 0);
  if (width > WIDEST || width < NARROWEST || !isWrapped(text, lines, width)) return [...lines];
  const joined: Line[] = [];
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    const last = joined.at(-1);
    if (above && last && !line.gapBefore && continues(text, above, line, width)) last.end = line.end;
    else joined.push({ ...line });
  }
  return joined;
}

function isWrapped(text: string, lines: readonly Line[], width: number): boolean {
  const pairs = lines.slice(1).flatMap((line, index) => {
    const above = lines[index];
    return above && !line.gapBefore ? [[above, line] as const] : [];
  });
  const full = pairs.filter(([above, below]) => isFull(text, above, below, width));
  const goesOn = full.some(([, below]) => /^\p{Ll}/u.test(text.slice(below.start, below.start + 2)));
  return full.length / pairs.length >= FULL_SHARE && (goesOn || full.length >= FEWEST_FULL);
}

function continues(text: string, above: Line, below: Line, width: number): boolean {
  if (BULLET.test(text.slice(below.start, below.start + 8))) return false;
  if (below.indent > above.indent + 1 && !BULLET.test(text.slice(above.start, above.start + 8))) return false;
  return isFull(text, above, below, width) || /^\p{Ll}/u.test(text.slice(below.start, below.start + 2));
}

/** A few columns of tolerance: editors differ in what they count. */
const SLACK = 4;

function isFull(text: string, above: Line, below: Line, width: number): boolean {
  const word =
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|^\S+/u.exec(text.slice(below.start, Math.min(below.end, below.start + WIDEST)))?.[0] ??
    '';
  return above.indent + (above.end - above.start) + 1 + word.length > width - SLACK;
}
