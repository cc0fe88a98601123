import { nounClass } from '../../../language/knowledge/nouns.ts';
import type { Quantity } from '../../../model/index.ts';
import { lemmaOf, subjectsOf, tagOf, wordAt } from '../../phrases/index.ts';
import { actorsAt } from '../about/actors-at.ts';
import { currencyNamed } from '../change/exchange.ts';
import { includedCount } from '../counts/counted.ts';
import { STATES } from '../counts/deeds.ts';
import { isMeasured, isMeasureUnit, isNoun, nounAfter, nounBefore, type Site, withVerb } from '../site.ts';
import type { Measured } from './beside.ts';
import { isIndex } from './indexes.ts';
import type { Measure } from './measure.ts';
import { TURNOVER } from './measure-nouns.ts';

/**
 * What an amount tells of what the amount before it measured, by the words between them: "fell 40 points, [or 2 percent, to 812]", "6,000 jobs, [about 5 percent of its
 * workforce]", "Orvel shares rose 3 percent and [Tarn shares 2 percent]".
 */
export function sequelOf(site: Site, before: Measured, gap: string): Measured | undefined {
  return (
    otherwiseTold(site, before, gap) ??
    levelReached(site, before, gap) ??
    included(site, before, gap) ??
    opposite(site, before, gap) ??
    besidesThose(site, before, gap) ??
    foreseen(site, before, gap) ??
    sameChange(site, before, gap) ??
    partBeside(site, before, gap) ??
    withoutVerb(site, before, gap)
  );
}

