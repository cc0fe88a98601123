import { type Edtf, edtfBounds, type Sentence, type TimeExpression } from '../../model/index.ts';
import { dayFromBefore, dayInSentence, isTimeOfDay, lastDay, type PlacedSentence, type ToldDay } from './clock-day.ts';
import { expression } from './expression.ts';
import type { Meaning, Phrase } from './meaning.ts';
import { findPhrases } from './phrases/index.ts';
import { place, type Setting } from './resolve.ts';
import { withSpans } from './spans.ts';
import { tenseAt } from './tense.ts';
import { timetabledVerb } from './timetable.ts';
import type { Placed } from './value.ts';

/** The phrases of each sentence, before they are placed on the calendar; offsets are into the sentence's own text. */
export type SentencePhrases = readonly { sentence: Sentence; phrases: readonly Phrase[] }[];

/** How many sentences back a time may have been told for "a month later" to be counted from it. */
const REACH = 3;

/** Finds the time expressions of all sentences, without placing them. */
export function findTimes(text: string, sentences: readonly Sentence[]): SentencePhrases {
  return sentences.map((sentence) => ({ sentence, phrases: findPhrases(text.slice(sentence.start, sentence.end)) }));
}

/** What the sentences before have told, from which a later one counts on. */
interface ToldBefore {
  time?: { placed: Placed; sentence: number };
  day?: ToldDay;
}

/**
 * Places the time expressions on the calendar, from the publication date (which may be an interval) or a time told before.
 * @returns for each sentence its expressions, in order; without `edtf` where the time can't be told
 */
export function placeTimes(text: string, found: SentencePhrases, published: Edtf | undefined): TimeExpression[][] {
  // "2013/..": the report tells no more than that it is not older than a year, from which no day can be counted
  const bounds = published && !/^\d{4}\/\.\.$/u.test(published) ? edtfBounds(published) : undefined;
  const before: ToldBefore = {};
  return found.map(({ sentence, phrases }, index) => {
    const words = text.slice(sentence.start, sentence.end);
    const here: PlacedSentence = { sentence, words, phrases, placed: placePhrases({ sentence, words, phrases }, index, before, bounds) };
    const expressions = phrases.map((phrase, at) => {
      if (!isTimeOfDay(phrase)) return expression(text, sentence, phrase, here.placed[at]);
      const own = dayInSentence(here, phrase);
      const day = own ?? dayFromBefore(here, phrase, index, before.day, bounds);
      return { ...expression(text, sentence, phrase, day), ...(day && !own ? { inferred: true as const } : {}) };
    });
    const last = lastDay(here);
    if (last) before.day = { placed: last, sentence: index };
    return withSpans(words, sentence.start, phrases, expressions);
  });
}

/** The phrases of a sentence on the calendar, each from what stands before it; what they tell is noted for the sentences behind. */
function placePhrases(
  { sentence, words, phrases }: Omit<PlacedSentence, 'placed'>,
  index: number,
  before: ToldBefore,
  published: Setting['published'],
): (Placed | undefined)[] {
  const near = phrases.flatMap(({ meaning, start }) =>
    meaning.kind === 'date' && meaning.from.year !== undefined ? [{ ...meaning.from, start }] : [],
  );
  let counted: number | undefined;
  return phrases.map(({ meaning, start }) => {
    const placed = place(meaning, {
      ...(published ? { published } : {}),
      tense: timetabledVerb(sentence, sentence.start + start) === undefined ? tenseAt(sentence.tokens, sentence.start + start) : 'future',
      ...(before.time && index - before.time.sentence <= REACH ? { told: before.time.placed } : {}),
      // "in March, up from 5 percent in March 2021": a whole month that is named again with its year is another one
      near: near.filter((other) => other.day !== undefined || other.start < start),
      ...(counted === undefined ? {} : { counted }),
    });
    if (!COMPARING.test(words.slice(Math.max(0, start - 12), start))) counted ??= countedYear(meaning, placed);
    const isLimit = LIMITING.test(words.slice(Math.max(0, start - 8), start));
    if (placed && meaning.kind !== 'duration' && !isLimit) before.time = { placed, sentence: index };
    return placed;
  });
}

/** "the lowest level since [late 2019]" tells a limit, not the time of which the sentence speaks. */
const LIMITING = /\b(?:since|until|till)\s+$/iu;

/** "rose from [a year earlier], while exports fell in June": a base, in whose year nothing goes on. */
const COMPARING = /\b(?:from|than|with|against|over|to|on)\s+$/iu;

/** "[Two years after] that strike, it reopened on June 3": the year in which the sentence goes on, counted from one told before. */
function countedYear(meaning: Meaning, placed: Placed | undefined): number | undefined {
  const isCounted = meaning.kind === 'offset' && meaning.anchor === 'told' && meaning.unit === 'year';
  return isCounted && /^\d{4}$/u.test(placed?.edtf ?? '') ? Number(placed?.edtf) : undefined;
}
