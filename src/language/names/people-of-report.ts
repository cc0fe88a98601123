import type { Entity, Report } from '../../model/index.ts';
import { familyFirstNames, type Gender, unaccented } from '../knowledge/lexicon.ts';
import { once } from '../knowledge/load.ts';
import { type Person, peopleById } from '../knowledge/people.ts';
import { homeCountry } from '../origins/report-country.ts';
import { calledShortly } from './called-shortly.ts';
import { namedEntity, personEntity } from './entities.ts';
import { type FoundName, nameText, type WordedSentence } from './found-name.ts';
import { countryOf, phraseOf } from './phrase.ts';
import { honorificGender } from './titles.ts';
import { joins, type Word } from './words.ts';

/** A person whom the report calls by a full name, or whom knowledge finds behind a short one. */
interface ReportPerson {
  entity: Entity;
  gender?: Gender;
  /** Words by which the report may call this person later: "Xi", "von der leyen". */
  surnames: readonly string[];
  /** Where the full name stands first: sentence and word. */
  at: number;
}

/** Everybody whom a report names in full, and whom its short names mean. */
export interface PeopleOfReport {
  entityOf(sentence: WordedSentence, name: FoundName): { entity: Entity; gender?: Gender };
  surnames: ReadonlySet<string>;
}

const PARTICLE = /^(?:von|van|der|den|de|da|dos|di|del|la|le|el|al|bin|ibn|ben|ter|zu|ten)$/;

const knownByName = once((): ReadonlyMap<string, Person> => {
  const byName = new Map<string, Person>();
  for (const person of peopleById().values()) for (const name of [person.name, ...person.also]) byName.set(nameKey(name.split(/[ -]/)), person);
  return byName;
});

const nameKey = (words: readonly string[]): string => unaccented(words.join(' ')).toLowerCase();

/** "John F. Roe" and "John Roe" are one name. */
const withoutInitials = (words: readonly Word[]): Word[] => words.filter((word, index) => index === 0 || word.shape !== 'initial');

/**
 * Reads who is named in full anywhere in the report.
 * @param day of the report, as far as it is known (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`)
 * @returns who a found name means: of two people of one surname the one named last before, unless a title or honorific tells them apart
 */
export function peopleOfReport(report: Report, sentences: readonly WordedSentence[], day?: string): PeopleOfReport {
  const { text } = report;
  const others = namesakesIn(report, sentences);
  const people: ReportPerson[] = [];
  const byName = new Map<string, ReportPerson>();
  const bySurname = new Map<string, ReportPerson[]>();
  for (const sentence of sentences) {
    for (const name of sentence.found) {
      if (name.kind !== 'person' || !name.whole) continue;
      const person = fullyNamed(text, others, sentence, name);
      if (byName.has(person.entity.key)) continue;
      byName.set(person.entity.key, person);
      people.push(person);
      for (const surname of person.surnames) bySurname.set(surname, [...(bySurname.get(surname) ?? []), person]);
    }
  }
  return {
    surnames: new Set(bySurname.keys()),
    entityOf: (sentence, name) =>
      name.whole ? fullyNamed(text, others, sentence, name) : shortlyNamed({ text, bySurname, ...(day ? { day } : {}) }, sentence, name),
  };
}

/**
 * "BOGOTA — Defence Minister Pedro Sánchez": those whom knowledge has under a name and whom the report doesn't mean, since it was written elsewhere, names their state nowhere
 * and gives them an office that they never had.
 */
function namesakesIn(report: Report, sentences: readonly WordedSentence[]): ReadonlySet<Person> {
  const home = homeCountry(report);
  if (home === undefined) return new Set();
  const told = new Set([home, ...sentences.flatMap(({ found }) => found.map(countryOf))]);
  const others = sentences.flatMap((sentence) =>
    sentence.found.flatMap((name) => {
      const known = name.kind === 'person' && name.whole ? knownAs(sentence, name) : undefined;
      if (!known || known.country === undefined || told.has(known.country)) return [];
      const title = phraseOf(sentence, name).title?.toLowerCase();
      return title === undefined || known.offices.some((office) => office.title.toLowerCase() === title) ? [] : [known];
    }),
  );
  return new Set(others);
}

/** Whom knowledge has under a full name. */
function knownAs({ words }: WordedSentence, { from, to, known }: FoundName): Person | undefined {
  return known?.type === 'person' ? known.person : knownByName().get(nameKey(withoutInitials(words.slice(from, to)).map((word) => word.form)));
}

function fullyNamed(text: string, others: ReadonlySet<Person>, sentence: WordedSentence, name: FoundName): ReportPerson {
  const words = withoutInitials(sentence.words.slice(name.from, name.to));
  const found = knownAs(sentence, name);
  const known = found && others.has(found) ? undefined : found;
  const at = positionOf(sentence, name.from);
  if (known) return { entity: personEntity(known), gender: known.gender, surnames: surnamesOf(words), at };
  const gender = name.gender;
  return { entity: namedEntity('person', nameText(text, sentence.words, name)), ...(gender ? { gender } : {}), surnames: surnamesOf(words), at };
}

const positionOf = (sentence: WordedSentence, word: number): number => sentence.index * 10_000 + word;

