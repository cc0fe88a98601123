import { z } from 'zod';
import { loadKnowledge, once } from './load.ts';

const NounClass = z.enum(['person', 'organisation', 'place', 'time']);
/** What a common noun stands for, by its foremost meaning; a `thing` where it is none of the others. */
export type NounClass = z.infer<typeof NounClass> | 'thing';

const NounEntry = z.union([
  z.strictObject({ class: NounClass, nouns: z.string() }),
  z.strictObject({ tangible: z.string(), abstract: z.string() }),
  z.strictObject({ kindOf: z.string().min(1), nouns: z.string().min(1) }),
]);

const nounEntries = once(() => loadKnowledge('nouns', NounEntry));

const classes = once((): ReadonlyMap<string, NounClass> => {
  const byNoun = new Map<string, NounClass>();
  for (const entry of nounEntries()) {
    if ('class' in entry) for (const noun of entry.nouns.split(' ')) byNoun.set(noun, entry.class);
  }
  return byNoun;
});

const kindsAbove = once((): ReadonlyMap<string, readonly string[]> => {
  const above = new Map<string, string[]>();
  for (const entry of nounEntries()) {
    if (!('kindOf' in entry)) continue;
    for (const noun of entry.nouns.split(' ')) above.set(noun, [...(above.get(noun) ?? []), entry.kindOf]);
  }
  return above;
});

/** What a noun's lemma stands for: "airline" → organisation, "spokeswoman" → person. */
export function nounClass(lemma: string): NounClass {
  const known = classes().get(lemma) ?? classes().get(americanOf(lemma));
  if (known) return known;
  return /(?:man|woman|men|women|person|ologist|maker of)$/u.test(lemma) && lemma.length > 5 ? 'person' : 'thing';
}

/** "organiser" as "organizer", "labourer" as "laborer": as the dictionary has them. */
const americanOf = (lemma: string): string => lemma.replace(/is(?=er$)/u, 'iz').replace(/our(?=$|er$)/u, 'or');

/** Nouns in -s or -men that are no plural, or whose plural means another thing: "a series of", "arms". */
const NO_PLURALS: ReadonlySet<string> = new Set(
  'series species news arms headquarters barracks premises means diabetes rabies lens bias chaos canvas atlas gas corps alias pancreas specimen omen regimen abdomen acumen'.split(
    ' ',
  ),
);

/** The singular of a regular noun and of those in -men, in small letters: "troops", "Deputies", "gunmen"; a singular stays as it is. */
export function singularOf(noun: string): string {
  const word = noun.toLowerCase();
  if (NO_PLURALS.has(word)) return word;
  if (word.endsWith('men')) return `${word.slice(0, -3)}man`;
  if (!word.endsWith('s')) return word;
  if (word.endsWith('ies') && word.length > 4) return isCommonNoun(word.slice(0, -1)) ? word.slice(0, -1) : `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss|zz|us)es$/.test(word) && !isCommonNoun(word.slice(0, -1))) return word.slice(0, -2);
  return /[^sui]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word;
}

/** Whether a lemma is known as a common noun. */
export function isCommonNoun(lemma: string): boolean {
  return classes().has(lemma) || tangibility().has(lemma) || kindsAbove().has(lemma);
}

const tangibility = once((): ReadonlyMap<string, boolean> => {
  const lists = nounEntries().flatMap((entry) => ('tangible' in entry ? [entry] : []));
  return new Map(lists.flatMap(({ tangible, abstract }) => [...marked(abstract, false), ...marked(tangible, true)]));
});

function marked(list: string, mark: boolean): [string, boolean][] {
  return list.split(' ').map((noun) => [noun, mark]);
}

const ABSTRACT_ENDING = /(?:tion|sion|ment|ness|ity|ance|ence|ship|ism|ing|cy|ure)$/u;

/** Whether a noun's lemma stands for what can be touched or owned and is no person, body or place: "jet", "fuel", "stake"; words that no dictionary has mostly do ("winglet"). */
export function isTangible(lemma: string): boolean {
  return tangibility().get(lemma) ?? (nounClass(lemma) === 'thing' && !ABSTRACT_ENDING.test(lemma));
}

const STEPS_UP = 3;

const reached = new Map<string, ReadonlySet<string>>();

/** All kinds that a noun's lemma is of, within so many steps; worked out once for each noun that is known. */
function kindsOf(lemma: string): ReadonlySet<string> {
  const known = reached.get(lemma);
  if (known) return known;
  const all = new Set<string>();
  let level: readonly string[] = [lemma];
  for (let steps = 0; steps < STEPS_UP; steps += 1) {
    level = level.flatMap((noun) => kindsAbove().get(noun) ?? []).filter((kind) => !all.has(kind));
    for (const kind of level) all.add(kind);
  }
  if (kindsAbove().has(lemma)) reached.set(lemma, all);
  return all;
}

/** Whether one noun is a kind of the other, or another word for it: "airliner", "aircraft"; lemmas. */
export function isKindOf(lemma: string, general: string): boolean {
  return kindsOf(lemma).has(general);
}
