import type { EntityTable } from '../../../language/names/entities.ts';
import type { PloverType, Sector } from '../../../model/index.ts';
import type { SentenceContext } from '../../context.ts';
import type { Clause } from '../../phrases/index.ts';
import type { FramedVerb } from '../frames/frames.ts';
import { PRIVATE } from '../frames/of-politics.ts';
import { fits, isRuledOut } from '../frames/sense.ts';
import type { SettledEvent } from '../settle.ts';

/** What a verb of more types leans to tells little of it: "make", "open", "roll". */
const MOST_TYPES = 3;

/**
 * Whether the type that a verb leans to may be told of an event: done by those who govern, fight or stand against a government, to such or to people of a known
 * state; by a verb that no frame lists, or that frames list under this type and few others, and of which no word tells another sense ("met Kenya in the [final]").
 */
export function mayLean({ table, at, clause, participants, type }: Leaning, framed: readonly FramedVerb[]): boolean {
  if (participants.length < 2) return false;
  const ofType = framed.filter(({ frame }) => frame.plover.type === type);
  const types = new Set(framed.map(({ frame }) => frame.plover.type));
  if (types.size > 0 && (ofType.length === 0 || types.size > MOST_TYPES)) return false;
  // "hopes to [visit]": what a frame has read and does not tell, no other net tells
  if (clause && ofType.some((each) => isRuledOut(at, clause, each) || fits(at, clause, each))) return false;
  return participants.every((one) => rules(table, one) || (one.role !== 'source' && isOfState(table, one)));
}

interface Leaning {
  table: EntityTable;
  at: SentenceContext;
  clause: Clause | undefined;
  participants: SettledEvent['participants'];
  /** That the verb leans to, whatever was made of it ("will give": a promise). */
  type: PloverType;
}

type Party = SettledEvent['participants'][number];

const RULING: ReadonlySet<Sector> = new Set<Sector>(['GOV', 'MIL', 'REB', 'LEG', 'JUD', 'COP', 'SPY', 'OPP', 'PTY', 'UAF', 'IGO']);
/** Of whom news tells what has nothing to do with states. */
const TRADES: ReadonlySet<Sector> = new Set<Sector>([...PRIVATE, 'EDU', 'MED', 'JRN', 'REL']);

/** Whoever governs, fights or stands against a government, or somebody of a known state of whom nothing else is told. */
function rules({ entities }: EntityTable, { entity, as }: Party): boolean {
  const known = entities[entity];
  const sectors = as?.sectors ?? known?.sectors ?? [];
  if (known?.kind === 'government' || sectors.some((sector) => RULING.has(sector))) return true;
  return known?.kind === 'person' && known.country !== undefined && sectors.length === 0;
}

/** "[Zambian villagers]", no "Zambian teachers". */
function isOfState({ entities }: EntityTable, { entity, as }: Party): boolean {
  const known = entities[entity];
  const sectors = as?.sectors ?? known?.sectors ?? [];
  const isOfPeople = known?.kind === 'group' || known?.kind === 'person';
  return isOfPeople && (as?.country ?? known.country) !== undefined && !sectors.some((sector) => TRADES.has(sector));
}
