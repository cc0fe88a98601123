import { z } from 'zod';
import { CountryCode } from '../../model/index.ts';
import { loadKnowledge, once } from './load.ts';

const PlaceEntry = z.strictObject({
  name: z.string().min(1),
  also: z.array(z.string().min(1)).default([]),
  country: CountryCode.optional(),
  /** What a tour of a region is called by: "her Latin American tour". */
  adjectives: z.array(z.string().min(1)).optional(),
});
/** A city, region, sea, continent or other place that is no state. */
export type Place = z.infer<typeof PlaceEntry>;

/** Regions, continents, seas and states of a federation: the hand-kept ones, without the cities. */
export const regions = once((): readonly Place[] => loadKnowledge('places', PlaceEntry));

/** Hand-kept regions first, then cities; see knowledge/places.json and knowledge/cities.json. */
export const places = once((): readonly Place[] => [...regions(), ...loadKnowledge('cities', PlaceEntry)]);

/** Regions by the words, in small letters, that call something theirs: "latin american", "gulf". */
export const regionsByAdjective = once(
  (): ReadonlyMap<string, Place> =>
    new Map(regions().flatMap((place) => (place.adjectives ?? []).map((adjective) => [adjective.toLowerCase(), place] as const))),
);

/** Names of cities and states that a town or region of another state has too, so that the name alone tells of no state: "Kingston", "Birmingham", "Georgia". */
export const namesakes = once((): ReadonlySet<string> => new Set(loadKnowledge('namesakes', z.string().min(1))));

const ElsewhereEntry = z
  .strictObject({ name: z.string().min(1), in: z.array(CountryCode).default([]), small_in: z.array(CountryCode).default([]) })
  .transform(({ name, ...states }) => ({ name, in: new Set<string>(states.in), smallIn: new Set<string>(states.small_in) }));

/** The other states that have a town of a place's name too, and those that have a small one, by that name in small letters: "pemba" of Tanzania and Mozambique. */
export const townsElsewhere = once(
  (): ReadonlyMap<string, z.infer<typeof ElsewhereEntry>> =>
    new Map(loadKnowledge('towns-elsewhere', ElsewhereEntry).map((entry) => [entry.name.toLowerCase(), entry])),
);

const StateRegionEntry = z.strictObject({ words: z.array(z.string().min(1)).min(1), in: z.array(z.string().min(1)).min(1) });

/** Regions of the world-countries package and codes of states, by the words, in small letters, that tell where a state lies: "east african", "gulf". */
export const stateRegions = once(
  (): ReadonlyMap<string, ReadonlySet<string>> =>
    new Map(
      loadKnowledge('state-regions', StateRegionEntry).flatMap((entry) =>
        entry.words.map((word) => [word.toLowerCase(), new Set(entry.in)] as const),
      ),
    ),
);
