import { type Edtf, edtf } from '../../model/index.ts';
import { childrenBy, lemmaOf, wordAt } from '../phrases/index.ts';
import type { Measured } from './beside.ts';
import { CHANGE_NOUNS, DOWN_VERBS, UP_VERBS } from './change-words.ts';
import { yearBefore } from './former.ts';
import type { Measure } from './measure.ts';
import { nameOf } from './name.ts';
import { isMeasureUnit, type Site, withVerb } from './site.ts';

type Direction = NonNullable<Measure['direction']>;

const TIME_AHEAD =
  '(?:(?:in|on|at|by|for|during) [^,.;:]{2,40}?,? |(?:an?|one|the) (?:year|month|week|quarter|day) (?:earlier|before|ago),? |last (?:year|month|week|quarter),? )?';
const SUBJECT = '(?<subject>it|they|that|this|(?:the|that|this) (?:figure|total|number|level|amount|sum|rate|toll|tally|count|result))';
const START = `^["“]?${TIME_AHEAD}${SUBJECT} `;
const BEING = '(?:was|were|is|are|had been|has been|have been|would be)(?: also| still| only| just| already)?';
const CHANGED = new RegExp(`${START}(?:${BEING}) (?<way>up|down)(?: by)? $`, 'iu');
const CHANGE_OF = new RegExp(
  `${START}(?:${BEING}|represents|represented|marks|marked|means|meant|amounts to|amounted to) an? (?:[\\p{L}-]+ )?(?<noun>\\p{L}+) of $`,
  'iu',
);
const CHANGE_BEFORE_NOUN = new RegExp(`${START}(?:${BEING}|represents|represented|marks|marked) an? $`, 'iu');
const BEHIND_VERB = new RegExp(`${START}(?:\\p{L}+ )?(?<verb>\\p{L}+)(?: by)? $`, 'iu');
const IS = new RegExp(
  `${START}(?:${BEING}|(?:had |has |have )?(?:(?:stood|stands|closed|ended|finished|started|been|was|were|traded) at|totall?ed|reached|hit|come to|came to|amounted to|averaged)) (?:an? (?:revised|record|historic) )?$`,
  'iu',
);
const COMPARES = new RegExp(
  `${START}(?:(?:compares|compared|(?:is|was) compared) (?:with|to|against)|(?:${BEING}) (?:(?:up|down) from|(?:higher|lower|more|less) than|against|after)) (?:(?:an?|the) )?(?:revised )?$`,
  'iu',
);

/**
 * A sentence that goes on about what the figure ahead of it measured: "[That was up] 12 percent on a year earlier", "In March, [it had been] $3 billion", "[The figure compares with]
 * $3 billion in 2022".
 */
export function takenUpMeasure(site: Site, ahead: Measured | undefined): Measured | undefined {
  if (!ahead || ahead.site.at.index !== site.at.index - 1 || site.at.sentence.part - ahead.site.at.sentence.part > 1) return undefined;
  const { context, at, quantity } = site;
  const before = context.text.slice(at.sentence.start, quantity.start).replaceAll(/\s+/gu, ' ');
  const name = nameOf(ahead.site, ahead.measure)?.name.replace(/^growth of /u, '');
  const told = changeIn(site, before) ?? levelIn(site, before, ahead);
  if (name === undefined || told === undefined || !isOnlyMeasure(ahead, name) || !standsFor(told.subject, ahead) || isOfAnother(site))
    return undefined;
  // "Crude fell 3 percent on Monday. It was up 12 percent [on the year]": over another time
  if (
    told.direction !== undefined &&
    /^\d{4}-\d{2}-\d{2}/u.test(ahead.period ?? '') &&
    /\b(?:year|month|quarter|week)\b/iu.test(before + wordsBehind(site))
  )
    return undefined;
  const start = at.sentence.start + (new RegExp(`\\b${told.subject}\\b`, 'u').exec(before)?.index ?? 0);
  const span = { start, end: start + told.subject.length, exact: context.text.slice(start, start + told.subject.length) };
  const { direction, former, unit } = told;
  return {
    site: { ...site, quantity: { ...quantity, unit: unit ?? quantity.unit } },
    measure: {
      rule: direction === undefined ? 'level' : 'change',
      ...withVerb(childrenBy(site.tree, site.top, 'cop').length > 0 ? site.top : site.verb),
      ...(direction === undefined ? {} : { direction }),
      ...(former ? { former } : {}),
      ownedAs: ahead,
      elsewhere: { span, name: direction === undefined ? name : `growth of ${name}` },
      present: ahead.period ?? '',
    },
  };
}

