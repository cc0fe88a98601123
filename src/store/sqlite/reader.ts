import type { Kysely, Selectable } from 'kysely';
import type { Alignment, AnalysedReport, Edit, EditId, Failure, Report, ReportId } from '../../model/index.ts';
import type { ContainerOutcome, ContentChange, InputOutcome, ResultKey, SearchHit, StoreReader } from '../store.ts';
import { readAlignment } from './alignment-records.ts';
import { alignedFor } from './alignment-state.ts';
import { containerOfRow } from './containers.ts';
import { contentOf } from './content.ts';
import { readEdits, readEditsAsMade } from './edits.ts';
import type { Journal } from './journal.ts';
import { failureOfRow, findingsOfRow, OUTCOME_COLUMNS, outcomeOfRow, reportOfRow, versionOfRow } from './rows.ts';
import { searchArticles } from './search.ts';
import type { InputsTable, Tables } from './tables.ts';
import type { Queue } from './task-queue.ts';

/** Reports are read in pages of this many, so that a large dossier needn't be held in memory as rows. */
const PAGE = 50;

const ANALYSED_COLUMNS = ['path', 'location', 'report_id', 'report', 'text', 'findings', 'archived'] as const;

/** Answers questions over one connection or transaction. */
export class SqliteReader implements StoreReader {
  readonly #db: Kysely<Tables>;
  readonly #run: Queue;
  readonly #journal: Journal;

  constructor(db: Kysely<Tables>, run: Queue, journal: Journal) {
    this.#journal = journal;
    this.#db = db;
    this.#run = run;
  }

  outcomeOf(location: string, key: ResultKey): Promise<InputOutcome['outcome'] | undefined> {
    return this.#run(async () => {
      const row = await this.#db
        .selectFrom('inputs')
        .select(OUTCOME_COLUMNS)
        .where('location', '=', location)
        .where('sha256', '=', key.sha256)
        .where('given_sha256', '=', key.given)
        .where('analyser', '=', key.analyser)
        .executeTakeFirst();
      return row === undefined ? undefined : outcomeOfRow(row).outcome;
    });
  }

  inputs(): Promise<InputOutcome[]> {
    return this.#run(async () => (await this.#db.selectFrom('inputs').select(OUTCOME_COLUMNS).orderBy('location').execute()).map(outcomeOfRow));
  }

  containers(): Promise<ContainerOutcome[]> {
    return this.#run(async () => {
      const columns = ['location', 'path', 'sha256', 'given_sha256', 'analyser', 'by_hand', 'left_out', 'archived'] as const;
      return (await this.#db.selectFrom('containers').select(columns).orderBy('location').execute()).map(containerOfRow);
    });
  }

  bytesOf(location: string): Promise<Uint8Array | undefined> {
    return this.#run(async () => {
      const row = await this.#db.selectFrom('inputs').select('bytes').where('location', '=', location).executeTakeFirst();
      const container = await this.#db.selectFrom('containers').select('bytes').where('location', '=', location).executeTakeFirst();
      return row?.bytes ?? container?.bytes ?? undefined;
    });
  }

  failures(): Promise<Failure[]> {
    return this.#run(async () => {
      const rows = await this.#db
        .selectFrom('inputs')
        .select(['path', 'failure_code', 'failure_message'])
        .where('failure_code', 'is not', null)
        .orderBy('path')
        .orderBy('location')
        .execute();
      return rows.map(failureOfRow);
    });
  }

  report(id: ReportId): Promise<Report | undefined> {
    return this.#run(async () => {
      const row = await this.#db.selectFrom('report_inputs').select(['path', 'report', 'text']).where('report_id', '=', id).executeTakeFirst();
      return row === undefined ? undefined : reportOfRow(row);
    });
  }

  async *analysed(): AsyncIterable<AnalysedReport> {
    let last = '';
    for (;;) {
      const rows = await this.#page(last);
      for (const row of rows) yield analysedOfRow(row);
      if (rows.length < PAGE) return;
      last = rows.at(-1)?.report_id ?? '';
    }
  }

  #page(after: string) {
    return this.#run(() =>
      this.#db.selectFrom('report_inputs').select(ANALYSED_COLUMNS).where('report_id', '>', after).orderBy('report_id').limit(PAGE).execute(),
    );
  }

  analysedOf(ids: readonly ReportId[]): Promise<AnalysedReport[]> {
    return this.#run(async () => {
      const reports: AnalysedReport[] = [];
      for (const id of ids) {
        const row = await this.#db.selectFrom('report_inputs').select(ANALYSED_COLUMNS).where('report_id', '=', id).executeTakeFirst();
        if (row !== undefined) reports.push(analysedOfRow(row));
      }
      return reports;
    });
  }

  changedSince(fingerprint: string): Promise<ContentChange | undefined> {
    return this.#run(async () => this.#journal.between(fingerprint, await contentOf(this.#db)));
  }

  edits(): Promise<Edit[]> {
    return this.#run(() => readEdits(this.#db));
  }

  editsAsMade(): Promise<EditId[]> {
    return this.#run(() => readEditsAsMade(this.#db));
  }

  analysers(): Promise<string[]> {
    return this.#run(async () =>
      (await this.#db.selectFrom('report_inputs').select('analyser').distinct().orderBy('analyser').execute()).map((row) => row.analyser),
    );
  }

  fingerprint(): Promise<string> {
    return this.#run(() => contentOf(this.#db));
  }

  alignment(fingerprint: string, aligner: string): Promise<Alignment | undefined> {
    return this.#run(async () => ((await alignedFor(this.#db)) === `${fingerprint} ${aligner}` ? readAlignment(this.#db) : undefined));
  }

  search(query: string, limit: number): Promise<SearchHit[]> {
    return this.#run(() => searchArticles(this.#db, query, limit));
  }
}

function analysedOfRow(row: Pick<Selectable<InputsTable>, (typeof ANALYSED_COLUMNS)[number]>): AnalysedReport {
  const version = versionOfRow(row);
  return { report: reportOfRow(row), findings: findingsOfRow(row), ...(version === undefined ? {} : { version }) };
}
