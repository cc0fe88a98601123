import { type Account, addresseeOf, type Lookup, lookup, mainSpan, namesOf, passagesOf, speakerOf } from '../dossier/index.ts';
import { type Alignment, type Event, type Figure, isListed, type Report, type Statement } from '../model/index.ts';
import { alignmentInCodePoints } from './records.ts';

/** The tables of the CSV export: one for each kind of record that a spreadsheet can hold. */
export const CSV_TABLES = ['events', 'statements', 'figures', 'actors'] as const;
export type CsvTable = (typeof CSV_TABLES)[number];

type Cell = string | number | boolean | undefined;
type Row = Record<string, Cell>;

/**
 * One table as CSV (RFC 4180: CRLF, cells quoted where they must be), a line at a time, the heading first. Of events, statements and figures
 * one row for each account, with the item's own columns repeated; of actors one row each. Offsets count code points. Text that a spreadsheet
 * would run as a formula gets a leading apostrophe.
 */
export function* toCsv(alignment: Alignment, table: CsvTable): Generator<string> {
  const dossier = lookup(alignment);
  const points = lookup(alignmentInCodePoints(alignment));
  const { columns: names, rows } = TABLES[table](dossier, points);
  yield line(names);
  for (const row of rows) yield line(names.map((name) => row[name]));
}

interface Table {
  columns: string[];
  rows: Iterable<Row>;
}

const EVENT_COLUMNS =
  'event label status time sources targets others place plover_type plover_mode cameo goldstein reports origins salience listed account_status account_time polarity certainty tense';
const STATEMENT_COLUMNS = 'statement speaker addressee form content said reports origins listed cue';
const FIGURE_COLUMNS =
  'figure measure about share_of value low high unit agreement reports origins listed account_value account_low account_high precision approximation direction base period account_status';
const ACCOUNT_COLUMNS = 'account report source published report_title words sentence start end origin origin_kind attributed_to doubts by';
const ACTOR_COLUMNS = 'actor name kind country sectors wikidata roles aliases mentions reports';

const TABLES: Record<CsvTable, (dossier: Lookup, points: Lookup) => Table> = {
  events: (dossier, points) => ({
    columns: columns(EVENT_COLUMNS, ACCOUNT_COLUMNS),
    rows: dossier.alignment.events.flatMap((event) =>
      event.accounts.map((account) => ({
        ...eventCells(dossier, event),
        account_status: account.status,
        account_time: account.time?.edtf,
        polarity: account.polarity,
        certainty: account.certainty,
        tense: account.tense,
        ...accountCells(dossier, points, account),
      })),
    ),
  }),
  statements: (dossier, points) => ({
    columns: columns(STATEMENT_COLUMNS, ACCOUNT_COLUMNS),
    rows: dossier.alignment.statements.flatMap((statement) =>
      statement.accounts.map((account) => ({
        ...statementCells(dossier, statement),
        cue: account.cue?.exact,
        ...accountCells(dossier, points, account),
      })),
    ),
  }),
  figures: (dossier, points) => ({
    columns: columns(FIGURE_COLUMNS, ACCOUNT_COLUMNS),
    rows: dossier.alignment.figures.flatMap((figure) =>
      figure.accounts.map((account) => ({
        ...figureCells(dossier, figure),
        account_value: account.value,
        account_low: account.low,
        account_high: account.high,
        precision: account.precision,
        approximation: account.approximation,
        direction: account.comparison?.direction,
        base: account.comparison?.base,
        period: account.period?.edtf,
        account_status: account.status,
        ...accountCells(dossier, points, account),
      })),
    ),
  }),
  actors: (dossier) => ({
    columns: columns(ACTOR_COLUMNS),
    rows: dossier.alignment.actors.map((actor) => ({
      actor: actor.id,
      name: actor.name,
      kind: actor.kind,
      country: actor.country,
      sectors: listed(actor.sectors),
      wikidata: actor.wikidata,
      roles: listed(actor.roles.map((role) => role.title)),
      aliases: listed(actor.aliases),
      mentions: actor.mentions.length,
      reports: new Set(actor.mentions.map((mention) => mention.report)).size,
    })),
  }),
};

function columns(...lists: string[]): string[] {
  return lists.flatMap((list) => list.split(' '));
}

function eventCells(dossier: Lookup, event: Event): Row {
  return {
    event: event.id,
    label: event.label,
    status: event.status,
    time: event.time?.edtf,
    sources: listed(namesOf(dossier, event, 'source')),
    targets: listed(namesOf(dossier, event, 'target')),
    others: listed(namesOf(dossier, event, 'other')),
    place: nameOf(dossier, event.place),
    plover_type: event.plover?.type,
    plover_mode: event.plover?.mode,
    cameo: event.cameo,
    goldstein: event.goldstein,
    reports: event.reports,
    origins: event.origins,
    salience: event.salience,
    listed: isListed(event) ? 'yes' : 'no',
  };
}

function statementCells(dossier: Lookup, statement: Statement): Row {
  return {
    statement: statement.id,
    speaker: speakerOf(dossier, statement),
    addressee: addresseeOf(dossier, statement),
    form: statement.form,
    content: statement.content,
    said: statement.said?.edtf,
    reports: statement.reports,
    origins: statement.origins,
    listed: isListed(statement) ? 'yes' : 'no',
  };
}

function figureCells(dossier: Lookup, figure: Figure): Row {
  return {
    figure: figure.id,
    measure: figure.measure,
    about: listed(figure.about.map(({ role, actor }) => `${role} ${nameOf(dossier, actor) ?? ''}`)),
    share_of: figure.share_of,
    value: figure.value,
    low: figure.low,
    high: figure.high,
    unit: figure.unit,
    agreement: figure.agreement,
    reports: figure.reports,
    origins: figure.origins,
    listed: isListed(figure) ? 'yes' : 'no',
  };
}

function accountCells(dossier: Lookup, points: Lookup, account: Account): Row {
  const report: Report | undefined = dossier.reports.get(account.report);
  const passages = passagesOf(dossier, account);
  const converted = points.accounts.get(account.id)?.account;
  const spans = converted ? ('content' in converted ? converted.content : [mainSpan(converted)]) : [];
  const origin = dossier.origins.get(account.origin);
  const cited = 'attributed_to' in account ? account.attributed_to : undefined;
  return {
    account: account.id,
    report: account.report,
    source: report?.source.name ?? report?.source.domain,
    published: report?.published?.edtf,
    report_title: report?.title,
    words: passages.map((passage) => passage.exact).join(' … '),
    sentence: passages[0] ? passages[0].before + passages[0].exact + passages[0].after : undefined,
    start: spans[0]?.start,
    end: spans.at(-1)?.end,
    origin: origin?.name,
    origin_kind: origin?.kind,
    attributed_to: nameOf(dossier, cited?.actor) ?? cited?.span.exact,
    doubts: listed(account.doubts ?? []),
    by: account.by,
  };
}

function nameOf({ actors }: Lookup, id: string | undefined): string | undefined {
  return id === undefined ? undefined : actors.get(id)?.name;
}

function listed(values: readonly string[]): string {
  return values.join('; ');
}

function line(cells: readonly Cell[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

/** Spreadsheets take a cell that begins so for a formula; a tab or return before it doesn't keep them from it. */
const FORMULA = /^[\t\r\n ]*[=+\-@]/;

function cell(value: Cell): string {
  if (value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}
