import { type Doubt, hasDoubt } from '../model/index.ts';

interface Doubted {
  account: { doubts?: Doubt[] | undefined };
}

/** Accounts none of whose fields is in doubt: what is compared. */
export function clearUnits<U extends Doubted>(units: readonly U[]): readonly U[] {
  return units.some(({ account }) => hasDoubt(account)) ? units.filter(({ account }) => !hasDoubt(account)) : units;
}

/** The accounts that a record's fields are taken from, or one field: those without doubt (in that field), where there are any. All its accounts stay in it. */
export function tellingUnits<U extends Doubted>(units: readonly U[], field?: Doubt): readonly U[] {
  const clear = field === undefined ? clearUnits(units) : units.filter(({ account }) => account.doubts?.includes(field) !== true);
  return clear.length > 0 ? clear : units;
}
