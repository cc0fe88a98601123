import { childrenBy, lemmaOf, tagOf, wordAt } from '../../phrases/index.ts';
import { CHANGE_NOUNS, type Direction, DOWN_VERBS, directions, UP_VERBS } from '../change/change-words.ts';
import { nameOf } from '../names/name.ts';
import { isMeasureUnit, type Site } from '../site.ts';
import type { Measured } from './beside.ts';
import { LEVEL_AT } from './level-words.ts';
import type { Measure } from './measure.ts';
import { TURNOVER } from './measure-nouns.ts';
import { MONEY_NOUNS } from './money-nouns.ts';
import { type TakenUp, takenUp } from './taken-up-subject.ts';

/**
 * A sentence, or what stands behind a semicolon, that goes on about what the figure ahead of it measured: "[That was up] 12 percent on a year earlier", "In March, [it had been]
 * $3 billion", "[The figure compares with] $3 billion in 2022", "exports rose 3 percent; [the total was] $3 billion".
 */
export function takenUpMeasure(site: Site, ahead: Measured | undefined): Measured | undefined {
  const taken = ahead && isRightAhead(site, ahead) ? takenUp(site) : undefined;
  if (!ahead || !taken) return undefined;
  const name = nameOf(ahead.site, ahead.measure)?.name.replace(/^growth of /u, '');
  const told = changeIn(site, taken) ?? levelIn(site, taken, ahead);
  if (name === undefined || told === undefined || !isOnlyMeasure(site, ahead, name) || !standsFor(taken, ahead) || isOfAnother(site, taken))
    return undefined;
  const { direction, former, unit } = told;
  if (direction !== undefined && isOverOtherTime(site, taken, ahead)) return undefined;
  return {
    site: { ...site, quantity: { ...site.quantity, unit: unit ?? site.quantity.unit } },
    measure: {
      rule: direction === undefined ? 'level' : 'change',
      verb: taken.predicate,
      ...(direction === undefined ? {} : { direction }),
      ...(former ? { former } : {}),
      ownedAs: ahead,
      elsewhere: { span: taken.span, name: direction === undefined ? name : `growth of ${name}` },
      present: ahead.period ?? '',
    },
  };
}

/** In the sentence before, or before a semicolon in this one. */
function isRightAhead({ at, quantity, context }: Site, { site: { at: before, quantity: other } }: Measured): boolean {
  if (before.index === at.index) return context.text.slice(other.end, quantity.start).includes(';');
  return before.index === at.index - 1 && at.sentence.part - before.sentence.part <= 1;
}

/** "Crude fell 3 percent on Monday. It was up 12 percent [on the year]". */
function isOverOtherTime(site: Site, { from }: TakenUp, ahead: Measured): boolean {
  const words = site.context.text.slice(from, site.quantity.start) + wordsBehind(site, from);
  return /^\d{4}-\d{2}-\d{2}/u.test(ahead.period ?? '') && /\b(?:year|month|quarter|week)\b/iu.test(words);
}

/** "[In Uganda], the rate was 7 percent", "They were 7 percent [for tea]", "It was 9 percent [before the war]": of somebody else, of a part, or of a time that isn't read. */
function isOfAnother(site: Site, { from }: TakenUp): boolean {
  const { at, quantity } = site;
  const behind = wordsBehind(site, from);
  const end = quantity.end + behind.length;
  return at.mentions.some(({ start, form }) => form === 'name' && start >= from && start < end) || OF_PART.test(behind);
}

const OF_PART = /\b(?:for|among|in|at|by|with|of|across|within|excluding|including|before|after|until|when|while|during|once|if)\b/u;

/** Up to the next comma, without its times: " on …", " from …". */
function wordsBehind({ at, quantity, context: { text } }: Site, from: number): string {
  const close = /[,;:.](?!\d)/u.exec(text.slice(quantity.end, at.sentence.end))?.index;
  const end = close === undefined ? at.sentence.end : quantity.end + close;
  const times = at.sentence.times.filter(({ start }) => start >= Math.max(from, quantity.end) && start < end);
  const marked = times
    .toReversed()
    .reduce((words, time) => `${words.slice(0, time.start - quantity.end)}…${words.slice(time.end - quantity.end)}`, text.slice(quantity.end, end));
  return marked
    .replaceAll(/\b(?:in|of|on|at|by|for|during|before|after|until)(?: the)?(?: same \p{L}+(?: of| in)?)? …/gu, '…')
    .padEnd(end - quantity.end);
}

