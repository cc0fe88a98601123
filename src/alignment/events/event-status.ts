import type { Status } from '../../model/index.ts';
import { byCodeUnits, publishedFrom } from '../reports.ts';
import type { EventUnit } from './event-unit.ts';
import { isTitle } from './matching/event-titles.ts';

/** What is told of an event's taking place, the firmest first. */
const FIRMNESS: readonly Status[] = ['occurred', 'ongoing', 'negated', 'planned', 'expected', 'proposed', 'alleged', 'denied', 'hypothetical'];

/**
 * The status of an event told by several accounts: it occurred (or goes on) when an account says so, a sentence before a title ("Holm visits Chad" over "is on a visit"); otherwise what the latest report
 * says, the firmest of it where it says several things. A plan never becomes a thing done, nor what the sentence below a title only has from somebody.
 */
export function eventStatus(all: readonly EventUnit[]): Status {
  const units = all.filter((unit) => !isOnSomebodysWord(unit, all));
  for (const told of [statusesOf(units.filter((unit) => !isTitle(unit))), statusesOf(units)]) {
    const done = (['occurred', 'ongoing'] as const).find((status) => told.has(status));
    if (done) return done;
  }
  const dates = units.map((unit) => publishedFrom(unit.report) ?? '');
  const latest = dates.toSorted(byCodeUnits).at(-1);
  const last = new Set(units.filter((_, at) => dates[at] === latest).map((unit) => unit.account.status));
  return FIRMNESS.find((status) => last.has(status)) ?? 'alleged';
}

/** "Four killed in clash" over "the shelling killed four soldiers, the ministry said": a title leaves out whose word it is. */
function isOnSomebodysWord(unit: EventUnit, units: readonly EventUnit[]): boolean {
  if (!isTitle(unit) || unit.account.attributed_to) return false;
  const below = units.filter((other) => other.report.id === unit.report.id && !isTitle(other));
  return below.length > 0 && below.every(({ account }) => account.status === 'alleged');
}

function statusesOf(units: readonly EventUnit[]): Set<Status> {
  return new Set(units.map((unit) => unit.account.status));
}
