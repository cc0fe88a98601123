import { type Alignment, edtfBounds } from '../model/index.ts';
import { oneLine } from './terminal.ts';

const MOST_NAMED = 4;

/** What is in a dossier, in five lines: reports, events, statements, figures, actors. */
export function overviewLines(alignment: Alignment): string[] {
  return [reportsLine(alignment), eventsLine(alignment), statementsLine(alignment), figuresLine(alignment), actorsLine(alignment)].map(oneLine);
}

function reportsLine({ reports }: Alignment): string {
  const sources = new Set(reports.map(({ source }) => source.family ?? source.name ?? source.domain).filter((name) => name !== undefined));
  const bounds = reports.flatMap((report) => (report.published ? [edtfBounds(report.published.edtf)] : []));
  const first = bounds.flatMap((bound) => bound.first ?? []).toSorted()[0];
  const last = bounds
    .flatMap((bound) => bound.last ?? [])
    .toSorted()
    .at(-1);
  const published = first === undefined || last === undefined ? '' : `, published ${first === last ? first : `${first} to ${last}`}`;
  return `${counted(reports.length, 'report')} from ${counted(sources.size, 'source')}${published}`;
}

function eventsLine({ events }: Alignment): string {
  const shared = events.filter((event) => event.reports > 1).length;
  return `${counted(events.length, 'event')}, ${shared} told by more than one report`;
}

function statementsLine({ statements }: Alignment): string {
  const speakers = new Set(statements.map((statement) => statement.speaker).filter((speaker) => speaker !== undefined));
  return `${counted(statements.length, 'statement')} by ${counted(speakers.size, 'known speaker')}`;
}

function figuresLine({ figures }: Alignment): string {
  const disputed = figures.filter((figure) => figure.agreement === 'conflict').length;
  return `${counted(figures.length, 'figure')}, ${disputed} on which reports disagree`;
}

function actorsLine({ actors }: Alignment): string {
  const most = actors
    .toSorted((a, b) => b.mentions.length - a.mentions.length || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_NAMED)
    .map((actor) => actor.name);
  return `${counted(actors.length, 'actor')}${most.length === 0 ? '' : `; most named: ${most.join(', ')}`}`;
}

/** "1 report", "3 reports". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
