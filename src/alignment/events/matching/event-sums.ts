import { findNumbers } from '../../../language/quantities/numbers.ts';
import type { EventUnit } from '../event-unit.ts';

/** "At least 38 soldiers have been killed since January": how many a time that is still open has summed up; undefined of any other account. */
export function sumTold({ account }: EventUnit): number | undefined {
  if (account.status !== 'occurred' || !account.time?.edtf.endsWith('/..')) return undefined;
  const numbers = account.participants.flatMap(({ role, span }) => (role === 'target' ? findNumbers(span.exact) : []));
  const [only, another] = numbers;
  return only === undefined || another !== undefined || only.value < 2 ? undefined : only.value;
}

/** A sum of many deeds is none of them: only what tells the same sum is one with it. */
export function sumsFit(a: EventUnit, b: EventUnit): boolean {
  return sumTold(a) === sumTold(b);
}
