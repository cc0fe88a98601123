import type { Report } from '../model/index.ts';
import type { Account } from './answers/details.ts';

const STEP = 1024;
const checkpoints = new WeakMap<Report, Uint32Array>();

function checkpointsOf(report: Report): Uint32Array {
  const known = checkpoints.get(report);
  if (known) return known;
  const { text } = report;
  const counts = new Uint32Array(Math.floor(text.length / STEP) + 1);
  let points = 0;
  for (let at = 0; at < text.length; at++) {
    if (at % STEP === 0) counts[at / STEP] = points;
    if (!isSecondHalf(text, at)) points++;
  }
  checkpoints.set(report, counts);
  return counts;
}

function isSecondHalf(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const before = text.charCodeAt(at - 1);
  return unit >= 0xdc00 && unit <= 0xdfff && before >= 0xd800 && before <= 0xdbff;
}

function pointOf(report: Report, offset: number): number {
  const block = Math.floor(offset / STEP);
  let points = checkpointsOf(report)[block] ?? 0;
  for (let at = block * STEP; at < offset; at++) if (!isSecondHalf(report.text, at)) points++;
  return points;
}

/** A range of the report's text (UTF-16) in code points. */
export function pointRange(report: Report, at: { start: number; end: number }): { start: number; end: number } {
  return { start: pointOf(report, at.start), end: pointOf(report, at.end) };
}

/** An account with all its offsets in code points. */
export function accountInPoints(report: Report, account: Account): Account {
  return inPoints(report, account) as Account;
}

/** A report with the offsets of its parts, notes and reasons in code points. */
export function reportInPoints(report: Report): Report {
  return inPoints(report, report) as Report;
}

function inPoints(report: Report, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => inPoints(report, one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) =>
      (key === 'start' || key === 'end') && typeof one === 'number' ? [key, pointOf(report, one)] : [key, inPoints(report, one)],
    ),
  );
}
