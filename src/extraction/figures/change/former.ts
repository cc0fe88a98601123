import { edtf, type FigureFinding, type Range } from '../../../model/index.ts';
import { childrenBy, wordAt } from '../../phrases/index.ts';
import type { Measured } from '../measures/beside.ts';
import type { Site } from '../site.ts';

type Period = NonNullable<FigureFinding['period']>['edtf'];

/** "will cost $545 million, up from [$520 million] in March", "widened to $4 million from [$1 million] a year earlier": what it was before. */
export function formerLevel(site: Site, before: Measured, gap: string): Measured | undefined {
  const { site: ahead, measure } = before;
  // "$613 million, or 33 cents a share, from [$833 million]"
  if (before.previous && ahead.quantity.unit === `${site.quantity.unit}/share`)
    return formerLevel(site, before.previous, site.context.text.slice(ahead.quantity.end, site.quantity.start));
  if (isChangeOfOtherTime(site, before, gap)) return { site, measure: { ...measure, former: true } };
  const isCount = measure.rule === 'counted';
  const isEach = ahead.quantity.unit.startsWith(`${site.quantity.unit}/`) && /^[A-Z]{3}$/.test(site.quantity.unit);
  if (!isEach && site.quantity.unit !== ahead.quantity.unit && !(isCount && site.quantity.unit === '')) return undefined;
  if (FORESEEN.test(gap)) return { site: isEach ? withUnit(site, ahead.quantity.unit) : site, measure: { ...measure, foreseen: true } };
  const isPeak = PEAK.test(gap.replaceAll(/\d[.,]\d/g, '0'));
  if (isPeak && measure.direction === undefined) return { site, measure: { ...measure, former: true } };
  if (childrenBy(site.tree, site.top, 'acl').length > 0 || measure.direction || measure.former === true) return undefined;
  if (!isPeak && !COMPARED.test(gap) && !isAfter(site, gap) && !isLeft(before, gap)) return undefined;
  // "$925 an ounce, up from [$919]"
  return { site: isCount || isEach ? withUnit(site, ahead.quantity.unit) : site, measure: { ...measure, former: true } };
}

const withUnit = (site: Site, unit: string): Site => ({ ...site, quantity: { ...site.quantity, unit } });

/** "was 2 percent higher than in 2021, after [3 percent] in May". */
const isChangeOfOtherTime = (site: Site, { site: ahead, measure }: Measured, gap: string): boolean =>
  measure.direction !== undefined &&
  measure.former !== true &&
  site.quantity.unit === 'percent' &&
  ahead.quantity.unit === 'percent' &&
  /^[^.;:]{0,50}, (?:(?:up|down) from|compared (?:to|with)|after|against) (?:an? )?$/u.test(gap);

/** "eased to 3 percent, well below [the peak of] 12 percent reached in May". */
const PEAK = /^[^.;:]{0,90} (?:above|below|under|off|short of) (?:the|an?|its|their) (?:[\p{L}-]+ ){0,2}(?:peak|high|low|record) of $/u;

/** "now foresees $4 million, after [its former forecast of] $3 million". */
const FORESEEN =
  /^[^.;:]{0,40}(?:(?:up|down) from|compared (?:to|with)|against) (?:the|an?|its|their|his|her) (?:(?:earlier|previous|prior|initial|original|former) )?(?:forecast|target|estimate|guidance|projection|goal|range) of $/u;

/** "$545 million[, up from the record high of] $520 million". */
const COMPARED =
  /^(?:[^.;:]{0,40})(?:, (?:(?:up|down) from|compared (?:to|with)|against) | (?:(?:up|down) from|compared (?:to|with)|against) )(?:(?:the|an?) (?:(?:[\p{L}]+-(?:time|year|month|week) )?(?:record|peak|high|low) )?(?:of )?)?$/u;

/** "mined 9 tonnes in 2023 [after] 8 tonnes in 2022". */
const isAfter = ({ context, quantity, at }: Site, gap: string): boolean =>
  /^[^.;:,]{0,40},? (?:after|following) $/u.test(gap) &&
  /^(?: of \p{Ll}+)? (?:in (?:\p{Lu}\p{L}+|\d{4}|the (?:same|previous|prior) \p{L}+)|(?:a|one|the) (?:year|month|quarter) (?:earlier|before|ago)|last (?:year|month|quarter))(?: \d{4})?[.,;]/u.test(
    context.text.slice(quantity.end, Math.min(at.sentence.end, quantity.end + 50)),
  );

