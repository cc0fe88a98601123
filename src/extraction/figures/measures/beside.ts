import type { Edtf, Quantity } from '../../../model/index.ts';
import { extentOf, lemmaOf, tagOf, wordAt } from '../../phrases/index.ts';
import { CHANGE_NOUNS } from '../change/change-words.ts';
import { formerLevel } from '../change/former.ts';
import { nounAfter, type Site } from '../site.ts';
import type { Measure } from './measure.ts';
import { sequelOf } from './sequel.ts';

/** An amount with what it measures. */
export interface Measured {
  site: Site;
  measure: Measure;
  /** That of the amount before it in the sentence. */
  previous?: Measured;
  /** When that was so. */
  period?: Edtf;
  /** Its name in full. */
  inFull?: string;
}

/**
 * What an amount tells by the one before it: "$5 million ([€4 million])", "10 miles ([16 km])", "a loss of $5 million, or [2 dollars a share]",
 * "a profit of $2 million, [up 14 percent]", "1,200 jobs in Spain and [90] in Malta".
 */
export function besideMeasure(site: Site, before: Measured | undefined): Measured | undefined {
  if (!before) return undefined;
  const gap = site.context.text.slice(before.site.quantity.end, site.quantity.start);
  // "rents in Lima fell 9 percent, whereas Cusco was up 4 percent"
  if (OF_OTHER.test(gap)) return undefined;
  // "rose to $9 billion (€8 billion) from [$7 billion]": beside the first
  if (before.previous && gap.startsWith(')') && isConversion(' (', before.previous.site.quantity, before.site.quantity))
    return besideMeasure(site, before.previous);
  if (isConversion(gap, before.site.quantity, site.quantity)) return { site, measure: { ...before.measure, converted: true } };
  if (isBracketed(site, before, gap)) return { site, measure: { ...before.measure } };
  return (
    formerLevel(site, before, gap) ??
    shareBeside(site, before, gap) ??
    sequelOf(site, before, gap) ??
    changeBeside(site, before) ??
    otherChange(site, before, gap) ??
    sameCount(site, before)
  );
}

const OF_OTHER = /\b(?:while|whereas|but|and) (?:the )?\p{Lu}[\p{L} .-]* (?:was|were) (?:up|down) $/u;

/** "€30 billion, or [12 percent] of output", "a loss of 4,000 tonnes in exports, [a third] of the total": the same as a part. */
function shareBeside(site: Site, { site: ahead, measure }: Measured, gap: string): Measured | undefined {
  const { tree, quantity, context } = site;
  const whole = quantity.unit === 'percent' ? nounAfter(site, ['of']) : undefined;
  // "$3 million, half of its level in May": no part
  if (whole === undefined || /^(?:level|value|worth|peak|high|rate|size|figure)$/.test(lemmaOf(tree, whole))) return undefined;
  if (ahead.quantity.unit === 'percent' || measure.direction !== undefined || !APPOSED.test(gap)) return undefined;
  for (let token = ahead.last + 1; token < site.first; token++) if (/^(?:VERB|AUX|SCONJ)$/.test(tagOf(tree, token))) return undefined;
  const end = tree.tokens[extentOf(tree, whole).last]?.end ?? 0;
  const isAlone = /^\s*(?:[,;.)—–]|$)/u.test(context.text.slice(end, Math.min(site.at.sentence.end, end + 4)));
  return isAlone ? { site, measure: { ...measure, rule: 'share', whole } } : undefined;
}

