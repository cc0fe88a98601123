import { type Insertable, type Kysely, type Selectable, sql } from 'kysely';
import { Edit, EditId, editId } from '../../model/index.ts';
import { parsed } from './rows.ts';
import type { EditsTable, Tables } from './tables.ts';

/** All edits, in the order of ids. */
export async function readEdits(db: Kysely<Tables>): Promise<Edit[]> {
  return (await db.selectFrom('edits').selectAll().orderBy('id').execute()).map(editOfRow);
}

/** Their ids as they were made: a new row has a number above all others, and tidying the file keeps that order. */
export async function readEditsAsMade(db: Kysely<Tables>): Promise<EditId[]> {
  return (await db.selectFrom('edits').select('id').orderBy(sql`rowid`).execute()).map(({ id }) => parsed(id, () => EditId.parse(id)));
}

/** Removes an edit; gives it as it was, undefined when there was none. */
export async function deleteEdit(db: Kysely<Tables>, id: EditId): Promise<Edit | undefined> {
  const row = await db.selectFrom('edits').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return undefined;
  await db.deleteFrom('edits').where('id', '=', id).execute();
  return editOfRow(row);
}

/** An edit as its table keeps it: `targets` as JSON, null for what is left out. */
export function editRow({ id, op, targets, value, by, note }: Edit): Insertable<EditsTable> {
  return { id, op, targets: JSON.stringify(targets), value: value ?? null, made_by: by, note: note ?? null };
}

/** The edit in a row. Throws a StoreError that names the row where it holds no edit. */
export function editOfRow({ made_by, targets, value, note, ...row }: Selectable<EditsTable>): Edit {
  return parsed(row.id, () => {
    const told = { ...(value === null ? {} : { value }), by: made_by, ...(note === null ? {} : { note }) };
    return Edit.parse({ type: 'edit', ...row, targets: JSON.parse(targets), ...told });
  });
}

/** Whether an edit's id is that of what it says: a damaged row's isn't. */
export function isWhole({ id, op, targets, value }: Edit): boolean {
  return id === editId(op, targets, op === 'rename' || op === 'family' ? value : undefined);
}