/** "Xi Jinping" → "xi"; "Ursula von der Leyen" → "von der leyen", "leyen"; "Mohammed bin Salman" → "bin salman", "salman". */
function surnamesOf(words: readonly Word[]): string[] {
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return [];
  if (familyFirstNames().has(first.plain) && words.length <= 3) {
    const second = words[1];
    const eitherOrder = words.length === 2 && second !== undefined && familyFirstNames().has(second.plain);
    return [first, ...(eitherOrder && second ? [second] : [])].map((word) => nameKey([word.form]));
  }
  // Parts after a hyphen belong to the surname: "Smith-Jones", "al-Assad".
  let start = words.length - 1;
  while (start > 1 && (words[start]?.gap === '-' || PARTICLE.test(words[start - 1]?.lower ?? ''))) start -= 1;
  const surname = words.slice(start);
  const bare = surname.filter((word) => !PARTICLE.test(word.lower));
  return [...new Set([nameKey(surname.map((word) => word.form)), nameKey(bare.map((word) => word.form))])];
}

interface Called {
  text: string;
  bySurname: ReadonlyMap<string, readonly ReportPerson[]>;
  day?: string;
}

function shortlyNamed({ text, bySurname, day }: Called, sentence: WordedSentence, name: FoundName): { entity: Entity; gender?: Gender } {
  const words = sentence.words.slice(name.from, name.to);
  const called = bySurname.get(nameKey(words.map((word) => word.form))) ?? [];
  const honorific = honorificGender(sentence.words[name.from - 1]);
  const told = honorific ?? (name.known ? undefined : name.gender);
  const fitting = called.filter(
    (person) => !honorific || honorific === 'u' || !person.gender || person.gender === 'u' || person.gender === honorific,
  );
  const here = positionOf(sentence, name.from);
  const nearest = fitting.filter((person) => person.at <= here).at(-1) ?? fitting[0];
  if (nearest) return nearest.gender || !told ? nearest : { ...nearest, gender: told };
  const { title, country } = phraseOf(sentence, name);
  const surname = nameText(text, sentence.words, name);
  const known = calledShortly({ surname, ...(title ? { title } : {}), ...(country ? { country } : {}), ...(day ? { day } : {}) });
  const { person } = known ?? {};
  if (person && (!honorific || honorific === 'u' || honorific === person.gender)) return { entity: personEntity(person), gender: person.gender };
  const more = known?.country ? { country: known.country } : {};
  return { entity: namedEntity('person', surname, more), ...(told ? { gender: told } : {}) };
}

/** "Ada Angers … Angers said": the surname of somebody whom the report names in full is no town's name here, unless it stands as one ("in Angers"). */
function freeSurnames(sentence: WordedSentence, people: PeopleOfReport): void {
  sentence.found = sentence.found.filter((name) => {
    const { from, to, known, by } = name;
    const isPlaceLike = known?.type === 'place' || (by === 'model' && !known);
    if (isOutletOfSurname(sentence, name, people)) return false;
    const words = sentence.words.slice(from, to);
    if (!isPlaceLike || !people.surnames.has(nameKey(words.map((word) => word.form)))) return true;
    return /^(?:in|at|near|from|to|of|around|outside|through)$/.test(sentence.words[from - 1]?.lower ?? '');
  });
}

/** "Jan Reuter … Reuter said": an outlet that bears the surname of somebody whom the report names in full is meant only where it does an outlet's work. */
function isOutletOfSurname({ words }: WordedSentence, { from, to, known }: FoundName, people: PeopleOfReport): boolean {
  if (known?.type !== 'organisation' || to - from > 1 || !known.organisation.sectors.includes('JRN')) return false;
  if (!people.surnames.has(nameKey([words[from]?.form ?? '']))) return false;
  const isTold = /^(?:told|to|with|by|from)$/.test(words[from - 1]?.lower ?? '');
  return !isTold && !/^(?:reported|reports|news|tv|television|radio|data|survey|poll|intelligence|calculations)$/.test(words[to]?.lower ?? '');
}

/** Surnames of the report that stand alone, where nothing else was found: "Telsik said". */
export function addSurnames(sentences: readonly WordedSentence[], people: PeopleOfReport): void {
  const longest = 4;
  for (const sentence of sentences) {
    freeSurnames(sentence, people);
    const covered = new Set(sentence.found.flatMap((name) => range(name.from, name.to)));
    for (let at = 0; at < sentence.words.length; at += 1) {
      for (let length = longest; length >= 1; length -= 1) {
        if (at + length > sentence.words.length || isAnyIn(covered, at, at + length)) continue;
        const words = sentence.words.slice(at, at + length);
        if (!words.some((word) => word.shape === 'capital' || word.shape === 'upper') || !words.slice(1).every((word) => joins(word))) continue;
        if (words.at(-1)?.shape === 'lower' || !people.surnames.has(nameKey(words.map((word) => word.form)))) continue;
        sentence.found.push({ from: at, to: at + length, kind: 'person', whole: false, by: 'surname' });
        for (const index of range(at, at + length)) covered.add(index);
        break;
      }
    }
    sentence.found.sort((a, b) => a.from - b.from);
  }
}

function isAnyIn(covered: ReadonlySet<number>, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (covered.has(index)) return true;
  return false;
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index);
