import { phraseParser } from '../meaning.ts';
import { COUNT, countOf, UNIT, unitOf, WEEKDAY, weekdayNumber } from '../words.ts';

const CODES = {
  second: 'T1S',
  minute: 'T1M',
  hour: 'T1H',
  day: '1D',
  week: '1W',
  month: '1M',
  quarter: '3M',
  year: '1Y',
  decade: '10Y',
  century: '100Y',
};

/** Every year, each month, every two weeks, every Monday. */
export const every = phraseParser(
  new RegExp(
    `(?<!\\p{L})(?:[Ee]very|[Ee]ach)\\s+(?:(?<single>other\\s+)?(?<unit>${UNIT})|(?<n>${COUNT})\\s+(?<units>${UNIT}s)|(?<d>${WEEKDAY}))(?!\\p{L})`,
    'gu',
  ),
  ({ single, unit, n, units, d }, match) => {
    const quant = /^every/iu.test(match[0]) ? 'EVERY' : 'EACH';
    const weekday = weekdayNumber(d);
    if (weekday !== undefined) return { kind: 'set', value: `XXXX-WXX-${weekday === 0 ? 7 : weekday}`, quant };
    const parsed = unitOf(unit ?? units);
    if (!parsed) return undefined;
    const count = single ? 2 : (countOf(n) ?? 1);
    return { kind: 'set', value: `P${CODES[parsed].replace('1', String(count))}`, quant };
  },
);

/** Twice a year; three times a month; once per week. */
export const timesPer = phraseParser(
  new RegExp(`(?<!\\p{L})(?<n>[Oo]nce|[Tt]wice|(?:${COUNT})\\s+times)\\s+(?:an?|per|every|each)\\s+(?<unit>${UNIT})(?!\\p{L})`, 'gu'),
  ({ n, unit }) => {
    const parsed = unitOf(unit);
    const count = /^once/iu.test(n ?? '') ? 1 : /^twice/iu.test(n ?? '') ? 2 : countOf((n ?? '').replace(/\s+times$/u, ''));
    return parsed ? { kind: 'set', value: `P${CODES[parsed]}`, ...(count ? { freq: `${count}X` } : {}) } : undefined;
  },
);

/** A year, per day, after an amount: "40 billion cubic meters a year". */
export const rate = phraseParser(
  /(?<=\d[^.;:!?]{0,60}\s)(?:a|per)\s+(?<unit>day|week|month|year)(?!\p{L}|-|\s+(?:ago|later|earlier|before|after|old|of|in)\b)/gu,
  ({ unit }, match, sentence) => {
    const parsed = unitOf(unit);
    const before = sentence.slice(Math.max(0, match.index - 16), match.index);
    if (!parsed || (match[0].startsWith('a ') && /\b(?:for|in|within|over|after|than|about|almost|nearly|half|of|is|was|by)\s+$/u.test(before)))
      return undefined;
    return { kind: 'set', value: `P${CODES[parsed]}` };
  },
);

/** Annual, annually, daily, weekly, monthly, yearly. */
export const adverb = phraseParser(
  /(?<![\p{L}-])(?<w>[Aa]nnual(?:ly)?|[Yy]early|[Mm]onthly|[Ww]eekly|[Dd]aily)(?![\p{L}-]|\s+(?:News|Mail|Times|Telegraph|Express|Post|Star|Standard|Sabah|basis))/gu,
  ({ w }, match, sentence) => {
    if (/^\p{Lu}/u.test(match[0]) && match.index > 0 && !/[“"‘]\s*$/u.test(sentence.slice(0, match.index))) return undefined;
    const word = (w ?? '').toLowerCase();
    const code = /annual|year/u.test(word) ? '1Y' : word === 'monthly' ? '1M' : word === 'weekly' ? '1W' : '1D';
    return { kind: 'set', value: `P${code}` };
  },
);
