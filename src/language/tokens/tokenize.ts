import type { Range } from '../../model/index.ts';
import { contractionCut } from './contractions.ts';
import { PIECE } from './written-forms.ts';

/** Prefixes and suffixes that stay with their word; other hyphenated words are three words (English Treebank guidelines, as in UD EWT). */
const PREFIXES = new Set(
  (
    'a agro ante anti arch be bi bio co counter cross cyber de e eco ex extra inter intra macro mega micro mid mini mono multi neo non over pan para peri ' +
    'post pre pro proto pseudo psycho quasi re semi socio sub super supra sur trans tri u ultra un uni'
  ).split(' '),
);
const SUFFIXES = new Set('esque ette fest fold gate itis less most rama wise'.split(' '));

/**
 * Splits a stretch of text into words as Universal Dependencies counts them in English: "do|n't", "Xi|'s", "two|-|day", "$|240.1".
 * @returns the words' ranges (UTF-16 offsets into `text`), in order; every character between `start` and `end` that is not white space lies in exactly one
 */
export function tokenize(text: string, start: number, end: number): Range[] {
  const words: Range[] = [];
  const stretch = text.slice(start, end);
  let last: Range | undefined;
  for (const match of stretch.matchAll(PIECE)) {
    const piece = { start: start + match.index, end: start + match.index + match[0].length };
    for (const word of parted(text, piece)) words.push(word);
    last = joinAffix(text, words, last);
  }
  return words;
}

/** Splits clitics from their host: "don’t" → do, n’t; "leaders'" is parted by the marks themselves. */
function parted(text: string, piece: Range): Range[] {
  const form = text.slice(piece.start, piece.end);
  const cut = contractionCut(form, text, piece.end);
  if (cut === undefined || cut === 0 || cut >= form.length) return [piece];
  return [
    { start: piece.start, end: piece.start + cut },
    { start: piece.start + cut, end: piece.end },
  ];
}

/** Puts "re - election" and "seven - fold" together again: prefixes and suffixes are no words. Returns the last word. */
function joinAffix(text: string, words: Range[], before: Range | undefined): Range | undefined {
  const [first, hyphen, second] = words.slice(-3);
  if (!first || !hyphen || !second || second === before) return words.at(-1);
  const touching = first.end === hyphen.start && hyphen.end === second.start;
  if (!touching || !/^[-‑]$/u.test(text.slice(hyphen.start, hyphen.end))) return second;
  const left = text.slice(first.start, first.end).toLowerCase();
  const right = text.slice(second.start, second.end);
  if (!(/^\p{L}/u.test(right) || (left === 'mid' && /^\d/u.test(right))) || !(PREFIXES.has(left) || SUFFIXES.has(right.toLowerCase()))) return second;
  const joined = { start: first.start, end: second.end };
  words.splice(-3, 3, joined);
  return joined;
}