/** "[In Uganda], the rate was 7 percent", "They were 7 percent [for tea]", "It was 9 percent [before the war]": of somebody else, of a part, or of a time that isn't read. */
function isOfAnother(site: Site): boolean {
  const { at, quantity } = site;
  const end = quantity.end + wordsBehind(site).length;
  return at.mentions.some(({ start, form }) => form === 'name' && start >= at.sentence.start && start < end) || OF_PART.test(wordsBehind(site));
}

const OF_PART = /\b(?:for|among|in|at|by|with|of|across|within|excluding|including|before|after|until|when|while|during|once|if)\b/u;

/** Up to the next comma, without its times: " on …", " from …". */
function wordsBehind({ at, quantity, context: { text } }: Site): string {
  const close = /[,;:.](?!\d)/u.exec(text.slice(quantity.end, at.sentence.end))?.index;
  const end = close === undefined ? at.sentence.end : quantity.end + close;
  const times = at.sentence.times.filter(({ start }) => start >= quantity.end && start < end);
  const marked = times
    .toReversed()
    .reduce((words, time) => `${words.slice(0, time.start - quantity.end)}…${words.slice(time.end - quantity.end)}`, text.slice(quantity.end, end));
  return marked
    .replaceAll(/\b(?:in|of|on|at|by|for|during|before|after|until)(?: the)?(?: same \p{L}+(?: of| in)?)? …/gu, '…')
    .padEnd(end - quantity.end);
}

interface Told {
  subject: string;
  direction?: Direction;
  former?: boolean;
  unit?: string;
}

/** "that was [up 12 percent]", "this represents [an increase of 3 percent]", "it [rose by 2 percent]": none of a whole ("12 percent of output"). */
function changeIn(site: Site, before: string): Told | undefined {
  const { context, quantity, at, tree, last } = site;
  if (!/^percent$|point$/u.test(quantity.unit) || /^ of\b/u.test(context.text.slice(quantity.end, at.sentence.end))) return undefined;
  const way = CHANGED.exec(before)?.groups;
  if (way) return changed(way['subject'], way['way'] === 'up' ? 'up' : 'down');
  const noun = CHANGE_OF.exec(before)?.groups;
  if (noun) return changed(noun['subject'], CHANGE_NOUNS.get(noun['noun']?.toLowerCase() ?? ''));
  const more = IS.exec(before)?.groups;
  if (more && /^(?:more|higher|larger|above|less|fewer|lower|smaller|below)$/.test(wordAt(tree, last + 1)))
    return changed(more['subject'], /^(?:more|higher|larger|above)$/.test(wordAt(tree, last + 1)) ? 'up' : 'down');
  const ahead = CHANGE_BEFORE_NOUN.exec(before)?.groups;
  const behind = [last + 1, last + 2].find((token) => CHANGE_NOUNS.has(lemmaOf(tree, token)));
  if (ahead && behind !== undefined && !/^(?:in|of)$/.test(wordAt(tree, behind + 1)))
    return changed(ahead['subject'], CHANGE_NOUNS.get(lemmaOf(tree, behind)));
  const verb = BEHIND_VERB.exec(before)?.groups;
  const lemma = verb && site.verb !== undefined && wordAt(tree, site.verb) === verb['verb']?.toLowerCase() ? lemmaOf(tree, site.verb) : '';
  return verb && changed(verb['subject'], UP_VERBS.has(lemma) ? 'up' : DOWN_VERBS.has(lemma) ? 'down' : undefined);
}

const changed = (subject: string | undefined, direction: Direction | undefined): Told | undefined =>
  subject === undefined || direction === undefined ? undefined : { subject, direction };

