import type { Entity, Sector } from '../../../model/index.ts';
import type { Actor } from '../../participants.ts';

/** A state, its bodies and servants, or those who act against it; no firm, and nobody of whom only the name is known. */
export function isOfPolitics(table: { readonly entities: readonly Entity[] }, { entity, as }: Pick<Actor, 'entity' | 'as'>): boolean {
  const known = table.entities[entity];
  const sectors = as?.sectors ?? known?.sectors ?? [];
  return known?.kind === 'government' || sectors.some((sector) => !PRIVATE.has(sector));
}

/** Sectors that have nothing to do with politics. */
export const PRIVATE: ReadonlySet<Sector> = new Set<Sector>(['BUS', 'MNC', 'UNK']);
