import { type Context, type Gap, gapAfter } from './gap.ts';
import { finish, mix } from './hash.ts';

/** At most so many features a gap has. */
export const MOST_FEATURES = 80;

/** Takes a feature: the number of its template, which is part of the trained model, and up to four values. */
type Add = (template: number, a: number, b: number, c: number, d: number) => void;

/**
 * The features of the gap after a chunk, as bucket numbers.
 * @param after the number of the chunk before the gap; one more chunk must follow
 * @param mask one less than the number of buckets, a power of two
 * @param out receives the buckets
 * @returns how many there are
 */
export function featuresOf(context: Context, after: number, mask: number, out: Int32Array): number {
  const gap = gapAfter(context, after);
  let count = 0;
  const add: Add = (template, a, b, c, d) => {
    out[count++] = finish(mix(mix(mix(mix(template, a), b), c), d)) & mask;
  };
  add(0, 0, 0, 0, 0);
  addWords(gap, add);
  addKinds(gap, add);
  addShapes(gap, add);
  addRunningSentence(gap, add);
  addOpening(gap, add);
  addText(gap, add);
  return count;
}

/** The words beside the gap, with the marks and capitals between them. */
function addWords({ left, left2, left3, right, right2, right3, caps, stop }: Gap, add: Add): void {
  const { tail } = left;
  add(3, tail, right.word, caps, 0);
  add(6, left.word, tail, 0, 0);
  add(7, left.word, tail, caps, right.kind);
  add(8, left.word, right.word, 0, 0);
  add(9, right.word, right2.word, caps, stop);
  add(10, left2.word, left.word, tail, 0);
  add(19, right.word, right.tail, caps, stop);
  add(20, right.word, right2.kind, caps, stop);
  add(21, left2.word, stop, caps, 0);
  add(22, right2.word, stop, caps, 0);
  add(39, left.word, left.head, stop, caps);
  add(44, left.kind, tail, right.word, caps);
  add(45, left.word, right.kind, caps, right2.kind);
  add(54, right.word, right2.word, right3.word, 0);
  add(55, left3.word, left2.word, left.word, stop);
}

/** The parts of speech beside the gap. */
function addKinds({ left, left2, left3, right, right2, right3, caps, stop }: Gap, add: Add): void {
  const { tail } = left;
  add(4, tail, right.kind, caps, right2.kind);
  add(5, tail, left.kind, right.kind, caps);
  add(14, left2.kind, left.kind, tail, right.kind);
  add(15, left.kind, right.kind, right2.kind, stop);
  add(16, left2.kind, left.kind, right.kind, right2.kind);
  add(17, right.kind, right2.kind, right3.kind, stop);
  add(18, left3.kind, left2.kind, left.kind, right.kind);
  add(59, right.kind, right.tail, right2.kind, stop | (right.capital ? 2 : 0));
}

/** How the chunks beside the gap are written: capitals, digits, the marks at both ends of them. */
function addShapes({ left, left2, right, right2, right3, caps }: Gap, add: Add): void {
  const { tail } = left;
  add(1, tail, caps, right.head, 0);
  add(11, left.shape, tail, right.shape, 0);
  add(12, left2.shape, left.shape, tail, right.shape);
  add(13, left.shape, tail, right.shape, right2.shape);
  add(37, right.head, right.shape, tail, right.tail);
  add(38, left.head, left.shape, tail, caps);
  add(41, right.shape, right.tail, right2.shape, tail);
  add(42, left2.tail, left.shape, tail, right.shape);
  add(48, left.shape, left.kind, right.kind, right.shape);
  add(58, tail, right.tail, right2.tail, right3.tail);
}

/** How long the sentence runs already, what it has, and what is still to come. */
function addRunningSentence({ left, right, caps, stop, segment, length, ahead, rest }: Gap, add: Add): void {
  const { tail } = left;
  add(23, length, tail, caps, 0);
  add(24, length, rest, stop, caps);
  add(25, rest, tail, caps, 0);
  add(26, segment, tail, caps, 0);
  add(27, segment, length, right.kind, caps);
  add(28, segment, ahead, tail, caps);
  add(29, ahead, tail, right.kind, 0);
  add(30, ahead, left.kind, right.kind, caps);
  add(40, segment, left.shape, tail, right.shape);
  add(43, segment, ahead, left.kind, right.kind);
  add(47, length, rest, segment, tail);
  add(49, right.word, segment, tail, 0);
}

/** With what the running sentence opens, and how the one before it ended. */
function addOpening({ left, right, opening, before, caps, stop, segment, length, isOpening }: Gap, add: Add): void {
  const { tail } = left;
  add(31, opening.word, length, tail, 0);
  add(32, opening.word, length, right.shape, 0);
  add(33, opening.kind, length, tail, caps);
  add(34, opening.head, tail, right.head, stop);
  add(46, opening.word, segment, tail, right.capital ? 1 : 0);
  add(53, opening.word, right.word, stop, 0);
  add(56, before.tail, tail, caps, right.kind);
  add(57, before.stops ? 1 : 0, isOpening, tail, caps);
}

/** How the report sets capitals, and whether the whole paragraph ends in a stop. */
function addText({ left, right, caps, stop, segment, all, endsInStop, style }: Gap, add: Add): void {
  const { tail } = left;
  add(2, tail, right.shape, style, 0);
  add(35, style, tail, caps, right.kind);
  add(36, style, left.kind, right.kind, stop);
  add(50, endsInStop, tail, caps, right.kind);
  add(51, endsInStop, all, stop, caps);
  add(52, endsInStop, left.kind, right.kind, segment);
}
