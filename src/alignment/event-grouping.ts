import { canBeOneEvent, canBeOneEventUntimed, profileOf, reachesMeet, specificity } from './event-match.ts';
import type { EventUnit } from './event-unit.ts';
import { byCodeUnits, publishedFrom } from './reports.ts';
import { groupBy } from './tally.ts';
import { stretches, type TimeGrain } from './time-window.ts';

/** Units held to tell one event, by document; `profiles` has one unit for each distinct profile among them. */
interface Cluster {
  byDocument: Map<string, EventUnit[]>;
  profiles: Map<string, EventUnit>;
}

const TIMED: readonly TimeGrain[] = ['day', 'month', 'year'];
const MOST_SPECIFIC = 3;

/**
 * Groups accounts that tell one event. The most precise go first: accounts of a day are grouped where they fit; then what is vaguer in
 * time or parties joins the one group that it fits, or the one of its own report, or stays apart when several fit. An account without a
 * time joins only within its own report. The outcome depends on the set of units alone.
 */
export function groupEvents(units: readonly EventUnit[]): EventUnit[][] {
  const index = new ClusterIndex();
  for (const grain of TIMED) {
    for (let rank = MOST_SPECIFIC; rank >= 0; rank -= 1) {
      groupPhase(
        units.filter((unit) => unit.grain === grain && specificity(unit) === rank),
        index,
      );
    }
  }
  const untimed = groupBy(
    units.filter((unit) => unit.grain === 'unknown'),
    (unit) => unit.document.id,
  );
  for (const [document, own] of untimed) joinUntimed(own, index, document);
  return index.clusters.map((cluster) => [...cluster.byDocument.values()].flat().toSorted((a, b) => byCodeUnits(a.account.id, b.account.id)));
}

class ClusterIndex {
  readonly clusters: Cluster[] = [];
  readonly #byKey = new Map<string, Set<Cluster>>();
  readonly #byDocument = new Map<string, Set<Cluster>>();

  add(cluster: Cluster, unit: EventUnit): void {
    const own = cluster.byDocument.get(unit.document.id);
    if (own) own.push(unit);
    else cluster.byDocument.set(unit.document.id, [unit]);
    const profile = profileOf(unit);
    if (!cluster.profiles.has(profile)) {
      cluster.profiles.set(profile, unit);
      for (const key of blockingKeys(unit)) this.#enter(this.#byKey, key, cluster);
    }
    this.#enter(this.#byDocument, unit.document.id, cluster);
  }

  create(units: readonly EventUnit[]): void {
    const cluster: Cluster = { byDocument: new Map(), profiles: new Map() };
    this.clusters.push(cluster);
    for (const unit of units) this.add(cluster, unit);
  }

