import { addDays, addMonths, daysIn, daysOf, isoWeek, mondayOf, pad, type Unit } from './calendar.ts';
import type { Modifier, PartialDate } from './meaning.ts';

/** A time placed on the calendar: as TIMEX3 and EDTF write it, with its first and last day. */
export interface Placed {
  value: string;
  edtf: string;
  first: string;
  last: string;
  /** The finest unit that is told. */
  grain: 'day' | 'week' | 'month' | 'part' | 'year' | 'decade' | 'century';
}

const GRAINS: Record<number, Placed['grain']> = { 4: 'year', 7: 'month', 10: 'day' };

/** A year, month or day. */
export function placedPoint(point: string): Placed {
  const [first, last] = daysOf(point);
  return { value: point, edtf: point, first, last, grain: GRAINS[point.length] ?? 'day' };
}

export function placedRange(from: string, to: string, value = `${from}/${to}`): Placed {
  return { value, edtf: `${from}/${to}`, first: daysOf(from)[0], last: daysOf(to)[1], grain: GRAINS[to.length] ?? 'day' };
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; with X for a year that isn't known. */
export function pointOf(date: PartialDate): string {
  const year = date.year === undefined ? 'XXXX' : pad(date.year, 4);
  return [year, ...(date.month ? [pad(date.month)] : []), ...(date.day ? [pad(date.day)] : [])].join('-');
}

/**
 * Narrows a time to its early, middle or late part, by thirds: early June is 1 to 10 June, mid-2022 May to August 2022, the late 1990s 1997 to 1999, the early 19th century 1800 to 1833.
 * The words draw no sharp line; thirds are the convention of this program, and TIMEX3 `mod` keeps what was said.
 */
export function narrowed(placed: Placed, mod: Modifier | undefined): Placed {
  const third = mod === 'START' ? 0 : mod === 'MID' ? 1 : mod === 'END' ? 2 : -1;
  if (third < 0) return mod === 'APPROX' && /^\d{4}(?:-\d\d){0,2}$/u.test(placed.edtf) ? { ...placed, edtf: `${placed.edtf}~` } : placed;
  if (placed.grain === 'month') {
    const days: [number, number][] = [
      [1, 10],
      [11, 20],
      [21, daysIn(Number(placed.value.slice(0, 4)), Number(placed.value.slice(5, 7)))],
    ];
    const [from, to] = days[third] ?? [1, 31];
    return { ...placedRange(`${placed.value}-${pad(from)}`, `${placed.value}-${pad(to)}`, placed.value), grain: 'month' };
  }
  if (placed.grain === 'year')
    return { ...placedRange(`${placed.value}-${pad(third * 4 + 1)}`, `${placed.value}-${pad(third * 4 + 4)}`, placed.value), grain: 'year' };
  if (placed.grain === 'decade') {
    const [from, to] = [
      [0, 3],
      [4, 6],
      [7, 9],
    ][third] ?? [0, 9];
    return { ...placedRange(`${placed.value}${from}`, `${placed.value}${to}`, placed.value), grain: 'decade' };
  }
  if (placed.grain === 'century') {
    const [from = '', to = ''] =
      [
        ['00', '33'],
        ['34', '66'],
        ['67', '99'],
      ][third] ?? [];
    return { ...placedRange(`${placed.value}${from}`, `${placed.value}${to}`, placed.value), grain: 'century' };
  }
  return placed;
}

/** So many units from a day, as wide as the unit: a month from 16 May is all of June. */
export function shifted(day: string, unit: Unit, amount: number): Placed | undefined {
  const year = Number(day.slice(0, 4));
  if (year + amount > 9000 || Math.abs(amount) > 5000) return undefined;
  if (unit === 'day') return placedPoint(addDays(day, amount));
  if (unit === 'week') {
    const monday = mondayOf(addDays(day, amount * 7));
    return { ...placedRange(monday, addDays(monday, 6), isoWeek(monday)), grain: 'week' };
  }
  if (unit === 'month') return placedPoint(addMonths(day, amount));
  if (unit === 'year') return year + amount < 0 ? undefined : placedPoint(pad(year + amount, 4));
  if (unit === 'quarter') {
    const index = Math.floor((Number(day.slice(5, 7)) - 1) / 3) + amount;
    const start = addMonths(`${pad(year, 4)}-01`, index * 3);
    return { ...placedRange(start, addMonths(start, 2), `${start.slice(0, 4)}-Q${Math.floor((Number(start.slice(5)) + 2) / 3)}`), grain: 'part' };
  }
  if (unit === 'decade') return placedDecade(Math.floor(year / 10) * 10 + amount * 10);
  return unit === 'century' ? placedCentury(Math.floor(year / 100) + 1 + amount) : undefined;
}

/** Ten years from a year that ends in 0. */
export function placedDecade(first: number): Placed {
  const digits = String(Math.floor(first / 10));
  return { value: digits, edtf: `${digits}X`, first: `${digits}0-01-01`, last: `${digits}9-12-31`, grain: 'decade' };
}

export function placedCentury(number: number): Placed {
  const digits = pad(number - 1);
  return { value: digits, edtf: `${digits}XX`, first: `${digits}00-01-01`, last: `${digits}99-12-31`, grain: 'century' };
}
