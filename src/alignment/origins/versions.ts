import { type Report, type ReportId, versionKey } from '../../model/index.ts';
import { byCodeUnits, compareAge } from '../reports.ts';
import { groupBy } from '../tally.ts';

/**
 * Marks reports of one address as versions of one another: each but the first is a version of the one before it. `numbers` tells the how
 * manieth content of its address a report is, where it was fetched; one that was saved by hand comes before those, the earliest published first.
 */
export function markVersions(reports: readonly Report[], numbers: ReadonlyMap<ReportId, number>): Report[] {
  const older = new Map<ReportId, ReportId>();
  for (const versions of groupBy(reports, versionKey).values()) {
    const inOrder = versions.toSorted((a, b) => (numbers.get(a.id) ?? 0) - (numbers.get(b.id) ?? 0) || compareAge(a, b));
    for (const [at, report] of inOrder.entries()) {
      const before = inOrder[at - 1];
      if (before) older.set(report.id, before.id);
    }
  }
  return reports.map((report) => {
    const { version_of: _, ...own } = report;
    const before = older.get(report.id);
    return before === undefined ? own : { ...own, version_of: before };
  });
}

/** How many reports these are; all versions of one count once. */
export function countReports(reports: readonly Report[]): number {
  return new Set(reports.map(versionKey)).size;
}

/** Versions by their report, the newest first: one that is a version of none comes last. */
export function newestFirst(versions: readonly Report[]): Report[] {
  const newerThan = new Map(versions.flatMap((report) => (report.version_of ? [[report.version_of, report] as const] : [])));
  const inOrder: Report[] = [];
  const oldest = versions.toSorted((a, b) => byCodeUnits(a.id, b.id)).find((report) => report.version_of === undefined);
  for (let next = oldest; next && inOrder.length < versions.length; next = newerThan.get(next.id)) inOrder.unshift(next);
  return inOrder;
}

/** Of these reports, those that another of them is a newer version of. */
export function superseded(reports: readonly Report[]): Set<ReportId> {
  const newer = new Map(reports.map((report) => [report.version_of, report]));
  return new Set(reports.flatMap(({ id }) => (newer.has(id) ? [id] : [])));
}
