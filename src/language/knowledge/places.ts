import { z } from 'zod';
import { CountryCode } from '../../model/index.ts';
import { loadKnowledge, once } from './load.ts';

const PlaceEntry = z.strictObject({
  name: z.string().min(1),
  also: z.array(z.string().min(1)).default([]),
  country: CountryCode.optional(),
});
/** A city, region, sea, continent or other place that is no state. */
export type Place = z.infer<typeof PlaceEntry>;

/** Regions, continents, seas and states of a federation: the hand-kept ones, without the cities. */
export const regions = once((): readonly Place[] => loadKnowledge('places', PlaceEntry));

/** Hand-kept regions first, then cities; see knowledge/places.json and knowledge/cities.json. */
export const places = once((): readonly Place[] => [...regions(), ...loadKnowledge('cities', PlaceEntry)]);
