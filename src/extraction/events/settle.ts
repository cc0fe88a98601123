import { countriesByCode } from '../../language/knowledge/countries.ts';
import { countryPlace, type EntityTable, governmentEntity, namedEntity, placeEntity } from '../../language/names/entities.ts';
import type { ActorKind, EntityIndex, EventFinding, Span } from '../../model/index.ts';
import type { Actor } from '../participants.ts';
import type { EventCandidate } from './candidate.ts';
import { withCountries } from './countries/party-country.ts';
import { isEnough } from './parties/enough-parties.ts';
import { dayBehind } from './times-and-places/day-of-each.ts';
import { withoutPolitics } from './types/business-parties.ts';

type Participant = EventFinding['participants'][number];

/** A candidate whose participants and place are settled. */
export interface SettledEvent {
  candidate: EventCandidate;
  participants: Participant[];
  place?: { entity: EntityIndex; span: Span };
}

/** "visited Serbia and Hungary": one visit each; "attacked Goma on Friday and Bukavu on Saturday": one deed for each day. */
export function eachPlace(candidate: EventCandidate): EventCandidate[] {
  if (candidate.targets.length < 2) return [candidate];
  const told = candidate.targets.map((target) => dayBehind(candidate.at, target));
  // "Peru in May and [Chile] and Bolivia in June"
  const days = told.map((day, index) => day ?? told.slice(index).find(Boolean));
  const areApart = new Set(days.flatMap((day) => day?.start ?? [])).size > 1;
  if (!candidate.frame.targetIsPlace && !(areApart && days.every(Boolean))) return [candidate];
  return candidate.targets.map((target, index) => {
    const time = areApart ? days[index] : undefined;
    return { ...candidate, targets: [target], ...(time ? { time } : {}) };
  });
}

const ACTING: readonly ActorKind[] = ['person', 'government', 'organisation', 'company', 'group'];
/** A town of no known country may be struck; it signs and meets nobody. */
const STRUCK: readonly ActorKind[] = [...ACTING, 'place'];

/**
 * Settles who takes part: a place that acts or is visited stands for its government, parties of a mutual event are all sources, kinds must fit.
 * Undefined where the words name too few participants to tell an event.
 */
export function settle(candidate: EventCandidate, table: EntityTable): SettledEvent | undefined {
  const { frame } = candidate;
  const sources = distinct(candidate.sources.flatMap((actor) => actingItself(actor, table))).filter((actor) =>
    isKind(actor, frame.kinds?.source ?? ACTING, table),
  );
  const place = placeOf(candidate, table);
  const isThere = candidate.plover === undefined || ON_THE_SPOT.has(candidate.plover.type);
  const targets = distinct(
    candidate.targets
      .filter((actor) => !isVenue(candidate, actor, sources, table))
      .flatMap((actor) =>
        isThere || isAtHome(actor, sources, table) ? onTheSpot(actor, table) : acting(actor, table, frame.targetIsPlace !== true),
      ),
  )
    .filter((actor) => isKind(actor, frame.kinds?.target ?? (frame.mutual ? ACTING : STRUCK), table))
    .flatMap((actor) => apart(actor, sources, table));
  if (!isEnough(candidate, sources, targets, place, table)) return undefined;
  const sides = withCountries({ type: candidate.plover?.type, sources, targets }, candidate.at, table);
  const sideOf = new Set([...sides.sources, ...sides.targets].map(({ entity }) => entity));
  const others = distinct((candidate.others ?? []).flatMap((actor) => acting(actor, table))).filter(
    (actor) => isKind(actor, ACTING, table) && !sideOf.has(actor.entity),
  );
  const participants = [
    ...withRole('source', sides.sources),
    ...withRole(frame.mutual ? 'source' : 'target', sides.targets),
    ...withRole('other', others),
  ];
  return { candidate: withoutPolitics(candidate, sides, table), participants, ...(place ? { place } : {}) };
}

function withRole(role: Participant['role'], actors: readonly Actor[]): Participant[] {
  return actors.map(({ entity, span, as }) => ({ role, entity, span, ...(as ? { as } : {}) }));
}

/** What is done to a town or a building is done there, and to no government. */
const ON_THE_SPOT: ReadonlySet<string> = new Set(['ASSAULT', 'PROTEST', 'MOBILIZE', 'RETREAT', 'COERCE']);

/** "Russia offered to host the talks in [Moscow]": a town of its own is where a state deals with others, and none of them. */
function isVenue({ plover, frame }: EventCandidate, actor: Actor, sources: readonly Actor[], table: EntityTable): boolean {
  return plover !== undefined && DEALING.has(plover.type) && frame.targetIsPlace !== true && isAtHome(actor, sources, table);
}

const DEALING: ReadonlySet<string> = new Set(['AGREE', 'CONSULT', 'SUPPORT', 'COOPERATE', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN']);

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

/** "[Mombasa] banned plastic bags": a town that is no capital acts for itself, and not for the state in which it lies. */
function actingItself(actor: Actor, table: EntityTable): Actor[] {
  const entity = table.entities[actor.entity];
  if (entity?.kind !== 'place' || entity.country === undefined || /^place:[A-Z]{3}$/.test(entity.key)) return acting(actor, table);
  if (countriesByCode().get(entity.country)?.capitals.includes(entity.name)) return acting(actor, table);
  const body = namedEntity('government', entity.name, { country: entity.country, sectors: ['GOV'] });
  return [{ ...actor, entity: table.indexOf(body) }];
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
