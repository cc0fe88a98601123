import type { EventLine } from '../api/answers.ts';
import { isBound } from '../words/dates.ts';
import { busyWindow, type Window } from './time-scale.ts';

/** What has a time, or none. */
type Timed = Pick<EventLine, 'time'>;

/** The days between which an event lies; of one that had been by a day, that day alone. */
export interface EventDays {
  begins: string;
  ends: string;
  /** Whether it may have been at any time before. */
  isBound: boolean;
}

/** Where an event stands on an axis of time; undefined of one without a date. */
export function daysOf({ time }: Timed): EventDays | undefined {
  const begins = time?.first ?? time?.last;
  const ends = time?.last ?? time?.first;
  if (!time || begins === undefined || ends === undefined) return undefined;
  return { begins, ends, isBound: isBound(time) };
}

/** The days on which the dated events begin. */
export function beginnings(events: readonly Timed[]): string[] {
  return events.flatMap((event) => daysOf(event)?.begins ?? []);
}

/** The events that lie wholly before a window, and wholly after it. */
export function beyond<Event extends Timed>(events: readonly Event[], shown: Window): Record<'earlier' | 'later', Event[]> {
  return {
    earlier: events.filter((event) => (daysOf(event)?.ends ?? shown.first) < shown.first),
    later: events.filter((event) => (daysOf(event)?.begins ?? shown.last) > shown.last),
  };
}

/** A stretch as the address has it: `2023-01-01..2023-06-30`. */
export function stretchWords({ first, last }: Window): string {
  return `${first}..${last}`;
}

/** The stretch that an address has; undefined where it has none. */
export function stretchOf(words: string | undefined): Window | undefined {
  const { first, last } = /^(?<first>\d{4}-\d\d-\d\d)\.\.(?<last>\d{4}-\d\d-\d\d)$/.exec(words ?? '')?.groups ?? {};
  const isOne = first !== undefined && last !== undefined && first < last && ![first, last].some((day) => Number.isNaN(Date.parse(day)));
  return isOne ? { first, last } : undefined;
}

/** The stretch to go to so that those events are seen, their busiest one. */
export function stretchAround(events: readonly Timed[]): string | undefined {
  const window = busyWindow(beginnings(events));
  return window && stretchWords(window);
}
