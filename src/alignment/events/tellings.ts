import type { Report, ReportId } from '../../model/index.ts';
import { byCodeUnits, publishedFrom } from '../reports.ts';
import { groupBy } from '../tally.ts';
import type { EventUnit } from './event-unit.ts';

/** All that one report tells of an event: it differs from another only where none of its accounts agrees with the other's. */
export interface Telling {
  report: Report;
  units: readonly EventUnit[];
}

/** What each report tells of an event, the earliest published first, its accounts in the order of ids; copies tell nothing beside their original. */
export function tellingsOf(units: readonly EventUnit[]): Telling[] {
  const originals = new Set(units.filter(({ report, document }) => report.id === document.id).map(({ document }) => document.id));
  const own = units.filter(({ report, document }) => report.id === document.id || !originals.has(document.id));
  const byReport = groupBy(own, ({ report }) => report.id);
  const tellings = [...byReport.values()].flatMap((told): (Telling & { day: string })[] => {
    const [first] = told;
    if (!first) return [];
    const inOrder = told.length === 1 ? told : told.toSorted((a, b) => byCodeUnits(a.account.id, b.account.id));
    return [{ report: first.report, units: inOrder, day: publishedFrom(first.report) ?? NEVER }];
  });
  return tellings.toSorted((a, b) => byCodeUnits(a.day, b.day) || byCodeUnits(a.report.id, b.report.id));
}

/** An unknown date comes last. */
const NEVER = '9999';

/** What a report itself tells of an event. */
export function ownUnits(units: readonly EventUnit[], report: ReportId): EventUnit[] {
  return units.filter((unit) => unit.report.id === report);
}

/**
 * The first pair of tellings that differ, the earliest before the others. Of those that say the same, by what `saying` gives, the first stands for all:
 * what differs from one differs from each.
 */
export function firstApart<T>(tellings: readonly T[], saying: (telling: T) => string, differ: (one: T, other: T) => boolean): [T, T] | undefined {
  const firsts = new Map<string, T>();
  for (const telling of tellings) {
    const said = saying(telling);
    if (!firsts.has(said)) firsts.set(said, telling);
  }
  const distinct = [...firsts.values()];
  for (const [at, one] of distinct.entries()) {
    const other = distinct.slice(at + 1).find((later) => differ(one, later));
    if (other) return [one, other];
  }
  return undefined;
}
