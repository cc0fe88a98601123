import { titleKind } from '../../../language/knowledge/lexicon.ts';
import { once } from '../../../language/knowledge/load.ts';
import { singularOf } from '../../../language/knowledge/nouns.ts';
import type { EntityTable } from '../../../language/names/entities.ts';
import type { Actor } from '../../participants.ts';
import type { EventCandidate } from '../candidate.ts';
import { wordsOf } from '../frames/word-classes.ts';

/** What a firm or somebody without office may do to whomever it is: strikes, suits and blows are events in any mouth. */
const IN_ANY_HANDS: ReadonlySet<string> = new Set(['PROTEST', 'ACCUSE', 'ASSAULT']);
/** What only states, their bodies and movements do: "the bank [withdrew] from Brazil", "the carmaker [plans] to sell its offices in Portugal". */
const OF_POLITICS: ReadonlySet<string> = new Set([
  'withdraw',
  'release',
  'intend',
  'decide',
  'be ready',
  'approve',
  'drop demand',
  'dismiss',
  'trade with',
  'hold exercise',
  'pledge aid',
  'extradite to',
]);
/** What a firm does to its people, its customers and other firms is no politics: "plans to [fire] 300 workers", "offered [help] to a rival". */
const OF_STATES: ReadonlySet<string> = new Set(['AID', 'THREATEN', 'COERCE', 'MOBILIZE', 'SANCTION', 'CONCEDE', 'RETREAT']);
/** What `asVerbalAct` makes of a deed to come. */
const UNDERTAKEN = /^(?:pledge|threaten) to /u;

/**
 * The event without its PLOVER type where firms, or people and bodies of no known country and standing, do alone what is an event of politics only between
 * others: "the carmaker [decided]", "the chain [asked] its suppliers", "the airline [pulled out]". Two of them may agree, talk and work together.
 */
export function withoutPolitics(
  candidate: EventCandidate,
  sides: { sources: readonly Actor[]; targets: readonly Actor[] },
  table: EntityTable,
): EventCandidate {
  const { plover, ...rest } = candidate;
  const parties = [...sides.sources, ...sides.targets];
  // "the mills [are being sold] off": by nobody told.
  if (plover?.type === 'COOPERATE' && sides.sources.length === 0) return rest;
  if (plover && isStruckOnlyInName(plover.type, sides, table)) return rest;
  if (!plover || IN_ANY_HANDS.has(plover.type) || parties.length === 0 || isDemandedByBody(candidate, sides.sources, table)) return candidate;
  const isOfFirm = sides.sources.length > 0 && sides.sources.every((party) => isPrivate(party, table));
  if (isOfFirm && (OF_POLITICS.has(candidate.predicate) || UNDERTAKEN.test(candidate.predicate))) return rest;
  if (isOfFirm && OF_STATES.has(plover.type) && !sides.targets.some(({ entity }) => table.entities[entity]?.kind === 'government')) return rest;
  if (!parties.every((party) => isPrivate(party, table)) || (parties.length > 1 && BETWEEN_FIRMS.has(plover.type))) return candidate;
  return rest;
}

/** "the airline [killed] the plan", "Corvex was [hit] by falling sales", "Corvex's [protest] against the tender": firms strike and protest in a manner of speaking. */
function isStruckOnlyInName(
  type: string,
  { sources, targets }: { sources: readonly Actor[]; targets: readonly Actor[] },
  table: EntityTable,
): boolean {
  const areFirms = (side: readonly Actor[]) => side.length > 0 && side.every(({ entity }) => table.entities[entity]?.kind === 'company');
  if (type === 'PROTEST') return areFirms(sources);
  return type === 'ASSAULT' && (areFirms(sources) || (sources.length === 0 && areFirms(targets)));
}

/** "the nurses' union VPOD [demanded] an inquiry": what a body that is no firm demands of nobody named it demands of the state. */
function isDemandedByBody({ predicate, targets }: EventCandidate, sources: readonly Actor[], table: EntityTable): boolean {
  const isBody = ({ entity }: Actor) =>
    /^(?:organisation|group)$/.test(table.entities[entity]?.kind ?? '') && !isPrivateNoun(table.entities[entity]?.name ?? '');
  return predicate === 'demand' && targets.length === 0 && sources.length > 0 && sources.every(isBody);
}

const BETWEEN_FIRMS: ReadonlySet<string> = new Set(['AGREE', 'CONSULT', 'COOPERATE', 'REJECT', 'SUPPORT']);

/** Nouns for firms, clubs and their people. */
export const privateNouns = once(() => new Set(wordsOf('@private')));

/** "Danish [brewer]", "[club] in Greece", "[Steelmaker] Kobari": told by a noun for a firm, a club, or those who belong to one. */
function isPrivateNoun(name: string): boolean {
  const [first = '', next] = name.split(' ');
  if (next !== undefined && FIRM.test(first)) return true;
  const head =
    name
      .replace(/ (?:of|in|from) .*$/u, '')
      .split(' ')
      .at(-1) ?? '';
  return /^\p{Ll}/u.test(head) && privateNouns().has(singularOf(head));
}

const FIRM = /^(?:Airline|Brewer|Carmaker|Automaker|Chipmaker|Drugmaker|Insurer|Lender|Planemaker|Retailer|Shipbuilder|Steelmaker)$/u;

/** A company, its people ("the firm's [chief executive]"), or somebody of no known country and sector. */
function isPrivate({ entity, as }: Actor, table: EntityTable): boolean {
  const known = table.entities[entity];
  if (!known) return false;
  if (known.kind === 'company' || isPrivateNoun(known.name)) return true;
  const sectors = [...known.sectors, ...(as?.sectors ?? [])];
  if (sectors.length > 0) return sectors.every((sector) => sector === 'BUS');
  if (known.country !== undefined) return false;
  return as?.title === undefined ? as?.country === undefined : isPost(as.title);
}

/** "chairman", "executive director": a post in any body, no office of a state and no rank in its army. */
function isPost(title: string): boolean {
  const kind = titleKind(title);
  return kind === 'post' || kind === 'calling';
}
