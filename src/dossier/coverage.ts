import { type ActorId, edtfBounds, type PloverType, type Report, type ReportId, type Status } from '../model/index.ts';
import { type Account, actorsOf, type Item, type Lookup } from './lookup.ts';
import { partsWays } from './overview.ts';
import { compare, timeline } from './timeline.ts';

/** How a report stands to an item: `before` where it was published before anybody told it. */
export type Covered = 'told' | 'differently' | 'denied' | 'absent' | 'before';

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
  /** The one source that doesn't tell it, where at least two do. */
  missing?: string;
}

export interface CoverageGrid {
  /** The earliest published first; those of unknown date last. */
  reports: Report[];
  rows: CoverageRow[];
}

/** What the grid is narrowed to; what is left out narrows nothing. */
export interface CoverageFilter {
  kind?: Item['type'];
  actor?: ActorId;
  type?: PloverType;
  /** `shared`: told by two reports or more; `only`: by one source; `missing`: by all sources but one. */
  which?: 'shared' | 'only' | 'missing';
  /** The source that alone has it, or alone hasn't. */
  source?: string;
}

/** The grid of items × reports: events in the order of time, then statements and figures. */
export function coverage(dossier: Lookup, filter: CoverageFilter = {}): CoverageGrid {
  const reports = dossier.alignment.reports.toSorted((a, b) => compare(firstDay(a), firstDay(b)) || compare(a.id, b.id));
  const items = itemsOf(dossier, filter.kind ?? 'event').filter((item) => fits(item, filter));
  const rows = items.map((item) => rowOf(dossier, reports, item)).filter((row) => isWanted(row, filter));
  return { reports, rows };
}

function itemsOf(dossier: Lookup, kind: Item['type']): Item[] {
  if (kind === 'event') return timeline(dossier);
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

function rowOf(dossier: Lookup, reports: readonly Report[], item: Item): CoverageRow {
  const parted = new Set(
    (dossier.differencesOf.get(item.id) ?? []).filter((one) => partsWays(one) || one.kind === 'detail').flatMap(({ between }) => between),
  );
  const byReport = Map.groupBy<ReportId, Account>(item.accounts, ({ report }) => report);
  const known = reports.flatMap((report) => (byReport.has(report.id) ? [firstDay(report)] : [])).toSorted(compare)[0] ?? LATEST;
  const cells = reports.map((report): CoverageCell => {
    const accounts = byReport.get(report.id) ?? [];
    const [account] = accounts;
    if (!account) return { report: report.id, covered: lastDay(report) < known ? 'before' : 'absent' };
    return { report: report.id, covered: toldHow(item, accounts, parted), account };
  });
  return { item, cells, ...sourcesApart(reports, cells) };
}

function toldHow(item: Item, accounts: readonly Account[], parted: ReadonlySet<string>): Covered {
  const statuses = accounts.flatMap((account) => ('status' in account ? [classOf(account.status)] : []));
  if (statuses.length > 0 && statuses.every((status) => status === 'against')) return 'denied';
  if (accounts.some(({ id }) => parted.has(id))) return 'differently';
  const own = item.type === 'event' ? classOf(item.status) : undefined;
  return own !== undefined && !statuses.includes(own) ? 'differently' : 'told';
}

/** Done, not done, or still ahead. */
function classOf(status: Status): 'done' | 'against' | 'ahead' | 'said' {
  if (status === 'occurred' || status === 'ongoing') return 'done';
  if (status === 'denied' || status === 'negated') return 'against';
  return status === 'alleged' ? 'said' : 'ahead';
}

/** Which source alone has an item, or alone hasn't: sources all of whose reports came before it was known count for neither. */
function sourcesApart(reports: readonly Report[], cells: readonly CoverageCell[]): Pick<CoverageRow, 'only' | 'missing'> {
  const bySource = Map.groupBy(
    cells.map((cell, at) => ({ cell, source: sourceOf(reports[at]) })),
    ({ source }) => source,
  );
  const [telling, silent]: [string[], string[]] = [[], []];
  for (const [source, own] of bySource) {
    if (own.some(({ cell }) => cell.account)) telling.push(source);
    else if (own.some(({ cell }) => cell.covered === 'absent')) silent.push(source);
  }
  const [first] = telling;
  const [left] = silent;
  if (telling.length === 1 && first !== undefined && bySource.size > 1) return { only: first };
  return silent.length === 1 && left !== undefined && telling.length > 1 ? { missing: left } : {};
}

/** The outlet, its family where that is known; else the report itself, by its title or path. */
export function sourceOf(report: Report | undefined): string {
  if (!report) return '';
  const { family, name, domain } = report.source;
  return family ?? name ?? domain ?? report.title ?? report.path ?? report.id;
}

const LATEST = '~';

function firstDay({ published }: Report): string {
  const { first, last } = published ? edtfBounds(published.edtf) : {};
  return first ?? last ?? LATEST;
}

function lastDay({ published }: Report): string {
  return (published && edtfBounds(published.edtf).last) ?? LATEST;
}
