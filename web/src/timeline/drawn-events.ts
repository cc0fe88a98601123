import type { EventLine } from '../api/answers.ts';
import { daysOf } from './event-days.ts';
import { lanesOf } from './lanes.ts';
import { scaleOf, type Window } from './time-scale.ts';

/** Half the width of an event's sign, in pixels. */
const HALF = 8;
const GAP = 3;
/** How far the mark of what had been by a day reaches to the left of its sign. */
const TAIL = 9;

export interface DrawnEvent {
  event: EventLine;
  /** The stretch of time that is meant, and where the sign stands in it, in pixels. */
  from: number;
  to: number;
  at: number;
  lane: number;
  /** Whether it had been by that day, and may have been at any time before. */
  isBound: boolean;
}

/** Places the events of a window; those with days of their own and the most salient stand nearest to the axis, and what finds no room is left out. */
export function drawnEvents(events: readonly EventLine[], window: Window, width: number, lanes: number): DrawnEvent[] {
  const scale = scaleOf(window);
  const stretches = events
    .flatMap((event) => {
      const days = daysOf(event);
      return days && days.ends >= window.first && days.begins <= window.last ? [{ event, ...days }] : [];
    })
    .toSorted((a, b) => Number(a.isBound) - Number(b.isBound) || b.event.salience - a.event.salience || (a.event.id < b.event.id ? -1 : 1))
    .map(({ event, begins, ends, isBound }): Omit<DrawnEvent, 'lane'> => {
      const from = Math.max(scale(begins) * width, HALF);
      const to = Math.max(from, Math.min(scale(ends) * width, width - HALF));
      return { event, from, to, at: Math.min((from + to) / 2, width - HALF), isBound };
    });
  const placed = lanesOf(
    stretches.map(({ from, to, at, isBound }) => ({ from: Math.min(from, at - HALF - (isBound ? TAIL : 0)), to: Math.max(to, at + HALF) })),
    lanes,
    GAP,
  );
  return stretches.flatMap((stretch, index) => {
    const lane = placed[index] ?? -1;
    return lane < 0 ? [] : [{ ...stretch, lane }];
  });
}
