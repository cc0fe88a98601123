import { type Doubt, withoutDoubt } from '../model/index.ts';

interface Doubted {
  account: { doubts?: Doubt[] | undefined };
}

/** Accounts none of whose fields is in doubt: what is compared. A doubt in the reading as a whole names no field, and two accounts that tell one thing take it off each other. */
export function clearUnits<U extends Doubted>(units: readonly U[]): readonly U[] {
  return units.every(({ account }) => isClear(account)) ? units : units.filter(({ account }) => isClear(account));
}

function isClear({ doubts = [] }: Doubted['account']): boolean {
  return doubts.every((doubt) => doubt === 'reading');
}

/** The accounts that a record's fields are taken from, or one field: those without doubt (in that field), where there are any. All its accounts stay in it. */
export function tellingUnits<U extends Doubted>(units: readonly U[], field?: Doubt): readonly U[] {
  const clear = field === undefined ? clearUnits(units) : units.filter(({ account }) => account.doubts?.includes(field) !== true);
  return clear.length > 0 ? clear : units;
}

/** Those whose reading as a whole is not in doubt: where several reports tell one thing, all. */
export function readForSure<U extends Doubted>(units: readonly U[], reports: number): readonly U[] {
  return reports < 2 ? units.filter(({ account }) => account.doubts?.includes('reading') !== true) : units;
}

/** The accounts of one thing: where several reports tell it, each was read as the others were, and none is in doubt as a whole. */
export function corroborated<A extends Doubted['account']>(accounts: readonly A[], reports: number): readonly A[] {
  return reports < 2
    ? accounts
    : accounts.map((account) => (account.doubts?.includes('reading') === true ? withoutDoubt(account, 'reading') : account));
}
