import { type Actor, type ActorId, type ActorKind, type Figure, isDoubtful, isListed, type ReportId, type Statement } from '../model/index.ts';
import type { Item, Lookup } from './lookup.ts';
import { compare } from './timeline.ts';
import { measureWords } from './words/measures.ts';

interface StatementFilter {
  speaker?: ActorId;
  report?: ReportId;
  /** Words that the statement must hold, in any case. */
  words?: string;
  /** Also what is doubtful. */
  doubtful?: boolean;
}

/** Statements, those by one speaker together: by the speaker's name (nobody named last), then in the order of reports and text. */
export function statementsBy({ alignment, actors, reports }: Lookup, filter: StatementFilter = {}): Statement[] {
  const { words, doubtful = false } = filter;
  return alignment.statements
    .filter((statement) => doubtful || !isDoubtful(statement))
    .filter((statement) => filter.speaker === undefined || statement.speaker === filter.speaker)
    .filter((statement) => isTold(statement, filter.report))
    .filter((statement) => words === undefined || plain(statement.content).includes(plain(words)))
    .map((statement) => ({ statement, key: [nameKey(statement.speaker, actors), ...place(statement, reports)] }))
    .toSorted((a, b) => compareKeys(a.key, b.key))
    .map(({ statement }) => statement);
}

/** Without case, marks of quotation and "…", which the report's own words between two pieces leave. */
function plain(content: string): string {
  return content
    .toLowerCase()
    .replaceAll(/["“”„«»…]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

const LAST = '\u{10FFFF}';

/** Sorts by name, whoever is no actor last. */
function nameKey(speaker: ActorId | undefined, actors: Lookup['actors']): string {
  return (speaker && actors.get(speaker)?.name) ?? LAST;
}

/** The publication date of the first report that tells the item, and where it stands there. */
function place(item: Item, reports: Lookup['reports']): string[] {
  const keys = item.accounts.map((account) => {
    const span = 'trigger' in account ? account.trigger : 'content' in account ? account.content[0] : account.span;
    return [reports.get(account.report)?.published?.edtf ?? LAST, account.report, String(span?.start ?? 0).padStart(12, '0')];
  });
  return keys.toSorted(compareKeys)[0] ?? [];
}

function compareKeys(a: readonly string[], b: readonly string[]): number {
  for (const [at, key] of a.entries()) {
    const order = compare(key, b[at] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}

function isTold(item: Item, report: ReportId | undefined): boolean {
  return report === undefined || item.accounts.some((account) => account.report === report);
}

interface FigureFilter {
  about?: ActorId;
  report?: ReportId;
  agreement?: Figure['agreement'];
  /** Words that the measure must hold, in any case, as lists tell it: "fall of exports". */
  measure?: string;
  /** Also what is doubtful. */
  doubtful?: boolean;
}

const AGREEMENT_ORDER: readonly Figure['agreement'][] = ['conflict', 'updated', 'compatible', 'agree', 'single'];

/** Figures, those in conflict first, then by measure and where they are first told. */
export function figuresBy({ alignment, reports }: Lookup, filter: FigureFilter = {}): Figure[] {
  const { doubtful = false } = filter;
  const measure = filter.measure?.toLowerCase();
  return alignment.figures
    .filter((figure) => doubtful || !isDoubtful(figure))
    .filter((figure) => filter.about === undefined || figure.about.some(({ actor }) => actor === filter.about))
    .filter((figure) => isTold(figure, filter.report))
    .filter((figure) => filter.agreement === undefined || figure.agreement === filter.agreement)
    .filter((figure) => measure === undefined || measureWords(figure).toLowerCase().includes(measure))
    .map((figure) => ({ figure, key: [String(AGREEMENT_ORDER.indexOf(figure.agreement)), figure.measure, ...place(figure, reports)] }))
    .toSorted((a, b) => compareKeys(a.key, b.key))
    .map(({ figure }) => figure);
}

interface ActorFilter {
  kind?: ActorKind;
  country?: string;
  report?: ReportId;
  /** Part of the name or of an alias, in any case. */
  name?: string;
}

/** An actor with how many items that lists show it takes part in, and in how many reports it is named. */
export interface CountedActor {
  actor: Actor;
  events: number;
  statements: number;
  figures: number;
  reports: number;
}

/** Actors, those with most events, statements and figures first, then by mentions and name. */
export function actorsBy({ alignment, itemsOf }: Lookup, filter: ActorFilter = {}): CountedActor[] {
  const name = filter.name?.toLowerCase();
  const weight = (one: CountedActor) => one.events + one.statements + one.figures;
  return alignment.actors
    .filter((actor) => filter.kind === undefined || actor.kind === filter.kind)
    .filter((actor) => filter.country === undefined || actor.country === filter.country)
    .filter((actor) => filter.report === undefined || actor.mentions.some((mention) => mention.report === filter.report))
    .filter((actor) => name === undefined || [actor.name, ...actor.aliases].some((one) => one.toLowerCase().includes(name)))
    .map((actor) => countedActor(actor, itemsOf.get(actor.id) ?? []))
    .toSorted(
      (a, b) =>
        weight(b) - weight(a) ||
        b.actor.mentions.length - a.actor.mentions.length ||
        compare(a.actor.name, b.actor.name) ||
        compare(a.actor.id, b.actor.id),
    );
}

function countedActor(actor: Actor, items: readonly Item[]): CountedActor {
  const count = (type: Item['type']) => items.filter((item) => item.type === type && isListed(item)).length;
  const reports = new Set(actor.mentions.map((mention) => mention.report)).size;
  return { actor, events: count('event'), statements: count('statement'), figures: count('figure'), reports };
}
