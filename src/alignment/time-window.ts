import { type Edtf, edtfBounds } from '../model/index.ts';

/** The days that a time can mean, counted from 1970-01-01, both inclusive. */
export interface Window {
  first: number;
  last: number;
}

/** How finely a time is told; spans of more than a year tell too little to match by. */
export type TimeGrain = 'day' | 'month' | 'year' | 'unknown';

const DAY = 86_400_000;
/** "16 May", "16-17 May", "this week"; "May", "early summer"; "2023". */
const LONGEST: readonly (readonly [TimeGrain, number])[] = [
  ['day', 14],
  ['month', 62],
  ['year', 366],
];

/** All days that an EDTF value can mean; an end that is open or unknown is infinitely far. */
export function reachOf(time: Edtf): Readonly<Window> {
  const known = REACHES.get(time);
  if (known) return known;
  const { first, last } = edtfBounds(time);
  const reach = { first: dayNumber(first) ?? Number.NEGATIVE_INFINITY, last: dayNumber(last) ?? Number.POSITIVE_INFINITY };
  REACHES.set(time, reach);
  return reach;
}

/** Reports tell of far fewer times than there are accounts. */
const REACHES = new Map<Edtf, Readonly<Window>>();

function dayNumber(day: string | undefined): number | undefined {
  const time = day === undefined ? Number.NaN : Date.parse(day);
  return Number.isNaN(time) ? undefined : time / DAY;
}

/** The window of an EDTF value; undefined when an end is open or unknown. */
export function windowOf(time: Edtf): Readonly<Window> | undefined {
  const window = reachOf(time);
  return Number.isFinite(window.first) && Number.isFinite(window.last) && window.first <= window.last ? window : undefined;
}

/** How many days a window has. */
export function lengthOf(window: Window): number {
  return window.last - window.first + 1;
}

/** How finely a window tells the time; `unknown` of one of more than a year, and of none. */
export function grainOf(window: Window | undefined): TimeGrain {
  if (!window) return 'unknown';
  return LONGEST.find(([, days]) => lengthOf(window) <= days)?.[0] ?? 'unknown';
}

/** Whether the windows share a day, or lie no more than `slack` days apart. */
export function meet(a: Window, b: Window, slack = 0): boolean {
  return a.first <= b.last + slack && b.first <= a.last + slack;
}

/** Whether one of the windows lies inside the other. */
export function nested(a: Window, b: Window): boolean {
  return (a.first >= b.first && a.last <= b.last) || (b.first >= a.first && b.last <= a.last);
}

/** Numbers of the 30-day stretches that a window touches, with a day more on each side: keys to find windows that may meet. */
export function stretches(window: Window): number[] {
  const from = Math.floor((window.first - 1) / 30);
  const to = Math.floor((window.last + 1) / 30);
  return Array.from({ length: to - from + 1 }, (_, step) => from + step);
}
