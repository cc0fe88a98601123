import { findNumbers } from '../../../language/quantities/numbers.ts';
import type { EventFinding } from '../../../model/index.ts';
import { lengthOf, meet } from '../../time-window.ts';
import type { EventUnit } from '../event-unit.ts';
import { canBeSame } from '../parties.ts';

/** "killed four people", "four people died": one deed, told from the side of what killed and from that of those who died. */
const DEATHS: ReadonlySet<string> = new Set(['kill', 'die']);

/** The predicate under which deaths are compared; undefined of any other. */
export function deathOf(predicate: string): string | undefined {
  return DEATHS.has(predicate) ? 'kill' : undefined;
}

/** How many people are told to have died: "[four] people"; nothing where no number tells it, or the account is of something else. */
export function tollOf({ predicate, participants, unnamed = [] }: EventFinding): { toll?: number } {
  if (!DEATHS.has(predicate)) return {};
  const dead = [...participants, ...unnamed].filter(({ role }) => role === 'target');
  const [only, another] = dead.flatMap(({ span }) => findNumbers(span.exact));
  return only === undefined || another !== undefined || only.vague ? {} : { toll: only.value };
}

/** Whether two accounts tell of the deaths of equally many people, on one day, at a place that both sentences name. */
export function areOneToll(a: EventUnit, b: EventUnit): boolean {
  if (a.toll === undefined || a.toll !== b.toll || !a.window || !b.window) return false;
  if (lengthOf(a.window) > 1 || lengthOf(b.window) > 1 || !meet(a.window, b.window)) return false;
  return a.towns.some((town) => b.towns.includes(town)) && canBeSame(a.agents, b.agents) && canBeSame(a.patients, b.patients);
}
