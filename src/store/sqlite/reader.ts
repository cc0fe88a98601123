import type { Kysely } from 'kysely';
import { type Alignment, type AnalysedReport, type Edit, type Failure, type Report, type ReportId, sha256 } from '../../model/index.ts';
import type { ContainerOutcome, InputOutcome, ResultKey, SearchHit, StoreReader } from '../store.ts';
import { readAlignment } from './alignment-records.ts';
import { containerOfRow } from './containers.ts';
import { readEdits } from './edits.ts';
import { failureOfRow, findingsOfRow, OUTCOME_COLUMNS, outcomeOfRow, reportOfRow, versionOfRow } from './rows.ts';
import { searchArticles } from './search.ts';
import type { Tables } from './tables.ts';

/** Reports are read in pages of this many, so that a large dossier needn't be held in memory as rows. */
const PAGE = 50;

/** Runs a question when the connection is free. */
export type Queue = <T>(task: () => Promise<T>) => Promise<T>;

/** Answers questions over one connection or transaction. */
export class SqliteReader implements StoreReader {
  readonly #db: Kysely<Tables>;
  readonly #run: Queue;
  #known: { revision: string; fingerprint: string } | undefined;

  constructor(db: Kysely<Tables>, run: Queue) {
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
      for (const row of rows) {
        const version = versionOfRow(row);
        yield { report: reportOfRow(row), findings: findingsOfRow(row), ...(version === undefined ? {} : { version }) };
      }
      if (rows.length < PAGE) return;
      last = rows.at(-1)?.report_id ?? '';
    }
  }

  #page(after: string) {
    return this.#run(() =>
      this.#db
        .selectFrom('report_inputs')
        .select(['path', 'location', 'report_id', 'report', 'text', 'findings', 'archived'])
        .where('report_id', '>', after)
        .orderBy('report_id')
        .limit(PAGE)
        .execute(),
    );
  }

  edits(): Promise<Edit[]> {
    return this.#run(() => readEdits(this.#db));
  }

  analysers(): Promise<string[]> {
    return this.#run(async () =>
      (await this.#db.selectFrom('report_inputs').select('analyser').distinct().orderBy('analyser').execute()).map((row) => row.analyser),
    );
  }

  fingerprint(): Promise<string> {
    return this.#run(async () => {
      const revision = await this.#state('revision');
      if (this.#known?.revision !== revision) this.#known = { revision, fingerprint: await fingerprintOf(this.#db) };
      return this.#known.fingerprint;
    });
  }

  alignment(fingerprint: string, aligner: string): Promise<Alignment | undefined> {
    return this.#run(async () => ((await this.#state('alignment')) === `${fingerprint} ${aligner}` ? readAlignment(this.#db) : undefined));
  }

  search(query: string, limit: number): Promise<SearchHit[]> {
    return this.#run(() => searchArticles(this.#db, query, limit));
  }

  async #state(name: 'revision' | 'alignment'): Promise<string> {
    const row = await this.#db.selectFrom('state').select('value').where('name', '=', name).executeTakeFirst();
    return row?.value ?? '';
  }
}

/** SHA-256 over what the alignment and the export are made of. */
export async function fingerprintOf(db: Kysely<Tables>): Promise<string> {
  const reports = await db
    .selectFrom('report_inputs')
    .select(['report_id', 'location', 'path', 'result_sha256', 'analyser', 'archived'])
    .orderBy('report_id')
    .execute();
  const failures = await db
    .selectFrom('inputs')
    .select(['path', 'failure_code', 'failure_message'])
    .where('failure_code', 'is not', null)
    .orderBy('path')
    .orderBy('location')
    .execute();
  const lines = [
    ...reports.map((row) => [row.report_id, row.path, row.result_sha256, row.analyser, versionOfRow(row)]),
    ...failures.map((row) => [row.path, row.failure_code, row.failure_message]),
    ...(await readEdits(db)),
  ];
  return sha256(lines.map((line) => JSON.stringify(line)).join('\n'));
}
