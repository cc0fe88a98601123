import { lengthOf } from '../../time-window.ts';
import { type EventUnit, isVisit } from '../event-unit.ts';

const ARRIVING = /^(?:arriv|land|touch|reach)/iu;
const STAY = /\b(?:visit|trip|stay|tour|journey|talks|summit)\b/iu;

/** "arrived in Kyiv on Tuesday": the coming alone, of which no word says what stay it begins. */
export function isArrival({ account, report }: EventUnit): boolean {
  if (!isVisit(account) || !ARRIVING.test(account.trigger.exact)) return false;
  return !STAY.test(report.text.slice(account.sentence.start, account.sentence.end));
}

/**
 * Parts arrivals from the visit that began with them, where a visit of several days was told: the arrival of its first day is a part of it.
 * Groups of units go in and come out; each is judged by itself.
 */
export function splitArrivals(groups: readonly EventUnit[][]): EventUnit[][] {
  return groups.flatMap((group) => {
    const arrivals = group.filter(isArrival);
    if (arrivals.length === 0) return [group];
    const visits = group.filter((unit) => !arrivals.includes(unit));
    const isLong = visits.some(({ window, grain }) => window && grain === 'day' && lengthOf(window) > 1);
    return isLong && arrivals.every(({ window }) => window && lengthOf(window) === 1) ? [visits, arrivals] : [group];
  });
}
