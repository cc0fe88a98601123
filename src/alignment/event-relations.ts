import type { Event, EventId, PloverType } from '../model/index.ts';
import { isArrival } from './event-arrivals.ts';
import { areLikeDeeds } from './event-deeds.ts';
import { type GroupedEvent, keptPromises } from './event-promises.ts';
import { type EventUnit, isVisit } from './event-unit.ts';
import { cuedKind, wholeKinds } from './event-wholes.ts';
import { overlapOf, tellingWords } from './event-words.ts';
import { type Party, withName } from './parties.ts';
import { byCodeUnits } from './reports.ts';
import { distinct, groupBy } from './tally.ts';
import { lengthOf, stretches, type Window } from './time-window.ts';

/**
 * Relates events to one another: those of one kind between the same parties at several times are a `series` (visits of three years; a plan
 * and what came of it), one that took place within another is `part_of` it.
 */
export function relateEvents(events: readonly GroupedEvent[]): Event[] {
  const series = withPromises(seriesOf(events), events);
  const parts = withoutCircles(partsOf(events));
  return events.map(({ record }) => {
    const ownSeries = series.get(record.id);
    const whole = parts.get(record.id);
    return { ...record, ...(whole ? { part_of: whole } : {}), ...(ownSeries === undefined ? {} : { series: ownSeries }) };
  });
}

function seriesOf(events: readonly GroupedEvent[]): Map<EventId, string> {
  const inSeries = new Map<EventId, string>();
  for (const [key, members] of groupBy(events, seriesKey)) {
    if (key !== undefined && members.length > 1) enter(inSeries, members);
  }
  return inSeries;
}

function enter(series: Map<EventId, string>, members: readonly GroupedEvent[]): void {
  const [first = ''] = members.map(({ record }) => record.id).toSorted(byCodeUnits);
  for (const { record } of members) series.set(record.id, `ser_${first.slice(first.indexOf('_') + 1)}`);
}

/** Puts a promise or threat and the deed that came of it into one series, where neither has one. */
function withPromises(series: Map<EventId, string>, events: readonly GroupedEvent[]): Map<EventId, string> {
  const free = events.filter(({ record }) => !series.has(record.id));
  for (const kept of keptPromises(free)) enter(series, kept);
  return series;
}

/** Talks and visits of the same people to the same country; of what states do to one another alone nobody would say "again". */
function seriesKey({ group: [unit, ...others] }: GroupedEvent): string | undefined {
  if (!unit || unit.account.plover?.type !== 'CONSULT') return undefined;
  const units = [unit, ...others];
  const people = (role: 'agents' | 'patients') =>
    distinct(units.flatMap((one) => one[role].filter(({ grain }) => grain === 'person').map(({ actor }) => actor)));
  const both = distinct(units.flatMap((one) => [...one.agents, ...one.patients].map(({ side }) => side)));
  if (both.length < 2 || people('agents').length === 0) return undefined;
  return [unit.family, people('agents').join(' '), isVisit(unit.account) ? '' : people('patients').join(' '), both.join(' ')].join('|');
}

interface Whole {
  event: GroupedEvent;
  window: Window;
  sides: Set<string>;
  /** Of a visit: who is guest and who is host. */
  guests: Set<string>;
  hosts: Set<string>;
  words: Set<string>;
  agents: Set<string>;
  /** As what its accounts tell it: a visit, talks, a strike. */
  kinds: Set<string>;
}

/** Acts that make up a visit. */
const AT_A_VISIT: ReadonlySet<PloverType> = new Set<PloverType>(['CONSULT', 'AGREE', 'COOPERATE', 'SUPPORT', 'AID']);
/** How long an event must last to have parts of which no words say so. */
const LONG = 3;
/** How much of the fewer words two sentences must share, and how many at least. */
const ALIKE = { share: 0.25, words: 2 };

