import type { ArcScores } from './best-tree.ts';

/** More than any tree can gain by a second root. */
const SECOND_ROOT = 1e6;

/** Best totals of the spans between two words and where each is parted; a span from i to j is at `i * size + j`. */
interface Chart {
  totals: Float64Array;
  splits: Int32Array;
}

/** `open`: an arc joins the two ends. `whole`: one end governs all that is between. Each by the side to which the arcs point. */
interface Charts {
  size: number;
  open: { left: Chart; right: Chart };
  whole: { left: Chart; right: Chart };
}

/**
 * The heads (from 1, 0 the root; index 0 stands for the root itself) of the highest-scoring tree with one root in which no two arcs cross: Eisner 1996. Time grows with the
 * cube of the words.
 */
export function projectiveTree(scores: ArcScores): number[] {
  const size = scores.words + 1;
  const chart = (): Chart => ({ totals: new Float64Array(size * size), splits: new Int32Array(size * size) });
  const charts: Charts = { size, open: { left: chart(), right: chart() }, whole: { left: chart(), right: chart() } };
  for (let width = 1; width < size; width++) {
    for (let first = 0; first + width < size; first++) fill(scores, charts, first, first + width);
  }
  return headsOf(charts);
}

function fill(scores: ArcScores, { size, open, whole }: Charts, first: number, last: number): void {
  const span = first * size + last;
  const set = (into: Chart, split: number, total: number) => {
    into.splits[span] = split;
    into.totals[span] = total;
  };
  const sum = (before: Chart, after: Chart, split: number, shift: number) =>
    (before.totals[first * size + split] ?? 0) + (after.totals[(split + shift) * size + last] ?? 0);
  const middle = bestSplit(whole.right, whole.left, size, first, last, first, last, 1);
  const halves = sum(whole.right, whole.left, middle, 1);
  set(open.left, middle, first === 0 ? Number.NEGATIVE_INFINITY : halves + scores.at(first, last));
  set(open.right, middle, halves + scores.at(last, first) - (first === 0 ? SECOND_ROOT : 0));
  const left = bestSplit(whole.left, open.left, size, first, last, first, last, 0);
  set(whole.left, left, sum(whole.left, open.left, left, 0));
  const right = bestSplit(open.right, whole.right, size, first, last, first + 1, last + 1, 0);
  set(whole.right, right, sum(open.right, whole.right, right, 0));
}

/** Where a span from `first` is best parted, from `from` to before `end`: the part behind begins `shift` words later. */
function bestSplit(before: Chart, after: Chart, size: number, first: number, last: number, from: number, end: number, shift: number): number {
  let found = from;
  let best = Number.NEGATIVE_INFINITY;
  for (let split = from; split < end; split++) {
    const total = (before.totals[first * size + split] ?? 0) + (after.totals[(split + shift) * size + last] ?? 0);
    if (total > best) {
      best = total;
      found = split;
    }
  }
  return found;
}

/** Follows the splits back from the whole sentence. */
function headsOf({ size, open, whole }: Charts): number[] {
  const heads = Array.from({ length: size }, () => 0);
  const spans: [first: number, last: number, side: 'left' | 'right', isOpen: boolean][] = [[0, size - 1, 'right', false]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [first, last, side, isOpen] = span;
    if (first === last) continue;
    const split = (isOpen ? open : whole)[side].splits[first * size + last] ?? first;
    if (isOpen) {
      heads[side === 'right' ? last : first] = side === 'right' ? first : last;
      spans.push([first, split, 'right', false], [split + 1, last, 'left', false]);
    } else {
      spans.push([first, split, side, side === 'right'], [split, last, side, side === 'left']);
    }
  }
  return heads;
}

/** Whether two arcs of the tree cross. */
export function hasCrossing(heads: readonly number[]): boolean {
  return heads.some((head, word) => word > 0 && crosses(heads, word, head));
}

/** Whether an arc between the two would cross one of the tree's; the root stands before the first word. */
export function crosses(heads: readonly number[], word: number, head: number): boolean {
  const [first, last] = [Math.min(word, head), Math.max(word, head)];
  for (let inside = first + 1; inside < last; inside++) {
    const other = heads[inside] ?? 0;
    if (other < first || other > last) return true;
  }
  return false;
}