const OR = /^(?:\s?[,(–—-])?\s*(?:or|that is|equal to|equivalent to|i\.e\.)\s+$/u;

const isPercent = ({ unit }: Quantity): boolean => unit === 'percent';

/** "40 points, or [2 percent]", "a profit of $5 million, or [$1.20 a share]". */
function otherwiseTold(site: Site, { site: ahead, measure }: Measured, gap: string): Measured | undefined {
  const { quantity } = site;
  // "$833 million, or [43 cents], a year ago"
  const isEach =
    /^[A-Z]{3}$/.test(quantity.unit) && quantity.unit === ahead.quantity.unit && (quantity.value ?? 0) * 10_000 < (ahead.quantity.value ?? 0);
  if (OR.test(gap) && isEach) return { site: { ...site, quantity: { ...quantity, unit: `${quantity.unit}/share` } }, measure: { ...measure } };
  if (!OR.test(gap) || quantity.unit === ahead.quantity.unit || quantity.unit === '') return undefined;
  const whole = isPercent(quantity) ? nounAfter(site, ['of']) : undefined;
  if (isPercent(quantity) && measure.direction === undefined) return whole === undefined ? undefined : asPart(site, measure, whole);
  const isOfKind = isPercent(quantity) || /^[A-Z]{3}/.test(quantity.unit) === /^[A-Z]{3}/.test(ahead.quantity.unit);
  return isOfKind && (quantity.noun === undefined || /^[A-Z]{3}|percent|point$/.test(quantity.unit)) ? { site, measure: { ...measure } } : undefined;
}

const asPart = (site: Site, measure: Measure, whole: number): Measured => ({ site, measure: { ...measure, rule: 'share', whole } });

/** "dead" → "killed". */
const befallenOf = (lemma: string): string | undefined => STATES.get(lemma)?.replace(/^people |^protesters$/u, '') || undefined;

function included(site: Site, { measure }: Measured, gap: string): Measured | undefined {
  // "left 9 dead, including [4 guards]"
  const deed = measure.deed ?? (measure.rule === 'counted' && measure.noun !== undefined ? befallenOf(lemmaOf(site.tree, measure.noun)) : undefined);
  const counted = measure.rule === 'counted' ? includedCount(site, deed, gap) : undefined;
  return counted && { site, measure: { ...counted, ...withVerb(measure.verb) } };
}

/** "a loss of $5 million, compared with [a profit of $3 million] a year earlier": the other outcome of the same. */
function opposite(site: Site, before: Measured, gap: string): Measured | undefined {
  const isCompared = /(?:compared (?:with|to)|against|versus|after|following|from) an? (?:[\p{L}-]+ ){1,3}of $/u.test(gap) && !/[.;:]/u.test(gap);
  const noun = isCompared && site.quantity.unit === before.site.quantity.unit ? nounBefore(site) : undefined;
  if (noun === undefined || !isNoun(site.tree, noun) || before.measure.direction !== undefined || !OUTCOMES.test(lemmaOf(site.tree, noun)))
    return undefined;
  const { verb } = before.measure;
  return { site, measure: { rule: 'noun-of', noun, former: true, ownedAs: before, ...withVerb(verb) } };
}

const OUTCOMES = /^(?:profit|loss|surplus|deficit|gain|increase|decline|income|earnings|figure|revenue)$/;

/** "got $40 million in grants, in addition to [the $25 million] of the year before". */
function besidesThose(site: Site, { site: ahead, measure }: Measured, gap: string): Measured | undefined {
  const isMore =
    /(?:in addition to|on top of|besides|as well as|atop) (?:the |an? (?:earlier |initial |previous ))$/u.test(gap) && !/[.;]/u.test(gap);
  const isAlike = site.quantity.unit === ahead.quantity.unit && site.quantity.noun === undefined && measure.direction === undefined;
  return isMore && isAlike ? { site, measure: { ...measure, former: true } } : undefined;
}

/** "created 60,000 jobs, fewer than [the 75,000] that analysts had forecast". */
function foreseen(site: Site, { measure, site: ahead }: Measured, gap: string): Measured | undefined {
  const { quantity, context, at } = site;
  const isNext = measure.former === true && /\band (?:with |against )?(?:the |an? )(?:\p{L}+ of )?$/u.test(gap);
  if (
    (!isNext && !/(?:than|against|compared with|beating|missing|below|above|exceeding|topping|short of) (?:the |an? )?(?:\p{L}+ of )?$/u.test(gap)) ||
    /[.;]/u.test(gap.replaceAll(/\d\.\d/gu, '0')) ||
    (measure.direction !== undefined && (quantity.unit !== 'percent' || ahead.quantity.unit !== 'percent'))
  )
    return undefined;
  const end = quantity.noun && FORESEERS.test(quantity.unit) ? quantity.number.end : quantity.end;
  const after = context.text.slice(end, Math.min(at.sentence.end, end + 60));
  if (!/^(?: that)?(?: [\p{L}’']+){0,4} (?:expected|forecast|predicted|projected|estimated)\b/u.test(after)) return undefined;
  if (end !== quantity.end) {
    const { noun: _, ...bare } = quantity;
    return { site: { ...site, quantity: { ...bare, end, unit: ahead.quantity.unit } }, measure: { ...measure, former: false, foreseen: true } };
  }
  const isAlike = quantity.unit === ahead.quantity.unit || quantity.unit === '';
  return isAlike
    ? { site: { ...site, quantity: { ...quantity, unit: ahead.quantity.unit } }, measure: { ...measure, former: false, foreseen: true } }
    : undefined;
}

/** "than the [8,000] analysts had predicted": they foresee, and aren't counted. */
const FORESEERS = /^(?:economist|analyst|expert|forecaster|trader|market)$/u;

/** "rose 0.3 percent from April and [4.1 percent] from a year earlier". */
function sameChange(site: Site, { measure, site: ahead }: Measured, gap: string): Measured | undefined {
  const { tree, first, last, quantity } = site;
  if (!/^[^.;:]{0,60}(?: and|,| but) (?:by )?$/u.test(gap) || quantity.unit !== ahead.quantity.unit || measure.rule !== 'change') return undefined;
  const isPlain = tree.tokens.slice(ahead.last + 1, first).every(({ upos }) => upos !== 'VERB' && upos !== 'AUX' && upos !== 'SCONJ');
  return isPlain && /^(?:from|in|on|over|since|for|compared|against)$/.test(wordAt(tree, last + 1)) ? { site, measure: { ...measure } } : undefined;
}

const REACHING =
  /^,? (?:(?:and|to|before|while|then) )?(?:(?:clos|end|finish|settl|trad|reach|stand|stood|sit|sat|land|chang)\p{L}*(?: hands)?(?: the (?:day|week|session|month|year))? ?)?(?:(?:up|down|lower|higher|firmer|weaker) )?(?:(?:to|at|on) )?(?:(?:an?|its|the|their) [\p{L}\d -]{0,40}?(?:low|high|level|close|record|peak) (?:of|at) )?$/u;

/** "fell 40 points … [to 812]", "was up $9 [at $941] an ounce", "lost 1.4 percent [to close at 3,214]", "fell 5 percent, [reaching a level of 8,253 points]". */
function levelReached(site: Site, { site: ahead, measure }: Measured, gap: string): Measured | undefined {
  const { noun, direction, verb } = measure;
  const shares = levelOfShares(site, measure, gap);
  if (shares) return shares;
  const { quantity } = site;
  if (noun === undefined || direction === undefined || !measure.rule.startsWith('change')) return undefined;
  const words = plainGap(site, ahead, gap);
  if (!REACHING.test(words) || !/\b(?:to|at|on|of|reach\p{L}*)\s+$/u.test(words) || quantity.change !== undefined) return undefined;
  if (quantity.noun !== undefined && !isMeasureUnit(quantity.unit) && quantity.unit !== 'point' && !isOfGoods(site, ahead, noun)) return undefined;
  const ofIndex = isIndex(ahead, noun);
  if (isPercent(quantity) && ofIndex) return undefined;
  const isSameKind = quantity.unit.split('/')[0] === ahead.quantity.unit.split('/')[0] || isPercent(ahead.quantity) || ofIndex;
  const unit = quantity.unit === '' && ofIndex ? 'point' : quantity.unit;
  if (!isSameKind || unit === 'basis point' || unit === 'percentage point') return undefined;
  return {
    site: { ...site, quantity: { ...quantity, unit } },
    measure: { rule: 'level', noun, ...withVerb(verb), ...(measure.owned === true ? { owned: true } : {}) },
  };
}

/** "deliveries rose 5 percent to [83 planes]". */
const isOfGoods = ({ quantity }: Site, { tree }: Site, noun: number): boolean =>
  TURNOVER.has(lemmaOf(tree, noun)) && nounClass(quantity.unit.split('/')[0] ?? '') === 'thing';

/** The words between two amounts without times, and without what the change is counted from: "rose 5 percent [on Tuesday] to close at", "was up 5 percent [on the year] at". */
function plainGap({ at, quantity, context }: Site, ahead: Site, gap: string): string {
  const within = at.sentence.times
    .filter(({ start, end }) => start >= ahead.quantity.end && end <= quantity.start)
    .toReversed()
    .reduce((words, { start, end }) => `${words.slice(0, start - ahead.quantity.end)}…${words.slice(end - ahead.quantity.end)}`, gap);
  return context.text.slice(ahead.quantity.end, quantity.start) === gap
    ? within
        .replace(/^ (?:(?:on|in|at|from|over) (?:the )?)?…(?= |,)/u, '')
        .replace(/^ (?:on the (?:year|month|quarter|week|day)|year[- ]on[- ]year)(?= |,)/u, '')
    : gap;
}

/** "Orvel fell 9 percent [to $4.10] a share", "It gained 3 percent [to $25]", where shares are meant. */
function levelOfShares(site: Site, measure: Measure, gap: string): Measured | undefined {
  const { holder, elsewhere, verb, ownedAs } = measure;
  if (
    (holder === undefined && ownedAs === undefined) ||
    !elsewhere ||
    !/^[A-Z]{3}(?:\/share)?$/.test(site.quantity.unit) ||
    !REACHING.test(gap) ||
    !/\b(?:to|at)\s+$/u.test(gap)
  )
    return undefined;
  const named = { ...elsewhere, name: elsewhere.name.replace(/^growth of /u, '') };
  const whose = holder === undefined ? {} : { holder };
  const same = ownedAs === undefined ? {} : { ownedAs };
  return { site, measure: { rule: 'level', ...whose, ...same, owned: true, elsewhere: named, ...withVerb(verb) } };
}

/** "cut 6,000 jobs, [about 5 percent of its workforce]". */
function partBeside(site: Site, { site: ahead, measure }: Measured, gap: string): Measured | undefined {
  if (isPercent(site.quantity) && /^, of (?:which|it) (?:\p{L}+ ){1,8}$/u.test(gap) && site.verb !== undefined)
    return { site, measure: { ...measure, verb: site.verb, owned: true } };
  // "20 billion euros, of which the union will provide [6.5 billion]"
  const isSum = site.quantity.unit === ahead.quantity.unit && /^[A-Z]{3}$/.test(ahead.quantity.unit) && site.verb !== undefined;
  if (isSum && /^, of which (?:\p{L}+ ){0,8}$/u.test(gap)) return { site, measure: { ...measure, verb: site.verb ?? -1, owned: true } };
  const isOfThem =
    isPercent(site.quantity) && / of (?:which|whom|them|it)\b/u.test(site.context.text.slice(site.quantity.end, site.quantity.end + 10));
  if (isOfThem && measure.noun !== undefined && /^[^.;]{0,40}$/u.test(gap))
    return { site, measure: { rule: 'share-of', noun: measure.noun, whole: measure.noun } };
  const whole = isPercent(site.quantity) && /^\s?[,(–—-]\s*(?:some |nearly |about )?$/u.test(gap) ? nounAfter(site, ['of']) : undefined;
  if (whole === undefined || tagOf(site.tree, whole) !== 'NOUN' || measure.direction !== undefined || measure.whole !== undefined) return undefined;
  return asPart(site, measure, whole);
}

/** "55 percent [of Tarn], Kelvar 35 percent": at most a phrase between the amount and the comma. */
const isOnePhrase = (tree: Site['tree'], from: number, to: number): boolean =>
  to - from <= 5 && tree.tokens.slice(from, to).every(({ upos }) => /^(?:ADP|DET|ADJ|PROPN|NOUN|NUM|PUNCT)$/.test(upos));

const IN_PHRASE = /^(?:DET|ADJ|PROPN|NOUN|PART|NUM)$/;

/** "Orvel shares rose 3 percent and [Tarn shares] 2 percent", "the large model is priced at $299, the [small one] at $199": the verb is left out. */
function withoutVerb(site: Site, before: Measured, gap: string): Measured | undefined {
  // "at $299, the [16GB] version at $199": a size within the phrase
  if (before.measure.rule === 'inside' && before.previous && before.site.quantity.unit !== site.quantity.unit)
    return withoutVerb(site, before.previous, site.context.text.slice(before.previous.site.quantity.end, site.quantity.start));
  // "costs $199 (£101) and the larger one [$249]"
  const { previous } = before;
  if (previous && previous.site.quantity.unit === site.quantity.unit && before.site.quantity.unit !== site.quantity.unit)
    return withoutVerb(site, previous, site.context.text.slice(previous.site.quantity.end, site.quantity.start).replace(/^ \([^()]*\)/u, ''));
  const { site: ahead, measure } = before;
  const { tree, first, quantity } = site;
  if (
    (!/^(?:change|level|price)$/.test(measure.rule) && measure.verbName !== 'cost' && measure.stake !== true) ||
    quantity.unit !== ahead.quantity.unit ||
    !/^,?(?: and| but| while)? \S/u.test(gap)
  )
    return undefined;
  const noun = wordAt(tree, first - 1) === ahead.preposition && ahead.preposition !== '' ? first - 2 : first - 1;
  let left = noun - 1;
  while (left > ahead.last && (IN_PHRASE.test(tagOf(tree, left)) || wordAt(tree, left) === 'of')) left--;
  const isJoined = left > ahead.last - 1 && /^(?:,|and|but|while)$/.test(wordAt(tree, left)) && isOnePhrase(tree, ahead.last + 1, left);
  const isThing = isMeasured(site, noun) || currencyNamed(site, noun) !== undefined || isIndex(site, noun) || /^shares$/.test(wordAt(tree, noun));
  const isStake = measure.holder !== undefined || measure.stake === true;
  const isHolder = isJoined && isStake && (measure.stake === true || (!isThing && actorsAt(site, noun, 'of').length > 0));
  if (isHolder) return { site: { ...site, ...withVerb(measure.verb) }, measure: { ...measure, holder: noun } };
  if (!isJoined || !isThing || noun <= left || subjectsOf(tree, noun).length > 1) return undefined;
  return { site: { ...site, ...withVerb(measure.verb) }, measure: { ...measure, noun } };
}
