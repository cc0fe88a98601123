import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Edtf, Range } from '../../model/index.ts';
import { edtf } from '../../model/index.ts';
import { fold } from './page-words.ts';

const MonthNames = z.object({ months: z.record(z.string(), z.array(z.array(z.string()))), weekdays: z.record(z.string(), z.array(z.string())) });
const { months, weekdays } = MonthNames.parse(JSON.parse(readFileSync(new URL('../../../knowledge/month-names.json', import.meta.url), 'utf8')));

const numberOfMonth = new Map<string, number>();
for (const names of Object.values(months)) {
  for (const [index, spellings] of names.entries()) {
    for (const spelling of spellings) if (!numberOfMonth.has(fold(spelling))) numberOfMonth.set(fold(spelling), index + 1);
  }
}

const MONTH = [...numberOfMonth.keys()].toSorted((a, b) => b.length - a.length).join('|');
const YEAR = '(?<year>(?:19|20)\\d{2})';
const DAY = '(?<day>\\d{1,2})';
const ORDINAL = "(?:st|nd|rd|th|er|º|ª|'?[iıuü]nci)?";

/** Ways to print a date, on folded text; the first that reads a place wins. */
const PATTERNS: readonly RegExp[] = [
  new RegExp(`(?<!\\d)${YEAR}-(?<month>\\d{2})-(?<day>\\d{2})(?!\\d)`, 'g'), // 2024-05-16
  new RegExp(`(?<!\\d)${YEAR}[./](?<month>\\d{1,2})[./](?<day>\\d{1,2})(?!\\d)`, 'g'), // 2024/05/16
  new RegExp(`(?<!\\d)${YEAR}\\s?年\\s?(?<month>\\d{1,2})\\s?月\\s?(?<day>\\d{1,2})\\s?日`, 'g'), // 2024年5月16日
  new RegExp(`(?<![\\d.])(?<day>\\d{1,2})(?<sign>[./-])\\s?(?<month>\\d{1,2})\\k<sign>\\s?${YEAR}(?!\\d)`, 'g'), // 16.05.2024
  new RegExp(
    `(?<![\\d\\p{L}])${DAY}${ORDINAL}[.,]?\\s+(?:de\\s+|of\\s+)?(?<name>${MONTH})(?![\\p{L}])[.,]?\\s+(?:de\\s+|del\\s+)?${YEAR}(?!\\d)`,
    'gu',
  ), // 16 May 2024
  new RegExp(`(?<![\\p{L}])(?<name>${MONTH})(?![\\p{L}])\\.?\\s+${DAY}${ORDINAL},?\\s+${YEAR}(?!\\d)`, 'gu'), // May 16, 2024
];
const MONTH_AND_YEAR = new RegExp(`(?<![\\p{L}])(?<name>${MONTH})(?![\\p{L}])[.,]?\\s+(?:de\\s+)?${YEAR}(?!\\d)`, 'gu');

const DAY_AND_MONTH = new RegExp(
  `^(?:\\p{L}{2,12}[.,]*\\s+)?(?:\\d{1,2}${ORDINAL}[.,]?\\s+(?:de\\s+|of\\s+)?(?:${MONTH})|(?:${MONTH})\\.?\\s+\\d{1,2}${ORDINAL})(?:[.,]*\\s+(?:19|20)\\d{2})?[.,]*$`,
  'u',
);

/** Whether words tell a day, with or without its year and weekday, and nothing else: "16 May", "Thursday, May 16, 2024". */
export function tellsDay(text: string): boolean {
  return DAY_AND_MONTH.test(fold(text).trim());
}

/** Which number of "05/06/2023" is the day, where it can be told from elsewhere. */
export type DayOrder = 'day-first' | 'month-first';

/** A date as printed. `dates` holds both readings where the order of day and month can't be told. */
export interface PrintedDate extends Range {
  dates: Edtf[];
}

/** The complete dates (day, month, year) in a text, in order; a range of days ("May 16-17, 2024") is not one. */
export function datesIn(text: string, order?: DayOrder): PrintedDate[] {
  if (!/(?:19|20)\d{2}/.test(text)) return [];
  const folded = fold(text);
  const found: PrintedDate[] = [];
  for (const pattern of PATTERNS) {
    for (const match of folded.matchAll(pattern)) {
      const range = { start: match.index, end: match.index + match[0].length };
      const dates = readingsOf(match.groups ?? {}, order);
      if (dates.length > 0 && !found.some((other) => other.start < range.end && range.start < other.end)) found.push({ ...range, dates });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** A month with its year ("May 2023"), or a year alone, for dates of access that tell no day. */
export function monthOrYearIn(text: string): Edtf | undefined {
  const [match] = fold(text).matchAll(MONTH_AND_YEAR);
  const month = numberOfMonth.get(match?.groups?.['name'] ?? '');
  if (match && month !== undefined) return edtf(`${match.groups?.['year'] ?? ''}-${two(month)}`);
  const year = /^\D{0,3}((?:19|20)\d{2})\D{0,3}$/u.exec(text)?.[1];
  return year === undefined ? undefined : edtf(year);
}

/** Which of the two orders the dates with strokes in these texts prove, when they agree. */
export function dayOrderOf(texts: Iterable<string>): DayOrder | undefined {
  const orders = new Set<DayOrder>();
  for (const text of texts) {
    for (const match of text.matchAll(/(?<!\d)(\d{1,2})[/-](\d{1,2})[/-](?:19|20)\d{2}(?!\d)/g)) {
      if (Number(match[1]) > 12) orders.add('day-first');
      if (Number(match[2]) > 12) orders.add('month-first');
    }
  }
  return orders.size === 1 ? [...orders][0] : undefined;
}

function readingsOf(groups: Record<string, string | undefined>, order: DayOrder | undefined): Edtf[] {
  const year = groups['year'] ?? '';
  const day = Number(groups['day']);
  const month = groups['name'] === undefined ? Number(groups['month']) : (numberOfMonth.get(groups['name']) ?? 0);
  const dayFirst = calendarDate(year, month, day);
  const stroke = groups['sign'] === '/' || groups['sign'] === '-';
  const monthFirst = stroke ? calendarDate(year, day, month) : undefined;
  const possible =
    order === 'day-first'
      ? [dayFirst ?? monthFirst]
      : order === 'month-first'
        ? [(stroke ? monthFirst : dayFirst) ?? dayFirst]
        : [dayFirst, monthFirst];
  return [...new Set(possible.filter((date) => date !== undefined))];
}

function calendarDate(year: string, month: number, day: number): Edtf | undefined {
  const iso = `${year}-${two(month)}-${two(day)}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? edtf(iso) : undefined;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

const WEEKDAYS = new Set(Object.values(weekdays).flat().map(fold));

/** Whether a word is the name of a weekday or its abbreviation, in any of the languages. */
export function isWeekday(word: string): boolean {
  return WEEKDAYS.has(fold(word).replace(/\.$/, ''));
}
