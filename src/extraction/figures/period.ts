import { edtf, type FigureFinding, type TimeExpression } from '../../model/index.ts';
import { caseOf, childrenBy, extentOf, isPredicate, lemmaOf, type Tree, tagOf, wordAt } from '../phrases/index.ts';
import { isWholeOfPart } from './definite-count.ts';
import { formerPeriod } from './former.ts';
import { LEVEL_AT } from './level-words.ts';
import type { Measure } from './measure.ts';
import { isAtClose, newsDay } from './news-day.ts';
import { atEnd, ofTheWeek, openingDay, quarterLeftOut } from './period-phrases.ts';
import { isBehindOther, isOfNext, isSinceEvent, type Placed, timesFor } from './period-times.ts';
import { sessionOf } from './session.ts';
import { settingVerbs } from './setting.ts';
import type { Site } from './site.ts';

type Period = NonNullable<FigureFinding['period']>['edtf'];

/** For which time an amount holds (`present`: the period of the amount that a former one is compared with): that of its noun, of its verb, of an event between them ("killed in [Sunday]'s fire"), else of the clause above. */
export function periodOf(site: Site, measure: Measure, present?: Period): Period | undefined {
  const { at, tree } = site;
  const times = timesFor(site, measure).filter(({ time }) => !isOfNext(site, time));
  const near = times.filter(({ time }) => !isBehindOther(site, time));
  if (measure.former === true) return formerPeriod(site, present);
  const quarter = quarterLeftOut(site, present);
  if (quarter) return quarter;
  if (isForWholeYear(site, measure)) return present === undefined ? undefined : yearOf(present);
  const path = pathOf(site, measure);
  const own = nearest(tree, near, path, site.top) ?? nearest(tree, times, path, site.top);
  if (own && isSinceStart(site, own)) return sinceStart(site, own);
  const reached = own && atEnd(site, own);
  if (reached) return reached;
  if (own) return isSinceEvent(tree, at.sentence, own) ? edtf(`${own.edtf?.split('/')[0]}/..`) : isWayTo(site, measure, own) ? undefined : own.edtf;
  const setting = nearest(tree, times, at0(settingVerbs(tree, measure)), site.top);
  if (setting) return setting.edtf;
  const today =
    ofTheDay(site) ?? (times.every(({ time }) => time.edtf?.endsWith('/..')) && isAtClose(site, measure) ? newsDay(site.context) : undefined);
  const session =
    today ??
    sessionOf(
      site,
      measure,
      times.map(({ time }) => time),
    );
  if (session) return session;
  const when = whenTime(site, measure) ?? openingDay(site, measure);
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

/** "has risen since the beginning of [the year]", "so far [this year]": up to the day of the report. */
const isSinceStart = ({ context }: Site, { start, end, edtf: since }: TimeExpression): boolean =>
  /^\d{4}(?:-01)?(?:\/\.\.)?$/.test(since ?? '') &&
  /\b(?:since (?:the )?(?:start|beginning) of (?:the|this) year|since (?:the )?(?:start|beginning) of \d{4}|so far this year|this year so far)$/u.test(
    context.text.slice(Math.max(0, start - 30), end + (/^ so far\b/u.test(context.text.slice(end, end + 7)) ? 7 : 0)),
  );

function sinceStart({ context }: Site, { edtf: since }: TimeExpression): Period | undefined {
  const published = context.report.published?.edtf;
  const year = since?.slice(0, 4);
  return published?.startsWith(`${year}-`) === true && /^\d{4}-\d{2}-\d{2}$/.test(published) ? edtf(`${year}-01-01/${published}`) : since;
}

/** "[For the day], the index closed 3 percent lower": the day of the report; "[for the week]" on one of its last days: this week. */
function ofTheDay(site: Site): Period | undefined {
  const { context, at } = site;
  const week = ofTheWeek(site);
  if (week) return week;
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
  // "the worst since [2018], when 36 people died"
  const time = at.sentence.times.find((one) => one.end === end && one.timex.type === 'DATE')?.edtf;
  return time?.endsWith('/..') === true ? edtf(time.slice(0, -3)) : time;
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

/** Words above the amount up to the verb, with those of the measure: where its times may hang, each with how far it is for being told of another amount too. */
function pathOf(site: Site, measure: Measure): Map<number, number> {
  const { tree, top } = site;
  const { noun, whole } = measure;
  const verb = measure.verb ?? site.verb;
  // "ended 74 points [lower] on Wednesday": the word that tells the way hangs on the amount, the time on the verb
  const isWay = verb !== undefined && verb !== site.verb && /^(?:ADJ|ADV)$/.test(tagOf(tree, verb));
  const closed = isWay && LEVEL_AT.has(lemmaOf(tree, tree.head(verb))) ? tree.head(verb) : undefined;
  const ended = isWay && tree.head(top) === site.verb ? site.verb : closed;
  // "between $3 billion and [$4 billion] in 2021"
  const end = site.quantity.low === undefined ? undefined : childrenBy(tree, top, 'conj').find((kid) => kid > top && kid <= site.last);
  const own = [top, end, noun, isNear(site, verb, noun) && !isOnlyHad(site, measure) ? verb : undefined, whole, ended];
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

/** "the port, a landlord with [900 flats], handled": told beside the name of whoever acts. */
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
const ASIDE: ReadonlySet<string> = new Set(['on', 'against', 'about', 'over']);

/** The time that hangs nearest to one of the words, on the amount (`top`) before all, or on the noun that it stands in ("the 5 percent growth of [March]"); of two as near the more exact. */
function nearest(tree: Tree, times: readonly Placed[], path: ReadonlyMap<number, number>, top: number): TimeExpression | undefined {
  const found = times.flatMap(({ time, token }) => {
    const steps = stepsTo(tree, token, path);
    const isInside = tree.head(token) === tree.head(top) && tree.head(top) > top && tagOf(tree, tree.head(top)) === 'NOUN';
    return steps === undefined ? [] : [{ time, steps: tree.head(token) === top ? 0.5 : isInside ? 0.75 : steps }];
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

/** "rose, [reaching] $5 billion", "rose [to close] at $5", "the year began well, with exports [up] 5 percent". */
const isOfSameTime = (tree: Tree, verb: number): boolean =>
  wordAt(tree, verb).endsWith('ing') ||
  (wordAt(tree, verb - 1) === 'to' && LEVEL_AT.has(lemmaOf(tree, verb))) ||
  (/^(?:up|down)$/.test(wordAt(tree, verb)) && childrenBy(tree, verb, 'mark').some((mark) => wordAt(tree, mark) === 'with'));

/** "In 2009 it bought a stake, and [has] since increased it": another time. */
const isPerfect = (tree: Tree, verb: number): boolean => childrenBy(tree, verb, 'aux').some((kid) => /^(?:has|have)$/.test(wordAt(tree, kid)));

/** "brokered it in May and [keeps] 300 men there": what is so is of no past day. */
function isNow(tree: Tree, verb: number, head: number): boolean {
  const has = (word: number, tense: string): boolean =>
    [`Tense=${tense}`, 'VerbForm=Fin'].every((feature) => tree.tokens[word]?.feats?.includes(feature) === true);
  return has(verb, 'Pres') && has(head, 'Past');
}

/** "flew home after 31 people were killed in Peru [on Tuesday]": right behind the clause, whatever the tree hangs it on. */
function isLastClause(tree: Tree, verb: number, times: readonly Placed[]): boolean {
  const last = extentOf(tree, verb).last;
  const behind = times.filter(({ token }) => tree.head(token) === tree.head(verb));
  return last > verb && behind.length === 1 && behind.every(({ token }) => extentOf(tree, token).first === last + 1);
}

/** The verb whose time also holds here: "rose in 2023, [reaching] …", "is [expected] to reach", "For 2021, Orvel [says] it earned …". */
function sharedAbove(tree: Tree, verb: number, times: readonly Placed[]): number | undefined {
  const head = tree.head(verb);
  if (head < 0) return undefined;
  const link = tree.relation(verb);
  // "cut 600 jobs in April and [now] has 13,000 people"
  if (childrenBy(tree, verb, 'advmod').some((kid) => /^(?:now|currently|today)$/.test(wordAt(tree, kid)))) return undefined;
  if (link === 'conj') return (isPerfect(tree, verb) && !isPerfect(tree, head)) || isNow(tree, verb, head) ? undefined : head;
  if (link === 'xcomp' || link === 'acl' || link === 'parataxis') return head;
  if (link === 'ccomp')
    return times.some(({ token }) => token < head && caseOf(tree, token) === 'for' && tree.head(token) === head) ? head : undefined;
  return link === 'advcl' && (isLastClause(tree, verb, times) || isOfSameTime(tree, verb)) ? head : undefined;
}
