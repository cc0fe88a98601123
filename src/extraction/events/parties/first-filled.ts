import type { Actor } from '../../participants.ts';

/** Those of the first key that gives any. */
export function firstFilled<Key>(keys: readonly Key[], fill: (key: Key) => Actor[]): Actor[] {
  for (const key of keys) {
    const found = fill(key);
    if (found.length > 0) return found;
  }
  return [];
}
