import type { SettledEvent } from './settle.ts';

/** The same kind of event with shared parties, as far as two accounts of one report tell. */
export function isSameEvent(a: SettledEvent, b: SettledEvent): boolean {
  if (a.candidate.frame.id !== b.candidate.frame.id) return false;
  const own = new Set(a.participants.filter((one) => one.role === 'source').map((one) => one.entity));
  if (!b.participants.some((one) => one.role === 'source' && own.has(one.entity))) return false;
  return compatible(partiesOf(a), partiesOf(b)) && compatible(a.place ? [a.place.entity] : [], b.place ? [b.place.entity] : []);
}

function partiesOf(event: SettledEvent): number[] {
  return event.participants.map((one) => one.entity);
}

/** One side names nothing that the other doesn't. */
function compatible(a: readonly number[], b: readonly number[]): boolean {
  return a.every((one) => b.includes(one)) || b.every((one) => a.includes(one));
}
