import { type Edtf, edtf, edtfBounds, type Sentence, type TimeExpression } from '../../model/index.ts';
import { addDays } from './calendar.ts';
import { dayFromBefore, dayInSentence, isTimeOfDay, lastDay, type PlacedSentence, type ToldDay } from './clock-day.ts';
import type { Meaning, Phrase } from './meaning.ts';
import { findPhrases } from './phrases/index.ts';
import { place, type Setting } from './resolve.ts';
import { withSpans } from './spans.ts';
import { tenseAt } from './tense.ts';
import { timexOf } from './timex.ts';
import type { Placed } from './value.ts';

/** The phrases of each sentence, before they are placed on the calendar; offsets are into the sentence's own text. */
export type SentencePhrases = readonly { sentence: Sentence; phrases: readonly Phrase[] }[];

/** How many sentences back a time may have been told for "a month later" to be counted from it. */
const REACH = 3;

/** Finds the time expressions of all sentences, without placing them. */
export function findTimes(text: string, sentences: readonly Sentence[]): SentencePhrases {
  return sentences.map((sentence) => ({ sentence, phrases: findPhrases(text.slice(sentence.start, sentence.end)) }));
}

/**
 * Places the time expressions on the calendar, from the publication date (which may be an interval) or a time told before.
 * @returns for each sentence its expressions, in order; without `edtf` where the time can't be told
 */
export function placeTimes(text: string, found: SentencePhrases, published: Edtf | undefined): TimeExpression[][] {
  // "2013/..": the report tells no more than that it is not older than a year, from which no day can be counted
  const bounds = published && !/^\d{4}\/\.\.$/u.test(published) ? edtfBounds(published) : undefined;
  let told: { placed: Placed; sentence: number } | undefined;
  let toldDay: ToldDay | undefined;
  return found.map(({ sentence, phrases }, index) => {
    const near = phrases.flatMap(({ meaning, start }) =>
      meaning.kind === 'date' && meaning.from.year !== undefined ? [{ ...meaning.from, start }] : [],
    );
    const placedHere: (Placed | undefined)[] = [];
    let counted: number | undefined;
    for (const phrase of phrases) {
      const setting: Setting = {
        ...(bounds ? { published: bounds } : {}),
        tense: tenseAt(sentence.tokens, sentence.start + phrase.start),
        ...(told && index - told.sentence <= REACH ? { told: told.placed } : {}),
        // "in March, up from 5 percent in March 2021": a whole month that is named again with its year is another one
        near: near.filter(({ start, day }) => day !== undefined || start < phrase.start),
        ...(counted === undefined ? {} : { counted }),
      };
      const placed = place(phrase.meaning, setting);
      placedHere.push(placed);
      const before = text.slice(Math.max(sentence.start, sentence.start + phrase.start - 12), sentence.start + phrase.start);
      if (!COMPARING.test(before)) counted ??= countedYear(phrase.meaning, placed);
      // "the lowest level since late 2019" tells a limit, not the time of which the sentence speaks
      const limit = /\b(?:since|until|till)\s+$/iu.test(
        text.slice(Math.max(sentence.start, sentence.start + phrase.start - 8), sentence.start + phrase.start),
      );
      if (placed && phrase.meaning.kind !== 'duration' && !limit) told = { placed, sentence: index };
    }
    const here: PlacedSentence = { sentence, words: text.slice(sentence.start, sentence.end), phrases, placed: placedHere };
    const expressions = phrases.map((phrase, at) => {
      if (!isTimeOfDay(phrase)) return expression(text, sentence, phrase, placedHere[at]);
      const own = dayInSentence(here, phrase);
      const day = own ?? dayFromBefore(here, phrase, index, toldDay, bounds);
      return { ...expression(text, sentence, phrase, day), ...(day && !own ? { inferred: true as const } : {}) };
    });
    const last = lastDay(here);
    if (last) toldDay = { placed: last, sentence: index };
    return withSpans(text.slice(sentence.start, sentence.end), sentence.start, phrases, expressions);
  });
}

/** "rose from [a year earlier], while exports fell in June": a base, in whose year nothing goes on. */
const COMPARING = /\b(?:from|than|with|against|over|to|on)\s+$/iu;

/** "[Two years after] that strike, it reopened on June 3": the year in which the sentence goes on, counted from one told before. */
function countedYear(meaning: Meaning, placed: Placed | undefined): number | undefined {
  const isCounted = meaning.kind === 'offset' && meaning.anchor === 'told' && meaning.unit === 'year';
  return isCounted && /^\d{4}$/u.test(placed?.edtf ?? '') ? Number(placed?.edtf) : undefined;
}

function expression(text: string, sentence: Sentence, phrase: Phrase, placed: Placed | undefined): TimeExpression {
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
