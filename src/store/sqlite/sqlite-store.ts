import type { Database } from 'better-sqlite3';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { AlignedRecord, Alignment, Changed, Edit, EditId, Failure, Findings, Report, ReportId } from '../../model/index.ts';
import type { ArchivedAddress, ContainerOutcome, InputOutcome, Store, StoreReader } from '../store.ts';
import { writeAlignment, writeChanges } from './alignment-records.ts';
import { alignedFor, keepAlignedFor } from './alignment-state.ts';
import { containerRow, entryRows, renameContainer } from './containers.ts';
import { Content, contentOf, inputsAt, inputsOf, keepContent } from './content.ts';
import { deleteEdit, editRow } from './edits.ts';
import { deleteRows, failureRow, forgetContainer, removeRows, replaceInput } from './input-rows.ts';
import { Journal } from './journal.ts';
import { SqliteReader } from './reader.ts';
import { articleText, inputRow, resultColumns } from './rows.ts';
import type { Tables } from './tables.ts';
import { type Queue, queueOf } from './task-queue.ts';

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
      for (const other of new Set([edit.id, ...replaces])) await undo(db, other, content);
      await db.insertInto('edits').values(row).execute();
      content.edit(edit, 1n);
    });
  }

  removeEdit(id: EditId): Promise<boolean> {
    return this.#write((db, content) => undo(db, id, content));
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

/** Removes an edit; false when there was none. */
async function undo(db: Transaction<Tables>, id: EditId, content: Content): Promise<boolean> {
  const edit = await deleteEdit(db, id);
  if (edit) content.edit(edit, -1n);
  return edit !== undefined;
}
