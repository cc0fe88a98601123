import type { Event, Figure, Statement } from '../model/index.ts';

/** Ids that an item names, each with what it is named as. */
export function* referencesOf(item: Event | Statement | Figure): Generator<[string, string]> {
  for (const account of item.accounts) {
    yield ['report', account.report];
    yield ['origin', account.origin];
    if ('attributed_to' in account && account.attributed_to?.actor) yield ['actor', account.attributed_to.actor];
  }
  switch (item.type) {
    case 'event':
      for (const participant of [...item.participants, ...item.accounts.flatMap((account) => account.participants)])
        yield ['actor', participant.actor];
      for (const place of [item.place, ...item.accounts.map((account) => account.place?.actor)]) if (place) yield ['actor', place];
      if (item.part_of) yield ['event', item.part_of];
      return;
    case 'statement':
      for (const actor of [item.speaker, item.addressee]) if (actor) yield ['actor', actor];
      for (const relation of item.relations) yield ['statement', relation.to];
      return;
    case 'figure':
      for (const { actor } of item.about) yield ['actor', actor];
  }
}

/** The id of a record of any form, and those of its accounts; an origin names them by their ids. */
export function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  const own = 'id' in value && typeof value.id === 'string' ? [value.id] : [];
  return 'accounts' in value && Array.isArray(value.accounts) ? [...own, ...value.accounts.flatMap(idsIn)] : own;
}
