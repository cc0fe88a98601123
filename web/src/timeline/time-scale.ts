const DAY = 86_400_000;

/** The stretch of days that a drawing shows; both ends are days (`YYYY-MM-DD`). */
export interface Window {
  first: string;
  last: string;
}

/** Milliseconds (UTC) of a day's beginning; years before 100 and after 9999 count too. */
function millisecondsOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function dayOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

/**
 * The stretch in which most of the events lie: from the 10th to the 90th in a hundred of their days, and a little around, so that
 * one event of long ago doesn't press all others together. Undefined without days.
 */
export function busyWindow(days: readonly string[]): Window | undefined {
  const sorted = days
    .map(millisecondsOf)
    .filter(Number.isFinite)
    .toSorted((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) * 0.1)];
  const high = sorted[Math.ceil((sorted.length - 1) * 0.9)];
  if (low === undefined || high === undefined) return undefined;
  const around = Math.max((high - low) * 0.06, 3 * DAY);
  return { first: dayOf(low - around), last: dayOf(high + around) };
}

/** The stretch in which all of the days lie, and a little around. Undefined without days. */
export function wholeWindow(days: readonly string[]): Window | undefined {
  const sorted = days.map(millisecondsOf).filter(Number.isFinite);
  if (sorted.length === 0) return undefined;
  const [low, high] = [Math.min(...sorted), Math.max(...sorted)];
  const around = Math.max((high - low) * 0.03, 3 * DAY);
  return { first: dayOf(low - around), last: dayOf(high + around) };
}

/** Puts a day between 0 and 1 of the window; outside it the value is below 0 or above 1. */
export function scaleOf({ first, last }: Window): (day: string) => number {
  const from = millisecondsOf(first);
  const length = Math.max(millisecondsOf(last) - from, DAY);
  return (day) => (millisecondsOf(day) - from) / length;
}

export interface Tick {
  day: string;
  label: string;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Days, months or years, whichever gives the most marks up to `most`. */
export function ticksOf(window: Window, most: number): Tick[] {
  const steps: (() => Tick[])[] = [
    () => dayTicks(window, 1),
    () => dayTicks(window, 7),
    ...[1, 3, 6].map((months) => () => monthTicks(window, months)),
    ...[1, 2, 5, 10, 20, 50, 100, 500].map((years) => () => yearTicks(window, years)),
  ];
  const days = (millisecondsOf(window.last) - millisecondsOf(window.first)) / DAY;
  const dense = days > 400 ? 2 : 0;
  for (const step of steps.slice(dense)) {
    const ticks = step();
    if (ticks.length <= most) return ticks;
  }
  return [];
}

function dayTicks({ first, last }: Window, step: number): Tick[] {
  const ticks: Tick[] = [];
  for (let at = millisecondsOf(first); at <= millisecondsOf(last); at += DAY * step) {
    const date = new Date(at);
    ticks.push({ day: dayOf(at), label: `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()] ?? ''}` });
  }
  return ticks;
}

function monthTicks({ first, last }: Window, step: number): Tick[] {
  const ticks: Tick[] = [];
  const [year = 0, month = 1] = first.split('-').map(Number);
  for (let at = year * 12 + Math.ceil((month - 1) / step) * step; ; at += step) {
    const day = `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}-01`;
    if (day > last) return ticks;
    if (day >= first) ticks.push({ day, label: at % 12 === 0 ? String(Math.floor(at / 12)) : (MONTHS[at % 12] ?? '') });
  }
}

function yearTicks({ first, last }: Window, step: number): Tick[] {
  const ticks: Tick[] = [];
  for (let year = Math.ceil(Number(first.slice(0, 4)) / step) * step; ; year += step) {
    const day = `${String(year).padStart(4, '0')}-01-01`;
    if (day > last) return ticks;
    if (day >= first) ticks.push({ day, label: String(year) });
  }
}
