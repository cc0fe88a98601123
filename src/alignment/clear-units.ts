import { type Doubt, hasDoubt } from '../model/index.ts';

interface Doubted {
  account: { doubts?: Doubt[] | undefined };
}

/** Accounts none of whose fields is in doubt: what is compared. */
export function clearUnits<U extends Doubted>(units: readonly U[]): readonly U[] {
  return units.some(({ account }) => hasDoubt(account)) ? units.filter(({ account }) => !hasDoubt(account)) : units;
}

/** The accounts that a record's fields are taken from: those without doubt, where there are any. All its accounts stay in it. */
export function tellingUnits<U extends Doubted>(units: readonly U[]): readonly U[] {
  const clear = clearUnits(units);
  return clear.length > 0 ? clear : units;
}
