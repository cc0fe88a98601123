import { countriesByCode } from '../../language/knowledge/countries.ts';
import { nounClass, singularOf } from '../../language/knowledge/nouns.ts';
import { countryPlace, type EntityTable, governmentEntity, namedEntity, placeEntity } from '../../language/names/entities.ts';
import type { ActorKind, EntityIndex, EventFinding, Published, Span } from '../../model/index.ts';
import { accountId, edtfBounds } from '../../model/index.ts';
import { type ReportContext, spanOfTokens } from '../context.ts';
import type { Actor } from '../participants.ts';
import type { NounPhrase } from '../phrases/index.ts';
import { isOfClass } from './argument-class.ts';
import { withoutPolitics } from './business-parties.ts';
import type { EventCandidate } from './candidate.ts';
import { contentsOf } from './noun-contents.ts';
import { withCountries } from './party-country.ts';
import type { Factuality } from './told.ts';
import { unnamedOf } from './unnamed.ts';

type Participant = EventFinding['participants'][number];

/** A candidate whose participants and place are settled. */
export interface SettledEvent {
  candidate: EventCandidate;
  participants: Participant[];
  place?: { entity: EntityIndex; span: Span };
}

/** "visited Serbia and Hungary": one visit each. */
export function eachPlace(candidate: EventCandidate): EventCandidate[] {
  if (!candidate.frame.targetIsPlace || candidate.targets.length < 2) return [candidate];
  return candidate.targets.map((target) => ({ ...candidate, targets: [target] }));
}

const ACTING: readonly ActorKind[] = ['person', 'government', 'organisation', 'company', 'group'];
/** A town of no known country may be struck. */
const STRUCK: readonly ActorKind[] = [...ACTING, 'place'];

/**
 * Settles who takes part: a place that acts or is visited stands for its government, parties of a mutual event are all sources, kinds must fit.
 * Undefined where the words name too few participants to tell an event.
 */
export function settle(candidate: EventCandidate, table: EntityTable): SettledEvent | undefined {
  const { frame } = candidate;
  const sources = distinct(candidate.sources.flatMap((actor) => acting(actor, table))).filter((actor) =>
    isKind(actor, frame.kinds?.source ?? ACTING, table),
  );
  const place = placeOf(candidate, table);
  const isThere = candidate.plover === undefined || ON_THE_SPOT.has(candidate.plover.type);
  const targets = distinct(
    candidate.targets.flatMap((actor) =>
      isThere || isAtHome(actor, sources, table) ? onTheSpot(actor, table) : acting(actor, table, frame.targetIsPlace !== true),
    ),
  )
    .filter((actor) => isKind(actor, frame.kinds?.target ?? STRUCK, table))
    .flatMap((actor) => apart(actor, sources, table));
  if (!isEnough(candidate, sources, targets, place, table)) return undefined;
  const sides = withCountries({ type: candidate.plover?.type, sources, targets }, candidate.at, table);
  const participants = [...withRole('source', sides.sources), ...withRole(frame.mutual ? 'source' : 'target', sides.targets)];
  return { candidate: withoutPolitics(candidate, sides, table), participants, ...(place ? { place } : {}) };
}

function withRole(role: 'source' | 'target', actors: readonly Actor[]): Participant[] {
  return actors.map(({ entity, span, as }) => ({ role, entity, span, ...(as ? { as } : {}) }));
}

/** What is done to a town or a building is done there, and to no government. */
const ON_THE_SPOT: ReadonlySet<string> = new Set(['ASSAULT', 'PROTEST', 'MOBILIZE', 'RETREAT', 'COERCE']);

/** "the army ended the curfew in [Jaffna]": what a state does to a town of its own. */
function isAtHome({ entity }: Actor, sources: readonly Actor[], table: EntityTable): boolean {
  const place = table.entities[entity];
  if (place?.kind !== 'place' || place.country === undefined) return false;
  return sources.some((source) => table.entities[source.entity]?.kind === 'government' && table.entities[source.entity]?.country === place.country);
}

/** "shelled [Goma]", "bombed [Kyiv]": the town; "shelled [Kenya]": the state. */
function onTheSpot(actor: Actor, table: EntityTable): Actor[] {
  const entity = table.entities[actor.entity];
  if (entity?.kind === 'place' && !/^place:[A-Z]{3}$/.test(entity.key)) return [actor];
  const state = entity?.kind === 'government' && entity.country ? countriesByCode().get(entity.country) : undefined;
  const capital = state?.capitals.includes(actor.span.exact) ? state.capitals[0] : undefined;
  if (state && capital) return [{ ...actor, entity: table.indexOf(placeEntity({ name: capital, also: [], country: state.code })) }];
  return acting(actor, table, true);
}

