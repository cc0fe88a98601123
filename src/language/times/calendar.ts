/** Days as `YYYY-MM-DD`, months as `YYYY-MM`, years as `YYYY`: a point's length tells how exactly it is known. All arithmetic is in UTC. */
export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century' | 'hour' | 'minute' | 'second';

export const pad = (value: number, length = 2): string => String(value).padStart(length, '0');

/** The day as a UTC date. */
function dateOf(day: string): Date {
  return new Date(`${day.padEnd(10, '-01').slice(0, 10)}T00:00:00Z`);
}

function dayString(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** Whether there is such a day: 30 February and month 13 are none. */
export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function addDays(day: string, count: number): string {
  const date = dateOf(day);
  date.setUTCDate(date.getUTCDate() + count);
  return Number.isNaN(date.getTime()) ? day : dayString(date);
}

/** The month `count` months after the one in which `day` lies. */
export function addMonths(day: string, count: number): string {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7) || '1') - 1 + count;
  return `${pad(Math.floor(index / 12), 4)}-${pad((((index % 12) + 12) % 12) + 1)}`;
}

/** 0 is Sunday. */
export function weekdayOf(day: string): number {
  return dateOf(day).getUTCDay();
}

/** First and last day of a year, month or day. */
export function daysOf(point: string): [string, string] {
  if (point.length === 4) return [`${point}-01-01`, `${point}-12-31`];
  if (point.length === 7) return [`${point}-01`, `${point}-${pad(daysIn(Number(point.slice(0, 4)), Number(point.slice(5))))}`];
  return [point, point];
}

/** Monday of the week in which a day lies. */
export function mondayOf(day: string): string {
  return addDays(day, -((weekdayOf(day) + 6) % 7));
}

/** ISO 8601 week, as TIMEX3 writes it: `2024-W20`. */
export function isoWeek(day: string): string {
  const thursday = addDays(mondayOf(day), 3);
  const year = thursday.slice(0, 4);
  const week = Math.floor((dateOf(thursday).getTime() - dateOf(`${year}-01-01`).getTime()) / (7 * 86_400_000)) + 1;
  return `${year}-W${pad(week)}`;
}

/** First and last month (1 to 12) of the parts of a year that TIMEX3 names: quarters, halves, seasons of the northern half of the world. */
const YEAR_PARTS: Record<string, [number, number]> = {
  Q1: [1, 3],
  Q2: [4, 6],
  Q3: [7, 9],
  Q4: [10, 12],
  H1: [1, 6],
  H2: [7, 12],
  SP: [3, 5],
  SU: [6, 8],
  FA: [9, 11],
  WI: [12, 14],
};

/** EDTF interval of months for a part of a year: `2024-04/2024-06`; a winter runs into the next year; `M9` are its first nine months. */
export function yearPartEdtf(year: number, part: string): string {
  const [first, last] = YEAR_PARTS[part] ?? [1, Number(/^M(\d+)$/u.exec(part)?.[1] ?? 12)];
  return `${addMonths(`${pad(year, 4)}-01`, first - 1)}/${addMonths(`${pad(year, 4)}-01`, last - 1)}`;
}
