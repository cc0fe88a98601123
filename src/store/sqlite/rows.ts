import type { Insertable, Selectable } from 'kysely';
import { z } from 'zod';
import { ARTICLE_ROLES, ENTRY_MARK, type Failure, type Findings, GivenMetadata, Report, ReportId, sha256 } from '../../model/index.ts';
import { ArchivedAddress, type InputOutcome, StoreError } from '../store.ts';
import type { InputsTable } from './tables.ts';

/** They mark the matches in the full-text index's answers. */
export const MATCH_START = '\u0001';
export const MATCH_END = '\u0002';

/** The columns of an input that tell what became of it, without the report itself. */
export const OUTCOME_COLUMNS = [
  'location',
  'path',
  'sha256',
  'given_sha256',
  'analyser',
  'by_hand',
  'report_id',
  'failure_code',
  'failure_message',
  'archived',
] as const;
export type OutcomeRow = Pick<Selectable<InputsTable>, (typeof OUTCOME_COLUMNS)[number]>;

/** The row of an input whose report or failure is still to be filled in. */
export function inputRow(input: InputOutcome): Insertable<InputsTable> {
  return {
    location: input.location,
    path: input.path,
    sha256: input.key.sha256,
    given_sha256: input.key.given,
    analyser: input.key.analyser,
    by_hand: input.byHand === undefined ? null : JSON.stringify(input.byHand),
    bytes: null,
    report_id: null,
    report: null,
    text: null,
    findings: null,
    result_sha256: null,
    failure_code: null,
    failure_message: null,
    archived: input.archived === undefined ? null : JSON.stringify(input.archived),
  };
}

/** A report and its findings as columns; the text stands apart and the path belongs to the input. */
export function resultColumns(report: Report, findings: Findings): Partial<Insertable<InputsTable>> {
  const container = report.container && { container: { ...report.container, path: '' } };
  const reportJson = JSON.stringify({ ...report, ...container, path: '', text: '' });
  const findingsJson = JSON.stringify(findings);
  return {
    report_id: report.id,
    report: reportJson,
    text: report.text,
    findings: findingsJson,
    result_sha256: resultHash(reportJson, report.text, findingsJson),
  };
}

/** SHA-256 over a result as its columns hold it. */
export function resultHash(report: string | null, text: string | null, findings: string | null): string {
  return sha256([report, text, findings].map((column) => sha256(column ?? '')).join(''));
}

export function outcomeOfRow(row: OutcomeRow): InputOutcome {
  const byHand = row.by_hand === null ? undefined : parsed(row.location, () => GivenMetadata.parse(JSON.parse(row.by_hand ?? '')));
  return {
    location: row.location,
    path: row.path,
    key: { sha256: row.sha256, given: row.given_sha256, analyser: row.analyser },
    ...(byHand === undefined ? {} : { byHand }),
    ...(row.archived === null ? {} : { archived: archivedOfRow(row.location, row.archived) }),
    outcome: row.report_id === null ? { failure: failureOfRow(row) } : { report: ReportId.parse(row.report_id) },
  };
}

export function archivedOfRow(location: string, archived: string): ArchivedAddress {
  return parsed(location, () => ArchivedAddress.parse(JSON.parse(archived)));
}

/** The how manieth content of its address a report is. */
export function versionOfRow(row: Pick<Selectable<InputsTable>, 'location' | 'archived'>): number | undefined {
  return row.archived === null ? undefined : archivedOfRow(row.location, row.archived).version;
}

export function failureOfRow(row: Pick<OutcomeRow, 'path' | 'failure_code' | 'failure_message'>): Failure {
  return { code: row.failure_code ?? '', message: row.failure_message ?? '', path: row.path };
}

export function reportOfRow(row: Pick<Selectable<InputsTable>, 'path' | 'report' | 'text'>): Report {
  return parsed(row.path, () => {
    const report = Report.parse({ ...JSON.parse(row.report ?? ''), path: row.path, text: row.text });
    const { entry } = report.container ?? {};
    if (entry === undefined) return report;
    return { ...report, container: { path: row.path.slice(0, -(entry.length + ENTRY_MARK.length)), entry } };
  });
}

/** Findings are stored by this program only and are large: their outline is checked here, what comes of them by `verify`. */
export function findingsOfRow(row: Pick<Selectable<InputsTable>, 'path' | 'findings'>): Findings {
  return parsed(row.path, () => StoredFindings.parse(JSON.parse(row.findings ?? '')));
}

const list = z.array(z.looseObject({}));
const FindingsOutline = z.strictObject({ entities: list, mentions: list, events: list, passing: list.optional(), statements: list, figures: list });
const StoredFindings = z.custom<Findings>((value) => FindingsOutline.safeParse(value).success, 'no findings');

/** Runs `parse`; what it throws becomes a StoreError that names the row. */
export function parsed<T>(what: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw new StoreError('damaged', `The dossier holds something unreadable for ${what}. Remove that and add it again.`, { cause: error });
  }
}

/** A report's text with everything outside the article blanked, offset for offset, for the full-text index. */
export function articleText(report: Report): string {
  let text = '';
  for (const part of report.parts) {
    if (!ARTICLE_ROLES.has(part.role)) continue;
    text += ' '.repeat(Math.max(0, part.start - text.length));
    text += report.text.slice(text.length, part.end).replaceAll(MATCH_START, ' ').replaceAll(MATCH_END, ' ');
  }
  return text;
}
