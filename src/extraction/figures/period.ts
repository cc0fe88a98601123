import { edtf, type FigureFinding, type TimeExpression } from '../../model/index.ts';
import { caseOf, childrenBy, isPredicate, lemmaOf, type Tree, tagOf, tokensWithin, topOf, wordAt } from '../phrases/index.ts';
import { wordSet } from '../word-set.ts';
import { isWholeOfPart } from './definite-count.ts';
import { formerPeriod, isOfSame } from './former.ts';
import type { Measure } from './measure.ts';
import { settingVerbs } from './setting.ts';
import type { Site } from './site.ts';
import { COMPARED } from './words.ts';

type Period = NonNullable<FigureFinding['period']>['edtf'];

/** For which time an amount holds (`present`: the period of the amount that a former one is compared with): that of its noun, of its verb, of an event between them ("killed in [Sunday]'s fire"), else of the clause above. */
export function periodOf(site: Site, measure: Measure, present?: Period): Period | undefined {
  const { at, tree } = site;
  const times = bounded(at.sentence.times)
    .filter((time) => !isOfSame(site.context.text, time))
    .flatMap((time) => placed(tree, at.sentence, time))
    .filter(({ time, token }) => !isSinceOfOther(site, time, token) && !isOfRank(site, time) && !isOfTelling(site, measure, time, token));
  if (measure.former === true) return formerPeriod(site, present);
  if (isForWholeYear(site, measure)) return present === undefined ? undefined : yearOf(present);
  const path = pathOf(site, measure);
  const own = nearest(tree, times, path, site.top);
  if (own) return isSinceEvent(tree, at.sentence, own) ? edtf(`${own.edtf}/..`) : isWayTo(site, measure, own) ? undefined : own.edtf;
  const setting = nearest(tree, times, at0(settingVerbs(tree, measure)), site.top);
  if (setting) return setting.edtf;
  const today = ofTheDay(site);
  if (today) return today;
  const when = whenTime(site, measure);
  if (when || isOnlyHad(site, measure)) return when;
  let verb = measure.verb ?? site.verb;
  for (let steps = 0; verb !== undefined && steps < 3; steps++) {
    const above = sharedAbove(tree, verb, times);
    if (above === undefined) return undefined;
    const time = nearest(
      tree,
      times.filter(({ token }) => tree.relation(verb ?? -1) !== 'conj' || token < (verb ?? -1)),
      at0([above]),
      site.top,
    );
    if (time) return time.edtf;
    verb = above;
  }
  return undefined;
}

/** "has fallen since [January] to 300 tons": the time of the fall, and not of what was reached. */
const isWayTo = ({ preposition }: Site, { rule, direction }: Measure, { edtf: since }: TimeExpression): boolean =>
  rule === 'level' && direction === undefined && preposition === 'to' && since?.endsWith('/..') === true;

/** "[For the day], the index closed 3 percent lower": the day of the report. */
function ofTheDay({ context, at }: Site): Period | undefined {
  const isToday = /\b(?:for|on|over|during) the day\b(?! (?:before|after|of|that|when|it|he|she|they))/iu.test(
    context.text.slice(at.sentence.start, at.sentence.end),
  );
  const published = context.report.published?.edtf;
  const dated = at.sentence.times.some(({ edtf: day }) => day !== undefined && /^\d{4}-\d{2}-\d{2}/.test(day));
  return isToday && !dated && published !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(published) ? published : undefined;
}

/** "did better than in [2021], when it lost $5 million". */
function whenTime({ at, tree }: Site, measure: Measure): Period | undefined {
  const { verb } = measure;
  const when = verb === undefined ? undefined : childrenBy(tree, verb, 'advmod').find((kid) => wordAt(tree, kid) === 'when' && kid < verb);
  const mark = when === undefined ? undefined : tree.tokens[when - 1];
  const end = mark?.form === ',' ? mark.start : mark?.end;
  return at.sentence.times.find((time) => time.end === end && time.timex.type === 'DATE')?.edtf;
}

