import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** The fingerprint and the aligner for which the stored alignment was made. */
export async function alignedFor(db: Kysely<Tables>): Promise<string | undefined> {
  return (await db.selectFrom('state').select('value').where('name', '=', 'alignment').executeTakeFirst())?.value;
}

/** Notes for which fingerprint and aligner it was made. */
export async function keepAlignedFor(db: Transaction<Tables>, value: string): Promise<void> {
  await db
    .insertInto('state')
    .values({ name: 'alignment', value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}

/** Empties the stored alignment, so that nothing of what was removed stays in it. */
export async function forgetAlignment(db: Transaction<Tables>): Promise<void> {
  await db.deleteFrom('records').execute();
  await db.deleteFrom('parts').execute();
  await db.deleteFrom('state').where('name', '=', 'alignment').execute();
}
