import { Edtf } from '../../model/index.ts';
import { MONTHS } from './month-names.ts';

const FIRST_YEAR = 1600;
const LAST_YEAR = 2199;

/** "2024-05-16", "2024-05-16T21:30:00+03:00", "2024/5/16", "20240516", "2024-05-16 21:30". */
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d])/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6})?(?:Z|[+-]\d{2}:?\d{2})?$/;
/** "2024年5月16日". */
const CJK = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/;
/** "16 May 2024", "16. Mai 2024", "16 de mayo de 2024", "16 мая 2024". */
const DAY_FIRST = /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|\.)?\s+(?:de\s+|d['’])?([\p{L}\p{M}]{2,14})\.?,?\s+(?:del?\s+)?(\d{4})(?!\d)/u;
/** "2024. május 16." */
const YEAR_NAMED = /(?<!\d)(\d{4})\.\s+(\p{L}{3,12})\s+(\d{1,2})(?!\d)/u;
/** "May 16, 2024", "Thu May 16 2024". */
const MONTH_FIRST = /(?<!\p{L})(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u;
/** "Thu May 16 10:00:00 CEST 2024". */
const CTIME = /(?<!\p{L})(\p{L}{3})\s+(\d{1,2})\s+\d{1,2}:\d{2}(?::\d{2})?\s+(?:[A-Z]{2,5}\s+)?(?:[+-]\d{4}\s+)?(\d{4})(?!\d)/u;
/** "16.05.2024"; with full stops the day always comes first. */
const DOTTED = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/;
/** "16/05/2024" and "16-05-2024", which are read only where one number can't be a month. */
const SLASHED = /(?<![\d/-])(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)/;
const SHORT_YEAR = /(?<![\d/.-])(\d{1,2})\/(\d{1,2})\/(\d{2})(?![\d/])/;
const MONTH_ONLY = /^(\d{4})-(\d{2})$/;

const LONGEST_DATE = 200;

/**
 * A written date as an EDTF day (or month), in the writer's own time zone as printed; undefined where it is none, is no
 * possible day, or could be two different days ("03/04/2024").
 */
export function edtfOf(written: string): Edtf | undefined {
  const text = written.slice(0, LONGEST_DATE).trim();
  const [year, month, day] = numbersOf(text) ?? [];
  if (year === undefined) return alreadyEdtf(text);
  return dayOf(year, month ?? 0, day ?? 0);
}

/** Which number of "03/04/2024" is the day. */
export type DayOrder = 'day-first' | 'month-first';

/** The full date that a line holds somewhere: for lines that may stand beside a headline. `order` tells of "03/04/2024" and "26/10/13". */
export function dateWithin(line: string, order?: DayOrder): Edtf | undefined {
  const text = line.slice(0, LONGEST_DATE);
  const iso = /(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)/.exec(text)?.[0];
  if (iso !== undefined) return edtfOf(iso);
  const [year, month, day] = numbersOf(text, order) ?? [];
  return year === undefined ? undefined : dayOf(year, month ?? 0, day ?? 0);
}

function numbersOf(text: string, order?: DayOrder): [year: number, month: number, day: number] | undefined {
  const ordered = YEAR_FIRST.exec(text) ?? COMPACT.exec(text) ?? CJK.exec(text);
  if (ordered) return [Number(ordered[1]), Number(ordered[2]), Number(ordered[3])];
  const named = DAY_FIRST.exec(text);
  if (named && monthNamed(named[2])) return [Number(named[3]), monthNamed(named[2]) ?? 0, Number(named[1])];
  const hungarian = YEAR_NAMED.exec(text);
  if (hungarian && monthNamed(hungarian[2])) return [Number(hungarian[1]), monthNamed(hungarian[2]) ?? 0, Number(hungarian[3])];
  const american = MONTH_FIRST.exec(text) ?? CTIME.exec(text);
  if (american && monthNamed(american[1])) return [Number(american[3]), monthNamed(american[1]) ?? 0, Number(american[2])];
  const dotted = DOTTED.exec(text);
  if (dotted) return [Number(dotted[3]), Number(dotted[2]), Number(dotted[1])];
  return slashed(text, order);
}

function slashed(text: string, order?: DayOrder): [number, number, number] | undefined {
  const match = SLASHED.exec(text);
  if (!match) return order === undefined ? undefined : shortened(text, order);
  const [first, second, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (first === second || first > 12) return [year, second, first];
  if (second > 12 || order === 'month-first') return [year, first, second];
  return order === 'day-first' ? [year, second, first] : undefined;
}

/** "26/10/13" of this century, where the page's language tells the order. */
function shortened(text: string, order: DayOrder): [number, number, number] | undefined {
  const match = SHORT_YEAR.exec(text);
  if (!match) return undefined;
  const [first, second, year] = [Number(match[1]), Number(match[2]), 2000 + Number(match[3])];
  return order === 'day-first' ? [year, second, first] : [year, first, second];
}

function monthNamed(name: string | undefined): number | undefined {
  return name === undefined ? undefined : MONTHS.get(name.toLowerCase());
}

function dayOf(year: number, month: number, day: number): Edtf | undefined {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return undefined;
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day > lastDay) return undefined;
  return Edtf.parse([String(year), pad(month), pad(day)].join('-'));
}

function alreadyEdtf(text: string): Edtf | undefined {
  const month = MONTH_ONLY.exec(text);
  const isYear = /^\d{4}$/.test(text) && Number(text) >= FIRST_YEAR && Number(text) <= LAST_YEAR;
  if (!month && !isYear && !/^\d{4}[-\d~?%X]*(\/[-\d~?%X.]*)?$/.test(text)) return undefined;
  const parsed = Edtf.safeParse(text);
  return parsed.success ? parsed.data : undefined;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
