import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import type { Selectable } from 'kysely';
import type { Edit, Failure, Findings, Report } from '../../model/index.ts';
import { type InputOutcome, StoreError } from '../store.ts';
import { editOfRow, isWhole } from './edits.ts';
import { migrate } from './migrations.ts';
import { failureOfRow, findingsOfRow, outcomeOfRow, reportOfRow, resultHash } from './rows.ts';
import type { EditsTable, InputsTable } from './tables.ts';

/** An input of a damaged dossier that is whole. */
export interface RecoveredInput {
  input: InputOutcome;
  result: { report: Report; findings: Findings } | { failure: Failure };
  /** What was kept of an input that can't be read again. */
  bytes?: Uint8Array;
}

/** Size of a dossier's pages and of the header at the beginning of the first one, in bytes. */
const PAGE = 4096;
const HEADER = 100;
const MAGIC = 'SQLite format 3\u0000';
/** Numbers of inputs that are tried where the last one can't be told. */
const MOST_TRIED = 1_000_000;
const MOST_EDITS_TRIED = 10_000;

/**
 * All inputs of a damaged dossier that are still whole: each is looked up by its number, so that a damaged page costs what stands on it
 * alone, and is held against its hash. The file is left as it is. Throws a StoreError when it is missing or holds no table of inputs.
 */
export function* recoverInputs(file: string): Generator<RecoveredInput> {
  if (!existsSync(file)) throw new StoreError('not-found', `There is no dossier at ${file}.`);
  const database = openDamaged(file);
  try {
    const find = prepared(database, file);
    const last = lastInput(database);
    for (let id = 1; id <= last; id++) {
      const row = attempt(() => find.get(id));
      const recovered = row && attempt(() => inputOfRow(row));
      if (recovered) yield recovered;
    }
  } finally {
    database.close();
  }
}

/** All edits of a damaged dossier that are still whole; none where it is older than edits are, or their table can't be read. */
export function recoverEdits(file: string): Edit[] {
  const database = openDamaged(file);
  try {
    const find = attempt(() => database.prepare<[number], Selectable<EditsTable>>('select * from edits where rowid = ?'));
    const last = find && (attempt(() => Number(database.prepare('select max(rowid) from edits').pluck().get() ?? 0)) ?? MOST_EDITS_TRIED);
    return Array.from({ length: last ?? 0 }, (_, at) => attempt(() => find?.get(at + 1))).flatMap((row) => {
      const edit = row && attempt(() => editOfRow(row));
      return edit && isWhole(edit) ? [edit] : [];
    });
  } finally {
    database.close();
  }
}

type Row = Selectable<InputsTable>;

function prepared(database: Database, file: string) {
  try {
    return database.prepare<[number], Row>('select * from inputs where id = ?');
  } catch (error) {
    throw new StoreError('damaged', `Nothing can be saved of ${file}: it holds no readable list of reports. Build it anew under another name.`, {
      cause: error,
    });
  }
}

function lastInput(database: Database): number {
  return attempt(() => Number(database.prepare('select max(id) from inputs').pluck().get() ?? 0)) ?? MOST_TRIED;
}

/** The value; undefined where the engine or a record's schema says that it is damaged. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof StoreError || error instanceof SqliteDatabase.SqliteError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function inputOfRow(row: Row): RecoveredInput | undefined {
  const input = outcomeOfRow({ ...row, archived: row.archived ?? null });
  const kept = row.bytes === null ? {} : { bytes: row.bytes };
  if (row.report_id === null) return { input, result: { failure: failureOfRow(row) }, ...kept };
  if (resultHash(row.report, row.text, row.findings) !== row.result_sha256) return undefined;
  return { input, result: { report: reportOfRow(row), findings: findingsOfRow(row) }, ...kept };
}

/** The file's bytes as a database in memory; whatever its header says is set right first. */
function openDamaged(file: string): Database {
  const bytes = bytesWithLog(file);
  const whole = bytes.subarray(0, Math.floor(bytes.length / PAGE) * PAGE);
  if (whole.toString('latin1', 0, MAGIC.length) !== MAGIC) firstPage().copy(whole);
  // As many pages as there are, written without a log, and nothing that could be reused.
  whole.writeUInt32BE(whole.length / PAGE, 28);
  whole.copy(whole, 92, 24, 28);
  whole.fill(1, 18, 20);
  whole.fill(0, 32, 40);
  return new SqliteDatabase(whole, { readonly: true });
}

/** The file's bytes with what a process that was killed left in the log beside it. */
function bytesWithLog(file: string): Buffer {
  const bytes = readFileSync(file);
  if (bytes.length < HEADER || !existsSync(`${file}-wal`)) return bytes;
  const folder = mkdtempSync(join(tmpdir(), 'chancery-recover-'));
  try {
    const copy = join(folder, 'copy.sqlite');
    copyFileSync(file, copy);
    copyFileSync(`${file}-wal`, `${copy}-wal`);
    attempt(() => {
      const database = new SqliteDatabase(copy);
      database.pragma('wal_checkpoint(TRUNCATE)');
      database.close();
    });
    return readFileSync(copy);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The first page of an empty dossier, which names the same tables at the same pages. */
function firstPage(): Buffer {
  const empty = new SqliteDatabase(':memory:');
  try {
    migrate(empty, 'memory');
    return empty.serialize().subarray(0, PAGE);
  } finally {
    empty.close();
  }
}
