import type { Tense } from '../../model/index.ts';
import { addDays, daysOf, isoWeek, mondayOf, pad, weekdayOf, yearPartEdtf } from './calendar.ts';
import type { Meaning, PartialDate } from './meaning.ts';
import { narrowed, type Placed, placedCentury, placedDecade, placedPoint, placedRange, pointOf, shifted } from './value.ts';

/** What is known where an expression stands. */
export interface Setting {
  /** First and last day of the publication; an end that isn't known is left out. */
  published?: { first?: string; last?: string };
  tense: Tense;
  /** The date told last before the expression, if it isn't far. */
  told?: Placed;
  /** Dates with a year in the same sentence. */
  near: readonly PartialDate[];
  /** The year that the same sentence has counted before: "two months after the raid". */
  counted?: number;
}

/** Places an expression on the calendar, or tells that the setting is not enough. Sets, clock times and plain durations have no place. */
export function place(meaning: Meaning, setting: Setting): Placed | undefined {
  switch (meaning.kind) {
    case 'date': {
      const placed = placeDate(meaning.from, meaning.to, setting);
      return placed && narrowed(placed, meaning.mod);
    }
    case 'yearPart':
      return placeYearPart(meaning, setting);
    case 'decade':
      return narrowed(placedDecade(meaning.first), meaning.mod);
    case 'century':
      return narrowed(placedCentury(meaning.number), meaning.mod);
    case 'weekday':
      return placeWeekday(meaning, setting);
    case 'offset':
      return meaning.anchor === 'told' ? placeFromTold(meaning, setting) : placeFromPublication(meaning, setting);
    case 'duration':
      return placeTowardPublication(meaning, setting);
    default:
      return undefined;
  }
}

function placeDate(from: PartialDate, to: PartialDate | undefined, setting: Setting): Placed | undefined {
  const year = from.year ?? to?.year ?? yearOf(from, setting);
  if (year === undefined) return undefined;
  const start = pointOf({ ...from, year });
  if (!to) return isReal(start) ? placedPoint(start) : undefined;
  const wraps = to.year === undefined && to.month !== undefined && from.month !== undefined && to.month < from.month;
  const end = pointOf({ ...to, year: to.year ?? (wraps ? year + 1 : year) });
  return isReal(start) && isReal(end) && start < end ? placedRange(start, end) : undefined;
}

/** 29 February is not in every year. */
function isReal(point: string): boolean {
  return point.length < 10 || addDays(point, 0) === point;
}

/**
 * The year of a date told without one: that of the same date told with it in the same sentence; else, counted from the publication, the nearest year that
 * fits the tense ("In May, the US announced" lies before, "in June" of a plan after).
 */
function yearOf(date: PartialDate, { near, published, tense, counted }: Setting): number | undefined {
  const told = near.find(
    (other) =>
      other.year !== undefined && other.month === date.month && (other.day === undefined || date.day === undefined || other.day === date.day),
  );
  if (told) return told.year;
  if (date.yearShift !== undefined) return shiftedYear(date.yearShift, published);
  if (counted !== undefined) return counted;
  if (!published?.first && !published?.last) return undefined;
  if (!published.last && published.first && tense !== 'future') return Number(published.first.slice(0, 4));
  const years = [published.first, published.last].flatMap((day) => (day ? [nearestYear(date, day, tense)] : []));
  return years.every((year) => year === years[0]) ? years[0] : undefined;
}

/** "October of next year": counted from the report's year, where that is known. */
function shiftedYear(shift: number, published: Setting['published']): number | undefined {
  const year = published?.first?.slice(0, 4);
  return year && (published?.last === undefined || published.last.slice(0, 4) === year) ? Number(year) + shift : undefined;
}

function nearestYear(date: PartialDate, day: string, tense: Tense): number {
  const base = Number(day.slice(0, 4));
  const [first, last] = daysOf(pointOf({ ...date, year: base }));
  if (tense === 'past') return first <= day ? base : base - 1;
  if (tense === 'future') return last >= day ? base : base + 1;
  const months = (date.month ?? 1) - Number(day.slice(5, 7));
  return months > 6 ? base - 1 : months < -6 ? base + 1 : base;
}

function placeYearPart(meaning: Extract<Meaning, { kind: 'yearPart' }>, setting: Setting): Placed | undefined {
  const year = meaning.year ?? yearOfPart(meaning, setting);
  if (year === undefined) return undefined;
  const [from, to] = yearPartEdtf(year, meaning.part).split('/');
  const value = meaning.part.startsWith('M') ? `${from}/${to}` : `${pad(year, 4)}-${meaning.part}`;
  return { ...placedRange(from ?? '', to ?? '', value), grain: 'part' };
}

/** "Last summer" is the last that ended, "this spring" that of the report's year; "the second quarter" is taken by tense. */
function yearOfPart({ part, shift }: Extract<Meaning, { kind: 'yearPart' }>, { published, tense }: Setting): number | undefined {
  const ends = [published?.first, published?.last].filter((day) => day !== undefined);
  if (ends.length === 0 || !published?.first) return undefined;
  const season = /^[SFW]/u.test(part);
  const years = ends.map((day) => {
    const base = Number(day.slice(0, 4));
    const [from = '', to = ''] = yearPartEdtf(base, part).split('/');
    const first = daysOf(from)[0];
    const last = daysOf(to)[1];
    if (season && shift === -1) return last < day ? base : base - 1;
    if (season && shift === 1) return first > day ? base : base + 1;
    if (shift !== undefined) return base + shift;
    // "in the first nine months of the year", told of as past, they are over
    if (part.startsWith('M') && tense !== 'future') return last.slice(0, 7) <= day.slice(0, 7) ? base : base - 1;
    if (tense === 'future') return last >= day ? base : base + 1;
    return first <= day ? base : base - 1;
  });
  return years.every((year) => year === years[0]) ? years[0] : undefined;
}

