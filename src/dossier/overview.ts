import {
  type Actor,
  type ActorId,
  type Difference,
  type Event,
  edtfBounds,
  type Failure,
  isDoubtful,
  isListable,
  isListed,
  type Report,
} from '../model/index.ts';
import type { Lookup } from './lookup.ts';
import { compare } from './timeline.ts';

/** What a dossier holds, on one page: what lists show, and how much of it is left out as doubtful. */
interface Overview {
  counts: Record<
    | 'reports'
    | 'copies'
    | 'sources'
    | 'actors'
    | 'events'
    | 'statements'
    | 'figures'
    | 'doubtful'
    | 'differences'
    | 'contradictions'
    | 'disagreements'
    | 'origins',
    number
  >;
  /** First and last day on which a report can have been published. */
  published?: { first: string; last: string };
  /** First and last day of what is told. */
  told?: { first: string; last: string };
  sources: { name: string; reports: number }[];
  /** Whom it is mainly about. */
  main: Actor[];
  events: Event[];
  failures: readonly Failure[];
}

/** Whether accounts part ways: they contradict one another, or a later one takes an earlier one's place. What is only told more exactly doesn't. */
export function partsWays({ kind }: Difference): boolean {
  return kind === 'contradiction' || kind === 'update';
}

/** How many events the overview names. */
const TOP = 10;

/** Counts, ranges, sources, whom it is mainly about and the most salient events. */
export function overview(lookup: Lookup, failures: readonly Failure[] = []): Overview {
  const { alignment } = lookup;
  const listed = {
    events: alignment.events.filter((event) => isListed(event)),
    statements: alignment.statements.filter((statement) => isListed(statement)),
    figures: alignment.figures.filter((figure) => isListed(figure)),
  };
  const published = rangeOf(alignment.reports.flatMap((report) => (report.published ? [edtfBounds(report.published.edtf)] : [])));
  const told = rangeOf(listed.events.flatMap((event) => (event.time ? [edtfBounds(event.time.edtf)] : [])));
  const sources = sourcesOf(alignment.reports);
  return {
    counts: {
      reports: alignment.reports.length,
      copies: alignment.reports.filter((report) => report.copy_of).length,
      sources: sources.length,
      actors: alignment.actors.length,
      events: listed.events.length,
      statements: listed.statements.length,
      figures: listed.figures.length,
      doubtful: [...lookup.items.values()].filter((item) => isListable(item) && isDoubtful(item)).length,
      differences: alignment.differences.length,
      contradictions: alignment.differences.filter((difference) => difference.kind === 'contradiction').length,
      disagreements: alignment.differences.filter(partsWays).length,
      origins: alignment.origins.length,
    },
    ...(published ? { published } : {}),
    ...(told ? { told } : {}),
    sources,
    main: mainActors(lookup, listed.events),
    events: listed.events.toSorted((a, b) => b.salience - a.salience || compare(a.id, b.id)).slice(0, TOP),
    failures,
  };
}

/** So many actors name a dossier. */
const MOST_MAIN = 3;

/** Whom a dossier is mainly about: those who take part in the events that together stand out most, so that much talk in one of many reports weighs little. */
function mainActors({ actors }: Lookup, events: readonly Event[]): Actor[] {
  const weights = new Map<ActorId, number>();
  for (const { participants, salience } of events) {
    for (const actor of new Set(participants.map((participant) => participant.actor))) weights.set(actor, (weights.get(actor) ?? 0) + salience);
  }
  return [...weights]
    .toSorted(([a, one], [b, other]) => other - one || compare(a, b))
    .flatMap(([id]) => actors.get(id) ?? [])
    .slice(0, MOST_MAIN);
}

function rangeOf(bounds: readonly { first?: string; last?: string }[]): { first: string; last: string } | undefined {
  const first = bounds.flatMap((bound) => bound.first ?? []).toSorted()[0];
  const last = bounds.flatMap((bound) => bound.last ?? []).toSorted();
  const latest = last.at(-1);
  return first === undefined || latest === undefined ? undefined : { first, last: latest };
}

/** The sources by number of reports; reports without a known source are not counted. */
function sourcesOf(reports: readonly Report[]): { name: string; reports: number }[] {
  const sources = new Map<string, { name: string; reports: number }>();
  for (const { source } of reports) {
    const key = source.family ?? source.domain ?? source.name;
    if (key === undefined) continue;
    const entry = sources.get(key) ?? { name: source.family ?? source.name ?? key, reports: 0 };
    entry.reports += 1;
    sources.set(key, entry);
  }
  return [...sources.values()].toSorted((a, b) => b.reports - a.reports || compare(a.name, b.name));
}
