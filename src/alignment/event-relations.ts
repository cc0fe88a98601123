import type { Event, EventId, PloverType } from '../model/index.ts';
import { type EventUnit, isVisit } from './event-unit.ts';
import { overlapOf } from './event-words.ts';
import type { Party } from './parties.ts';
import { byCodeUnits } from './reports.ts';
import { distinct, groupBy } from './tally.ts';
import { lengthOf, stretches, type Window } from './time-window.ts';

/** An event with the accounts that tell it. */
export interface GroupedEvent {
  group: readonly EventUnit[];
  record: Event;
}

/**
 * Relates events to one another: those of one kind between the same parties at several times are a `series` (visits of three years; a plan
 * and what came of it), one that took place within another is `part_of` it.
 */
export function relateEvents(events: readonly GroupedEvent[]): Event[] {
  const series = seriesOf(events);
  const parts = withoutCircles(partsOf(events));
  return events.map(({ record }) => {
    const ownSeries = series.get(record.id);
    const whole = parts.get(record.id);
    return { ...record, ...(whole ? { part_of: whole } : {}), ...(ownSeries === undefined ? {} : { series: ownSeries }) };
  });
}

function seriesOf(events: readonly GroupedEvent[]): Map<EventId, string> {
  const named = new Map<EventId, string>();
  for (const [key, members] of groupBy(events, seriesKey)) {
    if (key === undefined || members.length < 2) continue;
    const [first = ''] = members.map(({ record }) => record.id).toSorted(byCodeUnits);
    for (const { record } of members) named.set(record.id, `ser_${first.slice(first.indexOf('_') + 1)}`);
  }
  return named;
}

/** Talks and visits of the same people to the same country; of what states do to one another alone nobody would say "again". */
function seriesKey({ group: [unit, ...others] }: GroupedEvent): string | undefined {
  if (!unit || unit.account.plover?.type !== 'CONSULT') return undefined;
  const units = [unit, ...others];
  const people = (role: 'agents' | 'patients') =>
    distinct(units.flatMap((one) => one[role].filter(({ grain }) => grain === 'person').map(({ actor }) => actor)));
  const sides = distinct(units.flatMap((one) => [...one.agents, ...one.patients].map(({ side }) => side)));
  if (sides.length < 2 || people('agents').length === 0) return undefined;
  return [unit.family, people('agents').join(' '), isVisit(unit.account) ? '' : people('patients').join(' '), sides.join(' ')].join('|');
}

interface Whole {
  event: GroupedEvent;
  window: Window;
  sides: Set<string>;
  /** Of a visit: who is guest and who is host. */
  guests: Set<string>;
  hosts: Set<string>;
  words: Set<string>;
}

/** Acts that make up a visit. */
const AT_A_VISIT: ReadonlySet<PloverType> = new Set<PloverType>(['CONSULT', 'AGREE', 'COOPERATE', 'SUPPORT', 'AID']);
/** "during her visit", "at the Geneva conference", "as part of the package": what is told is a part of that. */
const NOUNS =
  'visit|trip|tour|stay|summit|conference|talks|meeting|negotiations|exchange|operation|mission|raids?|riots?|protests?|demonstrations?|strikes?|trial|attacks?|siege|package|campaign|offensive|fighting|evacuation|exercises?|manoeuvres';
const PART_CUE = new RegExp(
  String.raw`\b(?:during|as part of|in|at|under|within|amid|on the sidelines of)\s+(?:the|his|her|its|their|this|that)\s+(?:[\p{L}\p{N}'’-]+\s+){0,4}?(${NOUNS})\b`,
  'iu',
);

function wholesOf(events: readonly GroupedEvent[]): Map<string, Whole[]> {
  const bySide = new Map<string, Whole[]>();
  for (const event of events) {
    const whole = wholeOf(event);
    if (!whole) continue;
    for (const key of keysOf(whole.sides, whole.window)) bySide.set(key, [...(bySide.get(key) ?? []), whole]);
  }
  return bySide;
}

function wholeOf(event: GroupedEvent): Whole | undefined {
  const { group } = event;
  const window = widest(group);
  if (!window) return undefined;
  const visit = group.some(({ account }) => isVisit(account));
  return {
    event,
    window,
    sides: sidesOf(group),
    guests: visit ? new Set(group.flatMap(({ agents }) => sides(agents))) : new Set(),
    hosts: visit ? new Set(group.flatMap(({ patients, place }) => sides([...patients, ...(place ? [place] : [])]))) : new Set(),
    words: new Set(group.flatMap(({ words }) => [...words])),
  };
}

