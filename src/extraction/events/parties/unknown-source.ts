import { homeCountry } from '../../../language/origins/report-country.ts';
import type { EventFinding, Sector } from '../../../model/index.ts';
import { PRIVATE } from '../frames/of-politics.ts';
import type { PartyContext } from './parties.ts';

type Party = EventFinding['participants'][number];

/**
 * Whether nobody who does what a type of politics tells is known to have to do with politics: a person, group or body of no country that is no international body.
 * Where nobody is told to do it, whoever it is done to. A group that works or fights is known by that where it acts on a state, its people or its forces
 * ("[gunmen] killed three Chadian soldiers"), a person or body of a full name by turning to a government or a body of states ("[Ada Holm] called on Kenya"), or where the report tells its own country by dateline or outlet ("[doctors] urged the government").
 */
export function isSourceUnknown(context: PartyContext, { plover, participants }: EventFinding): boolean {
  if (!plover) return false;
  const sources = participants.filter(({ role }) => role === 'source');
  const doers = sources.length > 0 ? sources : participants;
  if (doers.some((party) => isPolitical(context, party))) return false;
  const isAtHome = homeCountry(context.report) !== undefined;
  const strikesState = participants.some(({ role, ...party }) => role === 'target' && isOfState(context, party));
  // "[the leaders] called on Kenya": those of whom?
  const turnsToState = participants.some(({ role, ...party }) => role === 'target' && isPower(context, party));
  const isKnown = (party: Party) =>
    (turnsToState && isNamed(context, party)) ||
    (isDescribed(context, party) && (isAtHome || (strikesState && !sectorsOf(context, party).includes('GOV'))));
  return !(sources.length > 0 && sources.every(isKnown));
}

/** Of a known country, an international body, or a power of whatever state: "[police] arrested 17 demonstrators". */
function isPolitical(context: PartyContext, party: Party): boolean {
  return countryOf(context, party) !== undefined || sectorsOf(context, party).some((sector) => PUBLIC.has(sector));
}

const PUBLIC: ReadonlySet<Sector> = new Set<Sector>(['IGO', 'NGO', 'COP', 'MIL', 'JUD', 'LEG', 'SPY']);

/** "the [government]", "President Rahimi", "the [UN]": whoever turns to them has to do with politics. */
function isPower(context: PartyContext, party: Omit<Party, 'role'>): boolean {
  const sectors = sectorsOf(context, party);
  if (sectors.includes('IGO')) return true;
  return countryOf(context, party) !== undefined && (context.table.entities[party.entity]?.kind === 'government' || sectors.includes('GOV'));
}

/** "[Ada Holm] called on the government": a person or body by name, and of no firm; one word alone may name anything. */
function isNamed(context: PartyContext, party: Party): boolean {
  const kind = context.table.entities[party.entity]?.kind;
  const isOfFirm = sectorsOf(context, party).some((sector) => sector === 'BUS' || sector === 'MNC');
  return (kind === 'person' || kind === 'organisation') && !isOfFirm && /\p{Lu}\p{L}.*\s\p{Lu}\p{L}/su.test(party.span.exact);
}

/** "three [Chadian] soldiers": a state, or what a state or its people have. */
function isOfState(context: PartyContext, party: Omit<Party, 'role'>): boolean {
  return countryOf(context, party) !== undefined && sectorsOf(context, party).some((sector) => !PRIVATE.has(sector));
}

/** "rebels", "doctors": told by what they are, and of no firm. */
function isDescribed(context: PartyContext, party: Party): boolean {
  const sectors = sectorsOf(context, party);
  return context.table.entities[party.entity]?.kind === 'group' && sectors.length > 0 && sectors.every((sector) => !PRIVATE.has(sector));
}

function countryOf({ table }: PartyContext, { entity, as }: Omit<Party, 'role'>): string | undefined {
  return as?.country ?? table.entities[entity]?.country;
}

function sectorsOf({ table }: PartyContext, { entity, as }: Omit<Party, 'role'>): Sector[] {
  return [...(table.entities[entity]?.sectors ?? []), ...(as?.sectors ?? [])];
}
