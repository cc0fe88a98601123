import { z } from 'zod';
import { CountryCode } from '../../model/index.ts';
import { loadKnowledge, once } from './load.ts';

const PeopleEntry = z.strictObject({
  country: CountryCode.optional(),
  /** "Chechens: Chechen", "Kosovars:": how those who belong to it are called, and after a colon its adjectives. */
  peoples: z.array(z.string().regex(/^[^:]+:(?: [^:]+)?$/)).min(1),
});

/** A people of a region, a faith or of several states. */
export interface People {
  /** "Chechens" */
  plural: string;
  /** The state in which it lives; absent where these are several. */
  country?: string;
}

interface Peoples {
  byPlural: ReadonlyMap<string, People>;
  byAdjective: ReadonlyMap<string, People>;
}

const peoples = once((): Peoples => {
  const byPlural = new Map<string, People>();
  const byAdjective = new Map<string, People>();
  for (const entry of loadKnowledge('peoples', PeopleEntry)) {
    for (const line of entry.peoples) {
      const [plural = '', adjectives = ''] = line.split(':');
      const people: People = { plural, ...(entry.country ? { country: entry.country } : {}) };
      byPlural.set(plural, people);
      for (const adjective of adjectives.split(',')) if (adjective.trim() !== '') byAdjective.set(adjective.trim(), people);
    }
  }
  return { byPlural, byAdjective };
});

/** The people that a plural names: "Kurds", "Bosnian Serbs", "Poles". */
export const peopleNamed = (plural: string): People | undefined => peoples().byPlural.get(plural);

/** The people of an adjective, as it is written: "Chechen", "Turkish Cypriot". */
export const peopleOfAdjective = (adjective: string): People | undefined => peoples().byAdjective.get(adjective);

/** Every plural of a people that lives in one state, with its country. */
export const countriesOfPeoples = once(
  (): ReadonlyMap<string, string> =>
    new Map([...peoples().byPlural].flatMap(([plural, { country }]) => (country ? [[plural, country] as const] : []))),
);
