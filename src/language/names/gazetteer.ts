import type { Country } from '../knowledge/countries.ts';
import { countriesByCode } from '../knowledge/countries.ts';
import { otherNames, unaccented } from '../knowledge/lexicon.ts';
import { once } from '../knowledge/load.ts';
import { type Organisation, organisationsById } from '../knowledge/organisations.ts';
import { type Person, peopleById } from '../knowledge/people.ts';
import { type Place, places, regions } from '../knowledge/places.ts';
import { isCapital, joins, type Word } from './words.ts';

/** What knowledge says a sequence of words may be. */
export type Known =
  | { type: 'country'; country: Country }
  | { type: 'adjective'; country: Country }
  /** A capital, or a building that stands for a government ("the Kremlin"); `body` where it stands for an organisation. */
  | { type: 'seat'; place: string; country?: Country; body?: Organisation; capital: boolean }
  | { type: 'place'; place: Place }
  | { type: 'organisation'; organisation: Organisation; short: boolean }
  | { type: 'person'; person: Person; bare: boolean }
  /** The name of something that is no actor: an event, a work, a weekday. */
  | { type: 'other' };

interface Entry {
  keys: readonly string[];
  known: Known;
}

const KEY_WORD = /(?:\p{L}\.){2,}|\p{L}+\.(?= )|[\p{L}\p{M}\p{N}]+(?:'(?!s )[\p{L}\p{M}]+)*(?:'s(?= ))?/gu;

const PLAIN_NAME = /^[A-Za-z0-9]+(?:[ -][A-Za-z0-9]+)*$/;

/** The words of a name as the gazetteer compares them: without diacritics, hyphens apart; one after a possessive begins with an apostrophe. */
function keysOf(name: string): string[] {
  const plain = unaccented(name);
  // Most names are plain words, which need no pattern of all the world's letters.
  if (PLAIN_NAME.test(plain)) return plain.split(/[ -]/);
  const words = [...plain.replaceAll('’', "'").matchAll(KEY_WORD)].map(([word]) => word);
  return words.map((word, index) => (words[index - 1]?.endsWith("'s") ? "'" : '') + keyOf(word.replace(/'s$/, '')));
}

const keyOf = (plain: string): string => plain.replaceAll('’', "'").replace(/^(\p{L}+)\.$/u, '$1');

function* entriesOf(): Generator<[string, Known]> {
  for (const name of otherNames()) yield [name, { type: 'other' }];
  // "Latin American" is nobody's of the United States.
  for (const name of regions().flatMap(({ adjectives }) => adjectives ?? [])) if (name.includes(' ')) yield [name, { type: 'other' }];
  for (const country of countriesByCode().values()) yield* countryEntries(country);
  for (const organisation of organisationsById().values()) {
    yield [organisation.name, { type: 'organisation', organisation, short: false }];
    for (const name of organisation.also) yield [name, { type: 'organisation', organisation, short: !name.includes(' ') }];
    for (const place of organisation.seats) yield [place, { type: 'seat', place, body: organisation, capital: true }];
  }
  for (const person of peopleById().values()) {
    for (const name of [person.name, ...person.also]) yield [name, { type: 'person', person, bare: false }];
    for (const name of person.bare) yield [name, { type: 'person', person, bare: true }];
  }
  for (const place of places()) for (const name of [place.name, ...place.also]) yield [name, { type: 'place', place }];
}

function* countryEntries(country: Country): Generator<[string, Known]> {
  for (const name of country.names) yield [name, { type: 'country', country }];
  const capital = country.capitals[0];
  for (const name of country.capitals) yield [name, { type: 'seat', place: capital ?? name, country, capital: true }];
  for (const name of country.seats) yield [name, { type: 'seat', place: name, country, capital: false }];
  for (const name of country.adjectives) yield [name, { type: 'adjective', country }];
}

/** What is told first holds; but a name may be both a country's name and an adjective ("US"), and the name holds. */
const byFirstWord = once((): ReadonlyMap<string, readonly Entry[]> => {
  const index = new Map<string, Entry[]>();
  const taken = new Set<string>();
  for (const [name, known] of entriesOf()) {
    const keys = keysOf(name);
    const [first] = keys;
    const whole = keys.join(' ');
    if (first === undefined || taken.has(whole)) continue;
    taken.add(whole);
    const others = index.get(first);
    if (others) others.push({ keys, known });
    else index.set(first, [{ keys, known }]);
  }
  for (const entries of index.values()) entries.sort((a, b) => b.keys.length - a.keys.length);
  return index;
});

/**
 * The longest sequence of words from `at` that knowledge has a name for.
 * @returns what it is and the index after its last word
 */
export function lookUp(words: readonly Word[], at: number): { known: Known; end: number } | undefined {
  const word = words[at];
  if (!word || (word.shape === 'lower' && !(PARTICLE.test(word.form) && isCapital(words[at + 1])))) return undefined;
  return (
    lookUpAs(words, at, keyOf(word.plain)) ??
    (word.shape === 'upper' && word.form.length > 3 ? lookUpAs(words, at, titleCase(word.plain)) : undefined)
  );
}

function lookUpAs(words: readonly Word[], at: number, first: string): { known: Known; end: number } | undefined {
  for (const { keys, known } of byFirstWord().get(first) ?? []) {
    if (matches(words, at, keys)) return { known, end: at + keys.length };
  }
  return undefined;
}

function matches(words: readonly Word[], at: number, keys: readonly string[]): boolean {
  return keys.every((key, index) => {
    if (index === 0) return true;
    const word = words[at + index];
    if (!word || !(key.startsWith("'") ? /^['’]s $/.test(word.gap) : joins(word) || isBehindPlural(words, at + index))) return false;
    const form = keyOf(word.plain);
    const wanted = key.replace(/^'/, '');
    return form === wanted || (word.shape === 'upper' && form.length > 3 && titleCase(form) === wanted);
  });
}

/** "Kurdistan Workers' [Party]": names are kept without the sign. */
const isBehindPlural = (words: readonly Word[], at: number): boolean => /^['’] $/.test(words[at]?.gap ?? '') && words[at - 1]?.possessive === true;

/** "dos Santos", "al-Bashir", "de Klerk": surnames of which the first word is small. */
const PARTICLE = /^(?:al|bin|da|de|del|della|di|dos|el|van|von)$/;

/** "BAŞARAN" is looked up as "Başaran". */
const titleCase = (form: string): string => form.slice(0, 1) + form.slice(1).toLowerCase();
