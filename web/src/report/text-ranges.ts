import type { Placed } from './marked-finding.ts';

/** Every part of the text is an element with `data-start` (UTF-16) and one text node. */
interface PartNode {
  start: number;
  end: number;
  node: Text;
}

export function partNodes(container: HTMLElement): PartNode[] {
  return [...container.querySelectorAll<HTMLElement>('[data-start]')].flatMap((element) => {
    const node = element.firstChild;
    const start = Number(element.dataset.start);
    return node instanceof Text ? [{ start, end: start + node.data.length, node }] : [];
  });
}

/** The browser's ranges over a stretch of the text, one for each part that it touches; hidden parts give none. */
export function rangesOver(parts: readonly PartNode[], at: Placed): Range[] {
  return parts
    .filter((part) => part.start < at.end && part.end > at.start)
    .map(({ node, start, end }) => {
      const range = document.createRange();
      range.setStart(node, Math.max(at.start, start) - start);
      range.setEnd(node, Math.min(at.end, end) - start);
      return range;
    });
}

/** The offset in the text (UTF-16) under a point of the window; undefined beside the words. */
export function offsetAtPoint(x: number, y: number): number | undefined {
  const caret = caretAt(x, y);
  const node = caret?.node;
  if (!caret || !(node instanceof Text)) return undefined;
  const start = Number(node.parentElement?.dataset.start ?? Number.NaN);
  if (Number.isNaN(start)) return undefined;
  // The caret stands between two characters; the one under the point is before or behind it.
  const under = [caret.offset, caret.offset - 1].find((at) => covers(node, at, x, y));
  return under === undefined ? undefined : start + under;
}

function caretAt(x: number, y: number): { node: Node; offset: number } | undefined {
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position ? { node: position.offsetNode, offset: position.offset } : undefined;
  }
  // Safari before 18.4 knows only the older name.
  const range = (document as Document).caretRangeFromPoint(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}

function covers(node: Text, at: number, x: number, y: number): boolean {
  if (at < 0 || at >= node.data.length) return false;
  const range = document.createRange();
  range.setStart(node, at);
  range.setEnd(node, at + 1);
  return [...range.getClientRects()].some((rect) => x >= rect.left - 1 && x <= rect.right + 1 && y >= rect.top && y <= rect.bottom);
}
