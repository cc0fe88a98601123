/** A full-text query: all `words` and `phrases` must be there, none of `without`. */
export interface SearchQuery {
  words: readonly string[];
  phrases: readonly string[];
  without: readonly string[];
}

const TERM = /(-?)(?:"([^"]*)"|(\S+))/gu;
const MEANINGFUL = /[\p{L}\p{N}]/u;
const TOKEN = /[\p{L}\p{M}\p{N}]+/gu;

/** Reads `grain "export deal" -rumour` into its terms; what holds neither letter nor digit is left out. Never throws. */
export function parseSearchQuery(query: string): SearchQuery {
  const words: string[] = [];
  const phrases: string[] = [];
  const without: string[] = [];
  for (const [, minus, phrase, word] of query.matchAll(TERM)) {
    const term = (phrase ?? word ?? '').trim();
    if (!MEANINGFUL.test(term)) continue;
    if (minus === '-') without.push(term);
    else (phrase === undefined ? words : phrases).push(term);
  }
  return { words, phrases, without };
}

/** A word as it is compared: lower case, without accents. */
export function fold(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * Where a phrase stands in a text word for word, whatever the case, accents, spaces and punctuation.
 * Gives UTF-16 ranges from the first word's start to the last word's end.
 */
export function findPhrase(text: string, phrase: string): { start: number; end: number }[] {
  const wanted = [...phrase.matchAll(TOKEN)].map((match) => fold(match[0]));
  if (wanted.length === 0) return [];
  const tokens = [...text.matchAll(TOKEN)].map((match) => ({ start: match.index, end: match.index + match[0].length, folded: fold(match[0]) }));
  const found: { start: number; end: number }[] = [];
  for (let first = 0; first + wanted.length <= tokens.length; first++) {
    if (!wanted.every((word, offset) => tokens[first + offset]?.folded === word)) continue;
    found.push({ start: tokens[first]?.start ?? 0, end: tokens[first + wanted.length - 1]?.end ?? 0 });
  }
  return found;
}
