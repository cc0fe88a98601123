import type { PloverType } from '../../../model/index.ts';
import { lengthOf } from '../../time-window.ts';
import { type EventUnit, isVisit } from '../event-unit.ts';
import { isArrival } from './event-arrivals.ts';
import { areLikeDeeds } from './event-deeds.ts';
import { LONG, type Part, sidesIn, type Whole, wordsOf } from './event-extents.ts';
import { areTalks } from './event-wholes.ts';
import { overlapOf } from './event-words.ts';

/** Acts that make up a visit. */
const AT_A_VISIT: ReadonlySet<PloverType> = new Set<PloverType>(['CONSULT', 'AGREE', 'COOPERATE', 'SUPPORT', 'AID']);
/** How much of the fewer words two sentences must share, and how many at least. */
const ALIKE = { share: 0.25, words: 2 };

/** What the part's own sentences tell beside it ("signed an agreement") is not the whole. */
export function isToldElsewhere({ event }: Whole, { group }: Part): boolean {
  const own = new Set(group.map(({ account }) => `${account.report} ${account.sentence.start}`));
  return event.group.some(({ account }) => !own.has(`${account.report} ${account.sentence.start}`));
}

/** Whether an event took place within another. */
export function isWithin(part: Part, whole: Whole): boolean {
  // A visit told by its first day lasts longer.
  const last = whole.window.last + (whole.guests.size > 0 && lengthOf(whole.window) === 1 ? 1 : 0);
  if (part.window.first < whole.window.first || part.window.last > last) return false;
  const isVisitItself = part.group.some((unit) => isVisit(unit.account) && !isArrival(unit));
  if (whole.guests.size > 0 && !isVisitItself && isAtVisit(part, whole)) return true;
  return isStopOn(part, whole) || isAtTalks(part, whole) || isCued(part, whole) || isStageOf(part, whole);
}

/** Something between guest and host on the days of the visit. */
function isAtVisit({ group, sides: own }: Part, { guests, hosts }: Whole): boolean {
  const type = typeOf(group);
  const isThere = [...guests].some((side) => own.has(side)) || group.some(({ named }) => named.some((side) => guests.has(side)));
  const both = isThere && [...hosts].some((side) => own.has(side) && !guests.has(side));
  if (type !== undefined && AT_A_VISIT.has(type) && both) return true;
  // "laid a wreath in Accra": what the guest did at the place, whatever it is.
  return type === undefined && group.every((unit) => isGuestThere(unit, guests, hosts));
}

function isGuestThere({ agents, place }: EventUnit, guests: ReadonlySet<string>, hosts: ReadonlySet<string>): boolean {
  const isGuest = agents.some(({ grain, side }) => grain === 'person' && guests.has(side));
  return isGuest && place !== undefined && hosts.has(place.side) && !guests.has(place.side);
}

/** "arrived in Abu Dhabi" on the days on which the same person "toured the Gulf": a region that no state is. */
function isStopOn(part: Part, { event, window }: Whole): boolean {
  if (lengthOf(window) < 2 || lengthOf(part.window) >= lengthOf(window)) return false;
  const places = event.group.flatMap(({ patients, place }) => [...patients, ...(place ? [place] : [])]);
  const isRegion = places.length > 0 && places.every(({ grain, side, actor }) => grain === 'place' && side === actor);
  const guests = event.group.flatMap(({ agents }) => agents).filter(({ grain }) => grain === 'person');
  const isSame = part.group.every((unit) => isVisit(unit.account) && unit.agents.some(({ actor }) => guests.some((guest) => guest.actor === actor)));
  return isRegion && isSame && event.group.every(({ account }) => isVisit(account));
}

/** What the same parties agree, at the place and on the days of talks that went on for several. */
function isAtTalks(part: Part, whole: Whole): boolean {
  const type = typeOf(part.group);
  if (type === undefined || !AT_A_VISIT.has(type) || lengthOf(whole.window) < 2 || lengthOf(part.window) >= lengthOf(whole.window)) return false;
  if (!whole.event.group.some(({ account }) => cuedTalks(account))) return false;
  return shareTown(part.group, whole.event.group) && (overlapOf(part.agents, whole.agents) > 0 || (whole.agents.size === 0 && isAlike(part, whole)));
}

function cuedTalks({ plover, predicate }: EventUnit['account']): boolean {
  return (plover?.type === 'CONSULT' && plover.mode !== 'visit') || areTalks(predicate.split(' ').at(-1) ?? '');
}

function finePlaces(group: readonly EventUnit[]): string[] {
  return group.flatMap(({ place }) => (place && place.grain !== 'state' ? [place.actor] : []));
}

/** An account says of which event it is a part, by a noun for such events: "in the raids", "at the Geneva conference". */
function isCued(part: Part, whole: Whole): boolean {
  const isSaid = [...part.cued].some((kind) => whole.kinds.has(kind)) && lengthOf(part.window) <= lengthOf(whole.window);
  if (!isSaid) return false;
  const isTheirs = overlapOf(part.agents, whole.agents) > 0 || shareTown(part.group, whole.event.group);
  return isTheirs || isAlike(part, whole) || haveCrowdsOfOneCountry(part.group, whole.event.group);
}

function shareTown(part: readonly EventUnit[], whole: readonly EventUnit[]): boolean {
  const here = new Set(finePlaces(part));
  return finePlaces(whole).some((place) => here.has(place));
}

/** "Demonstrators threw stones during the nationwide protests", "Kenyans demonstrated across the country". */
function haveCrowdsOfOneCountry(part: readonly EventUnit[], whole: readonly EventUnit[]): boolean {
  const countries = new Set(crowdCountries(whole));
  return crowdCountries(part).some((country) => countries.has(country));
}

function crowdCountries(group: readonly EventUnit[]): string[] {
  return group.flatMap(({ agents }) => agents.flatMap(({ country }) => country ?? []));
}

/** One act among those of the same party that went on for days: a bombing in a battle of two weeks. */
function isStageOf(part: Part, whole: Whole): boolean {
  const long = lengthOf(whole.window) >= LONG && lengthOf(part.window) * 2 <= lengthOf(whole.window);
  const types = [typeOf(part.group), typeOf(whole.event.group)];
  const isHostile = types.some((type) => type === 'ASSAULT' || type === 'COERCE' || type === 'PROTEST');
  const isAlikeDeed = part.group.some((unit) => whole.event.group.some((other) => areLikeDeeds(unit, other)));
  return long && (isHostile || isAlikeDeed) && overlapOf(doersOf(part.group), doersOf(whole.event.group)) > 0 && isAlike(part, whole);
}

function doersOf(group: readonly EventUnit[]): Set<string> {
  return new Set(group.flatMap(({ agents }) => sidesIn(agents)));
}

function isAlike(part: Part, whole: Whole): boolean {
  const [here, there] = [wordsOf(part.event), wordsOf(whole.event)];
  const share = overlapOf(here, there);
  return share >= ALIKE.share && share * Math.min(here.size, there.size) >= ALIKE.words - 0.01;
}

/** The type of what accounts tell, of which some may have none. */
function typeOf(group: readonly EventUnit[]): PloverType | undefined {
  return group.find(({ account }) => account.plover)?.account.plover?.type;
}
