import { overlaps, type Quantity } from '../../model/index.ts';
import { hedgeBefore } from './context.ts';

const PARTS: Record<string, number> = { half: 2, third: 3, quarter: 4, fifth: 5, sixth: 6, tenth: 10 };
const COUNTS: Record<string, number> = { a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, nine: 9 };
const SHARE =
  /(?<!\p{L}|-)(?:(?<half>half)|(?<n>an?|one|two|three|four|nine)[\s-](?<part>third|quarter|fifth|sixth|tenth)s?)\s+of\s+(?=\p{L})(?!the\s+(?:year|month|century|decade|season|game|match)\b|(?:19|20)\d\d)/giu;
/** "rose by a fifth". */
const CHANGE =
  /(?<=\bby\s(?:(?:about|almost|nearly|some|over|around)\s)?)(?:(?<half>half)|(?<n>an?|one|two|three)[\s-](?<part>third|quarter|fifth|sixth|tenth)s?)(?!\s+(?:of|an?)\b)(?!\p{L})/giu;

/** "of which Peru will pay [half]". */
const OF_WHICH =
  /(?<=\bof (?:which|whom|it|that) [^.;:]{0,60}\s)(?:(?<half>half)|(?<n>an?|one|two|three)[\s-](?<part>third|quarter|fifth|sixth|tenth)s?)(?=\s*(?:[.,;)]|$))/giu;

/** "by half a percentage point", "a quarter of a percent". */
const OF_A_POINT =
  /(?<!\p{L})(?:(?<half>half)|(?<three>three[\s-]quarters)|(?:an?|one)[\s-](?<part>quarter|third|fifth|tenth))\s+(?:of\s+)?an?\s+(?<unit>percentage[\s-]point|percent|per\s?cent|point)(?!\p{L})/giu;

/** "cut its rate by a quarter point", "by a half-point". */
const BY_A_POINT = /(?<=\bby\s)an?\s+(?:(?<half>half)|(?<part>quarter))[\s-](?<unit>(?:percentage[\s-])?point)(?!\p{L})/giu;

function partsOfAPoint(own: string, offset: number): Quantity[] {
  return [...own.matchAll(OF_A_POINT), ...own.matchAll(BY_A_POINT)].map((match) => {
    const { half, three, part = '', unit = '' } = match.groups ?? {};
    const value = half ? 0.5 : three ? 0.75 : Math.round(100 / (PARTS[part.toLowerCase()] ?? 1)) / 100;
    const number = { start: offset + match.index, end: offset + match.index + match[0].length };
    return { ...number, value, unit: /point/iu.test(unit) ? 'percentage point' : 'percent', number };
  });
}

/**
 * Shares told in words, as percentages: "two-thirds of exports" is 66.67, "half of the members" 50. How exactly they are meant isn't told, so they have no precision.
 * @param own the sentence's text @param offset where it begins in the report
 */
export function findShares(own: string, offset: number): Quantity[] {
  const ofAPoint = partsOfAPoint(own, offset);
  const shares = [...own.matchAll(SHARE), ...own.matchAll(CHANGE), ...own.matchAll(OF_WHICH)].flatMap((match) => {
    const { half, n, part } = match.groups ?? {};
    const value = half ? 50 : Math.round(((COUNTS[(n ?? '').toLowerCase()] ?? 0) / (PARTS[(part ?? '').toLowerCase()] ?? 1)) * 10_000) / 100;
    if (value <= 0 || value >= 100) return [];
    const number = { start: offset + match.index, end: offset + match.index + match[0].replace(/\s+of\s+$/iu, '').length };
    const hedge = hedgeBefore(own.slice(0, match.index));
    return [
      {
        start: number.start - (hedge?.length ?? 0),
        end: number.end,
        value,
        unit: 'percent',
        number,
        ...(hedge ? { approximation: hedge.approximation } : {}),
      },
    ];
  });
  return [...shares.filter((share) => !ofAPoint.some((other) => overlaps(other, share))), ...ofAPoint];
}
