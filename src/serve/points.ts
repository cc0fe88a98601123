import { CodePointIndex, convertOffsets } from '../export/index.ts';
import type { Report } from '../model/index.ts';
import type { Account } from './answers/details.ts';

const indexes = new WeakMap<Report, CodePointIndex>();

function indexOf(report: Report): CodePointIndex {
  const known = indexes.get(report);
  if (known) return known;
  const made = new CodePointIndex(report.text);
  indexes.set(report, made);
  return made;
}

/** A range of the report's text (UTF-16) in code points. */
export function pointRange(report: Report, at: { start: number; end: number }): { start: number; end: number } {
  const index = indexOf(report);
  return { start: index.toCodePoints(at.start), end: index.toCodePoints(at.end) };
}

/** An account of the report with all its offsets in code points. */
export function accountInPoints(report: Report, account: Account): Account {
  return convertOffsets(account, indexOf(report));
}

/** A report with the offsets of its parts, notes and reasons in code points. */
export function reportInPoints(report: Report): Report {
  return convertOffsets(report, indexOf(report));
}
