import {
  type AccountId,
  type Alignment,
  type Dossier,
  ExportRecord,
  edtf,
  edtfBounds,
  type Failure,
  type Report,
  type ReportId,
} from '../model/index.ts';
import { CodePointIndex, convertOffsets } from './code-points.ts';

/** What an export says of itself beside the aligned records. */
export interface DossierInfo {
  /** Version of the analyser that made the findings. */
  analyser: string;
  /** Name and version of the program: "chancery 0.1.0". */
  createdBy: string;
  /** Inputs that gave no report, with the reason. */
  failures?: readonly Failure[];
  /** The day as of which it is, `YYYY-MM-DD`. */
  asOf?: string;
  /** The one file that was analysed, where nothing is stored. */
  path?: string;
}

/**
 * All records of an export in the contract's order, keys in the order of the schemas, offsets in code points. Throws a ZodError when a
 * record doesn't hold to its schema.
 */
export function* exportRecords(alignment: Alignment, info: DossierInfo): Generator<ExportRecord> {
  yield ExportRecord.parse(dossierRecord(alignment.reports, info));
  yield* alignedRecords(alignment);
}

/** Everything but the first record. */
export function* alignedRecords(alignment: Alignment): Generator<ExportRecord> {
  const offsets = new OffsetConverter(alignment);
  const { reports, actors, events, statements, figures, differences, origins, edits } = alignment;
  for (const list of [reports, actors, events, statements, figures, differences, origins, edits]) {
    for (const record of list) yield ExportRecord.parse(offsets.convert(record));
  }
}

/** The aligned whole with all offsets in code points. */
export function alignmentInCodePoints(alignment: Alignment): Alignment {
  const offsets = new OffsetConverter(alignment);
  return {
    reports: alignment.reports.map((record) => offsets.convert(record)),
    actors: alignment.actors.map((record) => offsets.convert(record)),
    events: alignment.events.map((record) => offsets.convert(record)),
    statements: alignment.statements.map((record) => offsets.convert(record)),
    figures: alignment.figures.map((record) => offsets.convert(record)),
    differences: alignment.differences,
    origins: alignment.origins.map((record) => offsets.convert(record)),
    edits: alignment.edits,
  };
}

/** The record that heads an export: how many reports of how many sources, and from when to when they were published. */
export function dossierRecord(reports: readonly Report[], info: DossierInfo): Dossier {
  const sources = new Set(reports.map(sourceKey).filter((key) => key !== undefined));
  const range = rangeOf(reports);
  return {
    type: 'dossier',
    version: 1,
    analyser: info.analyser,
    created_by: info.createdBy,
    ...(info.path === undefined ? {} : { path: info.path }),
    reports: reports.length,
    sources: sources.size,
    ...(range === undefined ? {} : { range: edtf(range) }),
    ...(info.asOf === undefined ? {} : { as_of: edtf(info.asOf) }),
    ...(info.failures && info.failures.length > 0 ? { failures: [...info.failures] } : {}),
  };
}

function sourceKey({ source }: Report): string | undefined {
  return source.family ?? source.domain ?? source.name;
}

function rangeOf(reports: readonly Report[]): string | undefined {
  const bounds = reports.flatMap((report) => (report.published ? [edtfBounds(report.published.edtf)] : []));
  const first = bounds.flatMap((bound) => bound.first ?? []).toSorted()[0];
  const last = bounds
    .flatMap((bound) => bound.last ?? [])
    .toSorted()
    .at(-1);
  if (first === undefined || last === undefined) return undefined;
  return first === last ? first : `${first}/${last}`;
}

type Aligned = Exclude<ExportRecord, { type: 'dossier' }>;

/** Turns the offsets of records into code points, whatever report they are into. */
export class OffsetConverter {
  readonly #indexes: ReadonlyMap<ReportId, CodePointIndex>;
  readonly #reportOf: ReadonlyMap<AccountId, ReportId>;

  constructor({ reports, events, statements, figures }: Alignment) {
    this.#indexes = new Map(reports.map((report) => [report.id, new CodePointIndex(report.text)]));
    this.#reportOf = new Map(
      [...events, ...statements, ...figures].flatMap((item) => item.accounts.map((account) => [account.id, account.report] as const)),
    );
  }

  /** A record with its offsets in code points. */
  convert<R extends Aligned>(record: R): R {
    if (record.type === 'report') return this.inReport(record.id, record);
    if (record.type === 'actor') return { ...record, mentions: record.mentions.map((mention) => this.inReport(mention.report, mention)) };
    if (record.type === 'origin') return { ...record, because: record.because.map((because) => this.#because(because)) };
    if ('accounts' in record) return { ...record, accounts: record.accounts.map((account) => this.inReport(account.report, account)) };
    return record;
  }

  /** A value all of whose offsets are into one report's text; unchanged when that report isn't in the dossier. */
  inReport<T>(report: ReportId, value: T): T {
    const index = this.#indexes.get(report);
    return index ? convertOffsets(value, index) : value;
  }

  #because<T extends { account: AccountId }>(because: T): T {
    const report = this.#reportOf.get(because.account);
    return report ? this.inReport(report, because) : because;
  }
}
