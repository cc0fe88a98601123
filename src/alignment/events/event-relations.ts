import type { Event, EventId } from '../../model/index.ts';
import { IdsBy } from '../report-set.ts';
import { byCodeUnits } from '../reports.ts';
import { lengthOf } from '../time-window.ts';
import { EventSeries } from './event-series.ts';
import { type Part, partFrom, type Whole, wholeOf, wordsOf } from './matching/event-extents.ts';
import { isToldElsewhere, isWithin } from './matching/event-parts.ts';
import type { GroupedEvent } from './matching/event-promises.ts';
import { overlapOf } from './matching/event-words.ts';

/**
 * Relates events to one another: those of one kind between the same parties at several times are a `series` (visits of three years; a plan
 * and what came of it), one that took place within another is `part_of` it. An event that comes or goes asks those alone that may be related to it.
 */
export class EventRelations {
  readonly #series = new EventSeries();
  readonly #events = new Map<EventId, GroupedEvent>();
  readonly #wholes = new IdsBy<string, Whole>();
  readonly #parts = new IdsBy<string, Part>();
  readonly #wholeOf = new Map<GroupedEvent, Whole>();
  readonly #partOf = new Map<GroupedEvent, Part>();
  /** Of which event each would be a part. */
  readonly #within = new Map<EventId, EventId>();

  /** Takes events out and puts others in; gives all that are there whose relations may be others now. */
  update(gone: readonly GroupedEvent[], added: readonly GroupedEvent[]): Set<GroupedEvent> {
    const asked = this.#series.update(gone, added);
    const parts = new Set<Part>();
    for (const event of gone) {
      for (const part of this.#partsIn(event)) parts.add(part);
      this.#takeOut(event);
    }
    for (const event of added) this.#putIn(event);
    for (const event of added) {
      for (const part of this.#partsIn(event)) parts.add(part);
      const own = this.#partOf.get(event);
      if (own) parts.add(own);
    }
    const ids = [...gone.map(({ record }) => record.id), ...[...parts].map(({ record }) => record.id)];
    const chained = new Set(ids.flatMap((id) => this.#chainFrom(id)));
    for (const { record } of gone) this.#within.delete(record.id);
    for (const part of parts) this.#find(part);
    for (const id of ids.flatMap((one) => this.#chainFrom(one))) chained.add(id);
    for (const id of chained) {
      const event = this.#events.get(id);
      if (event) asked.add(event);
    }
    return asked;
  }

  /** The event with its relations. */
  related(event: GroupedEvent): Event {
    const { record } = event;
    const whole = this.#isOfCircle(record.id) ? undefined : this.#within.get(record.id);
    const series = this.#series.of(event);
    return { ...record, ...(whole ? { part_of: whole } : {}), ...(series === undefined ? {} : { series }) };
  }

  #putIn(event: GroupedEvent): void {
    this.#events.set(event.record.id, event);
    const [whole, part] = [wholeOf(event), partFrom(event)];
    if (whole) {
      this.#wholeOf.set(event, whole);
      for (const key of whole.keys) this.#wholes.add(key, whole);
    }
    if (part) {
      this.#partOf.set(event, part);
      for (const key of part.keys) this.#parts.add(key, part);
    }
  }

  #takeOut(event: GroupedEvent): void {
    if (this.#events.get(event.record.id) === event) this.#events.delete(event.record.id);
    const [whole, part] = [this.#wholeOf.get(event), this.#partOf.get(event)];
    for (const key of whole?.keys ?? []) if (whole) this.#wholes.delete(key, whole);
    for (const key of part?.keys ?? []) if (part) this.#parts.delete(key, part);
    this.#wholeOf.delete(event);
    this.#partOf.delete(event);
  }

  /** What could be a part of an event. */
  #partsIn(event: GroupedEvent): Part[] {
    const whole = this.#wholeOf.get(event);
    if (!whole) return [];
    const near = new Set(whole.keys.flatMap((key) => [...this.#parts.of(key)]));
    return [...near].filter((part) => part.event !== event && isWithin(part, whole));
  }

  /** Of which event this one is a part: of several that of the shortest time, then the one whose words are nearest, then the lowest id. */
  #find(part: Part): void {
    if (this.#partOf.get(part.event) !== part) return;
    const near = new Set(part.keys.flatMap((key) => [...this.#wholes.of(key)]));
    const fitting = [...near].filter((whole) => whole.event !== part.event && isWithin(part, whole) && isToldElsewhere(whole, part));
    const ranked = fitting.toSorted(
      (a, b) =>
        lengthOf(a.window) - lengthOf(b.window) ||
        overlapOf(wordsOf(b.event), wordsOf(part.event)) - overlapOf(wordsOf(a.event), wordsOf(part.event)) ||
        byCodeUnits(a.event.record.id, b.event.record.id),
    );
    const whole = ranked[0]?.event.record.id;
    if (whole === undefined) this.#within.delete(part.record.id);
    else this.#within.set(part.record.id, whole);
  }

  /** The event, of what it would be a part, and so on, each once. */
  #chainFrom(id: EventId): EventId[] {
    const chain = new Set<EventId>();
    for (let at: EventId | undefined = id; at !== undefined && !chain.has(at); at = this.#within.get(at)) chain.add(at);
    return [...chain];
  }

  /** Of events that would be parts of one another the one with the lowest id is a part of none. */
  #isOfCircle(id: EventId): boolean {
    const chain = this.#chainFrom(id);
    const last = chain.at(-1);
    return last !== undefined && this.#within.get(last) === id && chain.every((other) => id <= other);
  }
}