  /** Groups of the unit's block all of whose profiles it fits. */
  fitting(unit: EventUnit): Cluster[] {
    const near = new Set(blockingKeys(unit).flatMap((key) => [...(this.#byKey.get(key) ?? [])]));
    return [...near].filter((cluster) => [...cluster.profiles.values()].every((other) => canBeOneEvent(unit, other)));
  }

  /** Groups with an account of the unit's own report that it fits but for time. */
  fittingInDocument(unit: EventUnit): Cluster[] {
    const near = [...(this.#byDocument.get(unit.document.id) ?? [])];
    return near.filter((cluster) => {
      const own = cluster.byDocument.get(unit.document.id) ?? [];
      return own.some((other) => canBeOneEventUntimed(unit, other)) && [...cluster.profiles.values()].every((other) => reachesMeet(unit, other));
    });
  }

  #enter(map: Map<string, Set<Cluster>>, key: string, cluster: Cluster): void {
    const entry = map.get(key);
    if (entry) entry.add(cluster);
    else map.set(key, new Set([cluster]));
  }
}

/** Family, an acting side and a stretch of the calendar; without anybody who acts, the report in place of the side. */
function blockingKeys(unit: EventUnit): string[] {
  const sides = new Set(unit.agents.map((party) => party.side));
  if (sides.size === 0) sides.add(unit.document.id);
  const times = unit.window ? stretches(unit.window) : [];
  return [...sides].flatMap((side) => times.map((time) => `${unit.family} ${side} ${time}`));
}

function groupPhase(units: readonly EventUnit[], index: ClusterIndex): void {
  const profiles = [...groupBy(units, (unit) => (canBeOneEvent(unit, unit) ? profileOf(unit) : unit.account.id)).values()];
  const settled = profiles.map((same) => ({ same, joins: same.map((unit) => choose(unit, index.fitting(unit))) }));
  const open: EventUnit[][] = [];
  for (const { same, joins } of settled) {
    const left = same.filter((unit, at) => {
      const cluster = joins[at];
      if (cluster) index.add(cluster, unit);
      return !cluster;
    });
    if (left.length > 0) open.push(left);
  }
  for (const group of connected(open, canBeOneEvent, blockingKeys)) index.create(group);
}

function joinUntimed(units: readonly EventUnit[], index: ClusterIndex, document: string): void {
  const joins = units.map((unit) => choose(unit, index.fittingInDocument(unit)));
  const left = units.filter((unit, at) => {
    const cluster = joins[at];
    if (cluster) index.add(cluster, unit);
    return !cluster;
  });
  const alike = groupBy(left, (unit) => (canBeOneEventUntimed(unit, unit) ? untimedProfileOf(unit) : unit.account.id));
  const sides = (unit: EventUnit) => [...unit.agents, ...unit.patients].map((party) => `${document} ${unit.family} ${party.side}`);
  for (const group of connected([...alike.values()], canBeOneEventUntimed, sides)) index.create(group);
}

function untimedProfileOf(unit: EventUnit): string {
  return `${profileOf(unit)}|${unit.reach?.first ?? ''}|${unit.reach?.last ?? ''}`;
}

/** The only group that fits; else the only one that the unit's own report tells of; else, for a headline, the one nearest to its date. */
function choose(unit: EventUnit, fitting: readonly Cluster[]): Cluster | undefined {
  if (fitting.length <= 1) return fitting[0];
  const own = fitting.filter((cluster) => cluster.byDocument.has(unit.document.id));
  if (own.length === 1) return own[0];
  return unit.part === 'title' || unit.part === 'standfirst' ? nearestToPublication(unit, own) : undefined;
}

/** The group whose time lies nearest to the report's publication, unless two lie equally near. */
function nearestToPublication(unit: EventUnit, clusters: readonly Cluster[]): Cluster | undefined {
  const published = publishedFrom(unit.document);
  if (published === undefined) return undefined;
  const day = Date.parse(published) / 86_400_000;
  const distances = clusters.map((cluster) => ({
    cluster,
    distance: Math.min(...[...cluster.profiles.values()].map((other) => distance(other, day))),
  }));
  const [nearest, second] = distances.toSorted((a, b) => a.distance - b.distance);
  return nearest && nearest.distance < (second?.distance ?? Number.POSITIVE_INFINITY) ? nearest.cluster : undefined;
}

function distance({ window }: EventUnit, day: number): number {
  if (!window) return Number.POSITIVE_INFINITY;
  return Math.max(window.first - day, day - window.last, 0);
}

/** Joins groups of like units that fit one another, directly or through others; only those that share a key are compared. */
function connected(
  groups: readonly EventUnit[][],
  fits: (a: EventUnit, b: EventUnit) => boolean,
  keys: (unit: EventUnit) => string[],
): EventUnit[][] {
  const parent = groups.map((_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (parent[top] !== top) top = parent[top] ?? top;
    return top;
  };
  const blocks = new Map<string, number[]>();
  for (const [at, [unit]] of groups.entries()) {
    if (!unit) continue;
    for (const key of new Set(keys(unit))) {
      const block = blocks.get(key) ?? [];
      for (const other of block) {
        const [peer] = groups[other] ?? [];
        if (root(other) !== root(at) && peer && fits(unit, peer)) parent[root(at)] = root(other);
      }
      block.push(at);
      blocks.set(key, block);
    }
  }
  const joined = groupBy(groups.entries(), ([at]) => root(at));
  return [...joined.values()].map((members) => members.flatMap(([, units]) => units));
}
