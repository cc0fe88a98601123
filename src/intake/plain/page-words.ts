import { readFileSync } from 'node:fs';
import { z } from 'zod';

const WORD_LISTS = [
  'share',
  'networks',
  'translation',
  'languageNames',
  'related',
  'readMore',
  'navigation',
  'legal',
  'subscribe',
  'comments',
  'advertisement',
  'credit',
  'agencies',
  'byline',
  'contributor',
  'aboutAuthor',
  'biography',
  'kicker',
  'updated',
  'readingTime',
  'ago',
  'timeUnits',
  'counter',
  'notes',
  'accessed',
  'ibid',
  'opCit',
  'and',
  'jobTitle',
  'outletWord',
  'personTitle',
] as const;

/** A list of knowledge/page-words.json; its `note` says what each list holds. */
export type WordList = (typeof WORD_LISTS)[number];

const PageWords = z.object({ words: z.record(z.enum(WORD_LISTS), z.record(z.string(), z.array(z.string().min(1)))) });

const FOLDED: Readonly<Record<string, string>> = {
  İ: 'i',
  ı: 'i',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '\u00a0': ' ',
  '\u202f': ' ',
  '\n': ' ',
  '\r': ' ',
  '\t': ' ',
};

/** The phrases of a list, in all languages at once: under their first character, the longest first. */
type Phrases = ReadonlyMap<string, readonly string[]>;

const file = new URL('../../../knowledge/page-words.json', import.meta.url);
const { words } = PageWords.parse(JSON.parse(readFileSync(file, 'utf8')));
const lists = new Map<WordList, Phrases>(WORD_LISTS.map((list) => [list, byFirstCharacter(Object.values(words[list]).flat())]));

function byFirstCharacter(phrases: readonly string[]): Phrases {
  const folded = [...new Set(phrases.map(fold))].toSorted((a, b) => b.length - a.length);
  return Map.groupBy(folded, (phrase) => phrase.charAt(0));
}

/**
 * The text in lower case with one kind of apostrophe and of space, and i for both i's of Turkish; as long as the text itself,
 * so that offsets hold.
 */
export function fold(text: string): string {
  return text.replace(/[^a-z0-9 ]/g, (character) => {
    const known = FOLDED[character];
    if (known !== undefined) return known;
    const lower = character.toLowerCase();
    return lower.length === character.length ? lower : character;
  });
}

const WORD_CHARACTER = /[\p{L}\p{N}\p{M}]/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Whether a phrase that ends before `at` ends with a word: Chinese and Japanese words need no gap after them. */
function endsWord(folded: string, at: number): boolean {
  const next = folded.charAt(at);
  return next === '' || !WORD_CHARACTER.test(next) || UNSPACED.test(folded.charAt(at - 1));
}

function startsWord(folded: string, at: number): boolean {
  return at === 0 || !WORD_CHARACTER.test(folded.charAt(at - 1)) || UNSPACED.test(folded.charAt(at));
}

/** Where the longest phrase of the list that stands at `at` ends, or undefined. `folded` comes from `fold`. */
export function phraseAt(list: WordList, folded: string, at: number): number | undefined {
  const phrase = lists
    .get(list)
    ?.get(folded.charAt(at))
    ?.find((candidate) => folded.startsWith(candidate, at) && endsWord(folded, at + candidate.length));
  return phrase === undefined ? undefined : at + phrase.length;
}

/** The text without what is neither letter nor digit at its two ends: bullets, arrows, colons, quotation marks. */
export function bare(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && !WORD_CHARACTER.test(text.charAt(start)) && !isSurrogate(text.charCodeAt(start))) start += 1;
  while (end > start && !WORD_CHARACTER.test(text.charAt(end - 1)) && !isSurrogate(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

/** Whether the whole text is one phrase of the list: "Related Stories:". */
export function isPhrase(list: WordList, text: string): boolean {
  const folded = fold(bare(text)).replace(/\s+/g, ' ');
  return phraseAt(list, folded, 0) === folded.length;
}

/** What follows the phrase of the list with which the text begins ("Read more: …"), and the phrase; undefined if it begins with none. */
export function afterPhrase(list: WordList, text: string): { phrase: string; rest: string } | undefined {
  const start = text.search(/[\p{L}\p{N}©]/u);
  if (start < 0) return undefined;
  const folded = fold(text);
  const end = phraseAt(list, folded, start);
  return end === undefined ? undefined : { phrase: folded.slice(start, end), rest: text.slice(end) };
}

/** Where the first phrase of the list stands in the text, as a word of its own. */
export function findPhrase(list: WordList, text: string): { start: number; end: number } | undefined {
  const folded = fold(text);
  for (let at = 0; at < folded.length; at += 1) {
    if (!startsWord(folded, at)) continue;
    const end = phraseAt(list, folded, at);
    if (end !== undefined) return { start: at, end };
  }
  return undefined;
}

/** Whether the text is made of nothing but phrases of these lists, numbers and signs: "Home | News | Sport", "1 month ago 312". */
export function isComposedOf(wanted: readonly WordList[], text: string): boolean {
  const folded = fold(text);
  let at = 0;
  let found = false;
  while (at < folded.length) {
    const end = startsWord(folded, at) ? longestAt(wanted, folded, at) : undefined;
    if (end !== undefined) {
      at = end;
      found = true;
    } else if (/[\p{L}]/u.test(folded.charAt(at)) && !/^[km](?![\p{L}])/u.test(folded.slice(at, at + 2))) {
      return false;
    } else {
      at += 1;
    }
  }
  return found;
}

function longestAt(wanted: readonly WordList[], folded: string, at: number): number | undefined {
  let longest: number | undefined;
  for (const list of wanted) {
    const end = phraseAt(list, folded, at);
    if (end !== undefined && end > (longest ?? 0)) longest = end;
  }
  return longest;
}
