import { BEFORE_NUMBER, LOST_STOP, NEVER_FINAL, OPENERS, SAYING, SOMETIMES_FINAL } from './words.ts';

/** Stops, then whatever belongs to the sentence that they end: closing marks and note marks ("Russia.[1]", "economy.” [5]", "war.3 The"). */
const STOP = /([.!?…。！？]+)((?:["”’'»“)\]}]|\s?\[\d{1,3}\]|[¹²³⁴-⁹]+)*)(\d{1,3}(?=\s+["“‘«(]*\p{Lu}))?/gu;

/** A note number that ran into the text after a quotation: “the mentality” 6 In this respect. */
const STRAY_NUMBER = /[”"’»]\s\d{1,3}(?=\s+(\p{Lu}\p{Ll}*)\s)/gu;

/** Full stop and next sentence without a space between: "gave him a lifeline.Credit". */
const GLUED = /(?<=\p{Ll}{3}[.!?]["”’»)]?)(?=["“‘«(]?\p{Lu}\p{Ll}+[\s…])/gu;

/** A blank line, or a line that opens with a list marker. */
const LINE = /\n[^\S\n]*\n|\n(?=[^\S\n]*(?:[•▪◦‣·*–—-]|\(?\d{1,2}[.)]|\(?[a-z]\))\s)/gu;

/** How far back an abbreviation may reach; longer strings of letters are no abbreviations. */
const LOOK_BACK = 24;
const LOOK_AHEAD = 120;

/**
 * Where sentences end inside one part of an article.
 * @param text the part's text
 * @param everyLine whether each line stands for itself, as in lists
 * @returns offsets into `text` after which a new sentence begins, ascending; white space around them is not trimmed
 */
export function sentenceEnds(text: string, everyLine: boolean): number[] {
  const ends = new Set<number>();
  for (const match of text.matchAll(STOP)) {
    const end = match.index + match[0].length;
    if (endsSentence(text, match.index, match[1] ?? '', match[2] ?? '', end)) ends.add(end);
  }
  for (const match of text.matchAll(STRAY_NUMBER)) {
    if (OPENERS.has((match[1] ?? '').toLowerCase())) ends.add(match.index + match[0].length);
  }
  for (const pattern of [LOST_STOP, GLUED, everyLine ? /\n/gu : LINE]) {
    for (const match of text.matchAll(pattern)) ends.add(match.index + match[0].length);
  }
  return [...ends].toSorted((a, b) => a - b);
}

function endsSentence(text: string, at: number, stop: string, closers: string, end: number): boolean {
  const after = text.slice(end, end + LOOK_AHEAD);
  if (after.trim() === '') return true;
  if (!/^\s/u.test(after)) return /[。！？]/u.test(stop);
  const next = /^\s+["“‘«„([\s]*([\p{L}\p{N}'’&-]*)/u.exec(after)?.[1] ?? '';
  if (/^\p{Ll}/u.test(next) && !/^\p{Ll}{1,2}\p{Lu}/u.test(next)) return false;
  if (/["”’»]/u.test(closers) && SAYING.test(after.trimStart())) return false;
  if (stop !== '.') return true;
  return !isAbbreviation(text.slice(Math.max(0, at - LOOK_BACK), at), next, at);
}

/** Whether the full stop after `before` belongs to an abbreviation, an initial or a list number and ends nothing before the word `next`. */
function isAbbreviation(before: string, next: string, at: number): boolean {
  const word = /(?:^|[^\p{L}\p{N}.])((?:\p{L}\.)*[\p{L}\p{N}]+)$/u.exec(before)?.[1] ?? '';
  const lower = word.toLowerCase();
  const opensSentence = OPENERS.has(next.toLowerCase());
  // "1. The ministry", "a. First": the marker at the head of a list item
  if (/^(?:\d{1,2}|\p{L})$/u.test(word) && at <= 6 && before.trim() === word) return true;
  if (NEVER_FINAL.has(lower)) return true;
  if (/^\d/u.test(next) && BEFORE_NUMBER.has(lower)) return true;
  if (SOMETIMES_FINAL.has(lower)) return !opensSentence && !/^$/u.test(next);
  // "J. Smith", "J.B. Pritzker", "the U.S. Senate", but "Vitamin C. The"
  if (/^(?:\p{Lu}\.)*\p{Lu}$/u.test(word) && word !== 'I') return !opensSentence;
  return false;
}
