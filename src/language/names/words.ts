import type { Range, Sentence } from '../../model/index.ts';
import { unaccented } from '../knowledge/lexicon.ts';
import { KIND_SCORES } from '../name-kinds/kind-model.ts';

/** A word as names see it: hyphenated parts and the possessive ending stand apart, whatever the tokens do. */
export interface Word extends Range {
  form: string;
  /** The form without diacritics. */
  plain: string;
  lower: string;
  /** `upper`: two capitals or more; `capital`: one capital first; `initial`: "V."; `number`; `lower`. */
  shape: 'upper' | 'capital' | 'initial' | 'number' | 'lower';
  /** What stands between the word before and this one; for the first word of a sentence what stands before it. */
  gap: string;
  /** The word carries a possessive ending ("Putin’s", "states’"). */
  possessive: boolean;
  upos: string;
  /** What its context says of the kind of name that it belongs to, as `kindScoresOf` gives it; absent where no model was asked. */
  kinds?: ArrayLike<number>;
}

// "U.S.", "D.C." | "Mr.", "V." with their full stop | "A/S" | "O'Brien", "Xi'an" without a possessive ending | numbers
const WORD =
  /(?:\p{L}\.){2,}|\b[AIKS]\/[AS]\b|(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Sgt|Capt|Cmdr|Maj|Adm|Sen|Rep|Gov|Rev|Fr|Hon|St|Sr|Jr|Messrs|Pres|Brig|Mt|Ft|No|Corp|Inc|Ltd|Co)\.)|\p{Lu}\.(?=\s?\p{Lu})|[\p{L}\p{M}]+[\p{L}\p{M}\p{N}]*(?:['’](?![sS](?![\p{L}\p{M}]))[\p{L}\p{M}]+)*|\p{N}+(?:[.,]\p{N}+)*[\p{L}]*/gu;
const POSSESSIVE = /^['’][sS](?![\p{L}\p{M}])/u;

/**
 * The words of one sentence.
 * @param text the report's whole text
 * @param sentence whose range is read and whose tokens lend their part of speech
 */
export function wordsOf(text: string, sentence: Sentence): Word[] {
  const found: Word[] = [];
  const stretch = text.slice(sentence.start, sentence.end);
  let from = 0;
  let nextToken = 0;
  for (const match of stretch.matchAll(WORD)) {
    const form = match[0];
    const start = sentence.start + match.index;
    const rest = stretch.slice(match.index + form.length, match.index + form.length + 3);
    const possessive = POSSESSIVE.test(rest) || (/s$/i.test(form) && /^['’](?![\p{L}\p{N}])/u.test(rest));
    while ((sentence.tokens[nextToken]?.end ?? Number.POSITIVE_INFINITY) <= start) nextToken += 1;
    const token = sentence.tokens[nextToken];
    const upos = token && token.start <= start ? token.upos : 'X';
    const kinds = sentence.nameKinds?.subarray(nextToken * KIND_SCORES, (nextToken + 1) * KIND_SCORES);
    // The "s" of a possessive ending is read as a word of its own by the pattern: it is passed over.
    if (isPossessiveEnding(found.at(-1), form, start)) continue;
    found.push({
      form,
      plain: unaccented(form),
      lower: form.toLowerCase(),
      shape: shapeOf(form),
      gap: stretch.slice(from, match.index),
      possessive,
      upos,
      ...(kinds && token && token.start <= start ? { kinds } : {}),
      start,
      end: start + form.length,
    });
    from = match.index + form.length;
  }
  return found;
}

const isPossessiveEnding = (before: Word | undefined, form: string, start: number): boolean =>
  before !== undefined && before.possessive && start === before.end + 1 && form.toLowerCase() === 's';

function shapeOf(form: string): Word['shape'] {
  if (/^\p{N}/u.test(form)) return 'number';
  if (/^\p{Lu}\.$/u.test(form)) return 'initial';
  if (!/^[\p{Lu}\p{Lt}]/u.test(form)) return isCaseless(form) ? 'lower' : /\p{Lu}/u.test(form) && form.length > 2 ? 'capital' : 'lower';
  return form.length > 1 && (form.match(/\p{Lu}/gu) ?? []).length > 1 && form === form.toUpperCase() ? 'upper' : 'capital';
}

const isCaseless = (form: string): boolean => form === form.toLowerCase();

/** Whether the word begins with a capital. */
export const isCapital = (word: Word | undefined): boolean =>
  word !== undefined && (word.shape === 'capital' || word.shape === 'upper' || word.shape === 'initial');

/** Whether a name may run on from the word before into this one: a blank or a hyphen lies between. */
export const joins = (word: Word | undefined): boolean => word !== undefined && /^(?: |\u00a0|[-–‐‑]| ?& ?)$/.test(word.gap);

/** Whether this word follows the one before without punctuation; a possessive ending may lie between ("China’s president"). */
export const follows = (word: Word | undefined): boolean => word !== undefined && /^(?:['’][sS]?)?\s+$/.test(word.gap);
