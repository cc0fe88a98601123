import type { EventId } from '../../model/index.ts';
import { IdsBy } from '../report-set.ts';
import { byCodeUnits } from '../reports.ts';
import { distinct } from '../tally.ts';
import { isVisit } from './event-unit.ts';
import { deedsDone, deedsPromised, type GroupedEvent, keptPromises } from './matching/event-promises.ts';

/**
 * Events of one kind between the same parties at several times (visits of three years; a plan and what came of it), and a promise or threat with the
 * deed that came of it, where neither is in such a series.
 */
export class EventSeries {
  readonly #keyed = new IdsBy<string, GroupedEvent>();
  readonly #promised = new IdsBy<string, GroupedEvent>();
  readonly #done = new IdsBy<string, GroupedEvent>();
  readonly #repeated = new Map<GroupedEvent, string>();
  /** By deed, which promises were kept by what. */
  readonly #kept = new Map<string, ReadonlyMap<GroupedEvent, string>>();

  /** Takes events out and puts others in; gives all whose series may be another now. */
  update(gone: readonly GroupedEvent[], added: readonly GroupedEvent[]): Set<GroupedEvent> {
    const asked = new Set(added);
    const keys = new Set([...gone, ...added].flatMap((event) => seriesKey(event) ?? []));
    const deeds = new Set([...gone, ...added].flatMap(deedsOf));
    for (const event of gone) {
      this.#index(event, false);
      this.#repeated.delete(event);
    }
    for (const event of added) this.#index(event, true);
    for (const key of keys) {
      const members = [...this.#keyed.of(key)];
      for (const event of members) {
        asked.add(event);
        if (members.length > 1) this.#repeated.set(event, seriesId(members));
        else this.#repeated.delete(event);
        for (const deed of deedsOf(event)) deeds.add(deed);
      }
    }
    for (const deed of deeds) for (const event of this.#keep(deed)) asked.add(event);
    for (const event of gone) asked.delete(event);
    return asked;
  }

  /** The series to which an event belongs, if it does. */
  of(event: GroupedEvent): string | undefined {
    const repeated = this.#repeated.get(event);
    if (repeated !== undefined) return repeated;
    const [lowest] = distinct(deedsOf(event).flatMap((deed) => this.#kept.get(deed)?.get(event) ?? []));
    return lowest;
  }

  #index(event: GroupedEvent, isThere: boolean): void {
    const enter = (index: IdsBy<string, GroupedEvent>, keys: readonly string[]) => {
      for (const key of keys) index[isThere ? 'add' : 'delete'](key, event);
    };
    const key = seriesKey(event);
    enter(this.#keyed, key === undefined ? [] : [key]);
    enter(this.#promised, deedsPromised(event));
    enter(this.#done, deedsDone(event));
  }

  /** Finds anew which promises of a deed were kept; gives all that were or are among them. */
  #keep(deed: string): GroupedEvent[] {
    const before = [...(this.#kept.get(deed)?.keys() ?? [])];
    const free = (events: Iterable<GroupedEvent>) =>
      [...events].filter((event) => !this.#repeated.has(event)).toSorted((a, b) => byCodeUnits(a.record.id, b.record.id));
    const promises = free(this.#promised.of(deed));
    const kept = promises.length === 0 ? [] : keptPromises(promises, free(this.#done.of(deed)));
    const series = new Map(kept.flatMap((members) => members.map((event) => [event, seriesId(members)] as const)));
    if (series.size === 0) this.#kept.delete(deed);
    else this.#kept.set(deed, series);
    return [...before, ...series.keys()];
  }
}

/** The deeds that an event promises, or tells as done. */
function deedsOf(event: GroupedEvent): string[] {
  return [...deedsPromised(event), ...deedsDone(event)];
}

function seriesId(members: readonly GroupedEvent[]): string {
  const first = members.reduce<EventId | undefined>((low, { record }) => (low === undefined || record.id < low ? record.id : low), undefined) ?? '';
  return `ser_${first.slice(first.indexOf('_') + 1)}`;
}

/** Talks and visits of the same people to the same country; of what states do to one another alone nobody would say "again". */
function seriesKey({ group: [unit, ...others] }: GroupedEvent): string | undefined {
  if (!unit || unit.account.plover?.type !== 'CONSULT') return undefined;
  const units = [unit, ...others];
  const people = (role: 'agents' | 'patients') =>
    distinct(units.flatMap((one) => one[role].filter(({ grain }) => grain === 'person').map(({ actor }) => actor)));
  const both = distinct(units.flatMap((one) => [...one.agents, ...one.patients].map(({ side }) => side)));
  if (both.length < 2 || people('agents').length === 0) return undefined;
  return [unit.family, people('agents').join(' '), isVisit(unit.account) ? '' : people('patients').join(' '), both.join(' ')].join('|');
}
