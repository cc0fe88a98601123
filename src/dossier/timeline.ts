import { type Actor, type ActorId, type Event, edtfBounds, type PloverType, type ReportId, type Status } from '../model/index.ts';
import type { Lookup } from './lookup.ts';

/** What the timeline is narrowed to; what is left out narrows nothing. Days are `YYYY-MM-DD`, both inclusive. */
export interface TimelineFilter {
  actor?: ActorId;
  type?: PloverType;
  status?: Status;
  report?: ReportId;
  from?: string;
  to?: string;
}

/** Events in the order of their times: the first possible day, then the last, then the id; those without a known time come last. */
export function timeline({ alignment }: Lookup, filter: TimelineFilter = {}): Event[] {
  return alignment.events
    .filter((event) => fits(event, filter))
    .map((event) => ({ event, bounds: event.time ? edtfBounds(event.time.edtf) : {} }))
    .toSorted((a, b) => compare(key(a.bounds), key(b.bounds)) || compare(a.event.id, b.event.id))
    .map(({ event }) => event);
}

const LATEST = '~';

function key({ first, last }: { first?: string; last?: string }): string {
  return `${first ?? last ?? LATEST} ${last ?? LATEST}`;
}

function fits(event: Event, { actor, type, status, report, from, to }: TimelineFilter): boolean {
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
