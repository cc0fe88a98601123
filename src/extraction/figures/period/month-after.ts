import { type Edtf, edtf, MONTH_NAMES } from '../../../model/index.ts';

/** "sales dropped 23 percent compared to [March of 2008]", told in April 2009: a year is over since that month, and those of this one have just been counted. */
export function monthAfter(base: string | undefined, published: Edtf | undefined): Edtf | undefined {
  const { month = '', year } = /^(?<month>\p{Lu}\p{Ll}+)(?: of)? (?<year>\d{4})$/u.exec(base ?? '')?.groups ?? {};
  const [told, day] = [MONTH_NAMES.indexOf(month), /^(\d{4})-(\d{2})-\d{2}$/.exec(published ?? '')];
  if (told < 0 || day === null) return undefined;
  const since = (Number(day[1]) - Number(year) - 1) * MONTH_NAMES.length + Number(day[2]) - 1 - told;
  return since === 1 || since === 2 ? edtf(`${Number(year) + 1}-${String(told + 1).padStart(2, '0')}`) : undefined;
}
