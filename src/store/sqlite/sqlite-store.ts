import { setTimeout } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import { type Insertable, type Kysely, sql, type Transaction } from 'kysely';
import type { AlignedRecord, Alignment, Changed, Edit, EditId, Failure, Findings, Report, ReportId } from '../../model/index.ts';
import type { ArchivedAddress, ContainerOutcome, InputOutcome, Store, StoreReader } from '../store.ts';
import { writeAlignment, writeChanges } from './alignment-records.ts';
import { containerRow, entryRows, outdateContainersOf, renameContainer } from './containers.ts';
import { Content, contentOf, inputsAt, inputsOf, keepContent } from './content.ts';
import { editOfRow, editRow } from './edits.ts';
import { isBusy, toStoreError } from './errors.ts';
import { Journal } from './journal.ts';
import { alignedFor, type Queue, SqliteReader } from './reader.ts';
import { articleText, inputRow, resultColumns } from './rows.ts';
import type { InputsTable, Tables } from './tables.ts';

/** A dossier in one SQLite file. All tasks share one connection and run one after another. */
export class SqliteStore extends SqliteReader implements Store {
  readonly #db: Kysely<Tables>;
  readonly #database: Database;
  readonly #enqueue: Queue;
  readonly #journal: Journal;

  constructor(db: Kysely<Tables>, database: Database, file: string) {
    const enqueue = queueOf(file);
    const journal = new Journal();
    super(db, enqueue, journal);
    this.#journal = journal;
    this.#db = db;
    this.#database = database;
    this.#enqueue = enqueue;
  }

  putReport(input: InputOutcome, report: Report, findings: Findings, bytes?: Uint8Array): Promise<void> {
    const row = { ...inputRow(input), ...resultColumns(report, findings), bytes: bytes ?? null };
    return this.#writeAt(row.location, async (db) => {
      await forgetContainer(db, row.location);
      const id = await replaceInput(db, row);
      await db
        .insertInto('article_text')
        .values({ rowid: id, title: report.title ?? '', text: articleText(report) })
        .execute();
    });
  }

  putFailure(input: InputOutcome, bytes?: Uint8Array): Promise<void> {
    if (!('failure' in input.outcome)) throw new TypeError('putFailure takes an input whose outcome is a failure');
    const row = { ...failureRow(input, input.outcome.failure), bytes: bytes ?? null };
    return this.#writeAt(row.location, async (db) => {
      await forgetContainer(db, row.location);
      await replaceInput(db, row);
    });
  }

  putArchived(location: string, archived: ArchivedAddress): Promise<void> {
    const row = { archived: JSON.stringify(archived) };
    return this.#writeAt(location, async (db) => {
      await db.updateTable('inputs').set(row).where('location', '=', location).execute();
      await db.updateTable('containers').set(row).where('location', '=', location).execute();
    });
  }

  putContainer(container: ContainerOutcome, entries: readonly string[], failure?: Failure, bytes?: Uint8Array): Promise<number> {
    const { leftOut: _leftOut, ...input } = container;
    return this.#writeAt(container.location, async (db) => {
      await deleteRows(db, await db.selectFrom('inputs').select('id').where('location', '=', container.location).execute());
      const row = containerRow(container, bytes);
      await db
        .insertInto('containers')
        .values(row)
        .onConflict((conflict) => conflict.column('location').doUpdateSet(row))
        .execute();
      if (failure !== undefined)
        await db
          .insertInto('inputs')
          .values(failureRow({ ...input, outcome: { failure } }, failure))
          .execute();
      const there = new Set(entries);
      const gone = (await entryRows(db, container.location)).filter((entry) => !there.has(entry.location));
      await deleteRows(db, gone);
      return gone.filter((entry) => entry.report_id !== null).length;
    });
  }

  renameInput(location: string, path: string): Promise<void> {
    return this.#writeAt(location, async (db) => {
      await db.updateTable('inputs').set({ path }).where('location', '=', location).execute();
      await renameContainer(db, location, path);
    });
  }

  async removeReport(id: ReportId): Promise<boolean> {
    const removed = await this.#write((db, content) =>
      content.changing(inputsOf(db, id), async () => {
        const rows = await db.selectFrom('inputs').select(['id', 'location']).where('report_id', '=', id).execute();
        return removeRows(db, rows);
      }),
    );
    if (removed) await this.#wipeLog();
    return removed;
  }

  async removeInput(location: string): Promise<boolean> {
    const removed = await this.#writeAt(location, async (db) => {
      const wasContainer = await forgetContainer(db, location);
      const rows = await db.selectFrom('inputs').select(['id', 'location']).where('location', '=', location).execute();
      return (await removeRows(db, rows)) || wasContainer;
    });
    if (removed) await this.#wipeLog();
    return removed;
  }

  putEdit(edit: Edit, replaces: readonly EditId[] = []): Promise<void> {
    const row = editRow(edit);
    return this.#write(async (db, content) => {
      for (const other of new Set([edit.id, ...replaces])) await forgetEdit(db, other, content);
      await db.insertInto('edits').values(row).execute();
      content.edit(edit, 1n);
    });
  }

  removeEdit(id: EditId): Promise<boolean> {
    return this.#write((db, content) => forgetEdit(db, id, content));
  }

  putAlignment(fingerprint: string, aligner: string, alignment: Alignment): Promise<void> {
    return this.#write(async (db, content) => {
      if (content.value !== fingerprint) return;
      await writeAlignment(db, alignment);
      await keepAlignedFor(db, `${fingerprint} ${aligner}`);
    });
  }

  putAlignmentChanges(before: string, fingerprint: string, aligner: string, changes: readonly Changed<AlignedRecord>[]): Promise<boolean> {
    return this.#write(async (db, content) => {
      if (content.value !== fingerprint || (await alignedFor(db)) !== `${before} ${aligner}`) return false;
      await writeChanges(db, changes);
      await keepAlignedFor(db, `${fingerprint} ${aligner}`);
      return true;
    });
  }

  snapshot<T>(read: (reader: StoreReader) => Promise<T>): Promise<T> {
    return this.#enqueue(() => this.#db.transaction().execute((transaction) => read(new SqliteReader(transaction, (task) => task(), this.#journal))));
  }

  check(): Promise<string[]> {
    return this.#enqueue(async () => {
      const found = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(this.#db);
      const foreign = await sql`pragma foreign_key_check`.execute(this.#db);
      return [
        ...found.rows.map((row) => row.integrity_check).filter((line) => line !== 'ok'),
        ...foreign.rows.map((row) => `a row points at nothing: ${JSON.stringify(row)}`),
      ];
    });
  }

  close(): Promise<void> {
    return this.#enqueue(async () => {
      await this.#db.destroy();
      // Kysely closes only what it has used.
      this.#database.close();
    });
  }

  /** One transaction. It starts with a write, so that it waits for other writers before it reads anything; it keeps what the dossier holds. */
  #write<T>(task: (transaction: Transaction<Tables>, content: Content) => Promise<T>): Promise<T> {
    return this.#enqueue(async () => {
      const written = await this.#db.transaction().execute(async (transaction) => {
        await sql`update state set value = value + 1 where name = 'revision'`.execute(transaction);
        const content = new Content(await contentOf(transaction));
        const result = await task(transaction, content);
        await keepContent(transaction, content.value);
        return { result, content };
      });
      this.#journal.note(written.content);
      return written.result;
    });
  }

  /** The same for a change of what a location gives. */
  #writeAt<T>(location: string, task: (transaction: Transaction<Tables>) => Promise<T>): Promise<T> {
    return this.#write((db, content) => content.changing(inputsAt(db, location), () => task(db)));
  }

  /** What was removed may still stand in the write-ahead log; when a reader keeps that from being emptied, the last close does it. */
  #wipeLog(): Promise<void> {
    return this.#enqueue(async () => void this.#database.pragma('wal_checkpoint(TRUNCATE)'));
  }
}

