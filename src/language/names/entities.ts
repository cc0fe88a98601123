import { type Entity, edtf } from '../../model/index.ts';
import { type Country, countriesByCode, countryName } from '../knowledge/countries.ts';
import { unaccented } from '../knowledge/lexicon.ts';
import { type Organisation, organisationsById } from '../knowledge/organisations.ts';
import { type Person, peopleById } from '../knowledge/people.ts';
import type { Place } from '../knowledge/places.ts';

/** The entities of one report, in the order in which they are first spoken of. */
export interface EntityTable {
  entities: Entity[];
  /** The index of the entity of that key; it is added when it is new. */
  indexOf(entity: Entity): number;
  /** The index of the entity of a key, if there is one. */
  indexOfKey(key: string): number | undefined;
}

/** An empty table. */
export function entityTable(): EntityTable {
  const entities: Entity[] = [];
  const byKey = new Map<string, number>();
  return {
    entities,
    indexOf(entity) {
      const known = byKey.get(entity.key);
      if (known !== undefined) return known;
      byKey.set(entity.key, entities.push(entity) - 1);
      return entities.length - 1;
    },
    indexOfKey: (key) => byKey.get(key),
  };
}

/** "São Paulo" → "sao-paulo". */
const slug = (name: string): string =>
  unaccented(name)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** The government of a country: `gov:RUS`, under the country's plain name. */
export const governmentEntity = (code: string): Entity => ({
  key: `gov:${code}`,
  kind: 'government',
  name: countryName(code),
  country: code,
  sectors: ['GOV'],
  roles: [],
});

/** A country as a place: `place:RUS`. */
export const countryPlace = (country: Country): Entity => ({
  key: `place:${country.code}`,
  kind: 'place',
  name: country.name,
  country: country.code,
  sectors: [],
  roles: [],
});

/** A city, region or building as a place: `place:new-york`. */
export const placeEntity = (place: Place): Entity => ({
  key: `place:${slug(place.name)}`,
  kind: 'place',
  name: place.name,
  ...(place.country ? { country: place.country } : {}),
  sectors: [],
  roles: [],
});

/** An organisation of knowledge: `org:united-nations`. */
export const organisationEntity = (organisation: Organisation): Entity => ({
  key: `org:${organisation.id}`,
  kind: organisation.kind,
  name: organisation.name,
  ...(organisation.country ? { country: organisation.country } : {}),
  sectors: organisation.sectors,
  ...(organisation.wikidata ? { wikidata: organisation.wikidata } : {}),
  roles: [],
});

/** A person of knowledge: `person:xi-jinping`, with all known offices. */
export const personEntity = (person: Person): Entity => ({
  key: `person:${person.id}`,
  kind: 'person',
  name: person.name,
  ...(person.country ? { country: person.country } : {}),
  sectors: [],
  ...(person.wikidata ? { wikidata: person.wikidata } : {}),
  roles: person.offices.map(({ title, of, from, to }) => ({
    title,
    organisation: bodyName(of),
    ...(from ? { from: edtf(from) } : {}),
    ...(to ? { to: edtf(to) } : {}),
  })),
});

const bodyName = (body: string): string => countriesByCode().get(body)?.name ?? organisationsById().get(body)?.name ?? body;

/** Somebody or something that only the report knows: `name:person:du wen`. */
export const namedEntity = (kind: Entity['kind'], name: string, more: Partial<Entity> = {}): Entity => ({
  key: `name:${kind}:${name.toLowerCase().normalize('NFC').replace(/\s+/g, ' ')}`,
  kind,
  name,
  sectors: [],
  roles: [],
  ...more,
});

/** The person of knowledge with an id, if there is one. */
export const knownPerson = (entity: Entity): Person | undefined =>
  entity.key.startsWith('person:') ? peopleById().get(entity.key.slice('person:'.length)) : undefined;