function wholesOf(events: readonly GroupedEvent[]): Map<string, Whole[]> {
  const byKey = new Map<string, Whole[]>();
  for (const event of events) {
    const whole = wholeOf(event);
    if (!whole) continue;
    // Of a short event only words can say that another is a part of it.
    const sided = whole.guests.size > 0 || lengthOf(whole.window) >= LONG ? keysOf(whole.sides, whole.window) : [];
    for (const key of [...sided, ...keysOf(whole.kinds, whole.window)]) {
      const known = byKey.get(key);
      if (known) known.push(whole);
      else byKey.set(key, [whole]);
    }
  }
  return byKey;
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
    agents: new Set(group.flatMap(({ agents }) => sides(withName(agents)))),
    guests: visit ? new Set(group.flatMap(({ agents }) => sides(agents))) : new Set(),
    hosts: visit ? new Set(group.flatMap(({ patients, place }) => sides([...patients, ...(place ? [place] : [])]))) : new Set(),
    words: new Set(group.flatMap(sentenceWords)),
    kinds: new Set(group.flatMap(({ account, report }) => wholeKinds(account, sentenceOf(account, report)))),
  };
}

function sentenceOf({ sentence }: EventUnit['account'], { text }: EventUnit['report']): string {
  return text.slice(sentence.start, sentence.end);
}

/** The words of the sentence with names: "at the Geneva conference". */
function sentenceWords({ account, report }: EventUnit): string[] {
  return [...tellingWords(sentenceOf(account, report))];
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
  const part: Part = {
    ...event,
    window,
    sides: sidesOf(event.group),
    agents: new Set(event.group.flatMap(({ agents }) => sides(withName(agents)))),
    words: new Set(event.group.flatMap(sentenceWords)),
    cued: new Set(event.group.flatMap(({ account, report }) => cuedKind(sentenceOf(account, report)) ?? [])),
  };
  const near = new Set([...keysOf(part.sides, window), ...keysOf(part.cued, window)].flatMap((key) => wholes.get(key) ?? []));
  const fitting = [...near].filter((whole) => whole.event !== event && isWithin(part, whole) && isToldElsewhere(whole, part));
  const ranked = fitting.toSorted(
    (a, b) =>
      lengthOf(a.window) - lengthOf(b.window) ||
      overlapOf(b.words, part.words) - overlapOf(a.words, part.words) ||
      byCodeUnits(a.event.record.id, b.event.record.id),
  );
  return ranked[0]?.event.record.id;
}

/** What the part's own sentences tell beside it ("signed an agreement") is not the whole. */
function isToldElsewhere({ event }: Whole, { group }: Part): boolean {
  const own = new Set(group.map(({ account }) => `${account.report} ${account.sentence.start}`));
  return event.group.some(({ account }) => !own.has(`${account.report} ${account.sentence.start}`));
}

interface Part extends GroupedEvent {
  window: Window;
  sides: Set<string>;
  agents: Set<string>;
  words: Set<string>;
  cued: Set<string>;
}

function isWithin(part: Part, whole: Whole): boolean {
  // A visit told by its first day lasts longer.
  const last = whole.window.last + (whole.guests.size > 0 && lengthOf(whole.window) === 1 ? 1 : 0);
  if (part.window.first < whole.window.first || part.window.last > last) return false;
  const isVisitItself = part.group.some((unit) => isVisit(unit.account) && !isArrival(unit));
  if (whole.guests.size > 0 && !isVisitItself && isAtVisit(part, whole)) return true;
  return isStopOn(part, whole) || isAtTalks(part, whole) || isCued(part, whole) || isStageOf(part, whole);
}

/** Something between guest and host on the days of the visit. */
function isAtVisit({ group, sides: own }: Part, { guests, hosts }: Whole): boolean {
  const type = group[0]?.account.plover?.type;
  const isThere = [...guests].some((side) => own.has(side)) || group.some(({ named }) => named.some((side) => guests.has(side)));
  const both = isThere && [...hosts].some((side) => own.has(side) && !guests.has(side));
  return type !== undefined && AT_A_VISIT.has(type) && both;
}