/** Puts a row in the place of what its location gave before; gives the new row's id. */
async function replaceInput(db: Transaction<Tables>, row: Insertable<InputsTable>): Promise<number> {
  const before = await db.selectFrom('inputs').select('id').where('location', '=', row.location).execute();
  await deleteRows(db, before);
  const { id } = await db.insertInto('inputs').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** Removes inputs, and the stored alignment with them, since it quotes their reports; false when there were none. */
async function removeRows(db: Transaction<Tables>, rows: readonly { id: number; location: string }[]): Promise<boolean> {
  if (rows.length === 0) return false;
  await deleteRows(db, rows);
  for (const { location } of rows) await outdateContainersOf(db, location);
  await forgetAlignment(db);
  return true;
}

async function forgetAlignment(db: Transaction<Tables>): Promise<void> {
  await db.deleteFrom('records').execute();
  await db.deleteFrom('parts').execute();
  await db.deleteFrom('state').where('name', '=', 'alignment').execute();
}

async function keepAlignedFor(db: Transaction<Tables>, value: string): Promise<void> {
  await db
    .insertInto('state')
    .values({ name: 'alignment', value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}

/** Removes an edit; false when there was none. */
async function forgetEdit(db: Transaction<Tables>, id: EditId, content: Content): Promise<boolean> {
  const row = await db.selectFrom('edits').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return false;
  content.edit(editOfRow(row), -1n);
  await db.deleteFrom('edits').where('id', '=', id).execute();
  return true;
}

/** Removes what a location gave as a container; false when it was none. */
async function forgetContainer(db: Transaction<Tables>, location: string): Promise<boolean> {
  const container = await db.selectFrom('containers').select('location').where('location', '=', location).executeTakeFirst();
  if (container === undefined) return false;
  await db.deleteFrom('containers').where('location', '=', location).execute();
  await deleteRows(db, await entryRows(db, location));
  await forgetAlignment(db);
  return true;
}

function failureRow(input: InputOutcome, { code, message }: Failure): Insertable<InputsTable> {
  return { ...inputRow(input), failure_code: code, failure_message: message };
}

async function deleteRows(db: Transaction<Tables>, rows: readonly { id: number }[]): Promise<void> {
  for (const { id } of rows) {
    await db.deleteFrom('article_text').where('rowid', '=', id).execute();
    await db.deleteFrom('inputs').where('id', '=', id).execute();
  }
}

/** How long a task is tried again while another connection writes, and how long is waited in between; milliseconds. */
const PATIENCE = 15_000;
const PAUSE = 20;

/** Runs tasks one after another; the engine's errors come out as StoreErrors. */
function queueOf(file: string): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = last
      .then(() => patiently(task))
      .catch((error: unknown) => {
        throw toStoreError(error, file);
      });
    last = result.catch(() => undefined);
    return result;
  };
}

/**
 * Tries a task again while another connection keeps it from starting. Done here and not by the engine's own waiting, which would
 * stop this whole process, and with it a writer that lives in it.
 */
async function patiently<T>(task: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + PATIENCE;
  for (;;) {
    try {
      return await task();
    } catch (error) {
      if (!isBusy(error) || performance.now() > deadline) throw error;
      await setTimeout(PAUSE);
    }
  }
}
