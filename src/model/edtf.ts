import parse from 'edtf';
import { z } from 'zod';

const DAY = 86_400_000;
/** The commonest values, `2024`, `2024-05` and `2024-05-16`, are read here: the library's parser takes a hundred times as long. */
const CALENDAR = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** First month of the seasons that EDTF numbers 21 to 24, as in the northern half of the world; a winter runs into the next year. */
const SEASONS: ReadonlyMap<number, number> = new Map([
  [21, 2],
  [22, 5],
  [23, 8],
  [24, 11],
]);

/** First and last millisecond of a plain year, season, month or day; undefined for any other text and for a day that doesn't exist. */
function calendarBounds(text: string): { min: number; max: number } | undefined {
  const match = CALENDAR.exec(text);
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map((digits) => (digits === undefined ? undefined : Number(digits)));
  if (year === undefined || year < 100) return undefined;
  if (month === undefined) return { min: Date.UTC(year, 0, 1), max: Date.UTC(year + 1, 0, 1) - 1 };
  const season = SEASONS.get(month);
  if (season !== undefined && day === undefined) return { min: Date.UTC(year, season, 1), max: Date.UTC(year, season + 3, 1) - 1 };
  if (month < 1 || month > 12) return undefined;
  const end = Date.UTC(year, month, 1) - 1;
  if (day === undefined) return { min: Date.UTC(year, month - 1, 1), max: end };
  const min = Date.UTC(year, month - 1, day);
  return day < 1 || min > end ? undefined : { min, max: min + DAY - 1 };
}

function isEdtf(text: string): boolean {
  const sides = text.split('/');
  if (sides.length <= 2 && sides.every(calendarBounds)) {
    const [from, to] = sides.map(calendarBounds);
    if (!from || !to || from.min <= to.min) return true;
  }
  // The library takes 29 February of every year.
  if (sides.some((side) => /^\d{4}-\d{2}-\d{2}$/.test(side) && !side.startsWith('00') && !calendarBounds(side))) return false;
  return isLibraryEdtf(text);
}

function isLibraryEdtf(text: string): boolean {
  try {
    parse(text);
    return true;
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
}

/** A date, period or interval in the Extended Date/Time Format (ISO 8601-2, levels 0 to 2): `2024-05-16/2024-05-17`, `2024-06~`, `2023/..`. */
export const Edtf = z.string().refine(isEdtf, 'not a date; write it as 2024-05-16, 2024-05, 2024 or another EDTF date').brand('Edtf');
export type Edtf = z.infer<typeof Edtf>;

/** Brands a string that is known to be EDTF. Throws a ZodError when it isn't. */
export function edtf(text: string): Edtf {
  return Edtf.parse(text);
}

/** First and last day (`YYYY-MM-DD`) that an EDTF value can mean; an open or unknown end is left out. */
export function edtfBounds(value: Edtf): { first?: string; last?: string } {
  const [from, to] = value.includes('/') ? value.split('/') : [value, value];
  const first = boundOf(from ?? '', 'min');
  const last = boundOf(to ?? '', 'max');
  return { ...(first ? { first } : {}), ...(last ? { last } : {}) };
}

function boundOf(side: string, which: 'min' | 'max'): string | undefined {
  if (side === '' || side === '..') return undefined;
  return new Date((calendarBounds(side) ?? parse(side))[which]).toISOString().slice(0, 10);
}
