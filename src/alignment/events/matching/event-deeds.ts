import { lengthOf, meet } from '../../time-window.ts';
import { type EventUnit, isHosting } from '../event-unit.ts';
import { canBeSame, type Party, shareParty, withName } from '../parties.ts';
import { placesFit, statusesFit } from './event-circumstances.ts';
import { areNestedNames, headsFit } from './event-sides.ts';
import { townsFit } from './event-stages.ts';
import { crimesFit } from './event-to-person.ts';
import { overlapOf } from './event-words.ts';

/** Types of which the same parties do several on one day: only their words or the place can say which. */
const OFTEN: ReadonlySet<string> = new Set(['ASSAULT', 'CONSULT', 'COERCE']);

/**
 * Whether two accounts of a day tell one deed by who did it to whom, or where: both parties are shared (by name, or as people of one kind and
 * country), or one and the place; and of two acts that only one type, or none, tells, a further word is shared too.
 */
export function areOneDeed(a: EventUnit, b: EventUnit): boolean {
  if (!a.window || !b.window || a.grain !== 'day' || b.grain !== 'day') return false;
  if (!meet(a.window, b.window) || lengthOf(a.window) !== lengthOf(b.window)) return false;
  if (!statusesFit(a, b) || !placesFit(a, b) || !townsFit(a, b) || !headsFit(a, b) || !crimesFit(a, b)) return false;
  if (areOneMeeting(a, b) || areOneFight(a, b) || isToldBare(a, b) || isToldBare(b, a)) return true;
  if (!canBeSame(a.agents, b.agents) || !canBeSame(a.patients, b.patients)) return false;
  if (countShared(a, b) < 2 && !isAllTold(a, b)) return false;
  if (!shareName(a, b) && !areNestedNames(a, b)) return false;
  return overlapOf(a.words, b.words) > 0 || areLikeDeeds(a, b) || isOneType(a, b) || isTownTaken(a, b) || isAllTold(a, b);
}

function isOneType(a: EventUnit, b: EventUnit): boolean {
  return a.family === b.family && a.account.plover !== undefined && !OFTEN.has(a.account.plover.type);
}

/** Whether the words for what was done can tell one deed: "seized", "hijacked". */
export function areLikeDeeds(a: EventUnit, b: EventUnit): boolean {
  return [...a.likeDeeds].some((deed) => b.likeDeeds.has(deed));
}

/** Whether the one tells the opposite of the other, and nothing else: "opened a factory", "closed a factory". */
export function areOppositeDeeds(a: EventUnit, b: EventUnit): boolean {
  if (a.verb === b.verb || areLikeDeeds(a, b)) return false;
  const isOpposed = [...a.sidesOfDeeds].some((side) => b.sidesOfDeeds.has(-side));
  return isOpposed && ![...a.sidesOfDeeds].some((side) => b.sidesOfDeeds.has(side));
}

function shareName(a: EventUnit, b: EventUnit): boolean {
  return shareParty(withName(a.agents), b.agents) && shareParty(withName(a.patients), b.patients);
}

/** How many of doer, sufferer and place two accounts have in common. */
function countShared(a: EventUnit, b: EventUnit): number {
  const sufferer = shareParty(a.patients, b.patients) || shareSeveral(a.agents, b.agents);
  const doer =
    shareParty(a.agents, b.agents) ||
    shareHead(a, b, 'source') ||
    (sufferer && (shareSide(a.agents, b.agents) || isDoneAtHome(a, b) || isDoneAtHome(b, a)));
  const place = a.place !== undefined && a.place.grain !== 'state' && a.place.actor === b.place?.actor;
  return doer ? 1 + Number(sufferer || shareHead(a, b, 'target')) + Number(place) : 0;
}

/** "Kenya and Chad agreed", "a truce was concluded by Chad and Kenya": those who act together are each other's sufferers. */
function shareSeveral(all: readonly Party[], others: readonly Party[]): boolean {
  return new Set(all.filter(({ side }) => others.some((other) => other.side === side)).map(({ side }) => side)).size > 1;
}

