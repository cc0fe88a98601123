import { countriesByCode } from '../language/knowledge/countries.ts';
import { titlesByHead } from '../language/knowledge/lexicon.ts';
import { thingOf } from '../language/knowledge/like-words.ts';
import { once } from '../language/knowledge/load.ts';
import { nounClass } from '../language/knowledge/nouns.ts';
import type { Actor, ActorId, Sector } from '../model/index.ts';

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
  /** Of a crowd, which such people: "railway" workers. */
  kinds?: ReadonlySet<string>;
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
  if (grain === 'crowd') return crowd(actor);
  const forState = official || actor.sectors.some((sector) => STATE_SECTORS.has(sector));
  return {
    actor: actor.id,
    side: forState && actor.country !== undefined ? `state:${actor.country}` : actor.id,
    grain,
  };
}

/** "deputy foreign minister" and "Major General" are a state's, "legal scholar" and "director" are not. */
function isOffice(title: string): boolean {
  const words = title.toLowerCase().split(' ');
  const kind = words.map((_, from) => titlesByHead().get(words.slice(from).join(' '))?.kind).find((found) => found !== undefined);
  return kind === 'office' || kind === 'soldier';
}

function grainOf(actor: Actor, key: string): PartyGrain {
  if (actor.kind === 'government' || /^gov:[A-Z]{3}$/.test(key)) return 'state';
  if (key.startsWith(`name:${actor.kind}:`) && isDescribed(actor)) return 'crowd';
  return actor.kind === 'person' || actor.kind === 'place' ? actor.kind : 'body';
}

/** Whether an actor is known by a common noun alone: "farmers", "nurses in Nigeria", "a student in Chile"; "M23 rebels" are known by the name in it. */
function isDescribed({ kind, name }: Actor): boolean {
  if (kind !== 'group' && kind !== 'person') return false;
  const { head } = described(name);
  return kind === 'group' ? isCommonNoun(head) : !/\p{Lu}/u.test(head) && !isOffice(head);
}

/** The head of the phrase and the words before it; what comes behind a preposition ("in Nigeria") is told by the country. */
function described(name: string): { head: string; before: string[] } {
  const [phrase = ''] = name.split(/ (?:in|of|from|at|near|for) /u, 1);
  const words = phrase.split(' ');
  return { head: words.at(-1) ?? '', before: words.slice(0, -1) };
}

/** A crowd's side is its noun and what kind of such people they are ("railway workers"); with a name in it that name ("M23 rebels", "M23 fighters"). */
function crowd({ id, name, country }: Actor): Party {
  const { head, before } = described(name);
  const own = before.filter((word) => !nationalities().has(word));
  const named = own.filter((word) => /\p{Lu}/u.test(word) && !isCommonNoun(word));
  if (named.length > 0 && named.length < name.split(' ').length && /^\p{Lu}/u.test(own.at(-1) ?? '')) {
    const known = named.join(' ').toLowerCase();
    return { actor: id, side: `named:${known}`, grain: 'crowd', ...(country === undefined ? {} : { country }) };
  }
  const isArmed = ARMED.has(own[0]?.toLowerCase() ?? '') && ANYBODY.has(`crowd:${thingOf(singularOf(head))}`);
  const noun = isArmed ? 'gunman' : singularOf(head);
  const kinds = own.map((word) => word.toLowerCase()).filter((word) => !LOOSE.has(word) && !/(?:ing|ed)$/u.test(word));
  return {
    actor: id,
    side: `crowd:${thingOf(noun)}`,
    grain: 'crowd',
    kinds: new Set(kinds),
    ...(country === undefined ? {} : { country }),
  };
}

const ARMED: ReadonlySet<string> = new Set(['armed', 'masked', 'hooded']);
/** Words that don't tell of which kind people are. */
const LOOSE: ReadonlySet<string> = new Set(
  'riot armed young angry local other several many some few more leading former own foreign unknown masked'.split(' '),
);

const nationalities = once(() => new Set([...countriesByCode().values()].flatMap(({ adjectives }) => adjectives)));

/** "farmers", and "Protesters" as a sentence begins. */
function isCommonNoun(word: string): boolean {
  return !/\p{Lu}/u.test(word) || thingOf(word.toLowerCase()) !== word.toLowerCase() || nounClass(singularOf(word)) === 'person';
}

function singularOf(word: string): string {
  const noun = word.toLowerCase();
  return noun.endsWith('men') ? `${noun.slice(0, -2)}an` : noun.replace(/(?<=[^s])s$/, '');
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
  return a.grain === 'crowd' && b.grain === 'crowd' && (ANYBODY.has(a.side) || ANYBODY.has(b.side)) && areOfOneCountry(a, b);
}

const ANYBODY: ReadonlySet<string> = new Set(['man', 'woman', 'people', 'person'].map((noun) => `crowd:${thingOf(noun)}`));

/** Whether two parties can be one by side; "railway workers" are no "postal workers", Chilean nurses none of Peru. */
function areLike(a: Party, b: Party): boolean {
  if ((a.side !== b.side && !areSomePeople(a, b)) || (a.country !== undefined && b.country !== undefined && a.country !== b.country)) return false;
  if (!a.kinds || !b.kinds || a.kinds.size === 0 || b.kinds.size === 0) return true;
  return [...a.kinds].some((kind) => b.kinds?.has(kind));
}

function isWithin(inner: ReadonlySet<string>, outer: ReadonlySet<string>): boolean {
  return [...inner].every((side) => outer.has(side));
}

function agree(a: readonly Party[], b: readonly Party[], side: string, grain: PartyGrain): boolean {
  const here = (party: Party) => party.side === side && party.grain === grain;
  const named = new Set(a.filter(here).map((party) => party.actor));
  const others = b.filter(here);
  return named.size === 0 || others.length === 0 || others.some((party) => named.has(party.actor));
}
