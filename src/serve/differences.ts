import { byRank } from '../dossier/index.ts';
import type { Difference } from '../model/index.ts';
import type { DifferenceLine } from './answers/lines.ts';
import { opens } from './refs.ts';
import type { Snapshot } from './snapshot.ts';

/** A difference between accounts as a list shows it. */
export function differenceLine(snapshot: Snapshot, difference: Difference): DifferenceLine {
  const placed = difference.between.flatMap((id) => snapshot.accounts.get(id) ?? []);
  const item = placed[0]?.item.id;
  return {
    id: difference.id,
    kind: difference.kind,
    field: difference.field,
    text: difference.text,
    ...(item ? { item } : {}),
    between: placed.map(({ account }) => opens(snapshot, account)),
  };
}

/** The weightiest differences first. */
export function byWeight(differences: readonly Difference[]): Difference[] {
  return differences.toSorted((a, b) => byRank(a, b) || (a.id < b.id ? -1 : 1));
}
