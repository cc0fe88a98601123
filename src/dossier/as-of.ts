import { edtfBounds, type Report } from '../model/index.ts';

/** Whether a report was there on a day: it was, it came later, or its publication can't be bounded. */
export type KnownThen = 'known' | 'later' | 'undated';

/**
 * Whether a report can be taken as published by a day (`YYYY-MM-DD`). A date that is known to the month, or only bounded, counts from its
 * last possible day; one that has no last day ("after 12 May 2024") from its first.
 */
export function knownThen({ published }: Pick<Report, 'published'>, day: string): KnownThen {
  const { first, last } = published ? edtfBounds(published.edtf) : {};
  const by = last ?? first;
  if (by === undefined) return 'undated';
  return by <= day ? 'known' : 'later';
}

/** How many reports are left out of a dossier as of a day, and how many of those that are in have no exact date. */
export interface AsOfCounts {
  day: string;
  known: number;
  later: number;
  undated: number;
  /** Of the known ones: those whose date is only bounded. */
  bounded: number;
}

export function asOfCounts(reports: readonly Pick<Report, 'published'>[], day: string): AsOfCounts {
  const counts: AsOfCounts = { day, known: 0, later: 0, undated: 0, bounded: 0 };
  for (const report of reports) {
    const then = knownThen(report, day);
    counts[then] += 1;
    if (then === 'known' && report.published?.basis === 'estimated') counts.bounded += 1;
  }
  return counts;
}
