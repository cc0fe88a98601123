import { dateWords } from '../model/index.ts';

/** A plain day, and so the beginning of a longer time. */
const DAY = /^\d{4}-\d\d-\d\d/;

/**
 * How the words for a time became a date: "Thursday" is counted from the day of the report, and so is "last week"; undefined where the words tell it whole ("22 May 2024")
 * or the report has no day.
 */
export function countedFrom(words: string, edtf: string, published: string | undefined): string | undefined {
  const day = published?.match(DAY)?.[0];
  if (day === undefined || published?.includes('/') || /\b\d{4}\b/.test(words)) return undefined;
  const from = `the day of the report, ${weekdayOf(day)} ${dateWords(day)}`;
  const told = edtf.match(DAY)?.[0];
  const weekday = told === undefined ? undefined : weekdayOf(told);
  if (told === undefined || weekday === undefined || !words.includes(weekday)) return `counted from ${from}`;
  if (told === day) return `it is ${from}`;
  return `the ${weekday} ${told < day ? 'before' : 'after'} ${from}`;
}

function weekdayOf(day: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', { weekday: 'long', timeZone: 'UTC' });
}
