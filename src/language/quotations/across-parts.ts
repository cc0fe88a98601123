import type { Part } from '../../model/index.ts';
import { canOpen, closersOf, pairMarks, type Quoted } from './marks.ts';

/** A quotation, or the piece of it that stands in one part. */
export interface Piece extends Quoted {
  /** It goes on in a later piece. */
  goesOn: boolean;
  /** It goes on from an earlier one. */
  goneOn: boolean;
}

const FARTHEST_PARTS = 6;
const FARTHEST_CHARACTERS = 3000;

/** A quotation that is still open, and the pieces of it so far. */
interface Carried {
  pieces: [Piece, ...Piece[]];
  /** Where it begins. */
  from: number;
  /** It begins like a sentence; otherwise a mark that stands alone right behind its paragraph closes it. */
  isSentence: boolean;
}

/**
 * The quotations of each part, unclosed ones too. One that a paragraph leaves open may be closed by a mark of a later paragraph, without being opened anew there:
 * "“We will stay.¶ Nobody will go.” she said". A first mark that stands for nothing else closes it: one that can't open, or one of an odd number of them.
 * @returns for each part its quotations in the order of the text; one that runs over several parts is a piece in each
 */
export function quotedInParts(text: string, parts: readonly Part[]): Piece[][] {
  const perPart: Piece[][] = [];
  let carried: Carried | undefined;
  for (const part of parts) {
    const close: number | undefined = carried ? closingMark(text, carried, part) : undefined;
    const last = carried && close !== undefined ? closed(text, carried, part.start, close) : [];
    const own = pairMarks(text, close === undefined ? part.start : close + 1, part.end).map(asPiece);
    if (close !== undefined) carried = opened(text, own, part);
    else if (carried && own.length === 0) carried = within(text, carried, part);
    else carried = opened(text, own, part);
    perPart.push([...last, ...own]);
  }
  return perPart;
}

const asPiece = (quoted: Quoted): Piece => ({ ...quoted, goesOn: false, goneOn: false });

/** The one that a paragraph leaves open at its end. */
function opened(text: string, own: readonly Piece[], { role }: Part): Carried | undefined {
  const piece = own.findLast(({ closed: isClosed, opener }) => !isClosed && (opener === '"' || opener === '“'));
  if (!piece || role !== 'paragraph') return undefined;
  return { pieces: [piece], from: piece.start, isSentence: /^[^\p{L}\p{N}"“”]*[\p{Lu}\p{N}]/u.test(text.slice(piece.start, piece.start + 8)) };
}

/** A paragraph without a mark, which may stand inside as a whole. */
function within(text: string, { pieces, from, isSentence }: Carried, { start, end, role }: Part): Carried | undefined {
  if (
    !isSentence ||
    role !== 'paragraph' ||
    pieces.length > FARTHEST_PARTS ||
    end - from > FARTHEST_CHARACTERS ||
    text.slice(start, end).trim() === ''
  )
    return undefined;
  const [first] = pieces;
  return {
    pieces: [...pieces, { start, end, outer: { start, end }, opener: first.opener, closed: false, goesOn: false, goneOn: true }],
    from,
    isSentence,
  };
}

/** Where the mark stands that closes it in a later paragraph; undefined where the paragraph's first mark opens something else, or there is none. */
function closingMark(text: string, { pieces, from, isSentence }: Carried, { start, end, role }: Part): number | undefined {
  const stretch = text.slice(start, end);
  const marks = [...stretch.matchAll(/["“”]/gu)];
  const first = marks[0];
  if (!first || role !== 'paragraph' || end - from > FARTHEST_CHARACTERS || !closersOf(pieces[0].opener).includes(first[0])) return undefined;
  if (!isSentence && stretch.trim() !== first[0]) return undefined;
  const isOdd = marks.filter(([mark]) => mark === first[0]).length % 2 === 1;
  const opensAnew = canOpen(stretch, first.index, first[0]) && (!isOdd || stretch.slice(0, first.index).trim() === '');
  return opensAnew ? undefined : start + first.index;
}

/** Closes all pieces and gives the last one, which there is none of where the mark stands at the beginning of its paragraph. */
function closed(text: string, { pieces }: Carried, start: number, close: number): Piece[] {
  const [first] = pieces;
  const isEmpty = text.slice(start, close).trim() === '';
  const last: Piece[] = isEmpty
    ? []
    : [{ start, end: close, outer: { start, end: close + 1 }, opener: first.opener, closed: true, goesOn: false, goneOn: true }];
  for (const [index, piece] of pieces.entries()) {
    piece.closed = true;
    piece.goesOn = !isEmpty || index < pieces.length - 1;
  }
  return [...pieces.slice(1), ...last];
}
