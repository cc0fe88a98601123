import { countriesByCode } from '../../../language/knowledge/countries.ts';
import { once } from '../../../language/knowledge/load.ts';
import { places } from '../../../language/knowledge/places.ts';
import type { EventAccount } from '../../../model/index.ts';

/** Cities under each of their names; capitals and seats of government, which stand for their state, are left out. */
const cities = once((): ReadonlyMap<string, string> => {
  const seats = new Set([...countriesByCode().values()].flatMap((country) => [...country.capitals, ...country.seats, ...country.names]));
  const named = places().flatMap(({ name, also, country }) =>
    country === undefined ? [] : [name, ...also].map((spelling) => [spelling, name] as const),
  );
  return new Map(named.filter(([spelling, name]) => !seats.has(spelling) && !seats.has(name)));
});

/**
 * The cities by which an account names a state that something was done to: "struck Odesa" is done to Ukraine, and yet not what "struck Dnipro"
 * tells. One name for all spellings of a city.
 */
export function spotsOf(participants: EventAccount['participants']): string[] {
  return participants.filter(({ role }) => role === 'target').flatMap(({ span }) => cities().get(span.exact) ?? []);
}
