import { isDay } from '../calendar.ts';
import { type Meaning, phraseParser } from '../meaning.ts';
import { fullYear } from '../words.ts';

/** 2024-05-16 and 2024/05/16. */
export const isoDate = phraseParser(/(?<![\d/.-])(?<y>1[5-9]\d\d|20\d\d)([-/.])(?<m>\d{1,2})\2(?<d>\d{1,2})(?![\d/-])/gu, ({ y, m, d }) =>
  dayOf(Number(y), Number(m), Number(d)),
);

/** 16.05.2024: with stops the day comes first. */
export const dottedDate = phraseParser(/(?<![\d.])(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>1[5-9]\d\d|20\d\d)(?![\d])/gu, ({ y, m, d }) =>
  dayOf(Number(y), Number(m), Number(d)),
);

/** 05/16/2024, 16/05/2024, 7/8/07: month first or day first can often not be told; only what can be told is kept. */
export const slashedDate = phraseParser(/(?<![\d/])(?<a>\d{1,2})\/(?<b>\d{1,2})\/(?<y>(?:1[5-9]|20)\d\d|\d\d)(?![\d/])/gu, ({ a, b, y }) => {
  const year = fullYear(y ?? '');
  const dayFirst = dayOf(year, Number(b), Number(a));
  const monthFirst = dayOf(year, Number(a), Number(b));
  if (dayFirst && monthFirst) return a === b ? dayFirst : { kind: 'date', from: { year } };
  return dayFirst ?? monthFirst;
});

function dayOf(year: number, month: number, day: number): Meaning | undefined {
  return isDay(year, month, day) ? { kind: 'date', from: { year, month, day } } : undefined;
}
