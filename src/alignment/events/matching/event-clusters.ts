import { stretches } from '../../time-window.ts';
import type { EventUnit } from '../event-unit.ts';
import { reachesMeet } from './event-circumstances.ts';
import { canBeOneEvent, canBeOneEventUntimed, isLessTold } from './event-match.ts';
import { canBeNews, isSameNews, newsWindow } from './event-news.ts';
import { profileOf } from './event-profile.ts';
import { publicationKeys } from './event-publications.ts';
import { canBeRecalled, isRecallOf, recallKeys } from './event-recalls.ts';
import { undertakingKeys } from './event-undertakings.ts';

/** Units held to tell one event, by document; `profiles` has one unit for each distinct profile among them. */
export interface Cluster {
  byDocument: Map<string, EventUnit[]>;
  profiles: Map<string, EventUnit>;
}

/** The groups made so far, found by what units share with them. */
export class ClusterIndex {
  readonly clusters: Cluster[] = [];
  readonly #byKey = new Map<string, Set<Cluster>>();
  readonly #byRecall = new Map<string, Set<Cluster>>();
  /** Made when it is first asked for: most groups are found by their days alone. */
  #byDocument: Map<string, Set<Cluster>> | undefined;

  add(cluster: Cluster, unit: EventUnit): void {
    const own = cluster.byDocument.get(unit.document.id);
    if (own) own.push(unit);
    else cluster.byDocument.set(unit.document.id, [unit]);
    const profile = profileOf(unit);
    if (!cluster.profiles.has(profile)) {
      cluster.profiles.set(profile, unit);
      for (const key of blockingKeys(unit)) this.#enter(this.#byKey, key, cluster);
      for (const key of unit.window ? recallKeys(unit) : []) this.#enter(this.#byRecall, key, cluster);
    }
    if (this.#byDocument) this.#enter(this.#byDocument, unit.document.id, cluster);
  }

  create(units: readonly EventUnit[]): void {
    const cluster: Cluster = { byDocument: new Map(), profiles: new Map() };
    this.clusters.push(cluster);
    for (const unit of units) this.add(cluster, unit);
  }

  /** Groups of the unit's block all of whose profiles it fits. */
  fitting(unit: EventUnit): Cluster[] {
    if (this.clusters.length === 0) return [];
    const near = clustersOf(this.#byKey, blockingKeys(unit));
    return [...near].filter((cluster) => {
      const others = profilesFor(unit, cluster);
      return others.some((other) => canBeOneEvent(unit, other)) && others.every((other) => canBeOneEvent(unit, other) || isLessTold(other, unit));
    });
  }

  /** Groups with an account of the unit's own report that it fits but for time. */
  fittingInDocument(unit: EventUnit): Cluster[] {
    return [...this.#inDocument(unit.document.id)].filter((cluster) => {
      const own = cluster.byDocument.get(unit.document.id) ?? [];
      return own.some((other) => canBeOneEventUntimed(unit, other)) && [...cluster.profiles.values()].every((other) => reachesMeet(unit, other));
    });
  }

  /** The only group of other reports of which all the units are news; none when their own report has groups that they fit. */
  sameNews(units: readonly EventUnit[]): Cluster | undefined {
    const [first] = units;
    const news = first && newsWindow(first.document);
    if (!news || !units.every((unit) => canBeNews(unit) && this.fittingInDocument(unit).length === 0)) return undefined;
    const near = clustersOf(
      this.#byKey,
      units.flatMap((unit) => blockingKeys({ ...unit, window: news })),
    );
    const fitting = [...near].filter((cluster) => {
      const others = [...cluster.byDocument.values()].flat();
      const isApart = !cluster.byDocument.has(first.document.id) || units.every(isNegative);
      // "denied that they met: there was no such meeting"
      const isToo = (unit: EventUnit) => isNegative(unit) && others.every((other) => canBeRecalled(unit, other));
      return isApart && units.some((unit) => isSameNews(unit, others)) && units.every((unit) => isToo(unit) || isSameNews(unit, others));
    });
    return fitting.length === 1 ? fitting[0] : undefined;
  }

  /** The only group of other reports that the units tell of without a day. */
  recalled(units: readonly EventUnit[]): Cluster | undefined {
    const [first] = units;
    if (!first || units.some((unit) => this.fittingInDocument(unit).length > 0)) return undefined;
    const near = clustersOf(this.#byRecall, units.flatMap(recallKeys));
    const fitting = [...near].filter((cluster) => {
      if (cluster.byDocument.has(first.document.id) && !units.every(isNegative)) return false;
      const fits = (others: readonly EventUnit[]) => units.every((unit) => others.every((other) => canBeRecalled(unit, other)));
      // Most groups are ruled out by one account of each profile; the rest by the days of their reports, which a profile doesn't tell.
      if (!fits([...cluster.profiles.values()])) return false;
      const all = [...cluster.byDocument.values()].flat();
      return fits(all) && units.some((unit) => all.some((other) => isRecallOf(unit, other)));
    });
    return fitting.length === 1 ? fitting[0] : undefined;
  }

  /** Whether two documents tell one event of a known day in which one of these sides has a part. */
  shareEvent(one: string, other: string, sides: ReadonlySet<string>): boolean {
    const theirs = this.#inDocument(other);
    return [...this.#inDocument(one)].some((cluster) => {
      if (!theirs.has(cluster)) return false;
      const profiles = [...cluster.profiles.values()];
      return (
        profiles.some(({ grain }) => grain === 'day') &&
        profiles.some(({ agents, patients }) => [...agents, ...patients].some(({ side }) => sides.has(side)))
      );
    });
  }

  #inDocument(document: string): ReadonlySet<Cluster> {
    if (!this.#byDocument) {
      this.#byDocument = new Map();
      for (const cluster of this.clusters) for (const id of cluster.byDocument.keys()) this.#enter(this.#byDocument, id, cluster);
    }
    return this.#byDocument.get(document) ?? new Set();
  }

  #enter(map: Map<string, Set<Cluster>>, key: string, cluster: Cluster): void {
    const entry = map.get(key);
    if (entry) entry.add(cluster);
    else map.set(key, new Set([cluster]));
  }
}

function clustersOf(byKey: ReadonlyMap<string, ReadonlySet<Cluster>>, keys: readonly string[]): Set<Cluster> {
  return new Set([...new Set(keys)].flatMap((key) => [...(byKey.get(key) ?? [])]));
}

/** One unit for each profile of a group: where the unit's own report tells it, that of its own report, with which it is matched more freely. */
function profilesFor(unit: EventUnit, { byDocument, profiles }: Cluster): EventUnit[] {
  const own = byDocument.get(unit.document.id);
  if (!own) return [...profiles.values()];
  return [...new Map([...profiles, ...own.map((told) => [profileOf(told), told] as const)]).values()];
}

function isNegative({ statusClass }: EventUnit): boolean {
  return statusClass === 'negative';
}

/** Family, a party's or place's side and a stretch of the calendar; without any of these, the report in place of the side. */
export function blockingKeys(unit: EventUnit): string[] {
  const sides = new Set([...unit.agents, ...unit.patients, ...(unit.place ? [unit.place] : [])].map((party) => party.side));
  if (sides.size === 0) sides.add(unit.document.id);
  const times = unit.window ? stretches(unit.window) : [];
  return [...[...sides].flatMap((side) => times.map((time) => `${unit.family} ${side} ${time}`)), ...undertakingKeys(unit), ...publicationKeys(unit)];
}
