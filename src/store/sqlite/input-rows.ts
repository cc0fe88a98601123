import type { Insertable, Transaction } from 'kysely';
import type { Failure } from '../../model/index.ts';
import type { InputOutcome } from '../store.ts';
import { forgetAlignment } from './alignment-state.ts';
import { entryRows, outdateContainersOf } from './containers.ts';
import { inputRow } from './rows.ts';
import type { InputsTable, Tables } from './tables.ts';

/** Puts a row in the place of what its location gave before; gives the new row's id. */
export async function replaceInput(db: Transaction<Tables>, row: Insertable<InputsTable>): Promise<number> {
  const before = await db.selectFrom('inputs').select('id').where('location', '=', row.location).execute();
  await deleteRows(db, before);
  const { id } = await db.insertInto('inputs').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** Removes inputs, and the stored alignment with them, since it quotes their reports; false when there were none. */
export async function removeRows(db: Transaction<Tables>, rows: readonly { id: number; location: string }[]): Promise<boolean> {
  if (rows.length === 0) return false;
  await deleteRows(db, rows);
  for (const { location } of rows) await outdateContainersOf(db, location);
  await forgetAlignment(db);
  return true;
}

/** Removes what a location gave as a container; false when it was none. */
export async function forgetContainer(db: Transaction<Tables>, location: string): Promise<boolean> {
  const container = await db.selectFrom('containers').select('location').where('location', '=', location).executeTakeFirst();
  if (container === undefined) return false;
  await db.deleteFrom('containers').where('location', '=', location).execute();
  await deleteRows(db, await entryRows(db, location));
  await forgetAlignment(db);
  return true;
}

/** The row of an input that gave no report. */
export function failureRow(input: InputOutcome, { code, message }: Failure): Insertable<InputsTable> {
  return { ...inputRow(input), failure_code: code, failure_message: message };
}

/** Removes inputs with the text by which they are searched. */
export async function deleteRows(db: Transaction<Tables>, rows: readonly { id: number }[]): Promise<void> {
  for (const { id } of rows) {
    await db.deleteFrom('article_text').where('rowid', '=', id).execute();
    await db.deleteFrom('inputs').where('id', '=', id).execute();
  }
}
