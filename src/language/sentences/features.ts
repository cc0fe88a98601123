import type { Chunk } from './chunks.ts';
import { finish, mix } from './hash.ts';
import type { Style } from './style.ts';

/** What is known of the sentence that would end at a gap, and of the text around. */
export interface Context {
  chunks: readonly Chunk[];
  /** The number of the first chunk of the running sentence. */
  first: number;
  /** How the report sets capitals after stops. */
  style: Style;
}

/** At most so many features a gap has. */
export const MOST_FEATURES = 80;

/** How far ahead the next stop is looked for. */
const AHEAD = 16;

const NONE: Chunk = {
  start: 0,
  end: 0,
  glued: false,
  word: 1,
  kind: 1,
  shape: 1,
  head: 1,
  tail: 1,
  stops: false,
  capital: false,
  finite: false,
  quotes: 0,
  marked: false,
  marks: '',
  marker: false,
  first: '',
};

/**
 * The features of the gap after a chunk, as bucket numbers.
 * @param after the number of the chunk before the gap; one more chunk must follow
 * @param mask one less than the number of buckets, a power of two
 * @param out receives the buckets
 * @returns how many there are
 */
export function featuresOf(context: Context, after: number, mask: number, out: Int32Array): number {
  const { chunks, first, style } = context;
  const at = (index: number): Chunk => chunks[index] ?? NONE;
  const left = at(after);
  const left2 = after - 1 >= first ? at(after - 1) : NONE;
  const left3 = after - 2 >= first ? at(after - 2) : NONE;
  const right = at(after + 1);
  const right2 = at(after + 2);
  const right3 = at(after + 3);
  const opening = at(first);
  const before = first > 0 ? at(first - 1) : NONE;
  const endsInStop = chunks.at(-1)?.stops ? 1 : 0;
  const segment = segmentOf(context, after);
  const ahead = aheadOf(context, after);
  const length = bucket(after - first + 1);
  const rest = bucket(chunks.length - after - 1);
  const caps = (right.capital ? 1 : 0) | (right.glued ? 2 : 0) | (right2.capital ? 4 : 0);
  const stop = left.stops ? 1 : 0;
  const tail = left.tail;
  let count = 0;
  const add = (template: number, a: number, b: number, c: number, d: number): void => {
    out[count++] = finish(mix(mix(mix(mix(template, a), b), c), d)) & mask;
  };
  add(0, 0, 0, 0, 0);
  add(1, tail, caps, right.head, 0);
  add(2, tail, right.shape, style, 0);
  add(3, tail, right.word, caps, 0);
  add(4, tail, right.kind, caps, right2.kind);
  add(5, tail, left.kind, right.kind, caps);
  add(6, left.word, tail, 0, 0);
  add(7, left.word, tail, caps, right.kind);
  add(8, left.word, right.word, 0, 0);
  add(9, right.word, right2.word, caps, stop);
  add(10, left2.word, left.word, tail, 0);
  add(11, left.shape, tail, right.shape, 0);
  add(12, left2.shape, left.shape, tail, right.shape);
  add(13, left.shape, tail, right.shape, right2.shape);
  add(14, left2.kind, left.kind, tail, right.kind);
  add(15, left.kind, right.kind, right2.kind, stop);
  add(16, left2.kind, left.kind, right.kind, right2.kind);
  add(17, right.kind, right2.kind, right3.kind, stop);
  add(18, left3.kind, left2.kind, left.kind, right.kind);
  add(19, right.word, right.tail, caps, stop);
  add(20, right.word, right2.kind, caps, stop);
  add(21, left2.word, stop, caps, 0);
  add(22, right2.word, stop, caps, 0);
  add(23, length, tail, caps, 0);
  add(24, length, rest, stop, caps);
  add(25, rest, tail, caps, 0);
  add(26, segment, tail, caps, 0);
  add(27, segment, length, right.kind, caps);
  add(28, segment, ahead, tail, caps);
  add(29, ahead, tail, right.kind, 0);
  add(30, ahead, left.kind, right.kind, caps);
  add(31, opening.word, length, tail, 0);
  add(32, opening.word, length, right.shape, 0);
  add(33, opening.kind, length, tail, caps);
  add(34, opening.head, tail, right.head, stop);
  add(35, style, tail, caps, right.kind);
  add(36, style, left.kind, right.kind, stop);
  add(37, right.head, right.shape, tail, right.tail);
  add(38, left.head, left.shape, tail, caps);
  add(39, left.word, left.head, stop, caps);
  add(40, segment, left.shape, tail, right.shape);
  add(41, right.shape, right.tail, right2.shape, tail);
  add(42, left2.tail, left.shape, tail, right.shape);
  add(43, segment, ahead, left.kind, right.kind);
  add(44, left.kind, tail, right.word, caps);
  add(45, left.word, right.kind, caps, right2.kind);
  add(46, opening.word, segment, tail, right.capital ? 1 : 0);
  add(47, length, rest, segment, tail);
  add(48, left.shape, left.kind, right.kind, right.shape);
  add(49, right.word, segment, tail, 0);
  add(50, endsInStop, tail, caps, right.kind);
  add(51, endsInStop, bucket(chunks.length), stop, caps);
  add(52, endsInStop, left.kind, right.kind, segment);
  add(53, opening.word, right.word, stop, 0);
  add(54, right.word, right2.word, right3.word, 0);
  add(55, left3.word, left2.word, left.word, stop);
  add(56, before.tail, tail, caps, right.kind);
  add(57, before.stops ? 1 : 0, first === 0 ? 1 : 0, tail, caps);
  add(58, tail, right.tail, right2.tail, right3.tail);
  add(59, right.kind, right.tail, right2.kind, stop | (right.capital ? 2 : 0));
  return count;
}

/** Of the running sentence: whether it has a finite verb, only capitals, an open quotation. */
function segmentOf({ chunks, first }: Context, after: number): number {
  let finite = 0;
  let small = 0;
  let quotes = 0;
  const from = Math.max(first, after - 40);
  for (let index = from; index <= after; index++) {
    const chunk = chunks[index] ?? NONE;
    if (chunk.finite) finite = 1;
    if (!chunk.capital) small = 1;
    quotes += chunk.quotes;
  }
  return finite | (small << 1) | ((quotes % 2) << 2);
}

/** Of what follows: how far the next stop is, and whether a finite verb comes before it. */
function aheadOf({ chunks }: Context, after: number): number {
  let finite = 0;
  const last = Math.min(chunks.length, after + 1 + AHEAD);
  for (let index = after + 1; index < last; index++) {
    const chunk = chunks[index] ?? NONE;
    if (chunk.finite) finite = 1;
    if (chunk.stops) return (bucket(index - after) << 1) | finite;
  }
  return ((last === chunks.length ? 14 : 15) << 1) | finite;
}

function bucket(count: number): number {
  if (count <= 4) return count;
  if (count <= 6) return 5;
  if (count <= 9) return 6;
  if (count <= 14) return 7;
  return count <= 24 ? 8 : 9;
}