/** "On Friday": the nearest past or coming one by the tense. Only where the publication is known to the day. */
function placeWeekday(meaning: Extract<Meaning, { kind: 'weekday' }>, { published, tense }: Setting): Placed | undefined {
  const day = published?.first;
  if (!day || day !== published?.last) return undefined;
  // "Monday last week": of the week before that of the report
  if (meaning.week !== undefined) return placedPoint(addDays(mondayOf(day), 7 * meaning.week + ((meaning.weekday + 6) % 7)));
  const ahead = meaning.shift === 1 || (meaning.shift === undefined && tense === 'future');
  const distance = (meaning.weekday - weekdayOf(day) + 7) % 7;
  const back = distance === 0 ? (meaning.shift === -1 && !meaning.weekend ? -7 : 0) : distance - 7;
  // news calls the day on which it appears by its name: "will meet on Monday" of a Monday is that day
  const found = addDays(day, ahead ? distance || (meaning.shift === 1 ? 7 : 0) : back);
  if (!meaning.weekend) return placedPoint(found);
  // a weekend is told by its Saturday; "this weekend" on a Sunday is the one that is passing
  const saturday = !ahead && weekdayOf(day) === 6 && meaning.shift === -1 ? addDays(found, -7) : found;
  return { ...placedRange(saturday, addDays(saturday, 1), `${isoWeek(saturday)}-WE`) };
}

type Offset = Extract<Meaning, { kind: 'offset' }>;

function placeFromPublication(meaning: Offset, { published }: Setting): Placed | undefined {
  if (!published?.first || !published.last) return undefined;
  const [first, last] = [published.first, published.last].map((day) => offsetFrom(day, meaning));
  if (!first || !last) return undefined;
  if (first.edtf === last.edtf) return first;
  if (first.edtf.includes('~') || last.edtf.includes('..') || first.edtf.includes('..') || last.edtf.includes('~')) return undefined;
  const edtf = `${first.edtf.split('/')[0]}/${last.edtf.split('/').at(-1)}`;
  return { ...last, value: edtf, edtf, first: first.first, last: last.last };
}

function offsetFrom(day: string, meaning: Offset): Placed | undefined {
  const placed = shifted(day, meaning.unit, meaning.amount);
  if (!placed) return undefined;
  // "earlier this year" ends with the report, "later this year" begins with it
  if (meaning.side === 'before' && placed.first < day) return { ...placed, edtf: `${placed.first}/${day}`, last: day };
  if (meaning.side === 'after' && day < placed.last) return { ...placed, edtf: `${day}/${placed.last}`, first: day };
  if (meaning.mod === 'MORE_THAN') return { ...placed, edtf: `../${placed.edtf.split('/').at(-1)}` };
  return narrowed(placed, meaning.mod);
}

/** Counted from the date told last: a unit finer than that date leads nowhere ("two days later" after "in May"). */
function placeFromTold(meaning: Offset, { told, published }: Setting): Placed | undefined {
  if (!told)
    return meaning.unit === 'year' && meaning.amount <= 0 && published?.first && published.first.slice(0, 4) === published.last?.slice(0, 4)
      ? shifted(published.first, 'year', meaning.amount)
      : undefined;
  const fineness = ['century', 'decade', 'year', 'part', 'month', 'week', 'day'];
  // "said on Thursday … at the end of [the quarter]": the one that the news is about, and not that of its day
  if (meaning.unit === 'quarter' && (told.grain === 'day' || told.grain === 'week')) return undefined;
  const unit = meaning.unit === 'quarter' ? 'part' : meaning.unit;
  if (fineness.indexOf(unit) < 0 || fineness.indexOf(unit) > fineness.indexOf(told.grain)) return undefined;
  return narrowed(shifted(meaning.amount > 0 ? told.last : told.first, meaning.unit, meaning.amount) ?? told, meaning.mod);
}

/** "In the past five years", "the coming months": from or to the publication, as exactly as the unit. */
function placeTowardPublication(meaning: Extract<Meaning, { kind: 'duration' }>, { published }: Setting): Placed | undefined {
  if (!meaning.toward || !meaning.amount || !Number.isInteger(meaning.amount) || !published?.first || !published.last) return undefined;
  const sign = meaning.toward === 'past' ? -1 : 1;
  const ends = [published.first, published.last].map((day) => {
    const here = shifted(day, meaning.unit, 0);
    const there = shifted(day, meaning.unit, sign * (meaning.amount ?? 0));
    return here && there ? (sign < 0 ? [there, here] : [here, there]) : undefined;
  });
  const [first, last] = ends;
  if (!first?.[0] || !first[1] || !last?.[0] || first[0].edtf !== last[0].edtf) return undefined;
  return { ...first[1], edtf: `${first[0].edtf.split('/')[0]}/${first[1].edtf.split('/').at(-1)}`, first: first[0].first, last: first[1].last };
}
