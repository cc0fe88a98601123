import type { SettledEvent } from './settle.ts';

/** Finds the events of one frame that share somebody who acts, without going through all events of a report. */
export class EventsAlike {
  readonly #events: readonly SettledEvent[];
  /** Places in the list, by frame and acting entity. */
  readonly #byActing = new Map<string, number[]>();
  /** Events by the word that tells them. */
  readonly #byWord = new Map<string, SettledEvent[]>();

  constructor(events: readonly SettledEvent[]) {
    this.#events = events;
    for (const [at, event] of events.entries()) {
      this.#byWord.set(wordOf(event), [...(this.#byWord.get(wordOf(event)) ?? []), event]);
      for (const key of keysOf(event)) {
        const known = this.#byActing.get(key);
        if (known) known.push(at);
        else this.#byActing.set(key, [at]);
      }
    }
  }

  /** Every event that can be the same as `event`, itself included, in the order of the list; none for an event in which nobody acts. */
  to(event: SettledEvent): SettledEvent[] {
    const lists = [...keysOf(event)].map((key) => this.#byActing.get(key) ?? []);
    const places = lists.length === 1 ? (lists[0] ?? []) : [...new Set(lists.flat())].toSorted((a, b) => a - b);
    return places.flatMap((at) => this.#events[at] ?? []);
  }

  /** Every event that the same word tells: "visited Kenya and Chad". */
  at(event: SettledEvent): readonly SettledEvent[] {
    return this.#byWord.get(wordOf(event)) ?? [];
  }
}

function wordOf({ candidate: { at, trigger } }: SettledEvent): string {
  return `${at.index} ${trigger.first}`;
}

function keysOf({ candidate, participants }: SettledEvent): Set<string> {
  return new Set(participants.flatMap(({ role, entity }) => (role === 'source' ? [`${candidate.frame.id} ${entity}`] : [])));
}
