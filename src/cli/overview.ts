import { dateWords, lookup, overview } from '../dossier/index.ts';
import { type Alignment, isListed, listed } from '../model/index.ts';
import { asCalled } from './as-called.ts';
import { oneLine } from './terminal.ts';

/** What is in a dossier, in a few lines: reports, events, statements, figures, actors, and where accounts part ways. */
export function overviewLines(alignment: Alignment): string[] {
  const { counts, published, main } = overview(lookup(alignment));
  const shared = [alignment.events, alignment.statements, alignment.figures].map(
    (items) => items.filter((item) => isListed(item) && item.reports > 1).length,
  );
  const speakers = new Set(alignment.statements.filter((statement) => isListed(statement)).flatMap(({ speaker }) => speaker ?? []));
  return [
    counted(counts.reports, 'report') +
      (counts.sources === 0 ? '' : ` from ${counted(counts.sources, 'source')}`) +
      (published === undefined
        ? ''
        : `, published ${dateWords(published.first === published.last ? published.first : `${published.first}/${published.last}`)}${aboutHow(alignment)}`),
    `${counted(counts.events, 'event')}, ${shared[0]} told by more than one report`,
    `${counted(counts.statements, 'statement')} by ${counted(speakers.size, 'known speaker')}`,
    counted(counts.figures, 'figure'),
    counted(counts.actors, 'actor') + (main.length === 0 ? '' : `; with most to do: ${listed(main.map(({ name }) => name))}`),
    disagreement(
      counts,
      shared.reduce((sum, count) => sum + count, 0),
    ),
    ...(counts.doubtful === 0
      ? []
      : [`${counted(counts.doubtful, 'doubtful line')} left out (timeline, statements and figures show them with --doubtful)`]),
  ].map(oneLine);
}

/**
 * The same number as on the overview page: "accounts part ways at 3 points: 1 contradiction, 2 updates". Where there is none, of how much: what stands in two reports and wasn't
 * seen to be one thing is not compared.
 */
function disagreement(
  { differences, disagreements, contradictions }: Record<'differences' | 'disagreements' | 'contradictions', number>,
  shared: number,
): string {
  const lesser = differences - disagreements;
  if (shared === 0 && differences === 0) return 'nothing is told by two reports, so nothing was compared';
  const things = `${counted(shared, 'thing')} told by more than one report`;
  if (disagreements === 0)
    return lesser === 0 ? `no difference found in the ${things}` : `no contradiction found in the ${things}; ${differs(lesser)}`;
  const updates = disagreements - contradictions;
  const kinds = [contradictions > 0 ? counted(contradictions, 'contradiction') : '', updates > 0 ? counted(updates, 'update') : ''];
  const points = `accounts part ways at ${counted(disagreements, 'point')}: ${kinds.filter((kind) => kind !== '').join(', ')}`;
  return lesser === 0 ? points : `${points}; ${differs(lesser)}`;
}

/** "they differ in detail or precision at 4 more". */
function differs(points: number): string {
  return `they differ in detail or precision at ${counted(points, 'point')}`;
}

/** How many dates of publication were only estimated: " (1 date estimated)". */
function aboutHow({ reports }: Alignment): string {
  const estimated = reports.filter(({ published }) => published?.basis === 'estimated').length;
  return estimated === 0 ? '' : ` (${counted(estimated, 'date')} estimated)`;
}

/** What stands behind the number of lines: "; 3 doubtful ones are left out (--doubtful shows them)", or ", 3 of them doubtful"; nothing where there are none. */
export function doubtfulNote(doubtful: number, { doubtful: asked = false }: { doubtful?: boolean | undefined }): string {
  if (doubtful === 0) return '';
  if (asked) return `, ${doubtful} of them doubtful`;
  return doubtful === 1 ? '; 1 doubtful one is left out (--doubtful shows it)' : `; ${doubtful} doubtful ones are left out (--doubtful shows them)`;
}

/** How many events stand out too little for a list, and what shows them: "; 3 minor ones are in no list (chancery show REPORT --all shows them)"; nothing where there are none. */
export function minorNote(minor: number): string {
  if (minor === 0) return '';
  const [are, them] = minor === 1 ? ['one is', 'it'] : ['ones are', 'them'];
  return asCalled(`; ${minor} minor ${are} in no list (chancery show REPORT --all shows ${them})`);
}

/** "1 report", "3 reports"; the plural where it isn't made with an s. */
export function counted(count: number, noun: string, nouns = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : nouns}`;
}