/** The actor itself, or the government of the country that a place lies in; of a place of no country nothing, or itself. */
function acting(actor: Actor, table: EntityTable, asPlaces = false): Actor[] {
  const entity = table.entities[actor.entity];
  if (!entity) return [];
  if (entity.kind !== 'place') return [actor];
  if (entity.country === undefined) return asPlaces ? [actor] : [];
  return [{ ...actor, entity: table.indexOf(governmentEntity(entity.country)) }];
}

/** A party that acts too is no target, but one body of a state may act on another: "the Senate expelled [a senator]". */
function apart(actor: Actor, sources: readonly Actor[], table: EntityTable): Actor[] {
  const same = sources.find(({ entity }) => entity === actor.entity);
  if (!same) return [actor];
  const entity = table.entities[actor.entity];
  const sectors = actor.as?.sectors ?? [];
  const isOther = sectors.length > 0 && !sectors.some((sector) => (same.as?.sectors ?? ['GOV']).includes(sector));
  if (!entity?.country || entity.kind !== 'government' || !isOther || actor.span.start === same.span.start) return [];
  const name = actor.span.exact.replace(/^(?:an?|the|its|their|his|her)\s+/iu, '');
  return [{ entity: table.indexOf(namedEntity('group', name, { sectors, country: entity.country })), span: actor.span }];
}

function isKind(actor: Actor, kinds: readonly ActorKind[], table: EntityTable): boolean {
  const kind = table.entities[actor.entity]?.kind;
  return kind !== undefined && kinds.includes(kind);
}

function distinct(actors: readonly Actor[]): Actor[] {
  const seen = new Set<number>();
  return actors.filter((actor) => !seen.has(actor.entity) && seen.add(actor.entity));
}

/** The visited place itself, else where the words say that it was. */
function placeOf(candidate: EventCandidate, table: EntityTable): { entity: EntityIndex; span: Span } | undefined {
  const visited = candidate.frame.targetIsPlace
    ? candidate.targets.map((actor) => asPlace(actor, table)).find((actor) => table.entities[actor.entity]?.kind === 'place')
    : undefined;
  const place = visited ?? candidate.place;
  return place && table.entities[place.entity]?.kind === 'place' ? { entity: place.entity, span: place.span } : undefined;
}

/** "visited Kenya": the country, where the reading took its name for the government. */
function asPlace(actor: Actor, table: EntityTable): Actor {
  const entity = table.entities[actor.entity];
  const country = entity?.kind === 'government' && entity.country ? countriesByCode().get(entity.country) : undefined;
  return country ? { ...actor, entity: table.indexOf(countryPlace(country)) } : actor;
}

/** Types of acts that tell nothing without a recipient: "Germany shelled", "the team beat", "the bank lends". */
const RECEIVED: ReadonlySet<string> = new Set(['ASSAULT', 'SANCTION', 'AID', 'COOPERATE']);
/** Those in which any people may act. */
const OF_PEOPLE: ReadonlySet<string> = new Set(['PROTEST', 'ACCUSE', 'COERCE']);

function isEnough(candidate: EventCandidate, sources: readonly Actor[], targets: readonly Actor[], place: unknown, table: EntityTable): boolean {
  const { frame, nominal, loose } = candidate;
  if (!candidate.plover) return true;
  const parties = sources.length + targets.length;
  if (candidate.suffered && targets.length > 0) return true;
  if (nominal && candidate.plover.type === 'PROTEST') return sources.length > 0;
  if (nominal && candidate.plover.type !== 'CONSULT') return sources.length > 0 && parties > 1;
  if (nominal) return sources.length > 0 && (parties > 1 || place !== undefined || candidate.time !== undefined);
  if (loose) return parties > 0 && (sources.length > 0 || isPassive(candidate));
  if (frame.targetIsPlace) return sources.length > 0 && (targets.length > 0 || place !== undefined);
  if (frame.mutual) return parties > 1;
  if (targets.length === 0)
    return isToldAlone(candidate.plover.type, sources, table) || (sources.length > 0 && (strikesPeople(candidate) || strikesThings(candidate)));
  return sources.length > 0 || isPassive(candidate);
}

/** PLOVER codes most acts without a recipient, where it is known who acts: "Rwanda rejected the allegations". */
function isToldAlone(type: string, sources: readonly Actor[], table: EntityTable): boolean {
  if (RECEIVED.has(type)) return false;
  return sources.some(({ entity }) => OF_PEOPLE.has(type) || table.entities[entity]?.sectors.includes('CVL') === false);
}

/** "kidnapped 30 [schoolgirls]", "killed 20 [worshippers]": people whose country nobody tells. */
function strikesPeople({ at, clause }: EventCandidate): boolean {
  const struck = clause?.verb.passive ? clause.subject : (clause?.object ?? []);
  const contents = struck.flatMap((noun) => [noun, ...noun.phrases.filter(({ preposition }) => preposition === 'of').flatMap(({ nouns }) => nouns)]);
  return contents.some(({ lemma, head }) => nounClass(singularOf(lemma)) === 'person' && at.sentence.tokens[head]?.upos === 'NOUN');
}

