import type { Actor, ActorId, Sector } from '../../model/index.ts';
import { areOfOthers, crowdOf, describedPlace, isAnybody, isDescribed, isOffice } from './crowds.ts';

/**
 * How finely a party is named: a person, a body (organisation, company, group with a name), a place below the state, the state itself, or only
 * by a common noun ("gunmen", "nine teachers").
 */
type PartyGrain = 'person' | 'body' | 'place' | 'state' | 'crowd';

/** A party to an event. Parties of one `side` may be one another: "Vladimir Putin", "the Kremlin" and "Moscow" all act for Russia. */
export interface Party {
  actor: ActorId;
  side: string;
  grain: PartyGrain;
  /** Of a crowd, where it is told: "Nigerian nurses". */
  country?: string;
  /** Of a crowd, the name of somebody by whom they are told. */
  by?: string;
  /** Of a crowd, which such people: "railway" workers; of a place told by a noun, which such place: "oil" refinery. */
  kinds?: ReadonlySet<string>;
  /** Of a place told by a noun, the noun: "refinery". */
  noun?: string;
}

/** A person or body, of which less is told than of a state. */
export function isPersonOrBody({ grain }: Party): boolean {
  return grain === 'person' || grain === 'body';
}

/** Sectors whose members act for their state. */
const STATE_SECTORS: ReadonlySet<Sector> = new Set<Sector>(['GOV', 'MIL', 'LEG', 'JUD', 'COP', 'SPY']);

/**
 * The party that an actor is: officials, state bodies and places stand on their country's side, everyone else on their own. `key` is the
 * actor's key across reports: `gov:CHN` is a country, also where it is only somewhere to be.
 */
export function partyOf(actor: Actor, key: string): Party {
  const official =
    actor.kind === 'government' || actor.kind === 'place' || (actor.kind === 'person' && actor.roles.some((role) => isOffice(role.title)));
  const grain = grainOf(actor, key);
  if (grain === 'crowd') return { actor: actor.id, grain, ...crowdOf(actor) };
  const forState = official || actor.sectors.some((sector) => STATE_SECTORS.has(sector));
  return {
    actor: actor.id,
    side: forState && actor.country !== undefined ? `state:${actor.country}` : actor.id,
    grain,
    ...(grain === 'place' && key.startsWith('name:place:') ? (describedPlace(actor.name) ?? {}) : {}),
  };
}

function grainOf(actor: Actor, key: string): PartyGrain {
  if (actor.kind === 'government' || /^gov:[A-Z]{3}$/.test(key)) return 'state';
  if (key.startsWith(`name:${actor.kind}:`) && isDescribed(actor)) return 'crowd';
  return actor.kind === 'person' || actor.kind === 'place' ? actor.kind : 'body';
}

const FINE_GRAINS: readonly PartyGrain[] = ['person', 'body', 'place'];

/**
 * Whether two lists of parties can be the same: the sides of one are all among the other's, and on a side that both have, persons
 * share a person, bodies a body, places a place ("Putin" and "Russia" can, "Putin" and "Lavrov" cannot). An empty list tells nothing; those
 * without a name may be anybody with one, but "teachers" are no "doctors".
 */
export function canBeSame(all: readonly Party[], others: readonly Party[]): boolean {
  const [a, b] = [withName(all), withName(others)];
  if (a.length === 0 && b.length === 0)
    return all.length === 0 || others.length === 0 || all.some((party) => others.some((one) => areLike(party, one)));
  if (a.length === 0 || b.length === 0) return true;
  const sidesA = new Set(a.map((party) => party.side));
  const sidesB = new Set(b.map((party) => party.side));
  if (!isWithin(sidesA, sidesB) && !isWithin(sidesB, sidesA)) return false;
  return [...sidesA].filter((side) => sidesB.has(side)).every((side) => FINE_GRAINS.every((grain) => agree(a, b, side, grain)));
}

/** The parties that have a name. */
export function withName(parties: readonly Party[]): Party[] {
  return parties.filter(({ grain }) => grain !== 'crowd');
}

/** Whether a party of one list is surely one of the other's: by its name, or people of one kind and country ("Nigerian nurses"). */
export function shareParty(all: readonly Party[], others: readonly Party[]): boolean {
  return all.some((party) =>
    others.some((other) => areLike(party, other) && (party.grain !== 'crowd' || isNamedCrowd(party) || areOfOneCountry(party, other))),
  );
}

function isNamedCrowd({ side }: Party): boolean {
  return side.startsWith('named:');
}

function areOfOneCountry(a: Party, b: Party): boolean {
  return a.country !== undefined && a.country === b.country;
}

/** "two men" may be "two murderers" of the same country. */
function areSomePeople(a: Party, b: Party): boolean {
  return a.grain === 'crowd' && b.grain === 'crowd' && (isAnybody(a.side) || isAnybody(b.side)) && areOfOneCountry(a, b);
}

/** Whether two parties can be one by side; "railway workers" are no "postal workers", Chilean nurses none of Peru. */
function areLike(a: Party, b: Party): boolean {
  if ((a.side !== b.side && !areSomePeople(a, b)) || (a.country !== undefined && b.country !== undefined && a.country !== b.country)) return false;
  return kindsFit(a, b) && !areOfOthers(a, b);
}

function kindsFit(a: Party, b: Party): boolean {
  if (!a.kinds || !b.kinds || a.kinds.size === 0 || b.kinds.size === 0) return true;
  return [...a.kinds].some((kind) => b.kinds?.has(kind));
}

/** One actor, or a place by the same noun: "an oil refinery", "a refinery". */
function isSame(a: Party, b: Party): boolean {
  return a.actor === b.actor || (a.noun !== undefined && a.noun === b.noun && kindsFit(a, b));
}

function isWithin(inner: ReadonlySet<string>, outer: ReadonlySet<string>): boolean {
  return [...inner].every((side) => outer.has(side));
}

function agree(a: readonly Party[], b: readonly Party[], side: string, grain: PartyGrain): boolean {
  const here = (party: Party) => party.side === side && party.grain === grain;
  const named = a.filter(here);
  const others = b.filter(here);
  return named.length === 0 || others.length === 0 || others.some((party) => named.some((one) => isSame(one, party)));
}
