/** A piece of text as a PDF places it; lengths are in points, y grows upward. */
export interface TextItem {
  str: string;
  x: number;
  y: number;
  width: number;
  fontSize: number;
}

/** One printed line of a page. */
export interface Line {
  text: string;
  page: number;
  x: number;
  right: number;
  y: number;
  fontSize: number;
}

/** Parts of a font size: a step of the baseline within one line (superscripts), the width of a space. */
const SAME_BASELINE = 0.5;
const SPACE_WIDTH = 0.15;
const NEW_COLUMN_GAP = 3;

/** A page's items, in the order in which the PDF writes them, as lines; a footnote's raised marker stays in its line. */
export function linesOf(items: readonly TextItem[], page: number): Line[] {
  const lines: Line[] = [];
  let open: Line | undefined;
  for (const item of items) {
    if (item.str === '') continue;
    if (open && continues(open, item)) extend(open, item);
    else if (item.str.trim() !== '') {
      open = { text: item.str, page, x: item.x, right: item.x + item.width, y: item.y, fontSize: item.fontSize };
      lines.push(open);
    }
  }
  for (const line of lines) line.text = line.text.replace(/[^\S\n]+/g, ' ').trim();
  return lines.filter((line) => line.text !== '');
}

function continues(line: Line, item: TextItem): boolean {
  const size = Math.max(line.fontSize, item.fontSize, 1);
  if (Math.abs(line.y - item.y) > size * SAME_BASELINE) return false;
  const gap = item.x - line.right;
  return gap > -size && gap < size * NEW_COLUMN_GAP;
}

function extend(line: Line, item: TextItem): void {
  const gap = item.x - line.right;
  const spaced = gap > Math.max(line.fontSize, item.fontSize) * SPACE_WIDTH && !/\s$/.test(line.text) && !/^\s/.test(item.str);
  line.text += (spaced ? ' ' : '') + item.str;
  line.right = item.x + item.width;
  line.fontSize = Math.max(line.fontSize, item.fontSize);
}
