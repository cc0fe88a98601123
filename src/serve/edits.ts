import { editWords, labelOf, outletName, reportsNamed } from '../dossier/index.ts';
import type { Edit } from '../model/index.ts';
import type { EditLine } from './answers/lines.ts';
import { actorRef } from './refs.ts';
import type { Snapshot } from './snapshot.ts';

/** An edit with what it did in words, and the actors and items that it names as they are now. */
export function editLine(snapshot: Snapshot, { change, ...edit }: Edit & { change?: string | undefined }, dormant = false): EditLine {
  const isFamily = edit.op === 'family';
  const targets = new Set<string>(isFamily ? [] : edit.targets);
  const actors = snapshot.alignment.actors.filter(({ mentions }) => mentions.some(({ id }) => targets.has(id)));
  const items = new Map([...targets].flatMap((id) => snapshot.accounts.get(id)?.item ?? []).map((item) => [item.id, item] as const));
  return {
    ...edit,
    words: editWords(edit),
    ...(change === undefined ? {} : { change }),
    dormant,
    actors: actors.flatMap(({ id }) => actorRef(snapshot, id) ?? []),
    outlets: isFamily ? [...new Set(reportsNamed(snapshot, edit).map((report) => outletName([report])))] : [],
    items: [...items.values()].map((item) => ({ id: item.id, label: labelOf(snapshot, item) })),
  };
}