/** "widened to $4 million [from] $1 million". */
const isLeft = ({ site: ahead, measure }: Measured, gap: string): boolean =>
  (ahead.preposition === 'to' || measure.rule === 'level') &&
  /^(?:[^.;:,]{0,40},?| ?, mainly|[^.;:,]{0,20}, (?:its|the|an?) [^.;:,]{3,75},) from (?:the )?$/u.test(gap);

/**
 * When it was so: "up from $520 million [in March]"; "a year earlier" counts from the period of the amount that it is compared with, and a month without a year is
 * of that year or the one before.
 */
export function formerPeriod(site: Site, present: Period | undefined): Period | undefined {
  const { at, quantity, context, tree } = site;
  // "compared with 4 percent across the UK": at the same time
  if (isElsewhere(site)) return present;
  const time = at.sentence.times.find((one) => one.start >= quantity.end && one.edtf !== undefined);
  if (!time?.edtf) return undefined;
  if (isOfSame(context.text, time)) return yearAlike(present, time.edtf);
  if (
    !/^(?: of [\p{Lu}]+)?,? (?:(?:late|early) )?(?:(?:reached|hit|seen|recorded|set|posted|reported|told) )?(?:in |on |at )?$/u.test(
      context.text.slice(quantity.end, time.start),
    )
  )
    return undefined;
  const words = context.text.slice(time.start, time.end).toLowerCase();
  if (/\b(?:year|12 months) (?:ago|earlier|before)|previous year|same (?:period|month|quarter)/.test(words))
    return present === undefined ? (words.endsWith('ago') ? time.edtf : undefined) : yearBefore(present);
  if (/\b(?:earlier|before|previous)\b/.test(words)) return undefined;
  const month = /^\d{4}-(?<month>\d{2})$/.exec(time.edtf)?.groups?.['month'];
  const now = /^(?<year>\d{4})-(?<month>\d{2})/.exec(present ?? '')?.groups;
  if (month === undefined || now?.['year'] === undefined || /\d/.test(words) || wordAt(tree, 0) === '') return time.edtf;
  return edtf(`${Number(now['year']) - (month > (now['month'] ?? '') ? 1 : 0)}-${month}`);
}

/** "[across] the UK", "[in] Scotland", "[in] the northern city of Leeds", behind an amount: a name that is no time. */
export function isElsewhere({ tree, at, quantity }: Site): boolean {
  const behind = tree.tokens.findIndex(({ start }) => start >= quantity.end);
  if (!/^(?:in|across|for)$/.test(wordAt(tree, behind)) || tree.relation(behind) !== 'case') return false;
  const place = tree.head(behind);
  return [place, ...childrenBy(tree, place, 'nmod', 'appos', 'flat')].some((word) => {
    const token = tree.tokens[word];
    return token?.upos === 'PROPN' && word > behind && !at.sentence.times.some((time) => time.start <= token.start && token.start < time.end);
  });
}

/** "2023-04/2023-06" → "2022-04/2022-06". */
export function yearBefore(period: Period): Period | undefined {
  return shiftedBy(period, -1);
}

function shiftedBy(period: Period, years: number): Period | undefined {
  if (!/^\d{4}(?:-\d{2}){0,2}(?:\/\d{4}(?:-\d{2}){0,2})?$/.test(period)) return undefined;
  return edtf(period.replaceAll(/\b\d{4}(?=-|\/|$)/g, (year) => String(Number(year) + years)));
}

/** "in the same quarter of [2022]", "on the same day [last year]": the year of a time that is told before. */
export function isOfSame(text: string, { start, end }: Range): boolean {
  const isYear = /^(?:\d{4}|(?:last|the previous|the prior) year|a year (?:ago|earlier|before))$/iu.test(text.slice(start, end));
  return (
    isYear &&
    /\bsame (?:[\p{L}-]+ )?(?:month|quarter|period|week|weekend|half|time|day|months)(?: of| in)? $/u.test(text.slice(Math.max(0, start - 40), start))
  );
}

/** "2023-12" and "2021" → "2021-12". */
function yearAlike(present: Period | undefined, year: Period): Period | undefined {
  const now = /^\d{4}/.exec(present ?? '')?.[0];
  const then = /^\d{4}$/.exec(year)?.[0];
  return present === undefined || now === undefined || then === undefined ? undefined : shiftedBy(present, Number(then) - Number(now));
}
