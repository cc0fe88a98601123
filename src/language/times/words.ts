import { MONTH_NAMES } from '../../model/index.ts';
import type { Unit } from './calendar.ts';
import type { DayPart, Modifier } from './meaning.ts';

const MONTH_SHORT = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
/** The days of the week by their English names. */
export const DAY_NAMES = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
/** The same for a pattern. */
export const DAY_NAME = DAY_NAMES.join('|');

/** "Monday", in full and with a capital. */
export function isDayName(word: string): boolean {
  return DAY_NAMES.includes(word);
}

/** Names of months, in full or short; only with a capital, since "may" and "march" are verbs. */
export const MONTH = `(?:${MONTH_NAMES.join('|')}|JANUARY|FEBRUARY|MARCH|APRIL|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\b\\.?)`;
export const WEEKDAY = `(?:${DAY_NAME}|(?:Sun|Mon|Tues|Tue|Weds|Wed|Thurs|Thur|Thu|Fri|Sat)\\.)`;
export const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
export const YEAR = '(?:1[5-9]\\d\\d|20\\d\\d)';
export const DASH = '\\s?[-–—‑]\\s?';

const SMALL = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
  ' ',
);
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A count of units: "two", "twenty-five", "5", "2.5", "a", "half a", "a couple of". */
export const COUNT = `(?:\\d{1,4}(?:[.,]\\d{1,3})?|(?:${TENS.join('|')})(?:[- ](?:${SMALL.slice(0, 9).join('|')}))?|${SMALL.join('|')}|a hundred|hundred|half an?|an?|a couple(?: of)?|a dozen|one and a half|two and a half|three and a half)`;
/** Counts without a number: "several years", "many decades". */
export const VAGUE = '(?:several|many|few|a few|some|numerous|countless|recent)';
export const UNIT = '(?:second|minute|hour|day|week|month|quarter|year|decade|centur(?:y|ie)|fortnight)';

/** 1 for "January" or "Jan."; undefined for no month. */
export function monthNumber(name: string | undefined): number | undefined {
  const short = (name ?? '').slice(0, 3).toLowerCase();
  const index = MONTH_SHORT.findIndex((month) => month.toLowerCase() === short);
  return index < 0 ? undefined : index + 1;
}

/** 0 for "Sunday" or "Sun." */
export function weekdayNumber(name: string | undefined): number | undefined {
  const short = (name ?? '').slice(0, 3).toLowerCase();
  const index = DAY_NAMES.findIndex((day) => day.slice(0, 3).toLowerCase() === short);
  return index < 0 ? undefined : index;
}

/** The number that a count says. */
export function countOf(words: string | undefined): number | undefined {
  const text = (words ?? '').toLowerCase().trim();
  if (/^\d/u.test(text)) return Number(text.replaceAll(',', ''));
  if (text === 'a' || text === 'an') return 1;
  if (text.startsWith('half')) return 0.5;
  if (text.startsWith('a couple')) return 2;
  if (text === 'a dozen') return 12;
  if (text.endsWith('hundred')) return 100;
  if (text.endsWith(' and a half')) return SMALL.indexOf(text.split(' ')[0] ?? '') + 1.5;
  const [first, second] = text.split(/[- ]/u);
  const ten = TENS.indexOf(first ?? '');
  if (ten >= 0) return (ten + 2) * 10 + (second ? SMALL.indexOf(second) + 1 : 0);
  const small = SMALL.indexOf(text);
  return small < 0 ? undefined : small + 1;
}

/** "years" → year. */
export function unitOf(words: string | undefined): Unit | undefined {
  const word = (words ?? '').toLowerCase().replace(/s$/u, '');
  if (word.startsWith('centur')) return 'century';
  return (['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year', 'decade'] as const).find((unit) => unit === word);
}

/** "early", "the middle of", "late" → TIMEX3 mod. */
export const EDGE = '(?:early|mid|late|the (?:very )?(?:beginning|start|middle|end) of|the end of)';

export function edgeOf(words: string | undefined): Modifier | undefined {
  const text = (words ?? '').toLowerCase();
  if (/early|beginning|start/u.test(text)) return 'START';
  if (/mid/u.test(text)) return 'MID';
  if (/late|end/u.test(text)) return 'END';
  return undefined;
}

export function dayPartOf(words: string | undefined): DayPart | undefined {
  const text = (words ?? '').toLowerCase();
  if (/morning/u.test(text)) return 'MO';
  if (/noon/u.test(text) && !/after/u.test(text)) return 'MI';
  if (/afternoon/u.test(text)) return 'AF';
  if (/evening/u.test(text)) return 'EV';
  if (/night/u.test(text)) return 'NI';
  return undefined;
}

/** Years of two digits: 70 to 99 lie in the twentieth century. */
export function fullYear(digits: string): number {
  const number = Number(digits);
  if (digits.length > 2) return number;
  return number >= 70 ? 1900 + number : 2000 + number;
}
