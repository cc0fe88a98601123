import type { Kysely } from 'kysely';
import { type AlignedRecord, type Alignment, alignmentOf, type Changed } from '../../model/index.ts';
import { hasParts, headOf, partChanges, recordOf } from './record-rows.ts';
import type { Tables } from './tables.ts';

/** Rows of one insert; SQLite allows 32,766 values in a statement. */
const BATCH = 500;

interface Rows {
  records: { type: string; id: string; record: string }[];
  parts: { item: string; id: string; part: string }[];
  goneRecords: Pick<AlignedRecord, 'type' | 'id'>[];
  goneParts: { item: string; id: string }[];
}

const noRows = (): Rows => ({ records: [], parts: [], goneRecords: [], goneParts: [] });

/** Replaces the stored records by those of an alignment. */
export async function writeAlignment(db: Kysely<Tables>, alignment: Alignment): Promise<void> {
  await db.deleteFrom('records').execute();
  await db.deleteFrom('parts').execute();
  const rows = noRows();
  for (const after of Object.values(alignment).flat()) change({ after }, rows);
  await write(db, rows);
}

/** Writes what is another now: of a record's list only what is new in it, and removes what is gone. */
export async function writeChanges(db: Kysely<Tables>, changes: readonly Changed<AlignedRecord>[]): Promise<void> {
  const rows = noRows();
  for (const one of changes) change(one, rows);
  await remove(db, rows);
  await write(db, rows);
}

function change(changed: Changed<AlignedRecord>, rows: Rows): void {
  const { before, after } = changed;
  if (before && !after) rows.goneRecords.push({ type: before.type, id: before.id });
  if (!after) return;
  const { id: item, type } = after;
  const record = JSON.stringify(headOf(after));
  if (!before || JSON.stringify(headOf(before)) !== record) rows.records.push({ type, id: item, record });
  const { put: added, gone } = partChanges(changed);
  for (const { id, part } of added) rows.parts.push({ item, id, part: JSON.stringify(part) });
  for (const id of gone) rows.goneParts.push({ item, id });
}

async function remove(db: Kysely<Tables>, { goneRecords, goneParts }: Rows): Promise<void> {
  const types = [...new Set(goneRecords.map(({ type }) => type))];
  for (const some of batches(goneRecords.map(({ id }) => id)))
    await db.deleteFrom('records').where('type', 'in', types).where('id', 'in', some).execute();
  for (const some of batches(goneRecords.filter(({ type }) => hasParts(type)).map(({ id }) => id)))
    await db.deleteFrom('parts').where('item', 'in', some).execute();
  for (const [item, gone] of Map.groupBy(goneParts, (part) => part.item)) {
    for (const some of batches(gone.map(({ id }) => id))) await db.deleteFrom('parts').where('item', '=', item).where('id', 'in', some).execute();
  }
}

async function write(db: Kysely<Tables>, { records, parts }: Rows): Promise<void> {
  for (const some of batches(records)) {
    await db
      .insertInto('records')
      .values(some)
      .onConflict((conflict) => conflict.columns(['type', 'id']).doUpdateSet((row) => ({ record: row.ref('excluded.record') })))
      .execute();
  }
  for (const some of batches(parts)) {
    await db
      .insertInto('parts')
      .values(some)
      .onConflict((conflict) => conflict.columns(['item', 'id']).doUpdateSet((row) => ({ part: row.ref('excluded.part') })))
      .execute();
  }
}

function batches<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / BATCH) }, (_, at) => rows.slice(at * BATCH, (at + 1) * BATCH));
}

/** The stored records as an alignment, each list in the order of ids. */
export async function readAlignment(db: Kysely<Tables>): Promise<Alignment> {
  const texts = new Map<string, string>();
  for (const { report_id: id, text } of await db.selectFrom('report_inputs').select(['report_id', 'text']).execute()) {
    if (id !== null && text !== null) texts.set(id, text);
  }
  const parts = Map.groupBy(await db.selectFrom('parts').selectAll().orderBy('item').orderBy('id').execute(), ({ item }) => item);
  const rows = await db.selectFrom('records').selectAll().orderBy('type').orderBy('id').execute();
  return alignmentOf(rows.map(({ id, record }) => recordOf(id, record, parts.get(id) ?? [], texts.get(id))));
}
