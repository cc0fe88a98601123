import { edtf, type TimeExpression } from '../../model/index.ts';
import { addDays, addMonths, daysOf } from './calendar.ts';
import type { Phrase } from './meaning.ts';

/** "the six months [ended] June 30", "the year [starting in] July", "over four years[, starting in] 2031": between a length of time and the date at one of its ends. */
const BOUND =
  /^(?:,(?=\s+(?:starting|beginning)\b))?\s+(?:that\s+|which\s+)?(?:(?<to>to|through|until|till|up to|ended|ending|ends)|(?<from>starting|beginning|began|begins|started|starts))\s+(?:on\s+|in\s+|at\s+)?(?:the\s+)?$/iu;
/** "[the first] nine days of April", "[the last] two months of 2023". */
const PART = /^the\s+(?:(?<first>first|opening)|last|final|closing)\s/iu;
const OF = /^\s+of\s+$/iu;
const MONTHS: Partial<Record<string, number>> = { month: 1, quarter: 3, year: 12 };
const DAYS: Partial<Record<string, number>> = { day: 1, week: 7 };

/** A length in whole months or in days. */
interface Length {
  months?: number;
  days?: number;
}

/**
 * "the six months ended June 30", "the year to last May", "the first nine days of April": a length of time gets the days or months that it runs through, up to where
 * the words for the date end. Arguments as in `withSpans`.
 */
export function withBounds(sentence: string, offset: number, phrases: readonly Phrase[], expressions: readonly TimeExpression[]): TimeExpression[] {
  return expressions.map((length, at) => {
    const [date, lengthPhrase, datePhrase] = [expressions[at + 1], phrases[at], phrases[at + 1]];
    const size = lengthPhrase && sizeOf(lengthPhrase, sentence);
    if (!size || !date?.edtf || !datePhrase || datePhrase.meaning.kind === 'duration') return length;
    const gap = sentence.slice(lengthPhrase.end, datePhrase.start);
    const days =
      boundedBy(size, date.edtf, datePhrase, BOUND.exec(gap)?.groups) ??
      (OF.test(gap) ? partOf(size, date.edtf, PART.exec(sentence.slice(lengthPhrase.start, lengthPhrase.end))?.groups) : undefined);
    return days === undefined ? length : { ...length, through: { end: offset + datePhrase.end, edtf: edtf(days) } };
  });
}

/** Of "[over] four years", where a date tells one end, that is how long it takes, and no more than that. */
function sizeOf({ meaning, start }: Phrase, sentence: string): Length | undefined {
  if (meaning.kind !== 'duration' || meaning.amount === undefined || !Number.isInteger(meaning.amount) || meaning.amount < 1) return undefined;
  if (meaning.mod && !/^over\b/iu.test(sentence.slice(start, start + 5))) return undefined;
  const [months, days] = [MONTHS[meaning.unit], DAYS[meaning.unit]];
  if (months !== undefined) return { months: months * meaning.amount };
  return days === undefined ? undefined : { days: days * meaning.amount };
}

/** Counted back from a last day or month, or on from a first one. */
function boundedBy(size: Length, told: string, { meaning }: Phrase, way: Record<string, string | undefined> | undefined): string | undefined {
  if (!way) return undefined;
  const isWholeMonth = meaning.kind === 'date' && meaning.from.day === undefined && meaning.from.month !== undefined;
  const end = told.split('/')[way['from'] === undefined ? 1 : 0] ?? told;
  // "to [the end of] March": the month to its last day
  const point = isWholeMonth ? end.slice(0, 7) : end;
  if (!/^\d{4}(?:-\d{2}){0,2}$/u.test(point)) return undefined;
  return way['from'] === undefined ? upTo(size, point) : onFrom(size, point);
}

function upTo({ months, days }: Length, point: string): string | undefined {
  const last = daysOf(point)[1];
  if (days !== undefined) return point.length === 4 ? undefined : `${addDays(last, 1 - days)}/${last}`;
  if (months === undefined) return undefined;
  if (point.length === 4) return months % 12 === 0 ? interval(String(Number(point) - months / 12 + 1), point) : undefined;
  const isMonthEnd = last === daysOf(last.slice(0, 7))[1];
  if (isMonthEnd) return interval(addMonths(last, 1 - months), last.slice(0, 7));
  return `${addDays(`${addMonths(last, -months)}-${last.slice(8)}`, 1)}/${last}`;
}

function onFrom({ months, days }: Length, point: string): string | undefined {
  const first = daysOf(point)[0];
  if (days !== undefined) return point.length === 4 ? undefined : `${first}/${addDays(first, days - 1)}`;
  if (months === undefined) return undefined;
  if (point.length === 4) return months % 12 === 0 ? interval(point, String(Number(point) + months / 12 - 1)) : undefined;
  if (first.endsWith('-01')) return interval(first.slice(0, 7), addMonths(first, months - 1));
  return `${first}/${addDays(`${addMonths(first, months)}-${first.slice(8)}`, -1)}`;
}

/** The first or last days or months of a month or year. */
function partOf(size: Length, whole: string, which: Record<string, string | undefined> | undefined): string | undefined {
  if (!which || !/^\d{4}(?:-\d{2})?$/u.test(whole)) return undefined;
  const [first, last] = daysOf(whole);
  if (size.days !== undefined && size.days > 31) return undefined;
  if (size.months !== undefined && (whole.length > 4 || size.months > 11)) return undefined;
  return which['first'] === undefined ? upTo(size, last) : onFrom(size, first);
}

const interval = (from: string, to: string): string => (from === to ? from : `${from}/${to}`);
