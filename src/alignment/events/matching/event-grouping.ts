import { connected } from '../../connected.ts';
import { byCodeUnits, publishedDay } from '../../reports.ts';
import { groupBy, partition } from '../../tally.ts';
import type { TimeGrain } from '../../time-window.ts';
import type { EventUnit } from '../event-unit.ts';
import { splitArrivals } from './event-arrivals.ts';
import { blockingKeys, type Cluster, ClusterIndex } from './event-clusters.ts';
import { canBeOneEvent, canBeOneEventUntimed } from './event-match.ts';
import { isFreerInReport, profileOf, specificity } from './event-profile.ts';
import { joinSameNews } from './event-same-news.ts';

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
