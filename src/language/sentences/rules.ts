import { AFTER_TIME_OF_DAY, BEFORE_NUMBER, LOST_STOP, NEVER_FINAL, OPENERS, SAYING, SOMETIMES_FINAL } from './words.ts';

/** Stops, then whatever belongs to the sentence that they end: closing marks and note marks ("Russia.[1]", "economy.” [5]", "war.3 The"). */
const STOP = /([.!?…。！？]+)((?:["”’'»“)\]}]|\s?\[\d{1,3}\]|[¹²³⁴-⁹]+)*)(\d{1,3}(?=\s+["“‘«(]*\p{Lu}))?/gu;

/** A note number that ran into the text after a quotation: “the mentality” 6 In this respect. */
const STRAY_NUMBER = /[”"’»]\s\d{1,3}(?=\s+(\p{Lu}\p{Ll}*)\s)/gu;

/** Full stop and next sentence without a space between: "gave him a lifeline.Credit". */
const GLUED = /(?<=\p{Ll}{3}[.!?]["”’»)]?)(?=["“‘«(]?\p{Lu}\p{Ll}+[\s…])/gu;

/** A blank line, or a line that opens with a list marker. */
const LINE = /\n[^\S\n]*\n|\n(?=[^\S\n]*(?:[•▪◦‣·*–—-]|\(?\d{1,2}[.)]|\(?[a-z]\))\s)/gu;

/** A quotation goes on to who said it: “It is over,” he said. */
const QUOTED_COMMA = /,["”’'»]+/gu;

/** He says: “It made no sense.” The colon brings on his words. */
const COLON_BEFORE_QUOTE = /:(?=\s+["“‘«„])/gu;

/** A number and the sign of its unit: "1.5 °C". */
const SIGN_OF_UNIT = /\d(?=\s[°%‰€])/gu;

/** How far back an abbreviation may reach; longer strings of letters are no abbreviations. */
const LOOK_BACK = 24;
const LOOK_AHEAD = 120;

/** What is certain whatever the words are. */
export interface Ruled {
  /** Offsets at which a new sentence begins, white space before it aside. */
  ends: Set<number>;
  /** Offsets after a stop or mark that ends nothing. */
  goesOn: Set<number>;
  /** Offsets after the stop of an abbreviation that may end a sentence, but seldom does before such a word: "Orland Inc. Chairman". */
  unlikely: Set<number>;
  /** Offsets after an ordinary stop that a capital follows. */
  likely: Set<number>;
}

/**
 * Reads note marks, abbreviations, finished quotations with who said them, lost spaces and lost stops, lines and list markers.
 * @param text a part's text @param everyLine whether each line stands for itself, as in lists
 */
export function ruledEnds(text: string, everyLine: boolean): Ruled {
  const ruled: Ruled = { ends: new Set(), goesOn: new Set(), unlikely: new Set(), likely: new Set() };
  for (const match of text.matchAll(STOP)) ruleStop(text, match, ruled);
  for (const pattern of [QUOTED_COMMA, COLON_BEFORE_QUOTE, SIGN_OF_UNIT]) {
    for (const match of text.matchAll(pattern)) ruled.goesOn.add(match.index + match[0].length);
  }
  for (const match of text.matchAll(STRAY_NUMBER)) {
    if (!OPENERS.has((match[1] ?? '').toLowerCase())) continue;
    ruled.ends.add(match.index + match[0].length);
    ruled.goesOn.add(match.index + 1);
  }
  for (const pattern of [LOST_STOP, GLUED, everyLine ? /\n/gu : LINE]) {
    for (const match of text.matchAll(pattern)) ruled.ends.add(match.index + match[0].length);
  }
  return ruled;
}

function ruleStop(text: string, match: RegExpExecArray, { ends, goesOn, unlikely, likely }: Ruled): void {
  const [whole, stop = '', closers = '', number = ''] = match;
  const end = match.index + whole.length;
  const after = text.slice(end, end + LOOK_AHEAD);
  if (/\S/u.test(after.charAt(0))) {
    if (/[。！？]/u.test(stop)) ends.add(end);
    return;
  }
  const next = /^\s+["“‘«„([\s]*([\p{L}\p{N}'’&-]*)/u.exec(after)?.[1] ?? '';
  const isSaid = /["”’»]/u.test(closers) && saysWho(stop, after.trimStart());
  const short = stop === '.' ? abbreviation(text.slice(Math.max(0, match.index - LOOK_BACK), match.index), next, match.index) : 'none';
  // "It seems ... they left": words are left out, or he falters
  const isGap = /^(?:\.{2,}|…)$/u.test(stop) && /\s/u.test(text.charAt(match.index - 1)) && /^\p{Ll}/u.test(next);
  // “Why?” was all: a quotation inside the sentence
  const isInside = /["”’»]/u.test(closers) && /^\p{Ll}/u.test(next);
  // "$7.4 Billion", "84.30 Swiss francs": no note mark
  const isDecimal =
    number !== '' &&
    stop === '.' &&
    /(?<!\d)\d{1,3}$/u.test(text.slice(Math.max(0, match.index - 4), match.index)) &&
    !OPENERS.has(next.toLowerCase());
  if (isSaid || isGap || isInside || isDecimal || short === 'goes on') goesOn.add(end);
  else if (short === 'unlikely') unlikely.add(end);
  else if (number !== '' || /[[¹²³⁴-⁹]/u.test(closers)) {
    // "arms to Russia.[1] Nevertheless": the mark stays with the sentence before it
    for (const space of whole.matchAll(/\s/gu)) goesOn.add(match.index + space.index);
    if (!/^\p{Ll}/u.test(next)) ends.add(end);
  } else if (short === 'none' && /^[.?!]$/u.test(stop) && /^\p{Lu}/u.test(next)) likely.add(end);
}

/**
 * Whether a finished quotation is followed by who said it: “Who pays?” Mr. Ek asked. “It is over.” said Ms. Ek.
 * After a full stop a capital opens a sentence of its own (“It is over.” Ms. Ek said that …), and so does one whose verb brings on other words.
 */
function saysWho(stop: string, after: string): boolean {
  const saying = SAYING.exec(after);
  if (!saying) return false;
  if (/^\p{Ll}/u.test(after)) return true;
  return stop !== '.' && !/^(?:\s+that\b|\s*[:,]|\s*["“‘«])/u.test(after.slice(saying[0].length));
}

/** What the full stop after `before` is before the word `next`: that of an abbreviation, initial or list number that ends nothing, that of one that may end a sentence, or none of these. */
function abbreviation(before: string, next: string, at: number): 'goes on' | 'unlikely' | 'possible' | 'none' {
  const word = /(?:^|[^\p{L}\p{N}.])((?:\p{L}\.)*[\p{L}\p{N}]+)$/u.exec(before)?.[1] ?? '';
  const lower = word.toLowerCase();
  // "met Ada Holm Jr. later": a small letter opens no sentence behind an abbreviation
  const opensSentence = OPENERS.has(next.toLowerCase()) && !/^\p{Ll}/u.test(next);
  // "1. The ministry", "a. First": the marker at the head of a list item
  if (/^(?:\d{1,2}|\p{L})$/u.test(word) && at <= 6 && before.trim() === word) return 'goes on';
  // "the following: 1. Peace. 2. Trade."
  if (/(?:[:;]|\p{Ll}{4}[.!?]["”)]?)\s+\d{1,2}$/u.test(before)) return 'goes on';
  if (NEVER_FINAL.has(lower)) return 'goes on';
  if (/^\d/u.test(next) && BEFORE_NUMBER.has(lower)) return 'goes on';
  if (/^[ap]\.m$/u.test(lower) && AFTER_TIME_OF_DAY.test(next)) return 'goes on';
  if (SOMETIMES_FINAL.has(lower)) return opensSentence || next === '' ? 'possible' : 'unlikely';
  // "J. Smith", "J.B. Pritzker", "the U.S. Senate", but "Vitamin C. The"
  if (/^(?:\p{Lu}\.)*\p{Lu}$/u.test(word) && word !== 'I') return opensSentence ? 'possible' : 'goes on';
  return 'none';
}