/** "in March, [it was] $3 billion", "the figure [compares with] $3 billion": in the unit that was told before. */
function levelIn({ context, quantity, at }: Site, before: string, ahead: Measured): Told | undefined {
  const compared = COMPARES.exec(before)?.groups?.['subject'];
  const subject = compared ?? IS.exec(before)?.groups?.['subject'];
  const after = context.text.slice(quantity.end, at.sentence.end);
  if (subject === undefined || /^ (?:of|more|less|fewer|higher|lower|above|below|up|down)\b/u.test(after)) return undefined;
  const { unit } = ahead.site.quantity;
  const isBare =
    quantity.unit === ''
      ? ahead.measure.rule === 'counted' || unit === 'point'
      : /^[A-Z]{3}$/u.test(quantity.unit) && unit.startsWith(`${quantity.unit}/`);
  const isAlike = quantity.unit === unit || isBare;
  if (!isAlike) return undefined;
  const { direction } = ahead.measure;
  return { subject, unit, ...(direction === undefined ? {} : { direction }), ...(compared === undefined ? {} : { former: true }) };
}

/** All amounts of the sentence ahead are of one thing: nothing else can be meant. */
function isOnlyMeasure(ahead: Measured, name: string): boolean {
  const told = new Set<number>();
  for (let one: Measured | undefined = ahead; one; one = one.previous) {
    if (nameOf(one.site, one.measure)?.name.replace(/^growth of /u, '') !== name) return false;
    told.add(one.site.quantity.start);
  }
  const { quantity, at } = ahead.site;
  return at.sentence.quantities.every(({ start, unit }) => told.has(start) || (unit !== quantity.unit && !isMeasureUnit(unit)));
}

/** "it" and "they" stand for a subject of their number; "the rate" for percentages. */
function standsFor(words: string, { site, measure }: Measured): boolean {
  const subject = words.toLowerCase();
  if (subject.endsWith(' rate')) return site.quantity.unit === 'percent';
  if (/ (?:toll|tally|count)$/u.test(subject)) return measure.rule === 'counted' || site.quantity.unit === 'person';
  if (!/^(?:it|they)$/u.test(subject)) return true;
  if (measure.ownedAs && measure.elsewhere && /^(?:it|they)$/iu.test(measure.elsewhere.span.exact)) return true;
  const { noun } = measure;
  if (noun === undefined || !site.tree.relation(noun).startsWith('nsubj')) return false;
  return (subject === 'they') === (site.tree.tokens[noun]?.feats?.includes('Number=Plur') === true);
}

/** When it was so: what changed then, is of the time told before; "a year earlier" counts from there. Undefined where the sentence's own words tell. */
export function periodTakenUp({ at, context, quantity }: Site, { present, direction }: Measure): Edtf | undefined {
  if (present === undefined || present === '') return undefined;
  // "an increase of 5 percent [on 2021]", "up 5 percent [from March]": what it is compared with
  const isBase = (start: number): boolean =>
    start > quantity.end && /\b(?:on|over|from|than|with|to|against) (?:the )?(?:in )?$/u.test(context.text.slice(quantity.end, start));
  const words = at.sentence.times
    .filter(({ start }) => direction === undefined || !isBase(start))
    .map(({ start, end }) => context.text.slice(start, end).toLowerCase());
  if (direction !== undefined) return words.every((one) => BACK.test(one) || BACK_A_MONTH.test(one)) ? edtf(present) : undefined;
  if (words.some((one) => BACK.test(one))) return yearBefore(present);
  return words.some((one) => BACK_A_MONTH.test(one)) ? monthBefore(present) : undefined;
}

const BACK = /\b(?:(?:a|one) year (?:ago|earlier|before)|(?:the )?(?:year before|previous year)|same (?:period|month|quarter)\b.*)/u;
const BACK_A_MONTH = /\b(?:(?:a|one) month (?:ago|earlier|before)|(?:the )?(?:month before|previous month))/u;

function monthBefore(present: string): Edtf | undefined {
  const { year, month } = /^(?<year>\d{4})-(?<month>\d{2})$/u.exec(present)?.groups ?? {};
  if (year === undefined || month === undefined) return undefined;
  return edtf(month === '01' ? `${Number(year) - 1}-12` : `${year}-${String(Number(month) - 1).padStart(2, '0')}`);
}
