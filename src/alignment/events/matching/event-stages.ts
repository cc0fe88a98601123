import { lengthOf } from '../../time-window.ts';
import type { EventUnit } from '../event-unit.ts';

/** Types of which much is done in the course of what goes on for days, so that a day's act is not the whole. */
const IN_STAGES: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'PROTEST']);
/** Days that something must have lasted for what a day tells to be only a part of it. */
const LASTING = 3;

/** "bombed on Wednesday" beside "besieged from March 1 to 14"; "in the raids, police arrested" beside "carried out raids": a part, not the whole. */
export function isStage(part: EventUnit, whole: EventUnit): boolean {
  if (part.cued !== undefined && whole.cued === undefined && whole.kinds.has(part.cued)) return true;
  if (!IN_STAGES.has(whole.account.plover?.type ?? '') || !whole.spans || !part.window || !whole.window) return false;
  return lengthOf(part.window) === 1 && lengthOf(whole.window) >= LASTING;
}

/** What an attack did has no place of its own: where the two sentences name towns they must share one ("exploded in Mogadishu, killing eight"). */
export function townsFit(a: EventUnit, b: EventUnit): boolean {
  if ((a.place && b.place) || !isConsequence(a.account) || !isConsequence(b.account)) return true;
  return a.towns.length === 0 || b.towns.length === 0 || a.towns.some((town) => b.towns.includes(town));
}

/** Predicates of what an attack did: "shelled the town, [killing] four". */
const CONSEQUENCES: ReadonlySet<string> = new Set(['kill', 'wound', 'injure', 'destroy', 'damage', 'hit', 'die']);

/** Whether an account tells what an attack did, by its predicate. */
export function isConsequence({ predicate }: EventUnit['account']): boolean {
  return CONSEQUENCES.has(predicate);
}
