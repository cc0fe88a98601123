import { type Edtf, edtf, type TimeExpression } from '../../../model/index.ts';
import type { Measure } from '../measures/measure.ts';
import type { Site } from '../site.ts';
import { lastDayOf } from './last-day.ts';
import { DAY_LENGTH } from './news-day.ts';

/** "[For the week] the index lost 2 percent", told from Thursday to Sunday. */
export function ofTheWeek({ context, at, quantity }: Site): Edtf | undefined {
  const published = context.report.published?.edtf ?? '';
  const behind = context.text.slice(quantity.end, at.sentence.end).split(/[,;]|\b(?:after|while|as|but)\b/u)[0] ?? '';
  const isTold = /^(?:For|Over|On) the week\b(?! (?:of|to|ended|ending|before))/u.test(context.text.slice(at.sentence.start, quantity.start));
  if (!isTold && !/\b(?:for|on|over) the week\b(?! (?:of|to|ended|ending|before))/u.test(behind)) return undefined;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(published) ? new Date(published) : undefined;
  const weekday = day === undefined ? 0 : (day.getUTCDay() + 6) % 7;
  if (day === undefined || weekday < THURSDAY) return undefined;
  const dayOfWeek = (days: number): string => new Date(day.getTime() + (days - weekday) * DAY_LENGTH).toISOString().slice(0, 10);
  return edtf(`${dayOfWeek(0)}/${dayOfWeek(6)}`);
}

const THURSDAY = 3;

/** "had debts of $5 million at [the end of 2009]": on its last day. */
export function atEnd({ context }: Site, { start, end, edtf: time }: TimeExpression): Edtf | undefined {
  const isEnd =
    /^(?:the )?end of\b/u.test(context.text.slice(start, end)) &&
    /\b(?:at|as of|as at) (?:the )?$/u.test(context.text.slice(Math.max(0, start - 10), start));
  // "2009-10/2009-12", and not "2009"
  const month = /(?:^|\/)(\d{4}-\d{2})(?:-\d{2})?$/.exec(time ?? '')?.[1];
  return isEnd && month !== undefined ? lastDayOf(edtf(month)) : undefined;
}

/** "[When trading resumed on Tuesday], the index lost 4 percent". */
export function openingDay({ at, context, tree }: Site, { verb }: Measure): Edtf | undefined {
  const clause = at.phrases.clauses.find(({ marker, governor, node }) => marker === 'when' && governor !== undefined && node < (verb ?? -1));
  const end = clause === undefined ? undefined : tree.tokens[clause.range.last]?.end;
  const start = clause === undefined ? undefined : tree.tokens[clause.range.first]?.start;
  if (start === undefined || end === undefined || !/^When\b/u.test(context.text.slice(at.sentence.start, at.sentence.start + 5))) return undefined;
  const days = at.sentence.times.filter((time) => time.start >= start && time.end <= end + 1);
  return days.length === 1 && /^\d{4}-\d{2}-\d{2}$/.test(days[0]?.edtf ?? '') ? days[0]?.edtf : undefined;
}

/** "grew 0.4 percent in the third quarter, after shrinking by 0.2 percent [in the second]". */
export function quarterLeftOut({ context, quantity }: Site, present?: Edtf): Edtf | undefined {
  const ordinal = /^ in the (first|second|third|fourth)(?=[.,;]| and\b)/u.exec(context.text.slice(quantity.end, quantity.end + 20))?.[1];
  const [, year, , to] = /^(\d{4})-(\d{2})\/\d{4}-(\d{2})$/.exec(present ?? '') ?? [];
  if (ordinal === undefined || year === undefined || to === undefined) return undefined;
  const first = ['first', 'second', 'third', 'fourth'].indexOf(ordinal) * MONTHS_OF_QUARTER + 1;
  const ahead = first > Number(to) ? 1 : 0;
  return edtf(`${Number(year) - ahead}-${two(first)}/${Number(year) - ahead}-${two(first + MONTHS_OF_QUARTER - 1)}`);
}

const MONTHS_OF_QUARTER = 3;

const two = (month: number): string => String(month).padStart(2, '0');
