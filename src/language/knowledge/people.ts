import { z } from 'zod';
import { CountryCode } from '../../model/index.ts';
import { familyFirstNames, unaccented } from './lexicon.ts';
import { knownUntil, loadKnowledge, once } from './load.ts';

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
/** An office of a state or organisation, with its term. */
export type Office = z.infer<typeof Office>;

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

/** People by a surname: those whom news calls by it alone, and all who bear it as the last word of their name; without diacritics, in lower case. */
export const peopleBySurname = once((): ReadonlyMap<string, readonly { person: Person; bare: boolean }[]> => {
  const bySurname = new Map<string, { person: Person; bare: boolean }[]>();
  for (const person of peopleById().values()) {
    const bare = new Set(person.bare.map(surnameKey));
    const last = [person.name, ...person.also].map((name) => surnameKey(name.split(' ').at(-1) ?? ''));
    const first = [person.name, ...person.also].map((name) => name.split(' ')[0] ?? '').filter((word) => familyFirstNames().has(unaccented(word)));
    for (const surname of new Set([...bare, ...last, ...first.map(surnameKey)])) {
      bySurname.set(surname, [...(bySurname.get(surname) ?? []), { person, bare: bare.has(surname) }]);
    }
  }
  return bySurname;
});

/** "Al-Sisi" → "al sisi". */
export const surnameKey = (surname: string): string => unaccented(surname).toLowerCase().replaceAll(/[-‐‑]/g, ' ');

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
  const held = (holdersByBody().get(body) ?? []).filter(({ office }) => title(office.title) && isHeld(office, day) !== 'no');
  const people = new Set(held.map(({ person }) => person));
  return people.size === 1 && held.some(({ office }) => isHeld(office, day) === 'yes') ? [...people][0] : undefined;
}

/** The month up to which the list tells who came into office: who holds one after it, nobody has looked up. */
const lastKnown = once((): string => knownUntil('people'));

/** A day, or the last one of which the list can tell who held an office then. */
export const dayKnown = (day: string): string => (isKnown(day) ? day : lastKnown());

/** Whether the list can tell who held an office on a day: "the Chilean president" of next year may be another. */
export const isKnown = (day: string): boolean => compare(day, lastKnown()) <= 0;

/**
 * Whether an office was held on a day, as far as both dates tell: in the year, month or day in which it changed hands it may have been.
 * One whose beginning is unknown was never surely held.
 */
export function isHeld({ from, to }: Office, day: string): 'yes' | 'maybe' | 'no' {
  if (from === undefined) return 'no';
  const begun = compare(day, from);
  const over = to === undefined ? -1 : compare(day, to);
  if (begun < 0 || over > 0 || (over === 0 && to?.length === 10 && day.length === 10)) return 'no';
  const isFirst = begun === 0 && from.length < 10 && day.length > from.length;
  const isPart = begun === 0 && day.length < from.length;
  return over === 0 || isFirst || isPart ? 'maybe' : 'yes';
}

/** Before (-1), after (1), or equal in what both tell (0): "2002" and "2002-12-30" are equal. */
function compare(a: string, b: string): -1 | 0 | 1 {
  const length = Math.min(a.length, b.length);
  const [first, second] = [a.slice(0, length), b.slice(0, length)];
  return first === second ? 0 : first < second ? -1 : 1;
}
