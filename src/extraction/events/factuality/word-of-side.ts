import { countriesByCode } from '../../../language/knowledge/countries.ts';
import { governmentEntity } from '../../../language/names/entities.ts';
import type { Entity, EventFinding, Sector, StatementFinding } from '../../../model/index.ts';
import type { PartyContext } from '../parties/parties.ts';
import { isFact } from './told.ts';

/** "'The president has staged a coup,' said [an opposition leader]": force of a state, told by whoever opposes it. */
export function isWordOfOpponent(context: PartyContext, { plover, participants, mutual }: EventFinding, statement: StatementFinding): boolean {
  const { entities } = context.table;
  const doers = participants.filter(({ role }) => role === 'source');
  if (plover?.type !== 'ASSAULT' || mutual || doers.length === 0 || !isOpponent(context, statement)) return false;
  return doers.every(({ entity, as }) => entities[entity]?.kind === 'government' || hasSector(as?.sectors ?? entities[entity]?.sectors, OF_STATE));
}

function isOpponent({ table, text }: PartyContext, { speaker, speakerEntity }: StatementFinding): boolean {
  if (!speaker) return false;
  const entity = speakerEntity === undefined ? undefined : table.entities[speakerEntity];
  const before = text.slice(Math.max(0, speaker.start - REACH), speaker.end);
  return hasSector(entity?.sectors, OPPOSED) || CALLED_BEFORE.test(before) || CALLED_BEHIND.test(text.slice(speaker.end, speaker.end + REACH));
}

const REACH = 60;
/** "[opposition leader] Moussa Traore", "the [opposition]". */
const CALLED_BEFORE = /\b(?:[Oo]pposition|[Rr]ebel|[Dd]issident)(?: \p{Ll}+){0,2}(?: \p{Lu}[\p{L}.'’-]*){0,4}$/u;
/** "Moussa Traore, [an opposition] senator". */
const CALLED_BEHIND = /^, (?:an?|the|its|their)(?: \p{L}+){0,2} (?:[Oo]pposition|[Rr]ebel|[Dd]issident)\b/u;

/** An event whose struck forces a speaker of their state calls "our": they are that state's, and no more than he tells that they were struck. */
export function withOwnForces(context: PartyContext, finding: EventFinding, statement: StatementFinding): EventFinding {
  const { entities } = context.table;
  const speaker = statement.speakerEntity === undefined ? undefined : entities[statement.speakerEntity];
  const state = countriesByCode().get(speaker?.country ?? '');
  if (!speaker || !state || (speaker.kind !== 'government' && !hasSector(speaker.sectors, OF_STATE))) return finding;
  const isOwn = ({ entity, as, span }: EventFinding['participants'][number]) =>
    entities[entity]?.country === undefined && isOurs(context, span) && hasSector(as?.sectors ?? entities[entity]?.sectors, OF_STATE);
  if (!finding.participants.some(isOwn)) return finding;
  const participants = finding.participants.map((party) => {
    const sectors = party.as?.sectors ?? entities[party.entity]?.sectors ?? [];
    return isOwn(party) ? { ...party, entity: context.table.indexOf(governmentEntity(state.code)), as: { sectors } } : party;
  });
  const isClaimed =
    finding.plover?.type === 'ASSAULT' && isFact(finding) && finding.participants.some((party) => party.role === 'target' && isOwn(party));
  return { ...finding, participants, ...(isClaimed ? { status: 'alleged' as const } : {}) };
}

/** "[our] servicemen". */
function isOurs({ text }: PartyContext, { start, exact }: EventFinding['participants'][number]['span']): boolean {
  return /^our\b/iu.test(exact) || /\bour\s+$/iu.test(text.slice(Math.max(0, start - 5), start));
}

function hasSector(sectors: Entity['sectors'] | undefined, wanted: ReadonlySet<Sector>): boolean {
  return sectors?.some((sector) => wanted.has(sector)) ?? false;
}

const OPPOSED: ReadonlySet<Sector> = new Set<Sector>(['OPP', 'REB', 'UAF']);
const OF_STATE: ReadonlySet<Sector> = new Set<Sector>(['GOV', 'MIL', 'COP', 'SPY']);
