import { type Difference, dateWords, edtf } from '../../model/index.ts';
import { difference, outletAmong } from '../differences.ts';
import { byCodeUnits, publishedFrom } from '../reports.ts';
import { groupBy } from '../tally.ts';
import { lengthOf, meet, type TimeGrain, type Window, windowOf } from '../time-window.ts';
import type { EventUnit } from './event-unit.ts';
import { firstApart, ownUnits, type Telling, tellingsOf } from './tellings.ts';

/**
 * Where reports differ in the time of one event, at most one difference: a plan with other days than the plan before is an update, spans of days that
 * are not the same ("on 16-17 May", "on 16-18 May") a contradiction, days of two reports that don't meet ("arrived on 16 May", "on 18 May") a detail, a day
 * with which such a span doesn't begin or end a detail too, "May 2024" beside "16 May 2024" a precision.
 */
export function timeDifference(label: string, units: readonly EventUnit[]): Difference[] {
  const stated = units.filter(({ window, account }) => window && account.time?.basis === 'stated');
  if (stated.every((unit) => isToldAlike(unit, stated[0]))) return [];
  const moved = movedPlan(stated);
  if (moved) return [told('update', label, moved)];
  const tellings = tellingsOf(stated).map(finestOf);
  const spans = firstApart(tellings.filter(isSpan), daysTold, areOtherSpans);
  if (spans) return [told(isStillGoingOn(spans) ? 'update' : 'contradiction', label, spans)];
  const apart = firstApart(
    tellings.filter(({ grain }) => grain === 'day'),
    daysTold,
    (one, other) => !areAtOneTime(one, other),
  );
  const inside = firstApart(tellings, daysTold, (one, other) => isDayOf(one, other) || isDayOf(other, one));
  const detail = apart ?? inside;
  if (detail) return [told('detail', label, detail)];
  const [close, wide] = [closest(tellings), closest(tellings.toReversed(), true)];
  return close && wide && close.grain !== wide.grain ? [told('precision', label, [wide, close])] : [];
}

function isToldAlike({ account, window }: EventUnit, other: EventUnit | undefined): boolean {
  return account.time?.edtf === other?.account.time?.edtf && window?.first === other?.window?.first && window?.last === other?.window?.last;
}

function daysTold({ units }: Telling): string {
  return units.map(({ window }) => `${window?.first}-${window?.last}`).join(' ');
}

/** The spans of days that a report tells by their first and last day: "16-18 May", "from Monday to Wednesday", not "this week". */
function spansIn({ units }: Telling): Window[] {
  return units.flatMap(({ spans, window, grain }) => (spans && window && grain === 'day' && lengthOf(window) > 1 ? [window] : []));
}

function isSpan(telling: Telling): boolean {
  return spansIn(telling).length > 0;
}

/** Whether no span of the one is the other's, nor all days together. */
function areOtherSpans(one: Telling, other: Telling): boolean {
  const [here, there] = [one, other].map((telling) => [...spansIn(telling), allDays(telling)]);
  return here !== undefined && there !== undefined && !here.some((span) => there.some((each) => areSameDays(span, each)));
}

function areSameDays(one: Window, other: Window): boolean {
  return one.first === other.first && one.last === other.last;
}

function allDays({ units }: Telling): Window {
  const windows = units.flatMap(({ window }) => window ?? []);
  return { first: Math.min(...windows.map(({ first }) => first)), last: Math.max(...windows.map(({ last }) => last)) };
}

/** Whether the earlier of two reports told a plan, or came out before the last day that it tells. */
function isStillGoingOn([one, other]: readonly [Telling, Telling]): boolean {
  const [before, after] = [publishedFrom(one.report), publishedFrom(other.report)];
  if (before === undefined || after === undefined || before >= after) return false;
  const published = windowOf(edtf(before));
  return one.units.every(({ statusClass }) => statusClass === 'prospective') || (published !== undefined && published.first <= allDays(one).last);
}

/** "visited on 17 May" beside "visited on 16-17 May"; that it ended on 17 May is no other time. */
function isDayOf(day: Telling, whole: Telling): boolean {
  const days = allDays(day);
  if (days.first !== days.last || isSpan(day) || !day.units.every(isMeetingItself)) return false;
  return spansIn(whole).length > 0 && whole.units.every(({ window }) => window && lengthOf(window) > 1 && meet(window, days));
}

