import type { Insertable, Kysely, Selectable, Transaction } from 'kysely';
import { z } from 'zod';
import { ENTRY_MARK, GivenMetadata } from '../../model/index.ts';
import { type ContainerOutcome, LeftOutEntry } from '../store.ts';
import { archivedOfRow, parsed } from './rows.ts';
import type { ContainersTable, Tables } from './tables.ts';

/** What the locations of a container's entries begin with, behind its own, and what sorts right after all of them: "/" is followed by "0". */
export const FIRST_ENTRY = ENTRY_MARK;
export const AFTER_ENTRIES = `${ENTRY_MARK.slice(0, -1)}0`;

export function containerRow(container: ContainerOutcome, bytes?: Uint8Array): Insertable<ContainersTable> {
  return {
    location: container.location,
    path: container.path,
    sha256: container.key.sha256,
    given_sha256: container.key.given,
    analyser: container.key.analyser,
    by_hand: container.byHand === undefined ? null : JSON.stringify(container.byHand),
    bytes: bytes ?? null,
    left_out: JSON.stringify(container.leftOut),
    archived: container.archived === undefined ? null : JSON.stringify(container.archived),
  };
}

export function containerOfRow(row: Omit<Selectable<ContainersTable>, 'bytes'>): ContainerOutcome {
  const byHand = row.by_hand === null ? undefined : parsed(row.location, () => GivenMetadata.parse(JSON.parse(row.by_hand ?? '')));
  return {
    location: row.location,
    path: row.path,
    key: { sha256: row.sha256, given: row.given_sha256, analyser: row.analyser },
    ...(byHand === undefined ? {} : { byHand }),
    ...(row.archived === null ? {} : { archived: archivedOfRow(row.location, row.archived) }),
    leftOut: parsed(row.location, () => z.array(LeftOutEntry).parse(JSON.parse(row.left_out))),
  };
}

/** The rows of a container's entries. */
export function entryRows(db: Kysely<Tables>, location: string) {
  return db
    .selectFrom('inputs')
    .select(['id', 'location', 'path', 'report_id'])
    .where('location', '>=', location + ENTRY_MARK)
    .where('location', '<', location + AFTER_ENTRIES)
    .execute();
}

/** Lets the containers of a removed entry be read again the next time. */
export async function outdateContainersOf(db: Transaction<Tables>, location: string): Promise<void> {
  for (let at = location.indexOf(ENTRY_MARK); at >= 0; at = location.indexOf(ENTRY_MARK, at + 1)) {
    await db.updateTable('containers').set({ sha256: '' }).where('location', '=', location.slice(0, at)).execute();
  }
}

/** Gives a container and its entries the name by which the user calls it now. */
export async function renameContainer(db: Transaction<Tables>, location: string, path: string): Promise<void> {
  const container = await db.selectFrom('containers').select('path').where('location', '=', location).executeTakeFirst();
  if (container === undefined) return;
  await db.updateTable('containers').set({ path }).where('location', '=', location).execute();
  for (const entry of await entryRows(db, location)) {
    const renamed = path + entry.path.slice(container.path.length);
    await db.updateTable('inputs').set({ path: renamed }).where('id', '=', entry.id).execute();
  }
}
