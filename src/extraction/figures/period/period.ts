import { edtf, type FigureFinding, type TimeExpression } from '../../../model/index.ts';
import { caseOf, childrenBy, wordAt } from '../../phrases/index.ts';
import { formerPeriod } from '../change/former.ts';
import type { Measure } from '../measures/measure.ts';
import type { Site } from '../site.ts';
import { isAtClose, newsDay } from './news-day.ts';
import { periodAbove } from './period-above.ts';
import { at0, nearest } from './period-nearest.ts';
import { isOnlyHad, pathOf } from './period-path.ts';
import { atEnd, ofTheWeek, openingDay, quarterLeftOut } from './period-phrases.ts';
import { isBehindOther, isOfNext, isSinceEvent, timesFor } from './period-times.ts';
import type { Placed } from './placed-times.ts';
import { sessionOf } from './session.ts';
import { settingVerbs } from './setting.ts';

type Period = NonNullable<FigureFinding['period']>['edtf'];

/** For which time an amount holds (`present`: the period of the amount that a former one is compared with): that of its noun, of its verb, of an event between them ("killed in [Sunday]'s fire"), else of the clause above. */
export function periodOf(site: Site, measure: Measure, present?: Period): Period | undefined {
  const { tree } = site;
  if (measure.former === true) return formerPeriod(site, present);
  const quarter = quarterLeftOut(site, present);
  if (quarter) return quarter;
  if (isForWholeYear(site, measure)) return present === undefined ? undefined : yearOf(present);
  const times = timesFor(site, measure).filter(({ time }) => !isOfNext(site, time));
  const near = times.filter(({ time }) => !isBehindOther(site, time));
  const path = pathOf(site, measure);
  const own = nearest(tree, near, path, site.top) ?? nearest(tree, times, path, site.top);
  if (own) return periodTold(site, measure, own);
  const setting = nearest(tree, times, at0(settingVerbs(tree, measure)), site.top);
  if (setting) return setting.edtf;
  const session = periodOfSession(site, measure, times);
  if (session) return session;
  const when = whenTime(site, measure) ?? openingDay(site, measure);
  return when || isOnlyHad(site, measure) ? when : periodAbove(site, measure, times);
}

/** What a time tells that stands with the amount: "in [March]", "since [January]", "at the end of [May]". */
function periodTold(site: Site, measure: Measure, own: TimeExpression): Period | undefined {
  if (isSinceStart(site, own)) return sinceStart(site, own);
  const reached = atEnd(site, own);
  if (reached) return reached;
  if (isSinceEvent(site.tree, site.at.sentence, own)) return edtf(`${own.edtf?.split('/')[0]}/..`);
  return isWayTo(site, measure, own) ? undefined : own.edtf;
}

/** "closed at $5 on Tuesday": the day on which it was traded. */
function periodOfSession(site: Site, measure: Measure, times: readonly Placed[]): Period | undefined {
  const today =
    ofTheDay(site) ?? (times.every(({ time }) => time.edtf?.endsWith('/..')) && isAtClose(site, measure) ? newsDay(site.context) : undefined);
  return (
    today ??
    sessionOf(
      site,
      measure,
      times.map(({ time }) => time),
    )
  );
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
