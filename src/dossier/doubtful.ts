import { type Doubt, isDoubtful } from '../model/index.ts';
import type { Item } from './lookup.ts';

/** A list as it is shown, with how many doubtful items it has or leaves out. */
export interface Sifted<I extends Item> {
  shown: I[];
  doubtful: number;
}

/** Leaves doubtful items out of a list that has them, unless they are asked for, and counts them. */
export function sifted<I extends Item>(items: readonly I[], asked = false): Sifted<I> {
  const sure = items.filter((item) => !isDoubtful(item));
  return { shown: asked ? [...items] : sure, doubtful: items.length - sure.length };
}

/** The fields in doubt of a doubtful item, in the order of the alphabet; undefined where an account tells it without doubt. */
export function doubtsOf<D extends Doubt>(item: { accounts: readonly { doubts?: D[] | undefined }[] }): D[] | undefined {
  return isDoubtful(item) ? [...new Set(item.accounts.flatMap(({ doubts = [] }) => doubts))].toSorted() : undefined;
}
