import type { Report } from '../model/index.ts';
import type { Cast } from './account-context.ts';
import { publishedDay } from './reports.ts';

/** How many people and states two reports of one story name both. */
const LEAST_SHARED = 3;

/** Whether the reports of two accounts are of one story: they name the same people and states. */
export function isOneStory({ cast: here }: { cast: Cast }, { cast: there }: { cast: Cast }): boolean {
  const people = countShared(here.people, there.people);
  return people > 0 && people + countShared(here.states, there.states) >= LEAST_SHARED;
}

/** How many days lie at most between two reports of one piece of news. */
const SAME_NEWS = 2;

/** Whether two accounts stand in reports of one story that came out within days, of two documents. */
export function areOneNews(a: Told, b: Told): boolean {
  if (a.document.id === b.document.id) return false;
  const [day, other] = [publishedDay(a.document), publishedDay(b.document)];
  return day !== undefined && other !== undefined && Math.abs(day - other) <= SAME_NEWS && isOneStory(a, b);
}

interface Told {
  document: Report;
  cast: Cast;
}

/** Days of which reports of one piece of news have one in common: keys to find them by. */
export function newsDays(document: Report): number[] {
  const day = publishedDay(document);
  return day === undefined ? [] : Array.from({ length: SAME_NEWS + 1 }, (_, step) => day + step);
}

function countShared(here: ReadonlySet<string>, there: ReadonlySet<string>): number {
  let shared = 0;
  for (const one of here) if (there.has(one)) shared += 1;
  return shared;
}
