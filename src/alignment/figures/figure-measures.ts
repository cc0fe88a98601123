import { overlapOf } from '../events/matching/event-words.ts';
import { isOneStory } from '../one-story.ts';
import { isCount } from './figure-agreement.ts';
import type { FigureUnit } from './figure-unit.ts';

/** How many words tell what is measured so that it is hardly another thing. */
export const LEAST_MEASURED = 2;

/** Told by the same words, of which there are several, or with what it belongs to behind them: "cost of the first stage [of the cable]". */
export function isSpecific(a: FigureUnit, b: FigureUnit): boolean {
  return Math.min(a.measured.size, b.measured.size) >= LEAST_MEASURED && (isOneMeasure(a, b) || isWithComplement(a, b) || isWithComplement(b, a));
}

function isWithComplement({ measure: short }: FigureUnit, { measure: long }: FigureUnit): boolean {
  return long.startsWith(`${short} of `);
}

export function valueTold({ account }: FigureUnit): string {
  return [account.value, account.low, account.high, account.comparison?.direction].join('/');
}

export function isOneMeasure(a: FigureUnit, b: FigureUnit): boolean {
  return a.measured.size === b.measured.size && overlapOf(a.measured, b.measured) === 1;
}

/** "production" and "oil production" of a sentence that tells of oil; never "oil production" and "gas production", nor a level and its growth. */
export function measuresFit(a: FigureUnit, b: FigureUnit): boolean {
  if (overlapOf(a.measured, b.measured) < 1 || isChange(a.measure) !== isChange(b.measure)) return false;
  const [short, long] = a.measured.size <= b.measured.size ? [a, b] : [b, a];
  if (isOneStory(a, b) && (isSpecific(a, b) || (isCount(a.account.unit) && valueTold(a) === valueTold(b)))) return true;
  return [...long.measured].every((word) => short.measured.has(word) || short.words.has(word) || short.whole.has(word));
}

const CHANGE = /\b(?:growth|rise|fall|change|increase|decrease|drop|decline)\b/;

/** Whether what is measured is how much something changed. */
export function isChange(measure: string): boolean {
  return CHANGE.test(measure);
}

/** A share of exports is no share of output. */
export function wholesFit(a: FigureUnit, b: FigureUnit): boolean {
  if ((a.shareOf === undefined) !== (b.shareOf === undefined)) return false;
  return a.shareOf === undefined || overlapOf(a.whole, b.whole) === 1;
}
