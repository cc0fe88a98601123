import { type AsOfCounts, overview, partsWays } from '../dossier/index.ts';
import { edtfBounds, type Failure, isListed, type Report } from '../model/index.ts';
import type { OverviewAnswer } from './answers/details.ts';
import { byWeight, differenceLine } from './differences.ts';
import { eventLine } from './lines.ts';
import { actorRefs, reportRef, sourceName } from './refs.ts';
import type { ServedDossier } from './served-dossier.ts';
import type { Snapshot } from './snapshot.ts';

const SALIENT_EVENTS = 8;
const DIFFERENCES_SHOWN = 12;

/** What is in the dossier, in numbers and in its weightiest lines. */
export function overviewAnswer(dossier: ServedDossier, snapshot: Snapshot, failures: readonly Failure[], leftOut?: AsOfCounts): OverviewAnswer {
  const { reports, actors, events, origins, differences } = snapshot.alignment;
  const { counts, main } = overview(snapshot);
  const sources = sourcesOf(reports);
  const range = rangeOf(reports);
  return {
    name: dossier.name,
    main: actorRefs(
      snapshot,
      main.map(({ id }) => id),
    ),
    analyser: dossier.analyser,
    fingerprint: snapshot.fingerprint,
    ...(range ? { range } : {}),
    counts: {
      reports: reports.length,
      sources: counts.sources,
      events: counts.events,
      statements: counts.statements,
      figures: counts.figures,
      doubtful: counts.doubtful,
      actors: actors.length,
      origins: origins.length,
      differences: differences.length,
      disagreements: differences.filter(partsWays).length,
      failures: failures.length,
    },
    salient: events
      .filter((event) => isListed(event))
      .toSorted((a, b) => b.salience - a.salience || (a.id < b.id ? -1 : 1))
      .slice(0, SALIENT_EVENTS)
      .map((event) => eventLine(snapshot, event)),
    sources,
    differences: byWeight(differences.filter(partsWays))
      .slice(0, DIFFERENCES_SHOWN)
      .map((difference) => differenceLine(snapshot, difference)),
    failures: [...failures],
    editable: dossier.desk !== undefined,
    edits: snapshot.alignment.edits.length,
    ...(leftOut ? { as_of: asOf(leftOut) } : {}),
  };
}

/** How many came later isn't told: that couldn't be known then. */
function asOf({ day, known, bounded, undated }: AsOfCounts): NonNullable<OverviewAnswer['as_of']> {
  return { day, known, bounded, undated };
}

/** Outlets with their reports by date; those that published most come first. */
function sourcesOf(reports: readonly Report[]): OverviewAnswer['sources'] {
  const bySource = Map.groupBy(reports, (report) => sourceName(report) ?? '');
  return [...bySource]
    .map(([name, published]) => ({ name, reports: published.toSorted(byDate).map(reportRef) }))
    .toSorted((a, b) => Number(a.name === '') - Number(b.name === '') || b.reports.length - a.reports.length || (a.name < b.name ? -1 : 1));
}

/** Earliest first; reports of no known date last. */
export function byDate(a: Report, b: Report): number {
  const [first, second] = [a, b].map((report) => (report.published ? edtfBounds(report.published.edtf).first : undefined) ?? '~');
  if (first !== second) return (first ?? '') < (second ?? '') ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function rangeOf(reports: readonly Report[]): OverviewAnswer['range'] {
  const bounds = reports.flatMap((report) => (report.published ? [edtfBounds(report.published.edtf)] : []));
  const first = bounds.flatMap((bound) => bound.first ?? []).toSorted()[0];
  const last = bounds
    .flatMap((bound) => bound.last ?? [])
    .toSorted()
    .at(-1);
  const estimated = reports.filter(({ published }) => published?.basis === 'estimated').length;
  return first && last ? { first, last, estimated } : undefined;
}
