import { type ActorId, edtfBounds, type Figure, type PloverType, type Report, type ReportId, type Status } from '../model/index.ts';
import { sifted } from './doubtful.ts';
import { type Account, actorsOf, type Item, type Lookup } from './lookup.ts';
import { inReadingOrder } from './passages.ts';
import { sourcesOf } from './sources.ts';
import { compare, timeline } from './timeline.ts';
import { figureAccountIn, figuresOf } from './told-as-figure.ts';

/** How a report stands to an item: `denied` where it says that it isn't so, `absent` where nothing of it was found, `before` where it was surely published before anybody told it, `unread` where its language isn't read. */
export type Covered = 'told' | 'differently' | 'denied' | 'absent' | 'before' | 'unread';

/** How one report stands to one item, with the first account by which it tells it. */
export interface CoverageCell {
  report: ReportId;
  covered: Covered;
  account?: Account;
}

/** An item and how each report of the grid stands to it, in the order of the grid's reports. */
export interface CoverageRow {
  item: Item;
  cells: CoverageCell[];
  /** The one source that tells it, where several could have. */
  only?: string;
  /** The one source that doesn't tell it, where at least two, and all others that could, do. */
  missing?: string;
}

export interface CoverageGrid {
  /** The earliest published first; those of unknown date last. */
  reports: Report[];
  /** The source of each report, by a name to show. */
  sources: ReadonlyMap<ReportId, string>;
  rows: CoverageRow[];
  /** How many doubtful items fit, and are left out unless they are asked for. */
  doubtful: number;
}

/** What the grid is narrowed to; what is left out narrows nothing. */
export interface CoverageFilter {
  kind?: Item['type'];
  actor?: ActorId;
  type?: PloverType;
  /** `shared`: told by two reports or more; `only`: by one source; `missing`: by all sources but one, of those that could have told it. */
  which?: 'shared' | 'only' | 'missing';
  /** The source that alone has it, or alone hasn't. */
  source?: string;
  /** Also what is doubtful. */
  doubtful?: boolean;
}

/** The grid of items × reports: events in the order of time, then statements and figures. */
export function coverage(dossier: Lookup, filter: CoverageFilter = {}): CoverageGrid {
  const reports = dossier.alignment.reports.toSorted((a, b) => compare(firstDay(a), firstDay(b)) || compare(a.id, b.id));
  const items = itemsOf(dossier, filter.kind ?? 'event').filter((item) => fits(item, filter));
  const sources = sourcesOf(reports);
  const columns = reports.map((report) => ({ report, source: sources.get(report.id) ?? '' }));
  const rows = items.map((item) => rowOf(dossier, columns, item)).filter((row) => isWanted(row, filter));
  const { shown, doubtful } = sifted(
    rows.map(({ item }) => item),
    filter.doubtful,
  );
  const kept = new Set(shown);
  return { reports, sources, rows: rows.filter(({ item }) => kept.has(item)), doubtful };
}

/** A grid without the columns of reports that were published before anybody told any of its items, which have nothing to say of them; and how many those are. */
export function withoutEarlier(grid: CoverageGrid): CoverageGrid & { earlier: number } {
  const kept = grid.reports.map((_, at) => grid.rows.length === 0 || grid.rows.some(({ cells }) => cells[at]?.covered !== 'before'));
  const isKept = (_: unknown, at: number) => kept[at] === true;
  const reports = grid.reports.filter(isKept);
  const rows = grid.rows.map((row) => ({ ...row, cells: row.cells.filter(isKept) }));
  return { ...grid, reports, rows, earlier: grid.reports.length - reports.length };
}

function itemsOf(dossier: Lookup, kind: Item['type']): Item[] {
  if (kind === 'event') return timeline(dossier, { doubtful: true });
  return kind === 'statement' ? dossier.alignment.statements : dossier.alignment.figures;
}

function fits(item: Item, { actor, type }: CoverageFilter): boolean {
  if (type !== undefined && (item.type !== 'event' || item.plover?.type !== type)) return false;
  return actor === undefined || actorsOf(item).has(actor);
}

function isWanted(row: CoverageRow, { which, source }: CoverageFilter): boolean {
  if (which === 'shared' && row.item.reports < 2) return false;
  if (which === 'only' && row.only === undefined) return false;
  if (which === 'missing' && row.missing === undefined) return false;
  return source === undefined || row.only === source || row.missing === source;
}

interface Column {
  report: Report;
  source: string;
}

