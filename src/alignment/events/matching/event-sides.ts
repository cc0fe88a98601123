import { nounClass } from '../../../language/knowledge/nouns.ts';
import { type EventUnit, isVisit } from '../event-unit.ts';
import { canBeSame, shareParty, withName } from '../parties.ts';
import { objectsFit } from './event-objects.ts';

/** Accounts of two reports that share people by a common noun alone ("a hacker") don't name others beside ("to France", "to Spain"). */
export function areAnchoredByName(a: EventUnit, b: EventUnit): boolean {
  if (a.document.id === b.document.id) return true;
  const areVague = (role: 'agents' | 'patients') => isVague(a[role]) && isVague(b[role]);
  return !(areVague('agents') || areVague('patients')) || areNestedNames(a, b);
}

/** Told by common nouns alone. */
export function isVague(parties: EventUnit['agents']): boolean {
  return parties.length > 0 && withName(parties).length === 0;
}

/** Whether one of the two sentences names nobody whom the other doesn't. */
export function areNestedNames({ named: here }: EventUnit, { named: there }: EventUnit): boolean {
  return here.every((side) => there.includes(side)) || there.every((side) => here.includes(side));
}

/** A unit that names both sides of what was done (or a visitor) can be matched across reports; "imposed sanctions" on nobody cannot. */
export function isWholeFrame(unit: EventUnit): boolean {
  if (unit.agents.length === 0) return false;
  const parties = [...unit.agents, ...unit.patients];
  return (new Set(parties.map((party) => party.side)).size > 1 && withName(parties).length > 0) || isVisit(unit.account);
}

/** Whether the two share a party, or a place finer than a state. */
export function isAnchored(a: EventUnit, b: EventUnit): boolean {
  if (sharesSide(a.agents, b.agents) || sharesSide(a.patients, b.patients)) return true;
  return a.place !== undefined && a.place.grain !== 'state' && a.place.actor === b.place?.actor;
}

function sharesSide(here: EventUnit['agents'], there: EventUnit['agents']): boolean {
  return withName(here).some(({ side }) => there.some((other) => other.side === side));
}

/** "Teachers" and "doctors" who strike are not one; a party with a name may be one without ("Israel", "jets"), a thing is no party ("work"). */
export function headsFit(a: EventUnit, b: EventUnit): boolean {
  return (['source', 'target'] as const).every((role) => {
    const [here, there] = [somebodiesIn(a)[role], somebodiesIn(b)[role]];
    return here.size === 0 || there.size === 0 || [...here].some((head) => there.has(head)) || a.isNamed[role] || b.isNamed[role];
  });
}

function somebodiesIn(unit: EventUnit): EventUnit['heads'] {
  const known = SOMEBODIES.get(unit);
  if (known) return known;
  const { source, target } = unit.heads;
  const somebodies = { source: new Set([...source].filter(isSomebody)), target: new Set([...target].filter(isSomebody)) };
  SOMEBODIES.set(unit, somebodies);
  return somebodies;
}

/** Asked for whenever two accounts are compared. */
const SOMEBODIES = new WeakMap<EventUnit, EventUnit['heads']>();

/** People of whatever kind: "two men" may be "two murderers". */
const ANYBODY: ReadonlySet<string> = new Set(['man', 'woman', 'people', 'person', 'thousand', 'hundred', 'dozen', 'other', 'one']);

function isSomebody(head: string): boolean {
  const kind = nounClass(head);
  return (kind === 'person' || kind === 'organisation') && !ANYBODY.has(head);
}

function sidesIn(parties: EventUnit['agents']): number {
  return new Set(parties.map(({ side }) => side)).size;
}

/** "The government [paid] the families", "accused the opposition of [paying] the demonstrators": what no type tells is done by many, so those of a kind must be the same. */
function areDoneByOthers(a: EventUnit, b: EventUnit): boolean {
  if (a.account.plover || b.account.plover || a.mutual || b.mutual) return false;
  return a.agents.length > 0 && b.agents.length > 0 && !shareParty(a.agents, b.agents) && !shareActor(a.agents, b.agents);
}

function shareActor(here: EventUnit['agents'], there: EventUnit['agents']): boolean {
  return here.some(({ actor }) => there.some((other) => other.actor === actor));
}

export function partiesFit(a: EventUnit, b: EventUnit): boolean {
  const anybody = a.agents.length > 0 && b.agents.length > 0;
  if (a.document.id !== b.document.id && !(anybody && isWholeFrame(a) && isWholeFrame(b))) return false;
  if (a.document.id === b.document.id && !objectsFit(a, b)) return false;
  if (areDoneByOthers(a, b)) return false;
  if (a.mutual || b.mutual) {
    const [all, others] = [
      [...a.agents, ...a.patients],
      [...b.agents, ...b.patients],
    ];
    if (
      a.document.id === b.document.id &&
      (sidesIn(all) < 2 || sidesIn(others) < 2) &&
      !all.some(({ actor }) => others.some((one) => one.actor === actor))
    ) {
      return false;
    }
    return all.length > 0 && others.length > 0 && canBeSame(all, others);
  }
  const shared = anybody || (a.patients.length > 0 && b.patients.length > 0);
  return shared && canBeSame(a.agents, b.agents) && canBeSame(a.patients, b.patients);
}
