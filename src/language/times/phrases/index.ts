import { withoutOverlaps } from '../../ranges.ts';
import type { Phrase, PhraseParser } from '../meaning.ts';
import { clockTime, dayPart, hourOfPart, militaryTime, namedHour, overnight, tradingTime, withinDay } from './clock.ts';
import { nearDay, nearUnit, reference, thisPart } from './deictic.ts';
import { boundUnit, counted, hyphenated, sinceOneUnit, vague } from './duration.ts';
import { monthAlone, monthsOfYear, monthYear, shiftedMonth, weekOfMonth } from './month.ts';
import { dayMonth, dayMonthRange, monthDay, monthDayRange, yearEnd } from './month-date.ts';
import { dottedDate, isoDate, slashedDate } from './numeric-date.ts';
import { countedOffset } from './offset.ts';
import { adverb, every, rate, timesPer } from './set.ts';
import { weekday, weekend } from './weekday.ts';
import { century, decade, year, yearRange } from './year.ts';
import { firstMonths, ordinalPart, quarterByMonths, season, shortPart } from './year-part.ts';

/** All families of phrases; of two readings of equal length the one that stands first here is taken. */
const PARSERS: readonly PhraseParser[] = [
  isoDate,
  dottedDate,
  slashedDate,
  monthDayRange,
  dayMonthRange,
  monthDay,
  dayMonth,
  yearEnd,
  weekOfMonth,
  monthsOfYear,
  monthYear,
  shiftedMonth,
  monthAlone,
  ordinalPart,
  firstMonths,
  quarterByMonths,
  shortPart,
  season,
  yearRange,
  decade,
  century,
  year,
  timesPer,
  every,
  countedOffset,
  hyphenated,
  sinceOneUnit,
  boundUnit,
  nearDay,
  thisPart,
  nearUnit,
  weekday,
  weekend,
  clockTime,
  militaryTime,
  hourOfPart,
  namedHour,
  dayPart,
  overnight,
  tradingTime,
  withinDay,
  counted,
  vague,
  rate,
  adverb,
  reference,
];

/**
 * The time expressions of a sentence, without overlaps, in order.
 * @param sentence the sentence's text; offsets of the result are into it
 */
export function findPhrases(sentence: string): Phrase[] {
  const all = PARSERS.flatMap((parse, order) => parse(sentence).map((phrase) => ({ phrase, order })));
  all.sort((a, b) => lengthOf(b.phrase) - lengthOf(a.phrase) || a.order - b.order || a.phrase.start - b.phrase.start);
  return withoutOverlaps(
    all.map(({ phrase }) => phrase),
    sentence.length,
  );
}

function lengthOf(phrase: Phrase): number {
  return phrase.end - phrase.start;
}
