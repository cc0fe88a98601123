import type { Chunk } from './chunks.ts';
import type { Style } from './style.ts';

/** What is known of the sentence that would end at a gap, and of the text around. */
export interface Context {
  chunks: readonly Chunk[];
  /** The number of the first chunk of the running sentence. */
  first: number;
  /** How the report sets capitals after stops. */
  style: Style;
}

/** What a gap's features are made of. */
export interface Gap {
  /** The chunks before it, the nearest first; only those of the running sentence. */
  left: Chunk;
  left2: Chunk;
  left3: Chunk;
  /** The chunks behind it, the nearest first. */
  right: Chunk;
  right2: Chunk;
  right3: Chunk;
  /** With which the running sentence opens. */
  opening: Chunk;
  /** The last one of the sentence before. */
  before: Chunk;
  /** Whether the chunks behind begin with capitals, and stand close to the one before. */
  caps: number;
  /** Whether the chunk before it ends in a stop. */
  stop: number;
  /** Of the running sentence (`segmentOf`), and how long it is. */
  segment: number;
  length: number;
  /** Of what follows (`aheadOf`), and how long it is. */
  ahead: number;
  rest: number;
  /** Of the whole paragraph: how long it is, whether it ends in a stop. */
  all: number;
  endsInStop: number;
  /** Whether it is the paragraph's first sentence that runs. */
  isOpening: number;
  style: Style;
}

/** How far ahead the next stop is looked for. */
const AHEAD = 16;

/** How far back the running sentence is read. */
const BACK = 40;

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

/** The gap behind the chunk of this number, with what stands around it. */
export function gapAfter(context: Context, after: number): Gap {
  const { chunks, first, style } = context;
  const at = (index: number): Chunk => chunks[index] ?? NONE;
  const [left, right, right2] = [at(after), at(after + 1), at(after + 2)];
  return {
    left,
    left2: after - 1 >= first ? at(after - 1) : NONE,
    left3: after - 2 >= first ? at(after - 2) : NONE,
    right,
    right2,
    right3: at(after + 3),
    opening: at(first),
    before: first > 0 ? at(first - 1) : NONE,
    caps: (right.capital ? 1 : 0) | (right.glued ? 2 : 0) | (right2.capital ? 4 : 0),
    stop: left.stops ? 1 : 0,
    segment: segmentOf(context, after),
    length: bucket(after - first + 1),
    ahead: aheadOf(context, after),
    rest: bucket(chunks.length - after - 1),
    all: bucket(chunks.length),
    endsInStop: chunks.at(-1)?.stops ? 1 : 0,
    isOpening: first === 0 ? 1 : 0,
    style,
  };
}

/** Of the running sentence: whether it has a finite verb, only capitals, an open quotation. */
function segmentOf({ chunks, first }: Context, after: number): number {
  let finite = 0;
  let small = 0;
  let quotes = 0;
  const from = Math.max(first, after - BACK);
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
