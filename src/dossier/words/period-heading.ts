import { dateWords } from '../../model/date-words.ts';

/** Where the events without a time stand, which keep the order in which reports tell them. */
const UNDATED = 'Without a date, in the order of the reports';

/**
 * Under what an event stands in a list by time: the month in which it begins, and where its beginning is told less exactly the season, year or
 * decade: "May 2024", "First quarter of 2024", "2023", "1990s", "Until 2019". What had been by a day stands under that day's month.
 */
export function periodHeading(edtf: string | undefined): string {
  if (edtf === undefined) return UNDATED;
  const begins = beginOf(edtf) ?? lastDayOf(edtf);
  const words = dateWords(begins === undefined ? edtf : monthOf(begins));
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** How exactly the beginning of a time is told: 0 a year or less, 1 a season, quarter or half, 2 a month or more, 3 not at all but by which day it had been. */
export function beginGrain(edtf: string): 0 | 1 | 2 | 3 {
  if (lastDayOf(edtf) !== undefined) return 3;
  const month = Number(/^-?[\dX]+-(?<month>\d\d)/.exec(beginOf(edtf) ?? '')?.groups?.['month'] ?? 0);
  if (month === 0) return 0;
  return month > 12 ? 1 : 2;
}

/** The first side of an interval; undefined where that is open. */
function beginOf(edtf: string): string | undefined {
  const begins = edtf.split('/')[0] ?? '';
  return begins === '' || begins === '..' ? undefined : begins;
}

/** The day by which a thing had been: of `../2024-05-22`. */
function lastDayOf(edtf: string): string | undefined {
  return /^\.\.\/(?<day>-?[\dX]{4}-\d\d-\d\d.*)$/.exec(edtf)?.groups?.['day'];
}

/** A day as its month, and without "about" or "perhaps": `2024-05-03~` as `2024-05`. */
function monthOf(begins: string): string {
  return begins.replaceAll(/[?~%]/g, '').replace(/^(?<month>-?[\dX]{4}-\d\d)-.*$/, '$<month>');
}