/** "a loss of $8 million for the entire [year]": the year of the figure before. */
function isForWholeYear({ tree, top, context, quantity }: Site, { noun }: Measure): boolean {
  if (/^ (?:for|in|over) the (?:entire|whole|full) year\b/u.test(context.text.slice(quantity.end, quantity.end + 30))) return true;
  return [top, noun].some(
    (word) =>
      word !== undefined &&
      childrenBy(tree, word, 'nmod', 'obl').some(
        (kid) =>
          wordAt(tree, kid) === 'year' &&
          /^(?:for|in|over)$/.test(caseOf(tree, kid)) &&
          childrenBy(tree, kid, 'amod').some((adjective) => /^(?:entire|whole|full)$/.test(wordAt(tree, adjective))),
      ),
  );
}

/** "2005-10/2005-12" → "2005"; undefined over several years. */
function yearOf(period: Period): Period | undefined {
  const years = new Set(period.split('/').map((part) => /^\d{4}(?=-|$)/.exec(part)?.[0]));
  const [year] = years;
  return years.size === 1 && year !== undefined ? edtf(year) : undefined;
}

const RANKED = /\b(?:\p{L}{2,}est|worst|best|most|least|first|only|record|(?:high|low)(?:est)?)\b[^,.;:]{0,40}\bsince\b[^,.;:]*$/u;

/** "sank 5 percent, its worst day since the earthquake of [4 May 2002]": since when it ranks, not when it was. */
const isOfRank = ({ at, context }: Site, time: TimeExpression): boolean => RANKED.test(context.text.slice(at.sentence.start, time.end));

/** "rose to $31, a drop of $2 [since Tuesday's close]": of the other amount. */
function isSinceOfOther({ at, tree, quantity }: Site, time: TimeExpression, token: number): boolean {
  const isSince = caseOf(tree, token) === 'since' || caseOf(tree, tree.head(token)) === 'since';
  return isSince && at.sentence.quantities.some(({ start, end }) => start >= quantity.end && end <= time.start);
}

/** "[since] its 1967 debut": from that time on. */
function isSinceEvent(tree: Tree, sentence: Site['at']['sentence'], time: TimeExpression): boolean {
  const range = tokensWithin(sentence, time);
  const event = range === undefined ? -1 : tree.head(topOf(tree, range) ?? -1);
  return time.edtf !== undefined && /^[\d-]+$/.test(time.edtf) && event >= 0 && !isPredicate(tree, event) && caseOf(tree, event) === 'since';
}

/** "the six months ended [June 30]": the months, and not the day at their end. */
function bounded(times: readonly TimeExpression[]): TimeExpression[] {
  const lengths = times.filter(({ timex, through }) => timex.type === 'DURATION' && through !== undefined);
  return times
    .filter((time) => !lengths.some(({ start, through }) => time.start > start && time.end <= (through?.end ?? start)))
    .map((time) =>
      time.timex.type === 'DURATION' && time.through ? { ...time, edtf: time.through.edtf, timex: { ...time.timex, type: 'DATE' } } : time,
    );
}

/** "on [Tuesday] reported a profit of $5 million", "presented a $4 billion budget on [Thursday]": the day on which it is told of. */
function isOfTelling({ tree }: Site, { rule, verbName, noun }: Measure, { edtf: day }: TimeExpression, token: number): boolean {
  const verb = tree.head(token);
  const isDay = day !== undefined && /^\d{4}-\d{2}-\d{2}(?:T[\d:Z+-]+)?$/.test(day);
  if (isDay && noun !== undefined && FORESEEING.has(lemmaOf(tree, noun)) && tree.head(token) === tree.head(noun)) return rule === 'level';
  return isDay && verbName === undefined && rule !== 'counted' && tagOf(tree, verb) === 'VERB' && MADE_KNOWN.has(lemmaOf(tree, verb));
}

/** What is foreseen is of another time than the foreseeing: "on [Monday] cut its forecast to 3 percent". */
export const FORESEEING: ReadonlySet<string> = wordSet('forecast projection estimate outlook guidance target goal');

const MADE_KNOWN: ReadonlySet<string> = wordSet(
  'report announce present unveil publish reveal disclose release table forecast project predict estimate propose',
);

interface Placed {
  time: TimeExpression;
  token: number;
}

