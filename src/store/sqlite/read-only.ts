import { existsSync, readFileSync, statSync } from 'node:fs';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { StoreError } from '../store.ts';
import { SCHEMA_VERSION, versionOf } from './migrations.ts';

/** Where a database's header tells whether it is written through a log (2) or not (1). */
const LOG_BYTES = [18, 19] as const;

/** Whether an engine's error means that a file, or the folder beside it, can't be written. */
export function isUnwritable(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && /^SQLITE_(?:CANTOPEN|READONLY)/.test(error.code);
}

/**
 * Opens a dossier that lies where nothing can be written (a disc, a snapshot): the engine needs two files beside it, so it is read into
 * memory, where nothing can be written either. Undefined where that isn't all of it. Throws a StoreError as the ordinary way does.
 */
export function openReadOnlyCopy(file: string): Database | undefined {
  const log = `${file}-wal`;
  if (!existsSync(file) || (existsSync(log) && statSync(log).size > 0)) return undefined;
  const bytes = readFileSync(file);
  for (const at of LOG_BYTES) bytes[at] = 1;
  const database = new SqliteDatabase(bytes, { readonly: true });
  if (versionOf(database, file) === SCHEMA_VERSION) return database;
  database.close();
  throw new StoreError(
    'no-access',
    `${file} is of an older version and can't be brought up to date where it lies. Copy it to a folder that you may write in.`,
  );
}
