import { z } from 'zod';
import { CountryCode } from '../../model/index.ts';
import { loadKnowledge, once } from './load.ts';

/** A year, month or day, which are EDTF. */
const KnownDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

const Office = z.strictObject({
  /** Lower case, as news says it: "foreign minister". */
  title: z.string().min(1),
  /** A country's code, or the id of an organisation. */
  of: z.string().min(1),
  from: KnownDate.optional(),
  to: KnownDate.optional(),
});
type Office = z.infer<typeof Office>;

const PersonEntry = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  /** Other spellings of the whole name. */
  also: z.array(z.string().min(1)).default([]),
  /** Surnames by which news calls this person without more: "Putin". Rare surnames of the well-known only. */
  bare: z.array(z.string().min(1)).default([]),
  gender: z.enum(['m', 'f']),
  country: CountryCode.optional(),
  wikidata: z
    .string()
    .regex(/^Q[0-9]+$/)
    .optional(),
  offices: z.array(Office),
});
/** A person whom news is expected to know. */
export type Person = z.infer<typeof PersonEntry>;

/** The people of knowledge/people.json, by id. */
export const peopleById = once((): ReadonlyMap<string, Person> => new Map(loadKnowledge('people', PersonEntry).map((person) => [person.id, person])));

/** Who hold an office: people by country code or organisation id. */
const holdersByBody = once((): ReadonlyMap<string, readonly { person: Person; office: Office }[]> => {
  const byBody = new Map<string, { person: Person; office: Office }[]>();
  for (const person of peopleById().values()) {
    for (const office of person.offices) byBody.set(office.of, [...(byBody.get(office.of) ?? []), { person, office }]);
  }
  return byBody;
});

/**
 * The one person who held an office on a day.
 * @param body country code ("RUS") or organisation id ("european-commission")
 * @param title tells whether an office's title is the one asked for
 * @param day `YYYY-MM-DD`, `YYYY-MM` or `YYYY`
 * @returns nobody where it is unknown, or where several held it at that time
 */
export function holderOf(body: string, title: (office: string) => boolean, day: string): Person | undefined {
  const held = (holdersByBody().get(body) ?? []).filter(({ office }) => title(office.title) && isWithin(day, office));
  const people = new Set(held.map(({ person }) => person));
  return people.size === 1 ? [...people][0] : undefined;
}

/** Compares only as many digits as both dates tell; an office without `from` has an unknown beginning and is not counted on. */
function isWithin(day: string, { from, to }: Office): boolean {
  if (from === undefined) return false;
  const upTo = (date: string) => Math.min(date.length, day.length);
  const begun = day.slice(0, upTo(from)) >= from.slice(0, upTo(from));
  const last = to?.slice(0, upTo(to));
  // A year or month in which the office changed hands counts for both, so that neither is taken for sure.
  return begun && (to === undefined || last === undefined || day.slice(0, last.length) < last || (day.length < to.length && day === last));
}
