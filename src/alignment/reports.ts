import { edtfBounds, type Published, type Report } from '../model/index.ts';

/** Compares two strings by code units, the one order used for everything that is sorted. */
export function byCodeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The first day (`YYYY-MM-DD`) on which a report can have been published. */
export function publishedFrom({ published }: Report): string | undefined {
  if (!published) return undefined;
  const known = FIRST_DAYS.get(published);
  if (known !== undefined) return known;
  const { first } = edtfBounds(published.edtf);
  if (first !== undefined) FIRST_DAYS.set(published, first);
  return first;
}

/** The same day, counted from 1970-01-01. */
export function publishedDay(report: Report): number | undefined {
  const day = publishedFrom(report);
  return day === undefined ? undefined : Date.parse(day) / 86_400_000;
}

/** Asked for again and again while reports are sorted. */
const FIRST_DAYS = new WeakMap<Published, string>();

/**
 * Marks reports of one and the same text: all but the first are copies of it. The first is the earliest published (an unknown date
 * comes last), then the one with the lowest id.
 */
export function markCopies(reports: readonly Report[]): Report[] {
  const first = new Map<string, Report>();
  for (const report of reports) {
    const known = first.get(report.text_sha256);
    if (!known || compareAge(report, known) < 0) first.set(report.text_sha256, report);
  }
  return reports.map((report) => {
    const { copy_of: _, ...own } = report;
    const original = first.get(report.text_sha256);
    return original && original.id !== report.id ? { ...own, copy_of: original.id } : own;
  });
}

const NEVER = '9999';

/** The earlier published first; an unknown date comes last, between equals the lowest id first. */
export function compareAge(a: Report, b: Report): number {
  return byCodeUnits(publishedFrom(a) ?? NEVER, publishedFrom(b) ?? NEVER) || byCodeUnits(a.id, b.id);
}
