/**
 * Deeds that a noun tells (`event-nouns.txt`) in builds of their own (`noun-frames-*.txt`), whose lines are those of `event-variations.ts`. Slots: {S}, {O} and {S's}, {O's}; {adjective} of
 * the doer and {An adjective} with its article; {noun} with {a}, its article, {a:rare}, one before another word, and {on}, its preposition; {past} {participle} {ing} {base} {third} of a
 * verb that says no more than that it was done; {n:was}, {n:is}, {n:has} of the noun; {for:act}, no word: of deeds of that kind only. What a frame asks for and a deed has not leaves it out.
 */
import { z } from 'zod';
import { cellsOf } from './cells.ts';
import {
  type Deed,
  type Frame,
  filled,
  frameOf,
  headOf,
  type Party,
  PRONOUNS,
  partyOf,
  partyWords,
  type Variation,
  Verb,
} from './event-variations.ts';

const KIND = z.enum(['act', 'mutual', 'force', 'of', 'trip', 'words', 'law', 'occasion', 'meet', 'under', 'plural']);

interface NounDeed extends Deed {
  noun: { article: string; words: string; preposition: string };
  adjective: string | undefined;
  /** Forms of a verb that says no more than that it was done. */
  light: z.infer<typeof Verb> | undefined;
  kinds: ReadonlySet<z.infer<typeof KIND>>;
}

/** Every noun in every frame that goes with it. Throws a ZodError or an Error that names the line that isn't so. */
export function nounVariations(): Variation[] {
  const deeds = cellsOf('event-nouns').map(deedOf);
  const frames = cellsOf('noun-frames').map(frameOf);
  return frames.flatMap((frame) => deeds.filter((deed) => goesWith(deed, frame)).map((deed) => variationOf(deed, frame)));
}

function deedOf([head = '', source = '', adjective = '', noun = '', light = '', target = '', place = '', kinds = '']: string[]): NounDeed {
  const [article = '', words = '', preposition = ''] = noun.split(', ');
  const [past, participle, ing, base, third] = light.split(', ');
  return {
    ...headOf(head),
    source: partyOf(source),
    target: partyOf(target),
    noun: { article: article === '-' ? '' : article, words, preposition },
    adjective: adjective === '-' ? undefined : adjective,
    light: light === '-' ? undefined : Verb.parse({ past, participle, ing, base, third }),
    place,
    tail: '',
    kinds: new Set(kinds.split(' ').map((kind) => KIND.parse(kind))),
  };
}

function goesWith({ kinds, light, adjective }: NounDeed, { text }: Frame): boolean {
  const asked = [...text.matchAll(/\{for:(\w+)\}/gu)].map(([, kind]) => KIND.parse(kind));
  if (!asked.every((kind) => kinds.has(kind))) return false;
  return (light !== undefined || !/\{(?:past|participle|ing|base|third)\}/u.test(text)) && (adjective !== undefined || !text.includes('adjective'));
}

const ROLES: ReadonlyMap<string, string> = new Map([
  ["S's", 'S'],
  ['adjective', 'S'],
  ['An adjective', 'S'],
  ["O's", 'O'],
  ['noun', 'verb'],
]);

function variationOf(deed: NounDeed, frame: Frame): Variation {
  const ofNoun = frame.text.replaceAll(/\{for:\w+\}/gu, '');
  return { ...filled(deed, { ...frame, text: ofNoun }, (slot) => ({ words: wordsOf(slot, deed), role: ROLES.get(slot) ?? slot })), frame };
}

/** What stands for a slot, as the head of this file tells. */
function wordsOf(slot: string, deed: NounDeed): string {
  const { source, target, noun, adjective = '', light, place, kinds } = deed;
  if (slot.startsWith('s:')) return slot.slice(2) + (PRONOUNS[source.pronoun].plural ? '' : 's');
  if (slot.startsWith('a:')) return articleBefore(noun.article, slot.slice(2));
  const words: Record<string, string> = {
    ...light,
    ...partyWords(source, target),
    "S's": possessive(source),
    "O's": possessive(target),
    adjective,
    'An adjective': `${articleBefore(noun.article, adjective)}${adjective}`,
    noun: noun.words,
    on: noun.preposition,
    a: noun.article === '' ? '' : `${noun.article} `,
    'n:was': kinds.has('plural') ? 'were' : 'was',
    'n:is': kinds.has('plural') ? 'are' : 'is',
    'n:has': kinds.has('plural') ? 'have' : 'has',
    place,
  };
  const found = words[slot];
  if (found === undefined) throw new Error(`noun frames: what is {${slot}}?`);
  return found;
}

/** "Turkish jets’", "Canada’s". */
function possessive({ words, pronoun }: Party): string {
  return `${words}${PRONOUNS[pronoun].plural && words.endsWith('s') ? "'" : "'s"}`;
}

/** "a rare", "an Iraqi", "a Ugandan", "the rare". */
function articleBefore(article: string, word: string): string {
  if (article === '' || article === 'the') return article === '' ? '' : 'the ';
  return /^[aeio]/iu.test(word) ? 'an ' : 'a ';
}
