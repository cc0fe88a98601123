import { givenNames } from '../knowledge/lexicon.ts';
import { isFirmNoun, saysFirm } from './firm-nouns.ts';
import type { Run } from './free-runs.ts';
import { movesInPrice } from './price-moves.ts';
import type { Word } from './words.ts';

/** Whether the words around a name, or its first, show it to be a firm's. */
export function isShownAsFirm(words: readonly Word[], run: Run): boolean {
  return (
    FIRST.test(words[run.from]?.form ?? '') ||
    hasShares(words, run) ||
    (followsFirmNoun(words, run.from) && !isPersonByTrade(words, run)) ||
    isSetBesideFirm(words, run) ||
    isCalledFirm(words, run.to) ||
    (run.to - run.from === 1 && hasSeat(words, run.to)) ||
    movesInPrice(words, run)
  );
}

/** Words with which names of firms begin: "[Banco] Orvel". */
const FIRST =
  /^(?:Banco|Banca|Banque|Grupo|Groupe|Gruppo|Compagnie|Companhia|Sociedad|Sociedade|Kabushiki|Cervecería|Cervejaria|Credito|Crédit|Caixa)$/u;

/** "the brewer [Ada Holm]": whoever has a given name is a person, where the noun may be one's trade. */
function isPersonByTrade(words: readonly Word[], { from, to }: Run): boolean {
  return to - from > 1 && givenNames().has(words[from]?.form ?? '') && /[eo]rs?$/.test(words[from - 1]?.lower ?? '');
}

/** What only a firm has: "shares in [Orvel]", "[Orvel] shares", "[Orvel]'s stock". */
const SHARES = /^(?:shares?|stocks?|shareholders?|stockholders?|bondholders?)$/;

/** "shares in [Orvel]", "[Orvel] shares", "[Orvel]'s shareholders". */
function hasShares(words: readonly Word[], { from, to }: Run): boolean {
  const isOf = /^(?:of|in)$/.test(words[from - 1]?.lower ?? '') && words[from]?.gap === ' ';
  // "shares fell, and those of [Orvel] rose"
  const thing = words[from - 2]?.lower ?? '';
  const isThose = thing === 'those' && words.slice(0, from - 2).some(({ lower }) => SHARES.test(lower));
  if (isOf && (isThose || SHARES.test(thing)) && words[from - 1]?.gap === ' ') return true;
  // "its stake in [Orvel]", "a 10 percent holding in [Orvel]"
  if (words[from - 1]?.lower === 'in' && /^(?:stake|stakes|shareholding)$/.test(thing) && words[from]?.gap === ' ') return true;
  return SHARES.test(words[to]?.lower ?? '') && /^(?:['’]s?)? $/.test(words[to]?.gap ?? '');
}

/** "the carmaker [Orvel]", "shares of its parent, [Orvel]", "auto companies [Orvel] and …". */
function followsFirmNoun(words: readonly Word[], from: number): boolean {
  const before = words[from - 1];
  return (
    before !== undefined &&
    /^,? $/.test(words[from]?.gap ?? '') &&
    isFirmNoun(from === 1 ? { ...before, shape: 'lower' } : before) &&
    saysFirm(words, from - 1) &&
    (words[from]?.gap === ' ' || OWNED.test(before.lower) || isForemost(words, from - 1))
  );
}

/** "hired a Danish company, [Orvel], to run it": a name between commas behind a firm that an article opens. */
function isSetBesideFirm(words: readonly Word[], { from, to }: Run): boolean {
  const noun = words[from - 1];
  if (words[from]?.gap !== ', ' || !noun || !/^(?:firm|company|\p{Ll}+maker)$/u.test(noun.lower) || !isFirmNoun(noun)) return false;
  const end = words[to]?.gap ?? '';
  const opens = words.slice(Math.max(0, from - 5), from - 1).findLastIndex(({ lower }) => lower === 'a' || lower === 'an');
  const between = words.slice(Math.max(0, from - 5) + opens + 1, from - 1);
  const isPerson = to - from > 1 && givenNames().has(words[from]?.form ?? '');
  return (
    opens >= 0 &&
    !isPerson &&
    end.startsWith(',') &&
    !words[to - 1]?.possessive &&
    between.every(({ gap, upos }) => /^[ -]$/.test(gap) && upos !== 'VERB')
  );
}

/** A comma may stand behind what somebody has only one of: "its parent, [Orvel]". */
const OWNED = /^(?:parent|unit|subsidiary)$/;

/** "Japan's biggest supermarket [chain], Orvel", "the country's second-largest [bank], Orvel": there is one. */
function isForemost(words: readonly Word[], noun: number): boolean {
  const owner = words.slice(Math.max(0, noun - 5), noun).findLastIndex(({ possessive }) => possessive);
  if (owner < 0) return false;
  const between = words.slice(Math.max(0, noun - 5) + owner + 1, noun);
  return (
    between.length > 0 &&
    between.every((word, at) => at === 0 || /^[ -]$/.test(word.gap)) &&
    FOREMOST.test(between.map(({ lower }) => lower).join(' '))
  );
}

const FOREMOST = /\b(?:\p{L}{3,}est|top|main|leading|only|national|first|second|third|fourth)\b/u;

/** "[Orvel], based in Lyon,", "[Orvel], headquartered in Lyon,". */
function hasSeat(words: readonly Word[], to: number): boolean {
  return words[to]?.gap === ', ' && /^(?:based|headquartered)$/.test(words[to]?.lower ?? '') && words[to + 1]?.lower === 'in';
}

/** "[Orvel], another carmaker", "[Orvel], the world's third-largest miner,": the noun that ends the phrase behind the comma. */
function isCalledFirm(words: readonly Word[], to: number): boolean {
  if (words[to]?.gap !== ', ' || !/^(?:the|a|an|another|also|one|its|his|their)$/.test(words[to]?.lower ?? '')) {
    // "[Orvel], Mexico's largest baker,"
    if (words[to]?.gap !== ', ' || !(words[to]?.possessive ?? false)) return false;
  }
  for (let at = to + 1; at < Math.min(words.length, to + 8); at += 1) {
    const word = words[at];
    const next = words[at + 1]?.gap;
    if (!word || !/^(?:['’]s? |[ -]| ?& ?)$/.test(word.gap)) return false;
    const ends =
      next === undefined || /^[,.;]/.test(next) || (next !== '-' && /^(?:in|of|that|which|based|by|from|with)$/.test(words[at + 1]?.lower ?? ''));
    if (ends) return isFirmNoun(word) && (saysFirm(words, at) || (MAKES.test(word.lower) && words[at + 1]?.lower === 'of'));
  }
  return false;
}

/** "[Orvel], a maker of pumps". */
const MAKES = /^(?:maker|producer|operator|supplier|builder|grower|subsidiary|unit|chain)$/;
