import { isAddress } from '../tokens/written-forms.ts';
import { hashOf, mix } from './hash.ts';

/**
 * A stretch between white space (or between a stop and the letter that was written close to it), with what the classifier looks at, as numbers.
 */
export interface Chunk {
  /** UTF-16 offsets into the part's text. */
  start: number;
  end: number;
  /** No white space stands before it. */
  glued: boolean;
  /** The word without the marks around it, in lower case: a hash where the classifier knows it, else one of its ending. */
  word: number;
  /** Its usual part of speech as a letter's code, or what its form tells where the word is not known. */
  kind: number;
  /** Its letters, figures and marks: "Xx", "X", "x", "d", "Xx-Xx". */
  shape: number;
  /** The marks before and after the word. */
  head: number;
  tail: number;
  /** Whether it ends in a full stop, question mark, exclamation mark or ellipsis, closing marks aside. */
  stops: boolean;
  capital: boolean;
  /** Whether the word is usually a finite verb or an auxiliary. */
  finite: boolean;
  quotes: number;
  /** Whether any other mark ends it: a comma, colon, dash, bracket. */
  marked: boolean;
  /** The whole of it where it has neither letters nor figures. */
  marks: string;
  /** Whether it is a mark or number at the head of a list item: "•", "(a)", "2.". */
  marker: boolean;
  /** Its first letter or figure. */
  first: string;
}

/** Usual parts of speech of frequent words: a letter for each word in lower case. */
export type WordKinds = ReadonlyMap<string, string>;

/** Stop and letter without a space between: "lifeline.Credit", "friends...I". */
const GLUE = /(?<=[\p{L}\p{N}]{2}["”’')]?[.!?…]{1,12}["”’')]?)(?=["“(]?(?:\p{L}[\p{L}'’]|[IiAa]$))/u;

/** Longer stretches without a space are no prose. */
const LONGEST_GLUED = 60;

/** "[3]", "²", and the number in "war.3". */
const NOTE_MARK = /\[\d{1,3}\]|[¹²³⁴-⁹]+$|(?<=[.!?]["”’)]*)\d{1,3}$/gu;

/** Of longer stretches the beginning and end are looked at. */
const LONGEST_SEEN = 80;

const FINITE = new Set(['F', 'A']);

export function chunksOf(text: string, kinds: WordKinds): Chunk[] {
  const chunks: Chunk[] = [];
  let quotes = 0;
  for (const match of text.matchAll(/\S+/gu)) {
    let start = match.index;
    let glued = false;
    for (const piece of piecesOf(match[0])) {
      const chunk = chunkOf(piece, start, glued, kinds);
      const before = chunks.at(-1);
      quotes += chunk.quotes;
      if (before?.stops && closes(chunk, quotes)) chunks[chunks.length - 1] = { ...before, end: chunk.end, tail: mix(before.tail, chunk.tail) };
      else chunks.push(chunk);
      start += piece.length;
      glued = true;
    }
  }
  return chunks;
}

/** A closing mark that stands alone belongs to what it closes: `It is over. ” He left.` */
function closes({ marks }: Chunk, quotes: number): boolean {
  return /^(?:[”’»)\]]|'')+[,.;]?$/u.test(marks) || (/^["']$/u.test(marks) && quotes % 2 === 0);
}

function piecesOf(stretch: string): string[] {
  if (stretch.length > LONGEST_GLUED || !GLUE.test(stretch) || isAddress(stretch)) return [stretch];
  return stretch.split(GLUE);
}

function chunkOf(piece: string, start: number, glued: boolean, kinds: WordKinds): Chunk {
  const seen = (piece.length > LONGEST_SEEN ? piece.slice(0, LONGEST_SEEN / 2) + piece.slice(-LONGEST_SEEN / 2) : piece).replace(NOTE_MARK, '');
  const [, head = '', core = '', tail = ''] = /^((?:[^\p{L}\p{N}]*(?=[\p{L}\p{N}]))?)(.*?)([^\p{L}\p{N}]*)$/su.exec(seen) ?? [];
  const word = core.toLowerCase().replaceAll('’', "'");
  const kind = kinds.get(word);
  return {
    start,
    end: start + piece.length,
    glued,
    word: hashOf(kind === undefined ? `~${word.slice(-3)}` : word),
    kind: (kind ?? guessedKind(core)).charCodeAt(0),
    shape: hashOf(shapeOf(core)),
    head: hashOf(plainMarks(head)),
    tail: hashOf(plainMarks(tail)),
    stops: /[.!?…]["”’')\]}»*]*$/u.test(tail),
    capital: /^\p{Lu}/u.test(core),
    finite: FINITE.has(kind ?? ''),
    quotes: (seen.match(/["“”]/gu) ?? []).length,
    marked: tail !== '',
    marks: core === '' ? seen : '',
    marker: /^(?:[•▪◦‣·*–—>-]|\(?(?:\d{1,2}|[a-z])[.)])$/u.test(piece),
    first: /^./su.exec(core)?.[0] ?? '',
  };
}

function guessedKind(core: string): string {
  if (core === '') return '.';
  if (/^\d/u.test(core)) return 'M';
  if (/^\p{Lu}+$/u.test(core)) return 'Q';
  if (/^\p{Lu}/u.test(core)) return 'K';
  if (/@|\.\p{L}|\//u.test(core)) return 'W';
  if (core.endsWith('ing')) return 'g';
  if (core.endsWith('ed')) return 'e';
  if (core.endsWith('ly')) return 'B';
  return core.endsWith('s') ? 's' : 'n';
}

function shapeOf(core: string): string {
  return core
    .replace(/\p{Lu}+/gu, 'X')
    .replace(/\p{Ll}+/gu, 'x')
    .replace(/\d+/gu, 'd')
    .slice(0, 8);
}

/** One form for all quotation marks and runs: "...”)" is `..")`. */
function plainMarks(marks: string): string {
  return marks
    .replace(/[“”«»„]/gu, '"')
    .replace(/[‘’`]/gu, "'")
    .replace(/…/gu, '..')
    .replace(/[–—]/gu, '-')
    .replace(/(.)\1+/gu, '$1$1')
    .slice(0, 5);
}