function rowOf(dossier: Lookup, columns: readonly Column[], item: Item): CoverageRow {
  const parted = partedAccounts(dossier, item);
  const byReport = Map.groupBy<ReportId, Account>(item.accounts, ({ report }) => report);
  const told = columns.flatMap(({ report }) => (byReport.has(report.id) ? [firstDay(report)] : [])).toSorted(compare);
  const known = told[0] ?? LATEST;
  // An undated report may have told it at any time before.
  const isDated = told.at(-1) !== LATEST;
  const figures = byReport.size < columns.length ? figuresOf(dossier, item) : [];
  const cells = columns.map(({ report }): CoverageCell => {
    const accounts = byReport.get(report.id) ?? [];
    const [account] = accounts;
    if (account) return { report: report.id, covered: toldHow(item, accounts, parted), account };
    // "Trade reaches $2.4 billion" beside a report that puts the trade at $2.1 billion
    const figure = figureAccountIn(figures, report.id);
    if (figure) return { report: report.id, covered: figures.some(isInConflict) ? 'differently' : 'told', account: figure };
    if (!isRead(report)) return { report: report.id, covered: 'unread' };
    return { report: report.id, covered: isDated && lastDay(report) < known ? 'before' : 'absent' };
  });
  const silent = (at: number) => cells[at]?.covered === 'absent' && isAfter(columns[at]?.report, known);
  return { item, cells, ...sourcesApart(columns, cells, silent) };
}

function isInConflict({ agreement }: Figure): boolean {
  return agreement === 'conflict' || agreement === 'updated';
}

/** Accounts that don't tell what the others tell: both sides of a contradiction or a detail, of an update all but the last. */
function partedAccounts(dossier: Lookup, item: Item): ReadonlySet<string> {
  const ordered = inReadingOrder<Account>(dossier, item.accounts).map(({ id }) => id);
  const parted = (dossier.differencesOf.get(item.id) ?? []).flatMap(({ kind, between }) => {
    if (kind === 'precision') return [];
    return kind === 'update' ? between.toSorted((a, b) => ordered.indexOf(a) - ordered.indexOf(b)).slice(0, -1) : between;
  });
  return new Set(parted);
}

function toldHow(item: Item, accounts: readonly Account[], parted: ReadonlySet<string>): Covered {
  const statuses = accounts.flatMap((account) => ('status' in account ? [classOf(account.status)] : []));
  const own = item.type === 'event' ? item.status : undefined;
  // All agree that it was not.
  const isTold = own === 'negated' && accounts.every((account) => 'status' in account && account.status === 'negated');
  if (!isTold && statuses.length > 0 && statuses.every((status) => status === 'against')) return 'denied';
  if (accounts.some(({ id }) => parted.has(id))) return 'differently';
  return own !== undefined && !statuses.includes(classOf(own)) ? 'differently' : 'told';
}

/** Findings come from English reports only. */
function isRead({ language }: Report): boolean {
  return language === 'und' || /^en\b/.test(language);
}

/** Whether a report was surely published when something was known. */
function isAfter(report: Report | undefined, known: string): boolean {
  const first = report && firstDay(report);
  return first !== undefined && first !== LATEST && first >= known;
}

/** Done, not done, or still ahead. */
function classOf(status: Status): 'done' | 'against' | 'ahead' | 'said' {
  if (status === 'occurred' || status === 'ongoing') return 'done';
  if (status === 'denied' || status === 'negated') return 'against';
  return status === 'alleged' ? 'said' : 'ahead';
}

/**
 * Which source alone tells an item, or alone doesn't though it surely could have. Sources all of whose reports came before it was known,
 * or aren't read, couldn't; where a second one that may have told it doesn't, none is alone.
 */
function sourcesApart(
  columns: readonly Column[],
  cells: readonly CoverageCell[],
  silent: (at: number) => boolean,
): Pick<CoverageRow, 'only' | 'missing'> {
  const telling = new Set(columns.filter((_, at) => cells[at]?.account).map(({ source }) => source));
  const without = columns.flatMap(({ source }, at) => (cells[at]?.covered === 'absent' && !telling.has(source) ? [{ source, at }] : []));
  const quiet = new Set(without.map(({ source }) => source));
  const [first] = telling;
  const [left] = quiet;
  if (telling.size === 1 && first !== undefined && new Set(columns.map(({ source }) => source)).size > 1) return { only: first };
  return quiet.size === 1 && left !== undefined && telling.size > 1 && without.some(({ at }) => silent(at)) ? { missing: left } : {};
}

const LATEST = '~';

/** The first day on which a report can have been published; what sorts last where that isn't known. */
export function firstDay({ published }: Report): string {
  const { first, last } = published ? edtfBounds(published.edtf) : {};
  return first ?? last ?? LATEST;
}

/** The last such day. */
export function lastDay({ published }: Report): string {
  return (published && edtfBounds(published.edtf).last) ?? LATEST;
}
