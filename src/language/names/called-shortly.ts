import { titleFits } from '../coreference/offices.ts';
import { familyFirstNames, givenNames, unaccented } from '../knowledge/lexicon.ts';
import { isCommonNoun } from '../knowledge/nouns.ts';
import { PAST_OFFICE } from '../knowledge/office-times.ts';
import { isHeld, type Office, type Person, peopleBySurname, surnameKey } from '../knowledge/people.ts';

/** A surname that stands alone, or behind a title, in a report that doesn't give the full name. */
interface ShortName {
  surname: string;
  /** In lower case: "prime minister", "former president". */
  title?: string;
  /** The state or organisation of the title, where it is told: "Indian Prime Minister Singh"; the code of a country. */
  country?: string;
  /** Day, month or year of the report, as far as it is known. */
  day?: string;
}

/** Whom knowledge finds behind a short name: one person, or only what all those have in common whom it may mean. */
interface Called {
  person?: Person;
  country?: string;
}

/**
 * Whom a short name means. By a title: the one of that surname who held that office on the day ("Prime Minister Singh"). Without one: whoever is so well
 * known that the surname is enough; of several the one in office then ("Bush" in 1990, "Bush" in 2003).
 * @returns nothing where knowledge has nobody of that surname who fits
 */
export function calledShortly(name: ShortName): Called | undefined {
  const namesakes = peopleBySurname().get(surnameKey(name.surname)) ?? [];
  if (namesakes.length === 0) return undefined;
  const titled = name.title === undefined ? undefined : byTitle(namesakes, name, name.title);
  if (titled) return titled;
  const known = namesakes
    .filter(({ bare, person }) => bare && (name.country === undefined || belongsTo(person, name.country)) && !isOtherWord(name.surname, person))
    .map(({ person }) => person);
  return known.length > 0 ? wellKnown(known, name) : undefined;
}

/** "Store" is the word, where the name is written Støre. */
const isOtherWord = (surname: string, { name }: Person): boolean =>
  isCommonNoun(surname.toLowerCase()) && name.split(' ').some((word) => word !== surname && unaccented(word) === surname);

const belongsTo = (person: Person, country: string): boolean => person.country === country || person.offices.some(({ of }) => of === country);

const PAST = new RegExp(`^(?:${PAST_OFFICE.join('|')})[ -]`, 'u');

function byTitle(namesakes: readonly { person: Person; bare: boolean }[], { country, day }: ShortName, title: string): Called | undefined {
  const asked = title.replace(PAST, '');
  const fits = (office: Office) => titleFits(asked, office.title) && (country === undefined || office.of === country);
  const holders = namesakes.map(({ person }) => person).filter(({ offices }) => offices.some(fits));
  const then =
    day === undefined || PAST.test(title)
      ? holders
      : holders.filter(({ offices }) => offices.some((office) => fits(office) && isHeld(office, day) !== 'no'));
  const [only, another] = then;
  return only && !another ? { person: only } : undefined;
}

function wellKnown(known: readonly Person[], { surname, day }: ShortName): Called | undefined {
  const inOffice = day === undefined ? [] : known.filter(({ offices }) => offices.some((office) => isHeld(office, day) !== 'no'));
  const [holder, another] = inOffice;
  if (holder && !another) return { person: holder };
  const [only, other] = known;
  if (only && !other) return day !== undefined && isOrdinary(surname, only) ? undefined : { person: only };
  const countries = new Set(known.map(({ country }) => country));
  const [country] = countries;
  return country !== undefined && countries.size === 1 ? { country } : undefined;
}

/** "Abbas", "Jiang": others are called so too, and out of office the name alone doesn't tell. */
const isOrdinary = (surname: string, { offices }: Person): boolean =>
  offices.length > 0 && (givenNames().has(unaccented(surname)) || familyFirstNames().has(unaccented(surname)));