/** Times with a place on the calendar, but for those of a comparison: "from [a year earlier]". */
function placed(tree: Tree, sentence: Site['at']['sentence'], time: TimeExpression): Placed[] {
  // "over the past five years"
  const isStretch = time.timex.type === 'DURATION' && time.edtf?.includes('/') === true;
  if (time.edtf === undefined || (time.timex.type !== 'DATE' && time.timex.type !== 'TIME' && !isStretch)) return [];
  const range = tokensWithin(sentence, time);
  const token = range && topOf(tree, range);
  if (range !== undefined && token !== undefined && (isStretch || isOfGoods(tree, range.last)))
    return isStretch && isLengthTold(tree, range.first) ? [{ time, token }] : [];
  if (range === undefined || token === undefined || isCompared(tree, range.first, token) || isOfSaying(tree, token)) return [];
  return [{ time, token }];
}

/** "over [the past five years]", "in [the coming months]". */
const isLengthTold = (tree: Tree, first: number): boolean => /^(?:over|in|during|within|for)$/.test(wordAt(tree, first - 1));

/** "futures for [October] delivery", "the [March] contract": when goods change hands, and not when they were priced. */
const isOfGoods = (tree: Tree, last: number): boolean =>
  /^(?:delivery|settlement|contract|contracts|future|futures|expiry)$/.test(wordAt(tree, last + 1));

/** "said on [Tuesday] that profit fell": before the "that" of its clause. */
function isOfSaying(tree: Tree, token: number): boolean {
  const verb = tree.head(token);
  return childrenBy(tree, verb, 'mark').some((mark) => mark > token && wordAt(tree, mark) === 'that');
}

/** "compared [to] 2022", "up from [2022]", "the same month [last year]" behind "compared with". */
function isCompared(tree: Tree, first: number, token: number): boolean {
  let left = first - 1;
  for (let steps = 0; steps < 5 && /^(?:DET|ADJ|NOUN|NUM|SYM)$/.test(tagOf(tree, left)); steps++) left--;
  // "up 3 percent on [the previous year]", "on [a year earlier]"
  if (wordAt(tree, left) === 'on' && tree.tokens.slice(left + 1, token + 2).some(({ form }) => /^(?:year|quarter|month|week)$/.test(form)))
    return true;
  // "up from $5 million in [2019]"
  const isAmount = /^(?:NUM|SYM)$/.test(tagOf(tree, left - 1)) || (tagOf(tree, left - 1) === 'NOUN' && tagOf(tree, left - 2) === 'NUM');
  if (/^(?:in|on)$/.test(wordAt(tree, left)) && isAmount) {
    left--;
    for (let steps = 0; steps < 4 && /^(?:NUM|SYM|NOUN)$/.test(tagOf(tree, left)); steps++) left--;
  }
  // "five times as much as in [2019]"
  if (/^(?:in|on)$/.test(wordAt(tree, left)) && /^(?:as|than)$/.test(wordAt(tree, left - 1))) return true;
  if (COMPARED.has(wordAt(tree, left)) || COMPARED.has(`${wordAt(tree, left - 1)} ${wordAt(tree, left)}`))
    return !startsRange(tree, left, first, token);
  return COMPARED.has(caseOf(tree, token)) && !startsRange(tree, left, first, token);
}

/** "[from] January to March". */
function startsRange(tree: Tree, left: number, first: number, token: number): boolean {
  return (
    wordAt(tree, left) === 'over' ||
    (wordAt(tree, left) === 'from' && [first, token].some((word) => ['to', 'until', 'through'].includes(wordAt(tree, word + 1))))
  );
}

/** Words above the amount up to the verb, with those of the measure: where its times may hang, each with how far it is for being told of another amount too. */
function pathOf(site: Site, measure: Measure): Map<number, number> {
  const { tree, top } = site;
  const { noun, whole } = measure;
  const verb = measure.verb ?? site.verb;
  const own = [top, noun, isNear(site, verb, noun) && !isOnlyHad(site, measure) ? verb : undefined, whole];
  const path = new Map<number, number>(own.flatMap((word) => (word === undefined ? [] : [[word, 0]])));
  for (const from of [top, noun]) {
    let [word, last] = from === undefined ? [-1, -1] : [tree.head(from), from];
    // "a second-quarter loss of $2 million and a [34%] decline in sales for July"
    let far = 0;
    for (let steps = 0; word >= 0 && steps < 6 && tagOf(tree, word) !== 'VERB' && !isPredicate(tree, word); steps++) {
      if (tree.relation(last) === 'conj') far += JOINED;
      if (!path.has(word)) path.set(word, far);
      last = word;
      word = tree.head(word);
    }
  }
  return path;
}

/** A time that is told of what is joined before is the last to be taken. */
const JOINED = 3;

