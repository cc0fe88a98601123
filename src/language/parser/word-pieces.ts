/** How a word is capitalised: an input of its own, since the encoder's vocabulary is lower-case. Order as in training/language/encoding.py. */
const CASES = ['lower', 'title', 'upper', 'mixed', 'none'] as const;
type Case = (typeof CASES)[number];

const MAX_PIECES_OF_A_WORD = 12;
/** A run of letters longer than this is an unknown word. */
const LONGEST_WORD = 100;
/** No more of a word is looked at: it has more pieces than are taken by then, or is an unknown word. */
const LONGEST_READ = 2400;
/** The pieces of so many words are kept. */
const REMEMBERED = 20_000;

const LETTER = /\p{L}/u;
const PUNCTUATION = /^[!-/:-@[-`{-~\p{P}]$/u;
const IDEOGRAPH = /^\p{Script=Han}$/u;

/** Word pieces of one sentence: their ids with [CLS] and [SEP], the capitalisation of each, and the place of each word's first piece. */
export interface PiecesOfSentence {
  ids: number[];
  cases: number[];
  firsts: number[];
}

/** Cuts words into the word pieces of an encoder's vocabulary (WordPiece, Wu et al. 2016; lower-case, without accents). */
export class WordPieces {
  readonly #ids: ReadonlyMap<string, number>;
  readonly #known = new Map<string, readonly number[]>();
  readonly #special: { unknown: number; first: number; last: number };

  /** `vocabulary`: one piece a line, its line number is its id. Throws a RangeError when a special piece is missing. */
  constructor(vocabulary: string) {
    this.#ids = new Map(
      vocabulary
        .trimEnd()
        .split('\n')
        .map((piece, id) => [piece, id]),
    );
    const special = (piece: string) => {
      const id = this.#ids.get(piece);
      if (id === undefined) throw new RangeError(`the vocabulary lacks ${piece}`);
      return id;
    };
    this.#special = { unknown: special('[UNK]'), first: special('[CLS]'), last: special('[SEP]') };
  }

  /** The pieces of a sentence's words, each word cut for itself. */
  ofWords(words: readonly string[]): PiecesOfSentence {
    const none = CASES.indexOf('none');
    const pieces: PiecesOfSentence = { ids: [this.#special.first], cases: [none], firsts: [] };
    for (const word of words) {
      const ids = this.ofWord(word);
      pieces.firsts.push(pieces.ids.length);
      pieces.ids.push(...ids);
      const kind = CASES.indexOf(caseOf(word));
      pieces.cases.push(...ids.map(() => kind));
    }
    pieces.ids.push(this.#special.last);
    pieces.cases.push(none);
    return pieces;
  }

  /** How many pieces each word has. */
  sizes(words: readonly string[]): number[] {
    return words.map((word) => this.ofWord(word).length);
  }

  /** The ids of one word's pieces; at least one, at most twelve. */
  ofWord(word: string): readonly number[] {
    const known = this.#known.get(word);
    if (known) return known;
    const ids = splitPunctuation(normalise(word.slice(0, LONGEST_READ))).flatMap((run) => this.#cut(run));
    const pieces = ids.length === 0 ? [this.#special.unknown] : ids.slice(0, MAX_PIECES_OF_A_WORD);
    if (word.length <= LONGEST_WORD) {
      if (this.#known.size >= REMEMBERED) this.#known.clear();
      this.#known.set(word, pieces);
    }
    return pieces;
  }

  /** Greedy longest match first. */
  #cut(run: string): number[] {
    const characters = Array.from(run);
    if (characters.length > LONGEST_WORD) return [this.#special.unknown];
    const ids: number[] = [];
    for (let start = 0; start < characters.length; ) {
      let end = characters.length;
      let id: number | undefined;
      for (; end > start; end -= 1) {
        id = this.#ids.get((start > 0 ? '##' : '') + characters.slice(start, end).join(''));
        if (id !== undefined) break;
      }
      if (id === undefined) return [this.#special.unknown];
      ids.push(id);
      start = end;
    }
    return ids;
  }
}

/** How a word is capitalised: `Title`, `UPPER`, `lower`, `mIxed`, or without letters. */
export function caseOf(word: string): Case {
  const letters = Array.from(word).filter((character) => LETTER.test(character));
  const [first = '', ...rest] = letters;
  if (letters.length === 0) return 'none';
  if (letters.every(isSmall)) return 'lower';
  if (isCapital(first) && rest.every(isSmall)) return 'title';
  if (letters.every(isCapital)) return 'upper';
  return 'mixed';
}

const isSmall = (letter: string): boolean => letter === letter.toLowerCase() && letter !== letter.toUpperCase();
const isCapital = (letter: string): boolean => letter === letter.toUpperCase() && letter !== letter.toLowerCase();

function normalise(word: string): string {
  return word
    .replace(/[\p{Cc}\p{Cf}\ufffd]/gu, '')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}

/** Punctuation marks and ideographs stand alone, white space parts. */
function splitPunctuation(text: string): string[] {
  const runs: string[] = [];
  let open = false;
  for (const character of text) {
    const alone = PUNCTUATION.test(character) || IDEOGRAPH.test(character);
    if (/\s/u.test(character)) {
      open = false;
    } else if (open && !alone) {
      runs.push(`${runs.pop() ?? ''}${character}`);
    } else {
      runs.push(character);
      open = !alone;
    }
  }
  return runs;
}