const APPOSED = /^(?:[^.;:,()]{0,50}(?:,|\s[—–-])\s(?:or\s|equal to\s|equivalent to\s|that is,?\s|the equivalent of\s)?|\s\((?:or\s)?)$/u;

const MONEY = /^[A-Z]{3}(?:\/|$)/;
const LENGTHS = /^(?:km|mi|nmi|m|ft|in|cm|mm)$/;
const WEIGHTS = /^(?:kg|g|lb|oz|t)$/;
const AREAS = /^(?:ha|acre|km2|sq mi|m2)$/;

/** "sank 30 cents ([4 percent])", "a drop of 8 percent ([900 cars]) in output": a change told in another unit. */
function isBracketed({ context, quantity }: Site, { site: ahead, measure }: Measured, gap: string): boolean {
  const isAlone = /^\s*\(\s*$/u.test(gap) && /^\s*\)/u.test(context.text.slice(quantity.end, quantity.end + 3));
  return isAlone && measure.direction !== undefined && quantity.unit !== ahead.quantity.unit && quantity.unit !== '';
}

/** "$57 million (US$78 million)" is one too: two dollars whose marks are told apart badly. */
function isConversion(gap: string, a: Quantity, b: Quantity): boolean {
  if (!/^\s*[([]\s*$/u.test(gap) || (a.unit === b.unit && !(MONEY.test(a.unit) && a.value !== b.value))) return false;
  return [MONEY, LENGTHS, AREAS, WEIGHTS].some((kind) => kind.test(a.unit) && kind.test(b.unit));
}

/** "a profit of $2 million, [up 14 percent]": no verb of its own. */
function changeBeside(site: Site, { site: ahead, measure }: Measured): Measured | undefined {
  const { quantity } = site;
  const { verb } = ahead;
  // "$61.04 a barrel, down $2.10"
  const isOfUnit = quantity.unit === ahead.quantity.unit || ahead.quantity.unit.startsWith(`${quantity.unit}/`);
  const isDifference = isOfUnit && quantity.unit !== '' && quantity.noun === undefined;
  // "at 34 percent, up 3 percentage points", "at 4,010 points, down 12 points"
  const isOfPoints = quantity.unit.endsWith('point') && (ahead.quantity.unit === 'percent' || ahead.quantity.unit === quantity.unit);
  if ((quantity.unit !== 'percent' && !isDifference && !isOfPoints) || measure.direction || measure.whole !== undefined || measure.former === true)
    return undefined;
  const way = besideWay(site);
  if (way === undefined) return undefined;
  const kept = verb === undefined ? measure : { ...measure, verb: measure.verb ?? verb };
  // "Orvel closed at $4, [up 2 percent]"
  const named = kept.elsewhere && { elsewhere: { ...kept.elsewhere, name: `growth of ${kept.elsewhere.name}` } };
  return { site, measure: { ...kept, ...named, rule: 'change-noun', direction: way } };
}

/** "9 million tonnes, up 2 percent on the year but [3 percent less] than in May": against another time. */
function otherChange(site: Site, { site: ahead, measure }: Measured, gap: string): Measured | undefined {
  if (measure.rule !== 'change-noun' || measure.direction === undefined || site.quantity.unit !== ahead.quantity.unit) return undefined;
  const more = wordAt(site.tree, site.last + 1);
  const isCompared = wordAt(site.tree, site.last + 2) === 'than' && /^(?:more|higher|larger|less|fewer|lower|smaller)$/.test(more);
  const way = /^[^.;:]{3,50},? (?:but|and) (?:(?<way>up|down) )?$/u.exec(gap)?.groups?.['way'];
  if (way !== undefined) return { site, measure: { ...measure, direction: way === 'up' ? 'up' : 'down' } };
  if (!isCompared || !/^[^.;:]{3,50},? (?:but|and) $/u.test(gap)) return undefined;
  return { site, measure: { ...measure, direction: /^(?:more|higher|larger)$/.test(more) ? 'up' : 'down' } };
}

/** ", [up] 14 percent", ", 14 percent [more] than in 2022". */
function besideWay({ tree, first, last }: Site): 'up' | 'down' | undefined {
  const way = wordAt(tree, first - 1);
  if ((way === 'up' || way === 'down') && /^[,(—–]$/.test(wordAt(tree, first - 2))) return way;
  const more = wordAt(tree, last + 1);
  // ", a 17 percent [decline] from a year earlier"
  const moved = CHANGE_NOUNS.get(lemmaOf(tree, last + 1));
  if (moved !== undefined && /^an?$/.test(way) && wordAt(tree, first - 2) === ',' && !/^(?:in|of|for|to)$/.test(wordAt(tree, last + 2))) return moved;
  // ", 7 percent [above] last year's"
  if (way === ',' && /^(?:above|below)$/.test(more)) return more === 'above' ? 'up' : 'down';
  const noun = way === 'of' ? CHANGE_NOUNS.get(lemmaOf(tree, first - 2)) : undefined;
  // "sold 40,000 cars, [a rise of] 3 percent"
  const article = /^an?$/.test(wordAt(tree, first - 3)) ? first - 3 : first - 4;
  if (noun !== undefined && /^an?$/.test(wordAt(tree, article)) && wordAt(tree, article - 1) === ',') return noun;
  if (way !== ',' || wordAt(tree, last + 2) !== 'than') return undefined;
  return /^(?:more|higher|larger)$/.test(more) ? 'up' : /^(?:less|fewer|lower|smaller)$/.test(more) ? 'down' : undefined;
}

/** A bare number after a counted one that has a place of its own: "4,300 jobs in Spain, [300] in Malta". */
function sameCount(site: Site, { site: ahead, measure }: Measured): Measured | undefined {
  const { tree, first, last, quantity } = site;
  if (quantity.unit !== '' || measure.rule !== 'counted' || measure.noun === undefined) return undefined;
  if (!/^(?:in|at|from|on)$/.test(wordAt(tree, last + 1)) || !/^(?:,|and)$/.test(wordAt(tree, first - 1)) || first - ahead.last > 6) return undefined;
  for (let token = ahead.last + 1; token < first; token++) if (tagOf(tree, token) === 'VERB') return undefined;
  return { site: { ...site, quantity: { ...quantity, unit: ahead.quantity.unit } }, measure: { ...measure } };
}

/** Where such a number is: the name behind its own preposition. */
export function placeBehind({ tree, last }: Site): number | undefined {
  if (tagOf(tree, last + 1) !== 'ADP') return undefined;
  const head = tree.head(last + 1);
  return head > last + 1 && head < last + 6 ? head : tagOf(tree, last + 2) === 'PROPN' ? last + 2 : undefined;
}
