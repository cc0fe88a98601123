import { type Meaning, phraseParser, withYearShift } from '../meaning.ts';
import { DASH, EDGE, edgeOf, MONTH, monthNumber, YEAR } from '../words.ts';

const EDGE_BEFORE = `(?:(?<edge>[Ee]arly|[Mm]id|[Ee]nd(?=-)|[Ll]ate|[Tt]he (?:beginning|start|middle|end) of)[-\\s])?`;

/** February 2023; mid-June 2024; late May, 2024; Feb. 2022; the end of May 2024. */
export const monthYear = phraseParser(
  new RegExp(`(?<!\\p{L})${EDGE_BEFORE}(?<m>${MONTH})\\s?,?\\s+(?:of\\s+)?(?:(?<y>${YEAR})(?!\\d|[.,]\\d|%)|(?<rel>this|last|next)\\s+year)`, 'gu'),
  ({ edge, m, y, rel }) => withYearShift(ofMonth(m, y, edge), rel),
);

/** March and April 2024; March-May 2024; between March and May 2024. */
export const monthsOfYear = phraseParser(
  new RegExp(
    `(?<!\\p{L})(?<lead>[Bb]etween\\s+|[Ff]rom\\s+)?(?<m>${MONTH})(?:\\s+(?<x>${YEAR}))?(?:${DASH}|\\s+(?:and|to|through|until|or)\\s+)(?<n>${MONTH})(?:,?\\s+(?<y>${YEAR}))?(?!\\s+\\d{1,2}\\b|\\d|\\p{L})`,
    'gu',
  ),
  ({ m, x, n, y }, match, sentence) => {
    const first = monthNumber(m);
    const last = monthNumber(n);
    if (!first || !last || (!y && !precededByTimeWord(sentence, match.index) && !/^(?:between|from)/iu.test(match[0]))) return undefined;
    const startYear = x ?? (y && first > last ? String(Number(y) - 1) : y);
    return {
      kind: 'date',
      from: { ...(startYear ? { year: Number(startYear) } : {}), month: first },
      to: { ...(y ? { year: Number(y) } : {}), month: last },
    };
  },
);

/** In May, since March, last June, the April summit, mid-June: a month alone only where the words around it tell of a time. */
export const monthAlone = phraseParser(
  new RegExp(`(?<!\\p{L})${EDGE_BEFORE}(?<m>${MONTH})(?![\\p{L}\\d])(?!\\s+\\d)`, 'gu'),
  ({ edge, m }, match, sentence) => {
    if (edge) return ofMonth(m, undefined, edge);
    const before = sentence.slice(Math.max(0, match.index - 24), match.index);
    const after = sentence.slice(match.index + match[0].length, match.index + match[0].length + 24);
    if (precededByTimeWord(sentence, match.index)) return ofMonth(m, undefined, edge);
    // "the March summit", "its November meeting"
    const attributive =
      /\b(?:the|a|an|its|his|her|their|this|that|’s|'s)\s+$/iu.test(before) &&
      /^\s+\p{Ll}{3,}/u.test(after) &&
      !/^\s+(?:of|on|to|was|is|and)\b/u.test(after);
    return attributive ? ofMonth(m, undefined, edge) : undefined;
  },
);

/** Last March, next June, this May: nearest before, after, or in the year of the report; the resolver reads the tense. */
export const shiftedMonth = phraseParser(
  new RegExp(`(?<!\\p{L})(?:[Ll]ast|[Nn]ext|[Tt]his(?:\\s+past|\\s+coming)?)\\s+(?<m>${MONTH})(?![\\p{L}\\d])(?!\\s+\\d)`, 'gu'),
  ({ m }) => ofMonth(m, undefined, undefined),
);

/** The first week of May; the last days of March 2024; the first two weeks of June: its days 1 to 14. */
export const weekOfMonth = phraseParser(
  new RegExp(
    `(?<!\\p{L})[Tt]he\\s+(?<which>first|second|third|last|final|early|closing|opening)\\s+(?:(?<two>two|three)\\s+|few\\s+)?(?:week|days|weeks|half)\\s+of\\s+(?<m>${MONTH})(?:,?\\s+(?<y>${YEAR}))?`,
    'gu',
  ),
  ({ which, two, m, y }, match) => {
    const last = /first|opening/u.test(which ?? '') ? daysFromFirst(match[0], two) : undefined;
    const month = monthNumber(m);
    if (last === undefined || month === undefined)
      return ofMonth(m, y, /first|early|opening/u.test(which ?? '') ? 'early' : /last|final|closing/u.test(which ?? '') ? 'late' : 'mid');
    const year = y === undefined ? {} : { year: Number(y) };
    return { kind: 'date', from: { ...year, month, day: 1 }, to: { ...year, month, day: last } };
  },
);

/** "the first [two weeks] of", "the first [half] of": how many days from the first on. */
function daysFromFirst(words: string, count: string | undefined): number | undefined {
  if (/\bhalf\b/u.test(words)) return 15;
  return /\bweeks\b/u.test(words) && count !== undefined ? (count === 'two' ? 14 : 21) : undefined;
}

function precededByTimeWord(sentence: string, at: number): boolean {
  const before = sentence.slice(Math.max(0, at - 32), at);
  return (
    new RegExp(
      `(?:\\b(?:in|since|until|till|by|during|through|throughout|for|before|after|of|from|between|and|or|every|each|around|circa|within|starting|beginning|ending|ended|(?:year|quarter|months|weeks)\\s+(?:to|through)|${EDGE})|\\p{L}+day,)\\s+$`,
      'iu',
    ).test(before) && !/\b(?:what|who|he|she|it|they|we|you|I) (?:and|or)\s+$/iu.test(before)
  );
}

function ofMonth(month: string | undefined, year: string | undefined, edge: string | undefined): Meaning | undefined {
  const number = monthNumber(month);
  const mod = edgeOf(edge);
  if (number === undefined) return undefined;
  return { kind: 'date', from: { ...(year ? { year: Number(year) } : {}), month: number }, ...(mod ? { mod } : {}) };
}