/** "arrived in Abu Dhabi" on the days on which the same person "toured the Gulf": a region that no state is. */
function isStopOn(part: Part, { event, window }: Whole): boolean {
  if (lengthOf(window) < 2 || lengthOf(part.window) >= lengthOf(window)) return false;
  const places = event.group.flatMap(({ patients, place }) => [...patients, ...(place ? [place] : [])]);
  const isRegion = places.length > 0 && places.every(({ grain, side, actor }) => grain === 'place' && side === actor);
  const guests = event.group.flatMap(({ agents }) => agents).filter(({ grain }) => grain === 'person');
  const isSame = part.group.every((unit) => isVisit(unit.account) && unit.agents.some(({ actor }) => guests.some((guest) => guest.actor === actor)));
  return isRegion && isSame && event.group.every(({ account }) => isVisit(account));
}

/** What the same parties agree, at the place and on the days of talks that went on for several. */
function isAtTalks(part: Part, whole: Whole): boolean {
  const type = part.group[0]?.account.plover?.type;
  if (type === undefined || !AT_A_VISIT.has(type) || lengthOf(whole.window) < 2 || lengthOf(part.window) >= lengthOf(whole.window)) return false;
  if (!whole.event.group.some(({ account }) => cuedTalks(account))) return false;
  const here = new Set(finePlaces(part.group));
  return finePlaces(whole.event.group).some((place) => here.has(place)) && overlapOf(part.agents, whole.agents) > 0;
}

function cuedTalks({ plover, predicate }: EventUnit['account']): boolean {
  return (plover?.type === 'CONSULT' && plover.mode !== 'visit') || TALKS.has(predicate.split(' ').at(-1) ?? '');
}

const TALKS: ReadonlySet<string> = new Set([
  'talk',
  'talks',
  'summit',
  'conference',
  'meeting',
  'negotiation',
  'session',
  'forum',
  'congress',
  'consultation',
]);

function finePlaces(group: readonly EventUnit[]): string[] {
  return group.flatMap(({ place }) => (place && place.grain !== 'state' ? [place.actor] : []));
}

/** An account says of which event it is a part, by a noun for such events: "in the raids", "at the Geneva conference". */
function isCued(part: Part, whole: Whole): boolean {
  const isSaid = [...part.cued].some((kind) => whole.kinds.has(kind)) && lengthOf(part.window) <= lengthOf(whole.window);
  return isSaid && (isAlike(part, whole) || haveCrowdsOfOneCountry(part.group, whole.event.group));
}

/** "Demonstrators threw stones during the nationwide protests", "Kenyans demonstrated across the country". */
function haveCrowdsOfOneCountry(part: readonly EventUnit[], whole: readonly EventUnit[]): boolean {
  const countries = new Set(crowdCountries(whole));
  return crowdCountries(part).some((country) => countries.has(country));
}

function crowdCountries(group: readonly EventUnit[]): string[] {
  return group.flatMap(({ agents }) => agents.flatMap(({ country }) => country ?? []));
}

/** One act among those of the same party that went on for days: a bombing in a battle of two weeks. */
function isStageOf(part: Part, whole: Whole): boolean {
  const long = lengthOf(whole.window) >= LONG && lengthOf(part.window) * 2 <= lengthOf(whole.window);
  const types = [part.group[0], whole.event.group[0]].map((unit) => unit?.account.plover?.type);
  const isHostile = types.some((type) => type === 'ASSAULT' || type === 'COERCE' || type === 'PROTEST');
  const isAlikeDeed = part.group.some((unit) => whole.event.group.some((other) => areLikeDeeds(unit, other)));
  return long && (isHostile || isAlikeDeed) && overlapOf(part.agents, whole.agents) > 0 && isAlike(part, whole);
}

function isAlike(part: Part, whole: Whole): boolean {
  const share = overlapOf(part.words, whole.words);
  return share >= ALIKE.share && share * Math.min(part.words.size, whole.words.size) >= ALIKE.words - 0.01;
}
