import type { Measured } from '../measures/beside.ts';
import { nameOf } from '../names/name.ts';
import { isMeasureUnit, type Site, withVerb } from '../site.ts';

/** Those who foresee results, and what they do with them: "analysts had hoped for", "economists on average predicted". */
const FORESEERS =
  '(?:[Aa]nalysts|[Ee]conomists|[Ff]orecasters|[Ii]nvestors|(?:[Tt]he )?[Mm]arkets?|Wall Street)(?: (?:polled|surveyed) by [^,.;:]{1,40})?';
const LOOKING =
  '(?:had |have |has |were |was |are |is )?(?:been )?(?:on average )?(?:expected|expecting|expect|forecast|predicted|predicting|looked for|looking for|hoped for|hoping for|anticipated|projected|pencilled in|penciled in|estimated)';
const EXPECTED = new RegExp(`\\b${FORESEERS} ${LOOKING}(?: on average)?(?: about| around| some| only)? $`, 'u');

/**
 * "The firm foresees a profit of $3 million; investors had expected [$4 million]": of the same as the figure before, in this sentence or as the only one of its unit
 * in the one ahead.
 */
export function expectedBy(site: Site, last: Measured | undefined): Measured | undefined {
  const { quantity, context, at } = site;
  if (
    !last ||
    last.measure.direction !== undefined ||
    last.measure.rule === 'counted' ||
    (quantity.noun !== undefined && !isMeasureUnit(quantity.unit))
  )
    return undefined;
  const isTold = /^[A-Z]{3}(?:\/share)?$|^percent$/.test(last.site.quantity.unit);
  if (!isTold || (quantity.unit !== last.site.quantity.unit && quantity.unit !== '')) return undefined;
  if (!EXPECTED.test(context.text.slice(Math.max(at.sentence.start, quantity.start - 120), quantity.start))) return undefined;
  if (!/^\s*(?:[.,;:)—–]|on average|$)/u.test(context.text.slice(quantity.end, Math.min(at.sentence.end, quantity.end + 14)))) return undefined;
  const named = nameOf(last.site, last.measure);
  if (!named) return undefined;
  const told: Site = { ...site, quantity: { ...quantity, unit: last.site.quantity.unit } };
  return {
    site: told,
    measure: { rule: 'level', elsewhere: named, ownedAs: last, foreseen: true, ...withVerb(site.verb) },
  };
}
