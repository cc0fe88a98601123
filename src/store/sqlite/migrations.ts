import type { Database } from 'better-sqlite3';
import { StoreError } from '../store.ts';
import { firstTables } from './schema-1-tables.ts';
import { firstViews } from './schema-1-views.ts';
import { addresses } from './schema-2-addresses.ts';
import { containers } from './schema-3-containers.ts';
import { edits } from './schema-4-edits.ts';
import { fetchedContainers } from './schema-5-fetched-containers.ts';
import { parts } from './schema-6-parts.ts';
import { doubts } from './schema-7-doubts.ts';
import { rows } from './schema-8-rows.ts';

/** "Chan" in ASCII: tells a dossier from any other SQLite file (`PRAGMA application_id`). */
const APPLICATION_ID = 0x4368616e;

/** What brings a dossier from version n to n + 1, in order. Never change one that was released; add another. */
const MIGRATIONS: readonly string[] = [firstTables + firstViews, addresses, containers, edits, fetchedContainers, parts, doubts, rows];

/** The version that this Chancery reads and writes (`PRAGMA user_version`). */
export const SCHEMA_VERSION = MIGRATIONS.length;

/**
 * Brings the database to the current version, in one transaction. Safe when two processes open the same file at once.
 * Throws a StoreError, leaving the file as it was, when it is no dossier or one of a newer version.
 */
export function migrate(database: Database, file: string): void {
  const version = versionOf(database, file);
  if (version === SCHEMA_VERSION) return;
  database
    .transaction(() => {
      for (let next = versionOf(database, file); next < SCHEMA_VERSION; next++) database.exec(MIGRATIONS[next] ?? '');
      database.pragma(`application_id = ${APPLICATION_ID}`);
      database.pragma(`user_version = ${SCHEMA_VERSION}`);
    })
    .immediate();
}

/** The version of a dossier; 0 for an empty file. Throws a StoreError when it is none that can be read here. */
export function versionOf(database: Database, file: string): number {
  const { version, application, empty } = headOf(database);
  if (application === 0 && version === 0 && empty) return 0;
  if (application !== APPLICATION_ID) {
    throw new StoreError('not-a-dossier', `${file} is a database, but not a dossier. Name another file with --dossier.`);
  }
  if (version > SCHEMA_VERSION) {
    throw new StoreError(
      'newer',
      `${file} was written by a newer Chancery (its format is ${version}, this one knows up to ${SCHEMA_VERSION}). Update Chancery to open it; the file was left untouched.`,
    );
  }
  return version;
}

/** What the file says of itself, as of one moment: another process may be making the dossier just now. */
function headOf(database: Database): { version: number; application: number; empty: boolean } {
  return database.transaction(() => ({
    version: Number(database.pragma('user_version', { simple: true })),
    application: Number(database.pragma('application_id', { simple: true })),
    empty: isEmpty(database),
  }))();
}

function isEmpty(database: Database): boolean {
  return database.prepare('select 1 from sqlite_master limit 1').get() === undefined;
}
