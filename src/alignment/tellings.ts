import type { Report, ReportId } from '../model/index.ts';
import type { EventUnit } from './event-unit.ts';
import { byCodeUnits, compareAge } from './reports.ts';
import { groupBy } from './tally.ts';

/** All that one report tells of an event: it differs from another only where none of its accounts agrees with the other's. */
export interface Telling {
  report: Report;
  units: readonly EventUnit[];
}

/** What each report tells of an event, the earliest published first, its accounts in the order of ids. */
export function tellingsOf(units: readonly EventUnit[]): Telling[] {
  const byReport = groupBy(units, ({ report }) => report.id);
  const tellings = [...byReport.values()].flatMap((own): Telling[] => {
    const [first] = own;
    return first ? [{ report: first.report, units: own.toSorted((a, b) => byCodeUnits(a.account.id, b.account.id)) }] : [];
  });
  return tellings.toSorted((a, b) => compareAge(a.report, b.report));
}

/** What a report itself tells of an event. */
export function ownUnits(units: readonly EventUnit[], report: ReportId): EventUnit[] {
  return units.filter((unit) => unit.report.id === report);
}

/** The first pair of tellings that differ, the earliest before the others. */
export function firstApart<T>(tellings: readonly T[], differ: (one: T, other: T) => boolean): [T, T] | undefined {
  for (const [at, one] of tellings.entries()) {
    const other = tellings.slice(at + 1).find((later) => differ(one, later));
    if (other) return [one, other];
  }
  return undefined;
}
