import { titlesByHead } from '../language/knowledge/lexicon.ts';
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
  if (grain === 'crowd')
    return { actor: actor.id, side: `crowd:${crowdOf(actor.name)}`, grain, ...(actor.country === undefined ? {} : { country: actor.country }) };
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
  if (actor.kind === 'group' && key.startsWith('name:group:') && isCommonNoun(actor.name.split(' ').at(-1) ?? '')) return 'crowd';
  return actor.kind === 'person' || actor.kind === 'place' ? actor.kind : 'body';
}

/** Nouns that reports use for one another. */
const CROWDS: readonly (readonly string[])[] = [
  [
    'gunman',
    'gunmen',
    'militant',
    'fighter',
    'rebel',
    'insurgent',
    'attacker',
    'assailant',
    'man',
    'men',
    'bomber',
    'extremist',
    'jihadist',
    'guerrilla',
  ],
  ['protester', 'protestor', 'demonstrator', 'marcher', 'activist', 'supporter', 'crowd', 'people', 'person', 'thousand', 'hundred', 'rioter'],
  ['police', 'policeman', 'policemen', 'officer'],
  ['civilian', 'villager', 'resident', 'people', 'person', 'inhabitant'],
  ['docker', 'dockworker'],
  ['nurse', 'medic'],
];
const CROWD_OF: ReadonlyMap<string, string> = new Map(CROWDS.toReversed().flatMap((words) => words.map((word) => [word, words[0] ?? word])));

/** "farmers", and "Protesters" as a sentence begins. */
function isCommonNoun(word: string): boolean {
  return !/\p{Lu}/u.test(word) || CROWD_OF.has(singularOf(word)) || nounClass(singularOf(word)) === 'person';
}

function singularOf(word: string): string {
  return word.toLowerCase().replace(/(?<=[^s])s$/, '');
}

/** The head of the phrase in the singular, or the commonest word for such people: "Nigerian militants" is "gunman". */
function crowdOf(name: string): string {
  const head = singularOf(name.split(' ').at(-1) ?? '');
  return CROWD_OF.get(head) ?? head;
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
    return all.length === 0 || others.length === 0 || all.some(({ side }) => others.some((one) => one.side === side));
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
  return all.some(({ grain, side, country }) =>
    others.some((other) => other.side === side && (grain !== 'crowd' || (country !== undefined && other.country === country))),
  );
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
