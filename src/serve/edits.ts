import { editWords, labelOf } from '../dossier/index.ts';
import type { Edit } from '../model/index.ts';
import type { EditLine } from './answers/lines.ts';
import { actorRef } from './refs.ts';
import type { Snapshot } from './snapshot.ts';

/** An edit with what it did in words, and the actors and items that it names as they are now. */
export function editLine(snapshot: Snapshot, edit: Edit, dormant = false): EditLine {
  const targets = new Set<string>(edit.targets);
  const actors = snapshot.alignment.actors.filter(({ mentions }) => mentions.some(({ id }) => targets.has(id)));
  const items = new Map(edit.targets.flatMap((id) => snapshot.accounts.get(id)?.item ?? []).map((item) => [item.id, item] as const));
  return {
    ...edit,
    words: editWords(edit),
    dormant,
    actors: actors.flatMap(({ id }) => actorRef(snapshot, id) ?? []),
    items: [...items.values()].map((item) => ({ id: item.id, label: labelOf(snapshot, item) })),
  };
}
