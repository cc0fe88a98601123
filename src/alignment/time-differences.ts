import { type Difference, dateWords } from '../model/index.ts';
import { difference, outletAmong } from './differences.ts';
import type { EventUnit } from './event-unit.ts';
import { byCodeUnits, publishedFrom } from './reports.ts';
import { groupBy } from './tally.ts';
import { firstApart, ownUnits, type Telling, tellingsOf } from './tellings.ts';
import { meet, type TimeGrain } from './time-window.ts';

/**
 * Where reports differ in the time of one event, at most one difference: a plan with other days than the plan before is an update, days of two reports
 * that don't meet ("arrived on 16 May", "on 18 May") a detail, "May 2024" beside "16 May 2024" a precision. Accounts whose times exclude each other are
 * not of one event, so that none contradict.
 */
export function timeDifference(label: string, units: readonly EventUnit[]): Difference[] {
  const stated = units.filter(({ window, account }) => window && account.time?.basis === 'stated');
  const moved = movedPlan(stated);
  if (moved) return [told('update', label, moved)];
  const tellings = tellingsOf(stated).map(finestOf);
  const apart = firstApart(
    tellings.filter(({ grain }) => grain === 'day'),
    ({ units: own }) => own.map(({ window }) => `${window?.first}-${window?.last}`).join(' '),
    (one, other) => !areAtOneTime(one, other),
  );
  if (apart) return [told('detail', label, apart)];
  const [close, wide] = [closest(tellings), closest(tellings.toReversed(), true)];
  return close && wide && close.grain !== wide.grain ? [told('precision', label, [wide, close])] : [];
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
