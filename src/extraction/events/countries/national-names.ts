import { countriesByCode } from '../../../language/knowledge/countries.ts';
import { once } from '../../../language/knowledge/load.ts';
import { countriesOfPeoples } from '../../../language/knowledge/peoples.ts';

/** The country of a people by its plural: "Kenyans", "Poles", "Chechens". */
export const nationalNames = once(() => {
  const names = new Map<string, string>();
  for (const [code, { adjectives }] of countriesByCode()) for (const adjective of adjectives) names.set(`${adjective}s`, code);
  for (const [plural, code] of countriesOfPeoples()) names.set(plural, code);
  return names;
});

/** The country of an adjective: "Kenyan". */
export const nationalAdjectives = once(
  () => new Map([...countriesByCode()].flatMap(([code, { adjectives }]) => adjectives.map((adjective) => [adjective, code] as const))),
);
