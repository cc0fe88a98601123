import {
  type Actor,
  type ActorId,
  type Event,
  edtfBounds,
  isDoubtful,
  isListable,
  type PloverType,
  type ReportId,
  type Status,
} from '../model/index.ts';
import type { Lookup } from './lookup.ts';
import { beginGrain } from './words/period-heading.ts';

/** What the timeline is narrowed to; what is left out narrows nothing. Days are `YYYY-MM-DD`, both inclusive. */
export interface TimelineFilter {
  actor?: ActorId;
  type?: PloverType;
  status?: Status;
  report?: ReportId;
  from?: string;
  to?: string;
  /** Also what is doubtful. */
  doubtful?: boolean;
  /** Also what stands out too little to be listed. */
  minor?: boolean;
}

/**
 * Events in the order of their times, without those outside PLOVER's types that stand out too little to be listed and doubtful ones, but where they are asked for: the first possible day, of a whole year or season before
 * the days in it, then the last, what had been by a day behind what was on it; those without a known time come last. Among equals the report
 * published first tells first, and each report in the order of its text.
 */
export function timeline({ alignment, reports }: Pick<Lookup, 'alignment' | 'reports'>, filter: TimelineFilter = {}): Event[] {
  return alignment.events
    .filter((event) => (filter.minor === true || isListable(event)) && fits(event, filter))
    .map((event) => ({ event, key: keyOf(event) }))
    .toSorted((a, b) => compare(a.key, b.key) || byFirstTelling(reports, a.event, b.event))
    .map(({ event }) => event);
}

/** By when the earliest report that tells each was published, then by the place of the words in it. */
function byFirstTelling(reports: Lookup['reports'], a: Event, b: Event): number {
  const [one, other] = [firstTelling(reports, a), firstTelling(reports, b)];
  return compare(one.report, other.report) || one.start - other.start || compare(a.id, b.id);
}

function firstTelling(reports: Lookup['reports'], event: Event): { report: string; start: number } {
  const tellings = event.accounts.map(({ report, trigger }) => {
    const published = reports.get(report)?.published;
    const bounds = published ? edtfBounds(published.edtf) : {};
    return { report: `${bounds.first ?? LATEST} ${report}`, start: trigger.start };
  });
  const first = tellings.toSorted((a, b) => compare(a.report, b.report) || a.start - b.start)[0];
  return first ?? { report: LATEST, start: 0 };
}

const LATEST = '~';

function keyOf({ time }: Event): string {
  if (!time) return LATEST;
  const { first, last } = edtfBounds(time.edtf);
  // A year stands whole before its months: those that only begin on its first day can't come between two of it.
  return `${first ?? last ?? LATEST} ${beginGrain(time.edtf)} ${last ?? LATEST}`;
}

function fits(event: Event, { actor, type, status, report, from, to, doubtful = false }: TimelineFilter): boolean {
  if (!doubtful && isDoubtful(event)) return false;
  if (actor !== undefined && event.place !== actor && !event.participants.some((participant) => participant.actor === actor)) return false;
  if (type !== undefined && event.plover?.type !== type) return false;
  if (status !== undefined && event.status !== status) return false;
  if (report !== undefined && !event.accounts.some((account) => account.report === report)) return false;
  return from === undefined && to === undefined ? true : isWithin(event, from, to);
}

/** An event whose time isn't known can't be said to lie within a period. */
function isWithin({ time }: Event, from: string | undefined, to: string | undefined): boolean {
  if (!time) return false;
  const { first, last } = edtfBounds(time.edtf);
  return (from === undefined || (last ?? LATEST) >= from) && (to === undefined || (first ?? '') <= to);
}

/** Compares by code units. */
export function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The names of an event's participants in a role, in its order. */
export function namesOf({ actors }: { actors: ReadonlyMap<string, Actor> }, event: Event, role: Event['participants'][number]['role']): string[] {
  return event.participants.filter((participant) => participant.role === role).flatMap(({ actor }) => actors.get(actor)?.name ?? []);
}
