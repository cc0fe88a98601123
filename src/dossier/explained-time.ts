import { dateWords } from '../model/index.ts';

/** A plain day, and so the beginning of a longer time. */
const DAY = /^\d{4}-\d\d-\d\d/;

/** Words that are counted from the report whatever it told before: "yesterday", "last week", "three days ago". Not "two days later", nor "May 3". */
const FROM_REPORT =
  /\b(?:today|tonight|yesterday|tomorrow|ago|from now|hence|(?:this|last|next) (?:night|morning|afternoon|evening|week|weekend|month|quarter|year|decade|century))\b/i;

/**
 * How the words for a time became a date: "Thursday" is the one next to the day of the report, and "last week" is counted from it; undefined where the words tell it whole
 * ("22 May 2024"), where they may be counted from another time ("two days later") or the report has no day.
 */
export function countedFrom(words: string, edtf: string, published: string | undefined): string | undefined {
  const day = published?.match(DAY)?.[0];
  if (day === undefined || published?.includes('/') || /\d{4}/.test(words)) return undefined;
  const from = `the day of the report, ${weekdayOf(day)} ${dateWords(day)}`;
  if (FROM_REPORT.test(words)) return `counted from ${from}`;
  const told = edtf.match(DAY)?.[0];
  const weekday = told === undefined ? undefined : weekdayOf(told);
  if (told === undefined || edtf.includes('/') || weekday === undefined || !isWeekdayAlone(words, weekday)) return undefined;
  if (told === day) return `it is ${from}`;
  return daysBetween(told, day) < 7 ? `the ${weekday} ${told < day ? 'before' : 'after'} ${from}` : undefined;
}

/** "Monday", "on Monday night", "last Monday", and not "Monday, May 3". */
function isWeekdayAlone(words: string, weekday: string): boolean {
  return words.includes(weekday) && !/\d/.test(words);
}

function daysBetween(one: string, other: string): number {
  return Math.abs(Date.parse(`${one.slice(0, 10)}T00:00:00Z`) - Date.parse(`${other}T00:00:00Z`)) / 86_400_000;
}

function weekdayOf(day: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', { weekday: 'long', timeZone: 'UTC' });
}
