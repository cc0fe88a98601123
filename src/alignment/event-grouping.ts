import { connected } from './connected.ts';
import { splitArrivals } from './event-arrivals.ts';
import { canBeOneEvent, canBeOneEventUntimed, isFreerInReport, isLessTold, profileOf, reachesMeet, specificity } from './event-match.ts';
import { canBeNews, isSameNews, newsWindow } from './event-news.ts';
import { publicationKeys } from './event-publications.ts';
import { canBeRecalled, isRecallOf, recallKeys } from './event-recalls.ts';
import { joinSameNews } from './event-same-news.ts';
import { undertakingKeys } from './event-undertakings.ts';
import type { EventUnit } from './event-unit.ts';
import { byCodeUnits, publishedDay } from './reports.ts';
import { groupBy, partition } from './tally.ts';
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
 * time joins within its own report, or where it is news of the same days as the only group of other reports that it fits. The outcome
 * depends on the set of units alone.
 */
export function groupEvents(units: readonly EventUnit[]): EventUnit[][] {
  if (areOneFromStart(units)) return splitArrivals([units.toSorted(byId)]);
  const index = new ClusterIndex();
  const phases = groupBy(units, (unit) => phaseOf(unit).name);
  for (const grain of TIMED) {
    for (let rank = MOST_SPECIFIC; rank >= 0; rank -= 1) groupPhase(phases.get(`${grain} ${rank}`) ?? [], index);
  }
  const untimed = groupBy(
    units.filter((unit) => unit.grain === 'unknown'),
    (unit) => unit.document.id,
  );
  const left = [...untimed].flatMap(([document, own]) => joinUntimed(own, index, document));
  joinNews(left, index);
  return splitArrivals(index.clusters.map((cluster) => [...cluster.byDocument.values()].flat().toSorted(byId)));
}

function byId(a: EventUnit, b: EventUnit): number {
  return byCodeUnits(a.account.id, b.account.id);
}

/** Whether nothing but what is one from the start is to be grouped: most of what hundreds of reports tell is told alike. */
function areOneFromStart(units: readonly EventUnit[]): boolean {
  const [first] = units;
  if (!first || first.grain === 'unknown') return false;
  const { name, key } = phaseOf(first);
  return units.every((unit) => {
    const phase = phaseOf(unit);
    return phase.key === key && phase.name === name;
  });
}

class ClusterIndex {
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
function blockingKeys(unit: EventUnit): string[] {
  const sides = new Set([...unit.agents, ...unit.patients, ...(unit.place ? [unit.place] : [])].map((party) => party.side));
  if (sides.size === 0) sides.add(unit.document.id);
  const times = unit.window ? stretches(unit.window) : [];
  return [...[...sides].flatMap((side) => times.map((time) => `${unit.family} ${side} ${time}`)), ...undertakingKeys(unit), ...publicationKeys(unit)];
}

/** What parts a block that is too large: the first day and the place. */
function finerKey({ window, place }: EventUnit): string {
  return `${window?.first ?? ''} ${place?.actor ?? ''}`;
}

/** In which phase a unit is grouped, and under what units of it are one from the start. */
interface Phase {
  name: string;
  key: string;
}

/** Asked for whenever a unit's region is grouped. */
const PHASES = new WeakMap<EventUnit, Phase>();

function phaseOf(unit: EventUnit): Phase {
  const known = PHASES.get(unit);
  if (known) return known;
  const phase = { name: `${unit.grain} ${specificity(unit)}`, key: sameKeyOf(unit) };
  PHASES.set(unit, phase);
  return phase;
}

/** Units of one profile are one from the start, but for those that aren't one with themselves; of some only those of one report. */
function sameKeyOf(unit: EventUnit): string {
  if (!canBeOneEvent(unit, unit)) return unit.account.id;
  return isFreerInReport(unit) ? `${unit.document.id} ${profileOf(unit)}` : profileOf(unit);
}

function groupPhase(units: readonly EventUnit[], index: ClusterIndex): void {
  const profiles = [...groupBy(units, (unit) => phaseOf(unit).key).values()];
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
  for (const group of connected(open, canBeOneEvent, blockingKeys, finerKey)) index.create(group);
}

/** Joins accounts without a time to groups of their own report; gives those that stay apart, grouped. */
function joinUntimed(units: readonly EventUnit[], index: ClusterIndex, document: string): EventUnit[][] {
  const joins = units.map((unit) => choose(unit, index.fittingInDocument(unit)));
  const left = units.filter((unit, at) => {
    const cluster = joins[at];
    if (cluster) index.add(cluster, unit);
    return !cluster;
  });
  const alike = groupBy(left, (unit) => (canBeOneEventUntimed(unit, unit) ? profileOf(unit) : unit.account.id));
  const sides = (unit: EventUnit) => [...unit.agents, ...unit.patients].map((party) => `${document} ${unit.family} ${party.side}`);
  return connected([...alike.values()], canBeOneEventUntimed, sides);
}

/**
 * Joins groups without a time to the only dated group of other reports of which they are news; several that would join one group must fit
 * one another. All are settled before any is joined, so that their order doesn't matter.
 */
function joinNews(groups: readonly EventUnit[][], index: ClusterIndex): void {
  const settled = groups.map((units) => ({ units, cluster: index.sameNews(units) ?? index.recalled(units) }));
  const joining = groupBy(
    settled.filter(({ cluster }) => cluster !== undefined),
    ({ cluster }) => cluster,
  );
  const alone: EventUnit[][] = [];
  for (const { units, cluster } of settled) {
    const peers = (cluster ? joining.get(cluster) : undefined) ?? [];
    const fits = peers.every((peer) => peer.units === units || peer.units.every((other) => units.every((unit) => canBeOneEventUntimed(unit, other))));
    if (cluster && fits) for (const unit of units) index.add(cluster, unit);
    else alone.push(units);
  }
  // A group that its own report dates elsewhere, or that several dated ones could take, joins none without a day.
  const [free, bound] = partition(alone, (units) => units.every((unit) => index.fittingInDocument(unit).length === 0));
  for (const units of [...bound, ...joinSameNews(free, (...asked) => index.shareEvent(...asked))]) index.create(units);
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
  const day = publishedDay(unit.document);
  if (day === undefined) return undefined;
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