const PHASE =
  /\b(?:arriv|land|depart|le(?:ft|av)|conclud|end(?:s|ed|ing)?\b|finish|wrap|return|beg[aiu]n|start|open|kick|launch|clos|first day|last day|day-)/iu;

function isMeetingItself({ account, report }: EventUnit): boolean {
  const isToldWhole = account.plover?.type === 'CONSULT' && account.status !== 'ongoing';
  return isToldWhole && !PHASE.test(report.text.slice(account.sentence.start, account.sentence.end));
}

/** What a report tells most closely of a time: "16-17 May" and "17 May", of a report that says "in May" as well. */
interface Timed extends Telling {
  grain: TimeGrain;
}

const GRAINS: readonly TimeGrain[] = ['day', 'month', 'year', 'unknown'];

function finestOf({ report, units }: Telling): Timed {
  const grain = GRAINS.find((each) => units.some((unit) => unit.grain === each)) ?? 'unknown';
  return { report, grain, units: units.filter((unit) => unit.grain === grain) };
}

/** The telling with the closest time, or with the widest; of equals the first. */
function closest(tellings: readonly Timed[], widest = false): Timed | undefined {
  const order = widest ? GRAINS.toReversed() : GRAINS;
  return order.flatMap((grain) => tellings.find((telling) => telling.grain === grain) ?? [])[0];
}

function meets(a: EventUnit, b: EventUnit): boolean {
  return a.window !== undefined && b.window !== undefined && meet(a.window, b.window);
}

/**
 * The times that a plan was told for, one telling a report, where a later report tells a time that the plan's own report nowhere does; undefined of a plan
 * that wasn't moved.
 */
function movedPlan(stated: readonly EventUnit[]): Telling[] | undefined {
  if (!stated.some((unit) => unit.statusClass === 'prospective')) return undefined;
  const tellings = tellingsOf(stated).map(finestOf);
  const from = tellings.findIndex(({ units }) => units.some(({ statusClass }) => statusClass === 'prospective'));
  const plan = tellings[from];
  const to = plan && tellings.findLastIndex((telling) => isMoved(plan, telling, stated));
  const newest = tellings[to ?? -1];
  if (!plan || !newest) return undefined;
  const after = tellings.slice(from + 1);
  const first = after.find((telling) => areAtOneTime(telling, newest) && isMoved(plan, telling, stated)) ?? newest;
  const before = tellings.slice(from, tellings.indexOf(first)).filter((telling) => !areAtOneTime(telling, newest));
  return [...before.slice(0, MOST_TOLD - 1), first];
}

/** Of how many reports a difference tells the times. */
const MOST_TOLD = 8;

function isMoved(plan: Telling, later: Telling, stated: readonly EventUnit[]): boolean {
  const [before, after] = [publishedFrom(plan.report), publishedFrom(later.report)];
  if (before === undefined || after === undefined || before >= after) return false;
  const own = ownUnits(stated, plan.report.id);
  return later.units.every(({ window }) => own.every((unit) => window && unit.window && !meet(unit.window, window, 1)));
}

function areAtOneTime(one: Telling, other: Telling): boolean {
  return one.units.some((unit) => other.units.some((each) => meets(unit, each)));
}

function told(kind: Difference['kind'], label: string, tellings: readonly Telling[]): Difference {
  const each = tellings.map(({ report, units }) => ({ report, units: onceEach(units) }));
  const reports = each.map(({ report }) => report);
  const times = each.map(
    ({ report, units }) => `${outletAmong(report, reports)} gives ${units.map(({ account }) => dateWords(account.time?.edtf ?? '')).join(' and ')}`,
  );
  return difference(
    kind,
    'time',
    each.flatMap(({ units }) => units.map(({ account }) => account)),
    `For the time of “${label}”, ${times.join('; ')}.`,
  );
}

/** One account for each time, in the order of time. */
function onceEach(units: readonly EventUnit[]): EventUnit[] {
  const times = [...groupBy(units, ({ account }) => account.time?.edtf ?? '')].toSorted(([a], [b]) => byCodeUnits(a, b));
  return times.flatMap(([, [first]]) => (first ? [first] : []));
}