interface Told {
  direction?: NonNullable<Measure['direction']>;
  former?: boolean;
  unit?: string;
}

const MORE: ReadonlyMap<string, Direction> = directions({ up: 'more higher larger above', down: 'less fewer lower smaller below' });

/** "that was [up 12 percent]", "this represents [an increase of 3 percent]", "it [rose by 2 percent]": none of a whole ("12 percent of output"). */
function changeIn(site: Site, { predicate }: TakenUp): Told | undefined {
  const { quantity, tree, first, last } = site;
  if (!/^percent$|point$/u.test(quantity.unit) || wordAt(tree, last + 1) === 'of') return undefined;
  const isBeing = childrenBy(tree, predicate, 'cop').length > 0;
  const way = /^(?:up|down)$/.exec(wordAt(tree, wordAt(tree, first - 1) === 'by' ? first - 2 : first - 1))?.[0];
  if (isBeing && way !== undefined) return { direction: way === 'up' ? 'up' : 'down' };
  const direction = (isBeing ? MORE.get(wordAt(tree, last + 1)) : undefined) ?? byNoun(site, predicate, isBeing) ?? byVerb(site, predicate);
  return direction === undefined ? undefined : { direction };
}

/** "was [an increase of] 3 percent", "marked [a] 3 percent [fall]". */
function byNoun({ tree, first, last }: Site, predicate: number, isBeing: boolean): Direction | undefined {
  if (!isBeing && !/^(?:represent|mark|mean|amount)$/.test(lemmaOf(tree, predicate))) return undefined;
  if (wordAt(tree, first - 1) === 'of') return CHANGE_NOUNS.get(lemmaOf(tree, first - 2));
  const behind = [last + 1, last + 2].find((token) => CHANGE_NOUNS.has(lemmaOf(tree, token)));
  const isNamed = behind !== undefined && /^(?:in|of)$/.test(wordAt(tree, behind + 1));
  return behind !== undefined && !isNamed && /^an?$/.test(wordAt(tree, first - 1)) ? CHANGE_NOUNS.get(lemmaOf(tree, behind)) : undefined;
}

/** "it [rose by] 2 percent". */
function byVerb({ tree, top, preposition }: Site, predicate: number): Direction | undefined {
  if (tagOf(tree, predicate) !== 'VERB' || tree.head(top) !== predicate || !/^(?:by)?$/.test(preposition)) return undefined;
  const lemma = lemmaOf(tree, predicate);
  return UP_VERBS.has(lemma) ? 'up' : DOWN_VERBS.has(lemma) ? 'down' : undefined;
}

/** "in March, [it was] $3 billion", "the figure [compares with] $3 billion": in the unit that was told before. */
function levelIn(site: Site, { predicate, span }: TakenUp, ahead: Measured): Told | undefined {
  const { quantity, tree, last } = site;
  const isCompared = isComparedWith(site, predicate);
  if (!isCompared && !isLevelTold(site, predicate)) return undefined;
  if (/^(?:of|up|down)$/.test(wordAt(tree, last + 1)) || MORE.has(wordAt(tree, last + 1))) return undefined;
  const { unit } = ahead.site.quantity;
  const { direction } = ahead.measure;
  // "exports rose 3 percent; the total was $3 billion"
  const isTotal = direction !== undefined && unit !== quantity.unit && / (?:total|sum|value|amount|figure)$/iu.test(span.exact);
  if (
    isTotal &&
    !isCompared &&
    isMeasureUnit(quantity.unit) &&
    quantity.unit !== 'percent' &&
    !isOfRate(ahead) &&
    (!/^[A-Z]{3}/.test(quantity.unit) || isOfMoney(ahead))
  )
    return { unit: quantity.unit };
  const isBare =
    quantity.unit === ''
      ? ahead.measure.rule === 'counted' || unit === 'point'
      : /^[A-Z]{3}$/u.test(quantity.unit) && unit.startsWith(`${quantity.unit}/`);
  if (quantity.unit !== unit && !isBare) return undefined;
  return { unit, ...(direction === undefined ? {} : { direction }), ...(isCompared ? { former: true } : {}) };
}

