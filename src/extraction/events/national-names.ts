import { countriesByCode } from '../../language/knowledge/countries.ts';
import { once } from '../../language/knowledge/load.ts';

/** The country of a people by its plural: "Kenyans", "Poles". */
export const nationalNames = once(() => {
  const names = new Map<string, string>(IRREGULAR_NATIONALS);
  for (const [code, { adjectives }] of countriesByCode()) for (const adjective of adjectives) names.set(`${adjective}s`, code);
  return names;
});

const IRREGULAR_NATIONALS: readonly (readonly [string, string])[] = [
  ['Turks', 'TUR'],
  ['Serbs', 'SRB'],
  ['Croats', 'HRV'],
  ['Poles', 'POL'],
  ['Danes', 'DNK'],
  ['Swedes', 'SWE'],
  ['Finns', 'FIN'],
  ['Spaniards', 'ESP'],
  ['Britons', 'GBR'],
  ['Czechs', 'CZE'],
  ['Slovaks', 'SVK'],
  ['Scots', 'GBR'],
  ['Filipinos', 'PHL'],
];

/** The country of an adjective: "Kenyan". */
export const nationalAdjectives = once(
  () => new Map([...countriesByCode()].flatMap(([code, { adjectives }]) => adjectives.map((adjective) => [adjective, code] as const))),
);
