import { createRequire } from 'node:module';
import { z } from 'zod';
import { CountryCode } from '../../model/index.ts';
import { loadKnowledge, once } from './load.ts';

const words = z.array(z.string().min(1)).default([]);
const CountryEntry = z.strictObject({
  code: CountryCode,
  names: words,
  adjectives: words,
  seats: words,
  capital: words,
  not: words,
  /** The office of whom news calls the leader of the state. */
  leader: z.string().optional(),
});

/** A state or territory as news writing names it. */
export interface Country {
  /** ISO 3166-1 alpha-3, of states that are no more ISO 3166-3; Kosovo has XKX. */
  code: string;
  /** Its plain name: "Russia". */
  name: string;
  /** All names, the plain one first. */
  names: string[];
  adjectives: string[];
  /** Spellings of its capitals, the usual one first. */
  capitals: string[];
  /** The office of its leader, where there is no doubt: "president", "chancellor". */
  leader?: string;
  /** Other places and buildings that stand for its government: "the Kremlin". */
  seats: string[];
  /** Where it lies by the package: "Africa", "Eastern Africa". */
  regions: string[];
  /** Without a sea, or without a border. */
  lies?: 'inland' | 'on islands';
  /** Its domains in the Domain Name System, "pe"; none of territories that another state governs. */
  domains: string[];
}

/** The parts of the world-countries package that are read. */
const PackageCountry = z.object({
  cca3: z.string(),
  name: z.object({ common: z.string(), official: z.string() }),
  capital: z.array(z.string()),
  demonyms: z.object({ eng: z.object({ m: z.string() }).optional() }),
  tld: z.array(z.string()),
  independent: z.boolean().nullish(),
  region: z.string(),
  subregion: z.string(),
  landlocked: z.boolean(),
  borders: z.array(z.string()),
});

/** Not independent by the package, with a government of which news tells. */
const GOVERNED: ReadonlySet<string> = new Set(['HKG', 'PSE', 'TWN', 'XKX']);

type Extra = z.infer<typeof CountryEntry>;

/** The package's code for Kosovo is none; XKX is what the EU and the World Bank use. */
const codeOf = (cca3: string) => (cca3 === 'UNK' ? 'XKX' : cca3);

function fromPackage(country: z.infer<typeof PackageCountry>, extra: Extra): Country {
  const kept = (names: readonly string[]) => [...new Set(names.filter((name) => name !== '' && !extra.not.includes(name)))];
  const demonyms = country.demonyms.eng?.m.split(/, | or /) ?? [];
  return {
    code: extra.code,
    name: country.name.common,
    names: kept([country.name.common, country.name.official, ...extra.names]),
    adjectives: kept([...demonyms.filter((demonym) => !demonym.endsWith('er')), ...extra.adjectives]),
    capitals: kept([...country.capital, ...extra.capital]),
    seats: extra.seats,
    regions: [country.region, country.subregion],
    ...(country.landlocked ? { lies: 'inland' } : isOnIslands(country) ? { lies: 'on islands' } : {}),
    domains: (country.independent ?? true) || GOVERNED.has(extra.code) ? country.tld.map((domain) => domain.replace('.', '')) : [],
    ...(extra.leader ? { leader: extra.leader } : {}),
  };
}

const StatesOfKind = z.strictObject({ kind: z.enum(['federation of states', 'on a shared island']), gloss: z.string().min(1), states: z.string() });

const kindsOfStates = once(
  () => new Map(loadKnowledge('kinds-of-states', StatesOfKind).map(({ kind, states }) => [kind, new Set(states.split(' '))] as const)),
);

/** Whether the parts of a state are called states themselves. */
export function isFederation(code: string): boolean {
  return kindsOfStates().get('federation of states')?.has(code) ?? false;
}

function isOnIslands({ cca3, borders }: z.infer<typeof PackageCountry>): boolean {
  return borders.length === 0 || (kindsOfStates().get('on a shared island')?.has(cca3) ?? false);
}

/** Entries of one code are taken together. */
function mergeExtras(entries: readonly Extra[]): Map<string, Extra> {
  const merged = new Map<string, Extra>();
  for (const entry of entries) {
    const before = merged.get(entry.code);
    merged.set(entry.code, before ? bothOf(before, entry) : entry);
  }
  return merged;
}

const nothingMore = (code: string): Extra => ({ code, names: [], adjectives: [], seats: [], capital: [], not: [] });

const bothOf = (a: Extra, b: Extra): Extra => ({
  code: a.code,
  names: [...a.names, ...b.names],
  adjectives: [...a.adjectives, ...b.adjectives],
  seats: [...a.seats, ...b.seats],
  capital: [...a.capital, ...b.capital],
  not: [...a.not, ...b.not],
  leader: a.leader ?? b.leader,
});

function packageCountries(): z.infer<typeof PackageCountry>[] {
  const require = createRequire(import.meta.url);
  return z.array(PackageCountry).parse(require('world-countries/countries.json'));
}

/** A state that is no more, by its code of ISO 3166-3: "Soviet Union", SUN. */
function former(extra: Extra): Country | undefined {
  const { code, names, adjectives, seats, capital } = extra;
  const [name] = names;
  return name === undefined ? undefined : { code, name, names, adjectives, capitals: capital, seats, regions: [], domains: [] };
}

/** All countries by code, and states of the time since 1985 that are no more. Read once, from the world-countries package and knowledge/countries.json. */
export const countriesByCode = once((): ReadonlyMap<string, Country> => {
  const extras = mergeExtras(loadKnowledge('countries', CountryEntry));
  const countries = new Map(
    packageCountries().map((country) => {
      const code = codeOf(country.cca3);
      return [code, fromPackage(country, extras.get(code) ?? nothingMore(code))] as const;
    }),
  );
  for (const [code, extra] of extras) {
    const state = countries.has(code) ? undefined : former(extra);
    if (state) countries.set(code, state);
  }
  return countries;
});

/** The plain name of a country, or its code where it is unknown. */
export function countryName(code: string): string {
  return countriesByCode().get(code)?.name ?? code;
}
