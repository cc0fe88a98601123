import { edtf, type Sentence, type TimeExpression } from '../../model/index.ts';
import { addDays } from './calendar.ts';
import type { Phrase } from './meaning.ts';
import { timexOf } from './timex.ts';
import type { Placed } from './value.ts';

/** The expression of a phrase that has been placed: its words, its TIMEX3, its value opened to the side that the words before it bound. */
export function expression(text: string, sentence: Sentence, phrase: Phrase, placed: Placed | undefined): TimeExpression {
  const start = sentence.start + phrase.start;
  const before = text.slice(Math.max(sentence.start, start - 16), start);
  const value = placed && calendarValue(phrase, placed, isOfNoun(text, start, sentence.start + phrase.end) ? before.replace(BOUNDING, '') : before);
  return { start, end: sentence.start + phrase.end, timex: timexOf(phrase.meaning, placed), ...(value ? { edtf: edtf(value) } : {}) };
}

const BOUNDING = /\b(?:after|before|by|until)\s+$/iu;

/** "after [fourth-quarter] profit fell": a word of the noun's, so that the preposition or conjunction before it bounds no time. */
function isOfNoun(text: string, start: number, end: number): boolean {
  const [words, behind] = [text.slice(start, end), text.slice(end, end + 16)];
  if (/^\p{L}+-(?:quarter|half)$/iu.test(words)) return true;
  return (
    /^(?!the\s)\p{L}+ (?:quarter|half)$/iu.test(words) &&
    /^ (?!(?:of|this|next|last|as|to|and|or|in|on|at|for|with|from|but|when|while)\b)\p{Ll}/u.test(behind)
  );
}

/** The EDTF value, opened to one side where a preposition says so: since 2014 → `2014/..`, by Friday → `../2024-05-17`. */
function calendarValue({ meaning }: Phrase, placed: Placed, before: string): string | undefined {
  if (meaning.kind === 'clock') {
    // "after 3 p.m.": of a day, and not at that time of it
    const isBound = /\b(?:since|until|till|after|before|from)\s+$/iu.test(before);
    return /^T(?:[01]\d|2[0-3]):/u.test(meaning.clock) && !isBound ? `${placed.edtf}${clockEdtf(meaning.clock)}` : placed.edtf;
  }
  if (meaning.kind === 'dayPart') return placed.edtf;
  const [from, to] = [placed.edtf.split('/')[0], placed.edtf.split('/').at(-1)];
  if (meaning.kind === 'duration' || placed.edtf.includes('..') || !from || !to) return placed.edtf;
  if (/\bsince\s+$/iu.test(before)) return `${from}/..`;
  if (/\b(?:until|till|by|up to)\s+$/iu.test(before)) return `../${to}`;
  if (/\bbefore\s+$/iu.test(before)) return placed.grain === 'day' ? `../${addDays(placed.first, -1)}` : `../${to}`;
  if (/\bafter\s+$/iu.test(before)) return placed.grain === 'day' ? `${addDays(placed.last, 1)}/..` : `${from}/..`;
  return seasonEdtf(placed.value) ?? placed.edtf;
}

const SEASONS: ReadonlyMap<string, string> = new Map([
  ['SP', '21'],
  ['SU', '22'],
  ['FA', '23'],
  ['WI', '24'],
]);

/** `2026-SP` → `2026-21`: a season, and not the months that it has in one half of the world. */
function seasonEdtf(value: string): string | undefined {
  const season = SEASONS.get(value.slice(5));
  return season && /^\d{4}-[A-Z]{2}$/u.test(value) ? `${value.slice(0, 4)}-${season}` : undefined;
}

/** `T10:30+03:00` → `T10:30:00+03:00`: EDTF asks for seconds. */
function clockEdtf(clock: string): string {
  return `${clock.slice(0, 6)}:00${clock.slice(6)}`;
}
