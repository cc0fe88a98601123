import { lookup, overview } from '../dossier/index.ts';
import type { Alignment } from '../model/index.ts';
import { oneLine } from './terminal.ts';

const MOST_NAMED = 4;

/** What is in a dossier, in five lines: reports, events, statements, figures, actors. */
export function overviewLines(alignment: Alignment): string[] {
  const { counts, published, actors } = overview(lookup(alignment));
  const shared = alignment.events.filter((event) => event.reports > 1).length;
  const speakers = new Set(alignment.statements.flatMap(({ speaker }) => speaker ?? []));
  const disputed = alignment.figures.filter((figure) => figure.agreement === 'conflict').length;
  const most = actors.slice(0, MOST_NAMED).map(({ actor }) => actor.name);
  return [
    counted(counts.reports, 'report') +
      (counts.sources === 0 ? '' : ` from ${counted(counts.sources, 'source')}`) +
      (published === undefined
        ? ''
        : `, published ${published.first === published.last ? published.first : `${published.first} to ${published.last}`}`),
    `${counted(counts.events, 'event')}, ${shared} told by more than one report`,
    `${counted(counts.statements, 'statement')} by ${counted(speakers.size, 'known speaker')}`,
    `${counted(counts.figures, 'figure')}, ${disputed} on which reports disagree`,
    counted(counts.actors, 'actor') + (most.length === 0 ? '' : `; with most to do: ${most.join(', ')}`),
  ].map(oneLine);
}

/** "1 report", "3 reports". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
