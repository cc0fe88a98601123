import type { Sentence } from '../../model/index.ts';
import { INDEX_NAMES } from './index-names.ts';
import type { NumberWords } from './numbers.ts';
import { isVote } from './tallies.ts';
import { measureAfter } from './units.ts';

/** How many characters before a range belong to it ("between "); nothing when the two numbers are none. */
export function rangeLead(own: string, sentence: Sentence, first: NumberWords, second: NumberWords): number | undefined {
  const gap = own.slice(first.end, second.start);
  const before = own.slice(Math.max(0, first.start - 16), first.start);
  const between = /\bbetween\s+(?:[$€£¥])?$/iu.exec(before);
  if (between && (/^(?:\s?%|\s+percent|\s+per cent)?\s+and\s+[$€£¥]?$/iu.test(gap) || hasUnitAgain(own, gap, second))) return between[0].length;
  if (second.value <= first.value && scaledLike(first, second).value >= second.value) return undefined;
  if (isVote(own, sentence, first)) return undefined;
  if (/^\s?[-–—‑]\s?[$€£¥]?$/u.test(gap)) return 0;
  // "10 metres to 12 metres"
  if (isOfOneUnit(own, gap, second) && !/\bfrom\s+$/iu.test(before) && (second.value < first.value * 2 || !CHANGE_BEFORE.test(before))) return 0;
  const to = /^(?<share>\s?%|\s+per\s?cent)?\s+(?:to|or)\s+[$€£¥]?$/iu.exec(gap);
  if (!to || /\bfrom\s+[$€£¥]?$/iu.test(before) || isChangeAndLevel(before, gap, first, second)) return undefined;
  // "pushed the FTSE 100 to 8,370 points": the number of a name
  if (INDEX_NAMES.has(/(?<name>[\p{L}&]+) $/u.exec(before)?.groups?.['name']?.toLowerCase() ?? '') && second.value >= first.value * 3)
    return undefined;
  // "rose by 9 percent to $341 million" tells a change and a level
  return to.groups?.['share'] === undefined || /^(?:\s?%|\s+per\s?cent)/iu.test(own.slice(second.end, second.end + 10)) ? 0 : undefined;
}

/** "12 degrees to 15 degrees Celsius": the measure that is told with both. */
function isOfOneUnit(own: string, gap: string, second: NumberWords): boolean {
  const unit = /^\s(?<unit>\p{L}{2,20})\s(?:to|or)\s$/u.exec(gap)?.groups?.['unit'];
  return unit !== undefined && measureAfter(` ${unit}`) !== undefined && own.slice(second.end + 1, second.end + 1 + unit.length) === unit;
}

/** "between 3 billion [euros] and 4 billion [euros]". */
function hasUnitAgain(own: string, gap: string, second: NumberWords): boolean {
  const unit = /^\s(?<unit>\p{Ll}{2,20})\sand\s$/u.exec(gap)?.groups?.['unit'];
  return unit !== undefined && new RegExp(`^ ${unit}(?!\\p{L})`, 'u').test(own.slice(second.end, second.end + 24));
}

const CHANGE_BEFORE =
  /\b(?:rose|fell|grew|gained|lost|added|dropped|slid|sank|plunged|tumbled|soared|surged|rallied|advanced|eased|dipped|climbed|slipped|jumped|declined|increased|up|down|shed)\s+(?:by\s+)?(?:US|A|C|HK)?[$€£¥]?$/iu;

/** "rose $1.20 to $84.10": by how much, and to what. */
function isChangeAndLevel(before: string, gap: string, first: NumberWords, second: NumberWords): boolean {
  if (/\bby\s+(?:US|A|C|HK)?[$€£¥]$/iu.test(before)) return true;
  if (!/[$€£¥]$/u.test(before) || !/[$€£¥]$/u.test(gap) || second.value < first.value * 3) return false;
  return CHANGE_BEFORE.test(before);
}

/** "3 to 5 million": the scale that only the second number has belongs to both. */
export function scaledLike(first: NumberWords, second: NumberWords): NumberWords {
  if (first.scale !== 1 || second.scale === 1 || first.value >= second.value / second.scale) return first;
  return { ...first, value: first.value * second.scale, step: first.step * second.scale, roundStep: first.roundStep * second.scale };
}
