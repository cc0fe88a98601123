import type { EventUnit } from '../event-unit.ts';
import { tellingWords } from './event-words.ts';

/**
 * Whether two accounts of one report may tell one deed without a type, by the words for what it is done to: "posted a profit" is not "posted a loss", nor "cut 40 jobs"
 * what was told as "cut 300 jobs" or as "cut two plants".
 */
export function objectsFit(a: EventUnit, b: EventUnit): boolean {
  if (!a.headline || !b.headline || a.account.plover || b.account.plover || a.headline.passive !== b.headline.passive) return true;
  if (!amountsFit(a, b)) return false;
  const [here, there] = [tellingWords(a.headline.rest), tellingWords(b.headline.rest)];
  return here.size === 0 || there.size === 0 || [...here].some((word) => there.has(word));
}

/** Whether the words of both tell no amounts, or one that is the same. */
export function amountsFit({ headline: one }: EventUnit, { headline: other }: EventUnit): boolean {
  const [here, there] = [amountsOf(one?.rest ?? ''), amountsOf(other?.rest ?? '')];
  return here.length === 0 || there.length === 0 || here.some((amount) => there.includes(amount));
}

/** "13,000", "2.7"; years and days of a month tell when. */
function amountsOf(words: string): number[] {
  return [...words.matchAll(/(?<![\p{L}\d-])\d[\d,]*(?:\.\d+)?(?![\p{L}\d-])/gu)].flatMap(([number]) => {
    const value = Number(number.replaceAll(',', ''));
    return /^(?:19|20)\d\d$/.test(number) ? [] : [value];
  });
}
