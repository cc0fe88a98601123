import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { Kysely } from 'kysely';
import { type Store, StoreError } from '../store.ts';
import { DossierDialect } from './dialect.ts';
import { isBusy, toStoreError } from './errors.ts';
import { migrate, versionOf } from './migrations.ts';
import { isUnwritable, openReadOnlyCopy } from './read-only.ts';
import { SqliteStore } from './sqlite-store.ts';
import type { Tables } from './tables.ts';

/** How long the engine itself waits for another connection, in milliseconds; longer waits are the store's, which let this process go on. */
const BUSY_TIMEOUT = 50;
/** When opening, nothing of this process can stand in the way. */
const OPENING_TIMEOUT = 15_000;
/** Milliseconds until a busy file is tried again: the engine itself doesn't wait where two processes make one dossier at the same moment. */
const BETWEEN_TRIES = 20;

export interface SqliteStoreOptions {
  /** Whether a missing file is created; true when left out. */
  create?: boolean;
}

/**
 * Opens the dossier in `file`, creating it where allowed. Throws a StoreError when the file is missing, no dossier, damaged
 * or written by a newer version; it is then left untouched.
 */
export async function openSqliteStore(file: string, options: SqliteStoreOptions = {}): Promise<Store> {
  const create = options.create ?? true;
  if (!create && !existsSync(file)) {
    throw new StoreError('not-found', `There is no dossier at ${file}. Build one with: chancery build FOLDER --dossier ${file}`);
  }
  try {
    if (create) mkdirSync(dirname(file), { recursive: true });
    const database = await patiently(() => (create ? openDatabase(file) : openToRead(file)));
    return new SqliteStore(new Kysely<Tables>({ dialect: new DossierDialect(database) }), database, file);
  } catch (error) {
    throw asFileError(toStoreError(error, file), file);
  }
}

async function patiently(open: () => Database): Promise<Database> {
  const until = performance.now() + OPENING_TIMEOUT;
  for (;;) {
    try {
      return open();
    } catch (error) {
      if (!isBusy(error) || performance.now() > until) throw error;
    }
    await setTimeout(BETWEEN_TRIES);
  }
}

/** For questions, a dossier that can't be written will do. */
function openToRead(file: string): Database {
  try {
    return openDatabase(file);
  } catch (error) {
    const copy = isUnwritable(error) ? openReadOnlyCopy(file) : undefined;
    if (copy === undefined) throw error;
    return copy;
  }
}

function openDatabase(file: string): Database {
  const database = new SqliteDatabase(file, { timeout: OPENING_TIMEOUT });
  try {
    versionOf(database, file);
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('foreign_keys = ON');
    database.pragma('secure_delete = ON');
    migrate(database, file);
    database.pragma(`busy_timeout = ${BUSY_TIMEOUT}`);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** A folder that can't be made or entered, told as the store's fault. */
function asFileError(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || error instanceof StoreError || !('code' in error)) return error;
  return new StoreError('no-access', `${file} can't be opened: ${error.message}. Name another file with --dossier.`, { cause: error });
}

/** The engine's version. Throws when it lacks full-text search or doesn't load. */
export async function engineVersion(): Promise<string> {
  const database = new SqliteDatabase(':memory:');
  try {
    database.exec('create virtual table probe using fts5 (text)');
    return String(database.prepare('select sqlite_version()').pluck().get());
  } finally {
    database.close();
  }
}