function sides(parties: readonly Party[]): string[] {
  return parties.map(({ side }) => side);
}

function sidesOf(group: readonly EventUnit[]): Set<string> {
  return new Set(group.flatMap(({ agents, patients, place }) => sides([...agents, ...patients, ...(place ? [place] : [])])));
}

function widest(group: readonly EventUnit[]): Window | undefined {
  const windows = group.flatMap(({ window, grain }) => (window && grain === 'day' ? [window] : []));
  if (windows.length === 0) return undefined;
  return { first: Math.min(...windows.map(({ first }) => first)), last: Math.max(...windows.map(({ last }) => last)) };
}

function keysOf(ofSides: ReadonlySet<string>, window: Window): string[] {
  return [...ofSides].flatMap((side) => stretches(window).map((time) => `${side} ${time}`));
}

function partsOf(events: readonly GroupedEvent[]): Map<EventId, EventId> {
  const wholes = wholesOf(events);
  return new Map(
    events.flatMap((event): [EventId, EventId][] => {
      const whole = partOf(event, wholes);
      return whole ? [[event.record.id, whole]] : [];
    }),
  );
}

/** Of events that would be parts of one another the one with the lowest id is a part of none. */
function withoutCircles(parts: ReadonlyMap<EventId, EventId>): Map<EventId, EventId> {
  const left = new Map(parts);
  for (const start of distinct(parts.keys())) {
    const seen = new Set<EventId>();
    for (let at: EventId | undefined = start; at !== undefined && !seen.has(at); at = left.get(at)) {
      seen.add(at);
      if (left.get(at) === start) left.delete(start);
    }
  }
  return left;
}

/** The event of which this one is a part: of several that of the shortest time, then the one whose words are nearest, then the lowest id. */
function partOf(event: GroupedEvent, wholes: ReadonlyMap<string, readonly Whole[]>): EventId | undefined {
  const window = widest(event.group);
  if (!window) return undefined;
  const own = sidesOf(event.group);
  const near = new Set(keysOf(own, window).flatMap((key) => wholes.get(key) ?? []));
  const words = new Set(event.group.flatMap((unit) => [...unit.words]));
  const fitting = [...near].filter((whole) => whole.event !== event && isWithin(event, window, own, words, whole));
  const ranked = fitting.toSorted(
    (a, b) =>
      lengthOf(a.window) - lengthOf(b.window) ||
      overlapOf(b.words, words) - overlapOf(a.words, words) ||
      byCodeUnits(a.event.record.id, b.event.record.id),
  );
  return ranked[0]?.event.record.id;
}

function isWithin({ group }: GroupedEvent, window: Window, own: ReadonlySet<string>, words: ReadonlySet<string>, whole: Whole): boolean {
  // A visit told by its first day lasts longer.
  const last = whole.window.last + (whole.guests.size > 0 && lengthOf(whole.window) === 1 ? 1 : 0);
  if (window.first < whole.window.first || window.last > last) return false;
  const isVisitItself = group.some(({ account }) => isVisit(account));
  if (whole.guests.size > 0 && !isVisitItself && isAtVisit(group, own, whole)) return true;
  return isCued(group, whole) && lengthOf(window) <= lengthOf(whole.window) && overlapOf(words, whole.words) > 0;
}

/** Something between guest and host on the days of the visit. */
function isAtVisit(group: readonly EventUnit[], own: ReadonlySet<string>, { guests, hosts }: Whole): boolean {
  const type = group[0]?.account.plover?.type;
  const both = [...guests].some((side) => own.has(side)) && [...hosts].some((side) => own.has(side) && !guests.has(side));
  return type !== undefined && AT_A_VISIT.has(type) && both;
}

/** Whether an account says of which event it is a part, by a noun that tells the other: "in the raids" of an event that is told as raids. */
function isCued(group: readonly EventUnit[], whole: Whole): boolean {
  return group.some(({ account, report }) => {
    const [, noun] = PART_CUE.exec(report.text.slice(account.sentence.start, account.sentence.end)) ?? [];
    if (noun === undefined) return false;
    const stem = noun.toLowerCase().replace(/s$/, '').slice(0, 5);
    return whole.event.group.some((unit) => {
      const told = unit.report.text.slice(unit.account.sentence.start, unit.account.sentence.end).toLowerCase();
      return told.includes(stem) && unit.account.id !== account.id;
    });
  });
}