/** "Inflation rose 3 percent; the total was $3 billion": of something else. */
const isOfRate = ({ site: { tree }, measure: { noun } }: Measured): boolean =>
  noun === undefined || /^(?:inflation|unemployment|rate|yield|margin|turnout|share|index|price|poverty)$/.test(lemmaOf(tree, noun));

/** "Arrivals rose 3 percent. The amount was $3 billion": what comes to money is only what is sold or paid. */
const isOfMoney = ({ site: { tree }, measure: { noun } }: Measured): boolean =>
  noun !== undefined && (TURNOVER.has(lemmaOf(tree, noun)) || (MONEY_NOUNS.has(lemmaOf(tree, noun)) && lemmaOf(tree, noun) !== 'number'));

/** "[compares with] $3 billion", "was [up from] $3 billion", "is [lower than] the $3 billion". */
function isComparedWith({ tree, preposition, first }: Site, predicate: number): boolean {
  if (lemmaOf(tree, predicate) === 'compare') return /^(?:with|to|against)$/.test(preposition);
  if (childrenBy(tree, predicate, 'cop').length === 0) return false;
  const place = tree.tokens.findLastIndex((_, token) => token < first && token > first - 5 && wordAt(tree, token) === preposition);
  const before = wordAt(tree, place - 1);
  if (preposition === 'from') return /^(?:up|down)$/.test(before);
  return preposition === 'than' ? MORE.has(before) : /^(?:against|after)$/.test(preposition);
}

const REACHING = /^(?:total|reach|hit|average)$/;

/** "it [was] $3 billion", "it had [closed at] $84", "the total [came to] $3 million". */
function isLevelTold({ tree, top, preposition }: Site, predicate: number): boolean {
  if (childrenBy(tree, predicate, 'cop').length > 0) return predicate === top && preposition === '';
  const lemma = lemmaOf(tree, predicate);
  if (preposition === 'at') return LEVEL_AT.has(lemma) || /^(?:stand|be)$/.test(lemma);
  return preposition === 'to' ? /^(?:come|amount)$/.test(lemma) : preposition === '' && REACHING.test(lemma) && tree.head(top) === predicate;
}

/** All amounts of the sentence ahead are of one thing: nothing else can be meant. */
function isOnlyMeasure(site: Site, ahead: Measured, name: string): boolean {
  const told = new Set<number>();
  for (let one: Measured | undefined = ahead; one; one = one.previous) {
    if (nameOf(one.site, one.measure)?.name.replace(/^growth of /u, '') !== name) return false;
    told.add(one.site.quantity.start);
  }
  const { quantity, at } = ahead.site;
  const isLater = (start: number): boolean => at === site.at && start >= site.quantity.start;
  return at.sentence.quantities.every(({ start, unit }) => told.has(start) || isLater(start) || (unit !== quantity.unit && !isMeasureUnit(unit)));
}

/** "it" and "they" stand for a subject of their number; "the rate" for percentages. */
function standsFor({ span }: TakenUp, { site, measure }: Measured): boolean {
  const subject = span.exact.toLowerCase();
  if (subject.endsWith(' rate')) return site.quantity.unit === 'percent';
  if (/ (?:toll|tally|count)$/u.test(subject)) return measure.rule === 'counted' || site.quantity.unit === 'person';
  if (!/^(?:it|they)$/u.test(subject)) return true;
  if (measure.ownedAs && measure.elsewhere && /^(?:it|they)$/iu.test(measure.elsewhere.span.exact)) return true;
  const { noun } = measure;
  if (noun === undefined || !site.tree.relation(noun).startsWith('nsubj')) return false;
  return (subject === 'they') === (site.tree.tokens[noun]?.feats?.includes('Number=Plur') === true);
}