/** "will close 300 of its [3,200 shops] by June": so many it has, and not by June. */
const isOnlyHad = (site: Site, { rule, deed }: Measure): boolean =>
  rule === 'counted' && deed === undefined && (isWholeOfPart(site) || /^(?:its|their|his|her|our|my|your)$/.test(wordAt(site.tree, site.first - 1)));

/** A noun deep in another's phrase is told of at the verb's time, but isn't of that time: "called for a rerun of the bidding for a $5 billion contract". */
function isNear({ tree, top }: Site, verb: number | undefined, noun: number | undefined): boolean {
  if (verb === undefined || isBesideSubject(tree, noun ?? top, verb)) return false;
  if (tree.head(verb) === noun || tree.head(verb) === top) return true;
  return [top, noun].some((from) => {
    let word = from;
    for (let steps = 0; word !== undefined && word >= 0 && steps < 4; steps++) {
      if (word === verb || tree.head(word) === verb) return true;
      word = tree.head(word);
      if (steps >= 1 && word >= 0 && tree.head(word) === verb) return tree.relation(word) !== 'obl';
    }
    return false;
  });
}

/** "the port, the largest employer with [42,000 jobs], handled": told beside the name of whoever acts. */
function isBesideSubject(tree: Tree, noun: number, verb: number): boolean {
  let [word, isBeside] = [noun, false];
  for (let steps = 0; steps < 6 && word >= 0 && tree.head(word) !== verb; steps++) {
    isBeside ||= tree.relation(word) === 'appos';
    word = tree.head(word);
  }
  return isBeside && word >= 0 && word < verb && tree.relation(word) === 'nsubj';
}

const at0 = (words: readonly number[]): Map<number, number> => new Map(words.map((word) => [word, 0]));

const LINKS = new Set(['nmod', 'obl', 'compound', 'amod', 'advmod', 'appos', 'nummod', 'obj', 'nsubj', 'root']);

/** "lost $5 million on [its bailout in 2008]": the time of what stands beside. */
const ASIDE: ReadonlySet<string> = new Set(['on', 'against', 'about']);

/** The time that hangs nearest to one of the words, on the amount (`top`) before all; of two as near the more exact. */
function nearest(tree: Tree, times: readonly Placed[], path: ReadonlyMap<number, number>, top: number): TimeExpression | undefined {
  const found = times.flatMap(({ time, token }) => {
    const steps = stepsTo(tree, token, path);
    return steps === undefined ? [] : [{ time, steps: tree.head(token) === top ? 0.5 : steps }];
  });
  return found.toSorted((a, b) => a.steps - b.steps || (b.time.edtf?.length ?? 0) - (a.time.edtf?.length ?? 0) || a.time.start - b.time.start)[0]
    ?.time;
}

function stepsTo(tree: Tree, token: number, path: ReadonlyMap<number, number>): number | undefined {
  let word = token;
  for (let steps = 0; steps < 4; steps++) {
    const far = path.get(word);
    if (far !== undefined) return steps + far;
    if (!LINKS.has(tree.relation(word)) || (steps > 0 && (isPredicate(tree, word) || ASIDE.has(caseOf(tree, word))))) return undefined;
    word = tree.head(word);
    if (word < 0) return undefined;
  }
  return undefined;
}

/** "In 2009 it bought a stake, and [has] since increased it": another time. */
const isPerfect = (tree: Tree, verb: number): boolean => childrenBy(tree, verb, 'aux').some((kid) => /^(?:has|have)$/.test(wordAt(tree, kid)));

/** The verb whose time also holds here: "rose in 2023, [reaching] …", "is [expected] to reach", "For 2021, Nokia [says] it earned …". */
function sharedAbove(tree: Tree, verb: number, times: readonly Placed[]): number | undefined {
  const head = tree.head(verb);
  if (head < 0) return undefined;
  const link = tree.relation(verb);
  if (link === 'conj') return isPerfect(tree, verb) && !isPerfect(tree, head) ? undefined : head;
  if (link === 'xcomp' || link === 'acl' || link === 'parataxis') return head;
  if (link === 'ccomp')
    return times.some(({ token }) => token < head && caseOf(tree, token) === 'for' && tree.head(token) === head) ? head : undefined;
  return link === 'advcl' && wordAt(tree, verb).endsWith('ing') ? head : undefined;
}
