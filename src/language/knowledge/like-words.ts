import { z } from 'zod';
import { withoutEd, withoutIng, withoutS } from '../tokens/inflection.ts';
import { loadKnowledge, once } from './load.ts';

const Entry = z.union([
  z.strictObject({ kind: z.enum(['deed', 'thing']), words: z.string().min(1) }),
  z.strictObject({ kind: z.literal('opposite'), words: z.string().min(1), others: z.string().min(1), eitherOr: z.literal(true).optional() }),
  z.strictObject({ kind: z.literal('converse'), words: z.string().min(1), others: z.string().min(1) }),
  z.strictObject({ kind: z.literal('forms'), of: z.string().min(1), words: z.string().min(1) }),
]);

const entries = once(() => loadKnowledge('like-words', Entry));

const irregular = once((): ReadonlyMap<string, string> => {
  return new Map(entries().flatMap((entry) => ('of' in entry ? entry.words.split(' ').map((form) => [form, entry.of] as const) : [])));
});

/** For each word that tells a deed the numbers of the deeds that it can tell; a verb with its particle as "pull_out". */
const deeds = once((): ReadonlyMap<string, readonly number[]> => {
  const byWord = new Map<string, number[]>();
  for (const [number, entry] of entries().entries()) {
    if (entry.kind === 'deed') for (const word of entry.words.split(' ')) byWord.set(word, [...(byWord.get(word) ?? []), number]);
  }
  return byWord;
});

const things = once((): ReadonlyMap<string, string> => {
  const words = entries().flatMap((entry) => (entry.kind === 'thing' ? [entry.words.split(' ')] : []));
  return new Map(words.toReversed().flatMap((set) => set.map((word) => [word, set[0] ?? word] as const)));
});

/** What a word in small letters can be a form of, itself first: "seized" → seized, seize, seiz. */
function basesOf(word: string): string[] {
  const silent = [word.replace(/(?<=e)d$/u, ''), word.replace(/ing$/u, 'e')];
  return [...new Set([word, irregular().get(word) ?? word, withoutS(word), ...silent, withoutEd(word), withoutIng(word)])];
}

/** One word for all that news uses for one kind of thing ("tariffs", "duty"; "jets", "aircraft"); any other word as it is. In small letters. */
export function thingOf(word: string): string {
  for (const base of basesOf(word)) {
    const thing = things().get(base);
    if (thing !== undefined) return thing;
  }
  return word;
}

const storms = once((): ReadonlySet<string> => {
  const kind = things().get('cyclone');
  return new Set([...things()].flatMap(([word, thing]) => (thing === kind ? [word] : [])));
});

/** Whether a word in small letters is one for a storm, which may have a name ("Cyclone Ada"). */
export function isStorm(word: string): boolean {
  return storms().has(word);
}

/** How far behind a verb its particle may stand: "pulled its last troops out". */
const PARTICLE_REACH = 6;

/**
 * The deeds that the word at `at` among `words` (in small letters) can tell, as numbers: two words that share one can tell one deed, "seized" and "hijacked",
 * "pulled its troops out" and "withdrew".
 */
export function deedsAt(words: readonly string[], at: number): Set<number> {
  return new Set(foundAt(words, at, deeds()));
}

/** For each word that tells one side of two opposite deeds, the sides, as a number and its negative: "open", "close". */
const sides = once((): ReadonlyMap<string, readonly number[]> => {
  const byWord = new Map<string, number[]>();
  for (const [number, entry] of entries().entries()) {
    if (entry.kind !== 'opposite') continue;
    for (const word of entry.words.split(' ')) byWord.set(word, [...(byWord.get(word) ?? []), number]);
    for (const word of entry.others.split(' ')) byWord.set(word, [...(byWord.get(word) ?? []), -number]);
  }
  return byWord;
});

/** Of which opposite deeds the word at `at` can tell one side: two words of which one has a number and the other its negative don't tell one deed. */
export function sidesAt(words: readonly string[], at: number): Set<number> {
  return new Set(foundAt(words, at, sides()));
}

/** Whether of two opposite deeds, told by the number of one or its negative, only one is done: who rejected a law didn't pass it, but who closed a road may have opened it before. */
export function isEitherOr(side: number): boolean {
  const entry = entries()[Math.abs(side)];
  return entry?.kind === 'opposite' && entry.eitherOr === true;
}

/** For each word that tells a deed from one side of it the numbers of such deeds: "sell" and "buy". */
const converses = once((): ReadonlyMap<string, readonly number[]> => {
  const byWord = new Map<string, number[]>();
  for (const [number, entry] of entries().entries()) {
    if (entry.kind !== 'converse') continue;
    for (const word of `${entry.words} ${entry.others}`.split(' ')) byWord.set(word, [...(byWord.get(word) ?? []), number]);
  }
  return byWord;
});

/** Which deeds the word at `at` tells from either side: who sells to somebody does what is bought from him. */
export function conversesAt(words: readonly string[], at: number): Set<number> {
  return new Set(foundAt(words, at, converses()));
}

function foundAt(words: readonly string[], at: number, known: ReadonlyMap<string, readonly number[]>): number[] {
  const after = words.slice(at + 1, at + 1 + PARTICLE_REACH);
  return basesOf(words[at] ?? '').flatMap((base) => {
    const phrasal = after.flatMap((particle) => known.get(`${base}_${particle}`) ?? []);
    return [...phrasal, ...(known.get(base) ?? [])];
  });
}
