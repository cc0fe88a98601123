import { lengthOf, stretches, type Window } from '../../time-window.ts';
import { type EventUnit, isVisit } from '../event-unit.ts';
import { type Party, withName } from '../parties.ts';
import type { GroupedEvent } from './event-promises.ts';
import { tellingWords } from './event-words.ts';

/** How long an event must last to have parts of which no words say so. */
export const LONG = 3;

/** The days of an event, who has a part in it, and who acts under a name. */
interface Extent {
  window: Window;
  sides: Set<string>;
  agents: Set<string>;
}

/** An event that may have parts. */
export interface Whole extends Extent {
  event: GroupedEvent;
  /** Of a visit: who is guest and who is host. */
  guests: Set<string>;
  hosts: Set<string>;
  /** Under which its parts find it. */
  keys: string[];
  /** As what its accounts tell it: a visit, talks, a strike. */
  kinds: Set<string>;
}

/** An event that may be a part of another. */
export interface Part extends GroupedEvent, Extent {
  event: GroupedEvent;
  keys: string[];
  cued: Set<string>;
}

/** The event as one that has parts; undefined where no account tells its days. */
export function wholeOf(event: GroupedEvent): Whole | undefined {
  const extent = extentOf(event);
  if (!extent) return undefined;
  const { group } = event;
  const { window, sides } = extent;
  const visit = group.some(({ account }) => isVisit(account));
  const guests = visit ? new Set(group.flatMap(({ agents }) => sidesIn(agents))) : new Set<string>();
  const kinds = new Set(group.flatMap((unit) => [...unit.kinds]));
  // Of a short event only words can say that another is a part of it.
  const sided = guests.size > 0 || lengthOf(window) >= LONG ? keysOf(sides, window) : [];
  return {
    event,
    window,
    sides,
    agents: extent.agents,
    guests,
    hosts: visit ? new Set(group.flatMap(({ patients, place }) => sidesIn([...patients, ...(place ? [place] : [])]))) : new Set(),
    kinds,
    keys: [...sided, ...keysOf(kinds, window)],
  };
}

function sentenceOf({ sentence }: EventUnit['account'], { text }: EventUnit['report']): string {
  return text.slice(sentence.start, sentence.end);
}

/** The words by which an event is told, made when they are asked for: most parts are known by who and when. */
export function wordsOf(event: GroupedEvent): ReadonlySet<string> {
  const known = EVENT_WORDS.get(event);
  if (known) return known;
  const words = new Set(event.group.flatMap(sentenceWords));
  EVENT_WORDS.set(event, words);
  return words;
}

const EVENT_WORDS = new WeakMap<GroupedEvent, ReadonlySet<string>>();

/** The words of the sentence with names: "at the Geneva conference". */
function sentenceWords(unit: EventUnit): readonly string[] {
  const known = SENTENCE_WORDS.get(unit);
  if (known) return known;
  const words = [...tellingWords(sentenceOf(unit.account, unit.report))];
  SENTENCE_WORDS.set(unit, words);
  return words;
}

/** Asked for whenever a unit's event is another one. */
const SENTENCE_WORDS = new WeakMap<EventUnit, readonly string[]>();

/** The sides of parties, in their order. */
export function sidesIn(parties: readonly Party[]): string[] {
  return parties.map(({ side }) => side);
}

/** As a whole and as a part an event has the same extent; undefined where no account tells its days. */
function extentOf(event: GroupedEvent): Extent | undefined {
  const known = EXTENTS.get(event);
  if (known) return known;
  const { group } = event;
  const window = widest(group);
  if (!window) return undefined;
  const extent: Extent = { window, sides: new Set(), agents: new Set() };
  for (const { agents, patients, place } of group) {
    for (const { side } of agents) extent.sides.add(side);
    for (const { side } of patients) extent.sides.add(side);
    if (place) extent.sides.add(place.side);
    for (const { side } of withName(agents)) extent.agents.add(side);
  }
  EXTENTS.set(event, extent);
  return extent;
}

const EXTENTS = new WeakMap<GroupedEvent, Extent>();

function widest(group: readonly EventUnit[]): Window | undefined {
  const windows = group.flatMap(({ window, grain }) => (window && grain === 'day' ? [window] : []));
  if (windows.length === 0) return undefined;
  return { first: Math.min(...windows.map(({ first }) => first)), last: Math.max(...windows.map(({ last }) => last)) };
}

function keysOf(ofSides: ReadonlySet<string>, window: Window): string[] {
  return [...ofSides].flatMap((side) => stretches(window).map((time) => `${side} ${time}`));
}

/** The event as a part of another; undefined where no account tells its days. */
export function partFrom(event: GroupedEvent): Part | undefined {
  const extent = extentOf(event);
  if (!extent) return undefined;
  const { window, sides } = extent;
  const cued = new Set(event.group.flatMap((unit) => unit.cued ?? []));
  return {
    ...event,
    ...extent,
    event,
    cued,
    keys: [...keysOf(sides, window), ...keysOf(cued, window)],
  };
}
