import { type Event, edtf, edtfBounds, type Status } from '../../model/index.ts';
import { byCodeUnits, publishedFrom } from '../reports.ts';
import { commonest } from '../tally.ts';
import { lengthOf, meet, type Window } from '../time-window.ts';
import type { EventUnit } from './event-unit.ts';

type Time = NonNullable<Event['time']>;
/** In days: what tells no span by its words is no longer than a weekend, for "this week" is when a deed of one day fell. */
const WEEK = 5;

type Timed = { time: Time; window: Window; spans: boolean };

/**
 * The time of an event told by several accounts: among those of a day's precision the one that holds all others ("16-17 May" over
 * "16 May", not "this week"); else the narrowest, what is stated before what is inferred, then the commonest. Of spans that differ ("16-17 May", "16-18 May") the one that most reports
 * tell, of equals the longest. With no closed window, the commonest time.
 */
export function eventTime(all: readonly EventUnit[]): Time | undefined {
  const units = current(all);
  const timed = units.flatMap(({ account, window, spans }): Timed[] =>
    account.time && window ? [{ time: { edtf: account.time.edtf, basis: account.time.basis }, window, spans }] : [],
  );
  const days = units.filter((unit) => unit.grain === 'day').flatMap((unit) => (unit.window ? [unit.window] : []));
  const [first, last] = [Math.min(...days.map((day) => day.first)), Math.max(...days.map((day) => day.last))];
  const holder = timed.filter(
    ({ window, spans }) =>
      days.length > 0 && (spans || lengthOf(window) < WEEK) && lengthOf(window) <= 14 && window.first <= first && window.last >= last,
  );
  const narrowest = timed.reduce((least, { window }) => Math.min(least, lengthOf(window)), Number.POSITIVE_INFINITY);
  const span = spanMostTold(units);
  const held = span ? timed.filter(({ window }) => window.first === span.first && window.last === span.last) : holder;
  const candidates = held.length > 0 ? held : timed.filter(({ window }) => lengthOf(window) === narrowest);
  const open = units.flatMap(({ account }) => (account.time ? [{ edtf: account.time.edtf, basis: account.time.basis }] : []));
  const times = candidates.length > 0 ? candidates.map(({ time }) => time) : open;
  const stated = times.filter((time) => time.basis === 'stated');
  return commonest(
    stated.length > 0 ? stated : times,
    (time) => time.edtf,
    (a, b) => byCodeUnits(a.edtf, b.edtf),
  );
}

/**
 * `../2024-05-22`: what is told as done, or is said to have been done, had been by the day on which the first report that tells so came
 * out. Undefined of what is not past, and where no such report has a date of its own.
 */
export function boundByReports(units: readonly EventUnit[], status: Status): Time | undefined {
  const past = units.filter(({ account }) => account.status === status && (status === 'occurred' || account.tense === 'past'));
  if (past.length === 0 || (status !== 'occurred' && status !== 'alleged')) return undefined;
  const days = past.flatMap(({ report: { published } }) =>
    published && published.basis !== 'estimated' ? (edtfBounds(published.edtf).last ?? []) : [],
  );
  const [first] = days.toSorted(byCodeUnits);
  return first === undefined ? undefined : { edtf: edtf(`../${first}`), basis: 'inferred' };
}

/** The span of days that most reports tell, where reports tell several that meet; undefined where they don't differ. */
function spanMostTold(units: readonly EventUnit[]): Window | undefined {
  const spans = units.filter(({ spans: isSpan, grain, window }) => isSpan && grain === 'day' && window && lengthOf(window) > 1);
  const once = new Map(spans.map(({ document, window }) => [`${document.id} ${window?.first} ${window?.last}`, window]));
  const windows = [...once.values()].flatMap((window) => window ?? []);
  if (new Set(windows.map(daysOf)).size < 2 || areApart(spans)) return undefined;
  return commonest(windows, daysOf, (a, b) => lengthOf(b) - lengthOf(a));
}

function daysOf({ first, last }: Window): string {
  return `${first} ${last}`;
}

/** What tells the time as it is now: of what took place not the plans, of plans for several times those told last. */
function current(units: readonly EventUnit[]): readonly EventUnit[] {
  const timed = units.filter(({ window }) => window);
  const done = timed.filter(({ statusClass }) => statusClass !== 'prospective');
  if (done.length > 0 && done.length < timed.length && areApart(timed)) return done;
  if (done.length > 0 || !areApart(timed)) return units;
  const [last] = timed.map(({ report }) => publishedFrom(report) ?? '').toSorted((a, b) => byCodeUnits(b, a));
  const newest = timed.filter(({ report }) => (publishedFrom(report) ?? '') === last);
  return timed.filter(({ window }) => window && newest.some((unit) => unit.window && meet(window, unit.window)));
}

/** Whether any two of them share no day. */
function areApart(units: readonly EventUnit[]): boolean {
  const windows = units.flatMap(({ window }) => window ?? []);
  return Math.min(...windows.map(({ last }) => last)) < Math.max(...windows.map(({ first }) => first));
}
