import { z } from 'zod';
import { ActorKind, Sector } from '../../model/index.ts';
import { loadKnowledge, once } from './load.ts';

const TitleEntry = z.strictObject({
  head: z.string().min(1),
  kind: z.enum(['office', 'post', 'calling', 'soldier']),
  leads: z.boolean().default(false),
  gender: z.enum(['m', 'f']).optional(),
});
/** A word or words for an office or calling: "president", "secretary of state", "analyst". */
export type Title = z.infer<typeof TitleEntry>;

/** Titles by head in lower case. */
export const titlesByHead = once((): ReadonlyMap<string, Title> => new Map(loadKnowledge('titles', TitleEntry).map((title) => [title.head, title])));

/** Of which kind an office or calling is, by the longest words at its end that are known: "deputy foreign minister", "Major General"; undefined of an unknown one. */
export function titleKind(title: string): Title['kind'] | undefined {
  const words = title.toLowerCase().split(' ');
  return words.map((_, from) => titlesByHead().get(words.slice(from).join(' '))?.kind).find((kind) => kind !== undefined);
}

export type Gender = 'm' | 'f' | 'u';

const GivenNameEntry = z.strictObject({ gender: z.enum(['m', 'f', 'u']), familyFirst: z.boolean().default(false), names: z.string() });

const givenNameEntries = once(() => loadKnowledge('given-names', GivenNameEntry));

/** Given names without diacritics and the gender they tell; one that is listed for both tells none. */
export const givenNames = once((): ReadonlyMap<string, Gender> => {
  const genders = new Map<string, Gender>();
  for (const entry of givenNameEntries().filter(({ familyFirst }) => !familyFirst)) {
    for (const name of entry.names.split(' ').map(unaccented)) {
      const before = genders.get(name);
      genders.set(name, before === undefined || before === entry.gender ? entry.gender : 'u');
    }
  }
  return genders;
});

/** Family names that stand first: "Xi Jinping", "Kim Jong-un". */
export const familyFirstNames = once(
  (): ReadonlySet<string> =>
    new Set(
      givenNameEntries()
        .filter(({ familyFirst }) => familyFirst)
        .flatMap(({ names }) => names.split(' ')),
    ),
);

const OtherNameEntry = z.strictObject({
  kind: z.enum(['event', 'work', 'product', 'calendar', 'people', 'word']),
  names: z.array(z.string().min(1)),
});

/** Capitalised words that name no actor and no place: "Cold War", "Tuesday", "Covid-19". */
export const otherNames = once((): readonly string[] => loadKnowledge('other-names', OtherNameEntry).flatMap(({ names }) => names));

/** Letters without their marks: "Erdoğan" → "Erdogan"; also those that Unicode does not take apart. */
export function unaccented(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[ıøØłŁđĐßæÆœŒİ]/g, (letter) => PLAIN[letter] ?? letter);
}

const PLAIN: Record<string, string> = { ı: 'i', İ: 'I', ø: 'o', Ø: 'O', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ß: 'ss', æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE' };

const HeadEntry = z.strictObject({
  strength: z.enum(['strong', 'weak', 'suffix', 'before-country']),
  kind: ActorKind.extract(['organisation', 'company']),
  sectors: z.array(Sector),
  words: z.array(z.string().min(1)),
});
/** What a word like "Ministry", "Bank" or "Corp." tells of a name that holds it. */
export type OrganisationHead = Omit<z.infer<typeof HeadEntry>, 'words'>;

const headsBy = (test: (head: OrganisationHead) => boolean): ReadonlyMap<string, OrganisationHead> =>
  new Map(
    loadKnowledge('organisation-heads', HeadEntry)
      .filter(test)
      .flatMap(({ words, ...head }) => words.map((word) => [word, head] as const)),
  );

/** Head words of organisations' names, as they are written there. */
export const organisationHeads = once(() => headsBy(({ strength }) => strength !== 'before-country'));

/** Words that make one name with the country after them: "Statistics Norway". */
export const headsBeforeCountry = once(() => headsBy(({ strength }) => strength === 'before-country'));
