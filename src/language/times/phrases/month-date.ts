import { isDay } from '../calendar.ts';
import { type Meaning, type PartialDate, phraseParser, withYearShift } from '../meaning.ts';
import { DASH, DAY, MONTH, monthNumber, WEEKDAY, YEAR } from '../words.ts';

const WEEKDAY_BEFORE = `(?:${WEEKDAY}\\s?,?\\s+(?:the\\s+)?)?`;
const YEAR_AFTER = `(?:\\s?,?\\s+(?:of\\s+)?(?<y>${YEAR})(?!\\d|[.,]\\d|%)|\\s?,?\\s+(?:of\\s+)?(?<rel>this|next|last)\\s+year)?`;
const ORDINAL = '(?:st|nd|rd|th)?';
const NO_NUMBER = '(?![\\d%]|[.,:]\\d|\\s+(?:percent|per cent|million|billion|trillion|people|points|degrees)\\b)';
const JOIN = `(?:${DASH}|\\s+(?:to|and|through|until|or)\\s+|\\s?[/&]\\s?)`;

/** May 16, 2024; Thursday, May 16; May 16-17, 2024; Feb. 4; May 16th. */
export const monthDay = phraseParser(
  new RegExp(
    `(?<![\\p{L}\\d])${WEEKDAY_BEFORE}(?<m>${MONTH})\\s+(?:the\\s+)?(?<d>${DAY})${ORDINAL}(?:${JOIN}(?<e>${DAY})${ORDINAL}(?!\\d|\\s+${MONTH}))?${NO_NUMBER}${YEAR_AFTER}`,
    'gu',
  ),
  ({ m, d, e, y, rel }) => withYearShift(datesOf(y, m, d, e ? m : undefined, e), rel),
);

/** 16 May 2024; 16-17 May; the 16th of May; Thursday 16 May. */
export const dayMonth = phraseParser(
  new RegExp(
    `(?<![\\p{L}\\d.,:/-])${WEEKDAY_BEFORE}(?:the\\s+)?(?<d>${DAY})${ORDINAL}(?:${JOIN}(?<e>${DAY})${ORDINAL})?\\s+(?:of\\s+)?(?<m>${MONTH})(?!\\p{L})${YEAR_AFTER}`,
    'gu',
  ),
  ({ m, d, e, y, rel }) => withYearShift(datesOf(y, m, d, e ? m : undefined, e), rel),
);

/** May 30 - June 2, 2024; from April 28 to May 3. */
export const monthDayRange = phraseParser(
  new RegExp(
    `(?<![\\p{L}\\d])(?:from\\s+)?(?<m>${MONTH})\\s+(?<d>${DAY})${ORDINAL}(?:\\s?,?\\s+(?<x>${YEAR}))?(?:${DASH}|\\s+(?:to|until|through)\\s+)(?<n>${MONTH})\\s+(?<e>${DAY})${ORDINAL}${NO_NUMBER}(?:\\s?,?\\s+(?<y>${YEAR}))?`,
    'giu',
  ),
  ({ m, d, x, n, e, y }) => datesOf(y ?? x, m, d, n, e, x ?? y),
);

/** 30 May to 2 June 2024. */
export const dayMonthRange = phraseParser(
  new RegExp(
    `(?<![\\p{L}\\d.,:/-])(?:from\\s+)?(?<d>${DAY})${ORDINAL}\\s+(?<m>${MONTH})(?:\\s+(?<x>${YEAR}))?(?:${DASH}|\\s+(?:to|until|through)\\s+)(?<e>${DAY})${ORDINAL}\\s+(?<n>${MONTH})(?:\\s?,?\\s+(?<y>${YEAR}))?`,
    'giu',
  ),
  ({ m, d, x, n, e, y }) => datesOf(y ?? x, m, d, n, e, x ?? y),
);

function datesOf(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  endMonth?: string,
  endDay?: string,
  startYear = year,
): Meaning | undefined {
  const from = dateOfParts(startYear, month, day);
  if (!from) return undefined;
  if (!endDay) return { kind: 'date', from };
  const to = dateOfParts(year, endMonth, endDay);
  return to ? { kind: 'date', from, to } : undefined;
}

function dateOfParts(year: string | undefined, month: string | undefined, day: string | undefined): PartialDate | undefined {
  const number = monthNumber(month);
  // 2024 is a leap year: "February 29" without a year is a day
  if (number === undefined || !isDay(Number(year ?? 2024), number, Number(day))) return undefined;
  return { ...(year ? { year: Number(year) } : {}), month: number, day: Number(day) };
}

/** At the year-end, by year-end: the last day of a year. Not "a year-end sale". */
export const yearEnd = phraseParser(
  /(?<=\b(?:at|by|before|until|since)\s{1,3})(?:the\s+)?year[-\s]end(?=\s*(?:[,.;:)]|$)|\s+(?:of|from|to|was|were|is|after|and|but|for|at|against|than)\b)/giu,
  () => ({ kind: 'date', from: { month: 12, day: 31 } }),
);
