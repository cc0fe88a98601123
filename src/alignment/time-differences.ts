import { type Difference, dateWords } from '../model/index.ts';
import { difference, outlet } from './differences.ts';
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
    (one, other) => !one.units.some((unit) => other.units.some((each) => meets(unit, each))),
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

/** The first plan and the last account with another time, told later by a report; where the plan's own report tells that time too, nothing differs. */
function movedPlan(stated: readonly EventUnit[]): [Telling, Telling] | undefined {
  if (!stated.some((unit) => unit.statusClass === 'prospective')) return undefined;
  const byAge = stated.toSorted(
    (a, b) => byCodeUnits(publishedFrom(a.report) ?? '9999', publishedFrom(b.report) ?? '9999') || byCodeUnits(a.account.id, b.account.id),
  );
  const plan = byAge.find((unit) => unit.statusClass === 'prospective');
  if (!plan) return undefined;
  const own = ownUnits(stated, plan.report.id);
  const last = byAge.findLast((unit) => isLaterAndElsewhen(plan, unit) && !own.some((each) => meets(each, unit)));
  return last && [alone(plan), alone(last)];
}

function alone(unit: EventUnit): Telling {
  return { report: unit.report, units: [unit] };
}

function isLaterAndElsewhen(plan: EventUnit, unit: EventUnit): boolean {
  const [before, after] = [publishedFrom(plan.report), publishedFrom(unit.report)];
  const isLater = before !== undefined && after !== undefined && before < after;
  return isLater && plan.window !== undefined && unit.window !== undefined && !meet(plan.window, unit.window, 1);
}

function told(kind: Difference['kind'], label: string, tellings: readonly Telling[]): Difference {
  const each = tellings.map(({ report, units }) => ({ report, units: onceEach(units) }));
  const times = each.map(
    ({ report, units }) => `${outlet(report)} gives ${units.map(({ account }) => dateWords(account.time?.edtf ?? '')).join(' and ')}`,
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
