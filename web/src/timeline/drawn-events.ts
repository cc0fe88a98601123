import type { EventLine } from '../api/answers.ts';
import { isBound } from '../words/dates.ts';
import { lanesOf } from './lanes.ts';
import { scaleOf, type Window } from './time-scale.ts';

/** Half the width of an event's sign, in pixels. */
const HALF = 8;
const GAP = 3;

export interface DrawnEvent {
  event: EventLine;
  /** The stretch of time that is meant, and where the sign stands in it, in pixels. */
  from: number;
  to: number;
  at: number;
  lane: number;
}

/** Places the events of a window; the most salient stand nearest to the axis, and what finds no room is left out. */
export function drawnEvents(events: readonly EventLine[], window: Window, width: number, lanes: number): DrawnEvent[] {
  const scale = scaleOf(window);
  const stretches = events
    .toSorted((a, b) => b.salience - a.salience || (a.id < b.id ? -1 : 1))
    .flatMap((event): Omit<DrawnEvent, 'lane'>[] => {
      if (!event.time || isBound(event.time)) return [];
      const { first, last } = event.time;
      const begins = first ?? last;
      const ends = last ?? first;
      if (begins === undefined || ends === undefined || ends < window.first || begins > window.last) return [];
      const from = Math.max(scale(begins) * width, HALF);
      const to = Math.min(scale(ends) * width, width - HALF);
      return [{ event, from, to: Math.max(from, to), at: Math.min((from + Math.max(from, to)) / 2, width - HALF) }];
    });
  const placed = lanesOf(
    stretches.map(({ from, to, at }) => ({ from: Math.min(from, at - HALF), to: Math.max(to, at + HALF) })),
    lanes,
    GAP,
  );
  return stretches.flatMap((stretch, index) => {
    const lane = placed[index] ?? -1;
    return lane < 0 ? [] : [{ ...stretch, lane }];
  });
}