/** "occupied 20 [farms]", "blew up a [pipeline]". */
function strikesThings({ at, clause, plover }: EventCandidate): boolean {
  const struck = clause?.verb.passive ? clause.subject : (clause?.object ?? []);
  const inner = struck.flatMap((noun) => [noun, ...contentsOf(at, noun)]);
  const isThing = (noun: NounPhrase) =>
    at.sentence.tokens[noun.head]?.upos === 'NOUN' && !ROOM.has(singularOf(noun.lemma)) && isOfClass(at, noun, 'struck');
  return plover?.type === 'ASSAULT' && inner.some(isThing);
}

/** What is taken or entered without a blow: "occupy most [places]", "invaded the [market]". */
const ROOM: ReadonlySet<string> = new Set([
  'place',
  'market',
  'space',
  'position',
  'ground',
  'area',
  'top',
  'seat',
  'room',
  'spot',
  'segment',
  'field',
  'head',
  'front',
]);

function isPassive(candidate: EventCandidate): boolean {
  const { clauses } = candidate.at.phrases;
  return clauses.some(
    (clause) =>
      clause.verb.passive && (clause.verb.head === candidate.trigger.first || clause.subject.some((noun) => noun.head === candidate.trigger.first)),
  );
}

/** The finding of a settled event with its factuality. Throws a RangeError for a trigger outside the text. */
export function findingOf(context: ReportContext, settled: SettledEvent, told: Factuality): EventFinding {
  const { candidate, participants, place } = settled;
  const { frame, at } = candidate;
  const trigger = spanOfTokens(context, at.sentence, candidate.trigger);
  const factuality = inTime(told, candidate, context.reading.published);
  const time = timeOf(context, candidate, factuality);
  const unnamed = unnamedOf(context, at, candidate.trigger, frame.mutual === true, participants);
  return {
    id: accountId(context.report.id, 'event', [trigger, ...participants.map((participant) => participant.span)]),
    report: context.report.id,
    sentence: { start: at.sentence.start, end: at.sentence.end },
    trigger,
    predicate: candidate.predicate,
    ...(candidate.plover ? { plover: candidate.plover } : {}),
    participants,
    ...(time ? { time } : {}),
    ...(place ? { place } : {}),
    ...factuality,
    mutual: frame.mutual === true,
    ...(unnamed.length > 0 ? { unnamed } : {}),
    ...(candidate.cameo ? { cameo: candidate.cameo } : {}),
    by: candidate.by,
  };
}

/** A stated day after publication makes a plan of what isn't told as past; "meets" on a past day was. */
function inTime(told: Factuality, candidate: EventCandidate, published: Published | undefined): Factuality {
  const edtf = candidate.time?.edtf;
  if (!edtf || !published || told.status !== 'ongoing') return told;
  const { first, last } = edtfBounds(edtf);
  const day = edtfBounds(published.edtf);
  if (first && day.last && first > day.last) return { ...told, status: candidate.frame.arranged ? 'planned' : 'expected', tense: 'future' };
  if (last && day.first && last < day.first) return { ...told, status: 'occurred', tense: 'past' };
  return told;
}

/** The clause's own time; what goes on now goes on at publication. */
function timeOf(context: ReportContext, candidate: EventCandidate, told: Factuality): EventFinding['time'] {
  const { time } = candidate;
  if (time?.edtf) return { edtf: time.edtf, span: spanAt(context, time), basis: 'stated' };
  const published = context.reading.published;
  if (told.status === 'ongoing' && told.tense === 'present' && published && published.basis !== 'estimated')
    return { edtf: published.edtf, basis: 'inferred' };
  return undefined;
}

function spanAt(context: ReportContext, range: { start: number; end: number }): Span {
  return { start: range.start, end: range.end, exact: context.text.slice(range.start, range.end) };
}

/** The same kind of event with shared parties, as far as two accounts of one report tell. */
export function isSameEvent(a: SettledEvent, b: SettledEvent): boolean {
  if (a.candidate.frame.id !== b.candidate.frame.id) return false;
  const own = new Set(a.participants.filter((one) => one.role === 'source').map((one) => one.entity));
  if (!b.participants.some((one) => one.role === 'source' && own.has(one.entity))) return false;
  return compatible(partiesOf(a), partiesOf(b)) && compatible(a.place ? [a.place.entity] : [], b.place ? [b.place.entity] : []);
}

function partiesOf(event: SettledEvent): number[] {
  return event.participants.map((one) => one.entity);
}

/** One side names nothing that the other doesn't. */
function compatible(a: readonly number[], b: readonly number[]): boolean {
  return a.every((one) => b.includes(one)) || b.every((one) => a.includes(one));
}