/** "were hanged in Chad", "Chad executed": what nobody is told to have done, in the state that does it. */
function isDoneAtHome({ agents, place }: EventUnit, { agents: others }: EventUnit): boolean {
  return agents.length === 0 && place !== undefined && others.some(({ side }) => side === place.side);
}

/** "Nigerian nurses walked out": one deed of those who do it, and nobody to whom it is done. */
function isAllTold(a: EventUnit, b: EventUnit): boolean {
  const isDeed = isOneType(a, b) || (a.family === b.family && a.agents.every(({ grain }) => grain === 'crowd'));
  return (
    ((isDeed && a.deed === b.deed) || areLikeDeeds(a, b)) && a.patients.length === 0 && b.patients.length === 0 && shareParty(a.agents, b.agents)
  );
}

/** "captured the town of Tessalit", "took Tessalit": a deed without a type, and a place that both name as what it was done to. */
function isTownTaken(a: EventUnit, b: EventUnit): boolean {
  const isOpen = a.account.plover === undefined || b.account.plover === undefined;
  return isOpen && a.patients.some(({ grain, actor }) => grain === 'place' && b.patients.some((party) => party.actor === actor));
}

function shareSide(all: readonly Party[], others: readonly Party[]): boolean {
  return all.some(({ side }) => others.some((other) => other.side === side));
}

function shareHead(a: EventUnit, b: EventUnit, role: 'source' | 'target'): boolean {
  return [...a.heads[role]].some((head) => b.heads[role].has(head));
}

/** "demonstrators clashed with police", "police fought protesters": both sides do it to one another. */
function areOneFight(a: EventUnit, b: EventUnit): boolean {
  if (!FIGHTS.test(a.account.predicate) || !FIGHTS.test(b.account.predicate)) return false;
  const swapped = shareParty(a.agents, b.patients) && shareParty(a.patients, b.agents);
  return swapped || (shareParty(a.agents, b.agents) && shareParty(a.patients, b.patients));
}

const FIGHTS = /^(?:clash|fight|battle|skirmish|exchange fire|trade fire)/u;

/** "a delivery of Mexican medicine to Haiti", "Mexico shipped medicine to Haiti": who takes part is named, though not as a party. */
function isToldBare(bare: EventUnit, whole: EventUnit): boolean {
  if (bare.agents.length > 0 || whole.agents.length === 0 || !areLikeDeeds(bare, whole)) return false;
  const sides = new Set(withName([...whole.agents, ...whole.patients]).map(({ side }) => side));
  return sides.size > 1 && [...sides].every((side) => bare.named.includes(side)) && canBeSame(bare.patients, whole.patients);
}

/** "Qatar hosted negotiators from Sudan and Chad", "Sudanese and Chadian negotiators met in Qatar". */
function areOneMeeting(a: EventUnit, b: EventUnit): boolean {
  const [all, others] = [sidesOf(a), sidesOf(b)];
  if (!isHostAndMeeting(a, b)) return false;
  const [persons, peers] = [personsOf(a), personsOf(b)];
  if (persons.size > 1 && persons.size === peers.size && [...persons].every((person) => peers.has(person))) return true;
  return all.size > 2 && all.size === others.size && [...all].every((side) => others.has(side));
}

/** "received the minister", "met the minister": one account tells the host's part, the other that of both. */
export function isHostAndMeeting(a: EventUnit, b: EventUnit): boolean {
  return (a.mutual && isHosting(b.account.predicate)) || (b.mutual && isHosting(a.account.predicate));
}

function personsOf({ agents, patients }: EventUnit): Set<string> {
  return new Set([...agents, ...patients].filter(({ grain }) => grain === 'person').map(({ actor }) => actor));
}

function sidesOf({ agents, patients, place }: EventUnit): Set<string> {
  return new Set(withName([...agents, ...patients, ...(place ? [place] : [])]).map(({ side }) => side));
}
