import { isShownAsFirm } from './firm-cues.ts';
import { isFirmNoun } from './firm-nouns.ts';
import type { FoundName } from './found-name.ts';
import { freeRuns, type Run } from './free-runs.ts';
import { isCapital, type Word } from './words.ts';

/**
 * Adds the firms that nothing but the words around them shows to be one: "shares in [Orvel]", "[Orvel] shares", "the carmaker [Orvel]", "[Orvel], another carmaker, …",
 * "[Orvel] fell 4 percent to $3 a share", "Toyota, [Orvel] and [Venn]"; a name that the joint model takes for a person is a firm's where they show it.
 * @param found names that knowledge, form or the joint model gives, in their order
 * @param others names of what is no actor, which are left alone
 */
export function withFirmNames(
  words: readonly Word[],
  titleCase: boolean,
  found: readonly FoundName[],
  others: readonly { from: number; to: number }[],
): FoundName[] {
  if (titleCase) return [...found];
  const partners = partnersIn(words, found);
  if (partners.length > 0)
    return withFirmNames(
      words,
      titleCase,
      [...found.filter((name) => !partners.some((one) => overlap(one, name))), ...partners].toSorted((a, b) => a.from - b.from),
      others,
    );
  const runs = freeRuns(words, [...found, ...others]);
  const named = found
    .filter((name) => !isOnlyNoun(words, name))
    .map((name) => withoutNoun(words, name))
    .map((name) => (isGuessed(name) && isShownAsFirm(words, name) ? firm(name) : name));
  const shown = runs.filter((run) => isShownAsFirm(words, run)).map(firm);
  const added = new Map(shown.map((name) => [name.from, name]));
  // "Toyota, [Orvel] and [Venn]": a list goes on from firm to firm
  for (let grown = true; grown; ) {
    grown = false;
    for (const run of runs) {
      if (added.has(run.from) || !isBesideFirm(words, run, [...named, ...added.values()])) continue;
      added.set(run.from, firm(run));
      grown = true;
    }
  }
  return [...named, ...added.values()].toSorted((a, b) => a.from - b.from);
}

/** "Orvel [& Venn]": two names with the sign of a firm between them, which a joint model may take for two people. */
function partnersIn(words: readonly Word[], found: readonly FoundName[]): FoundName[] {
  return words.flatMap((word, at) => {
    if (at === 0 || word.gap !== ' & ' || !isProper(word) || !isProper(words[at - 1])) return [];
    const run = { from: at - 1, to: at + 1 };
    const held = found.filter((name) => overlap(name, run));
    const isGuess = held.every(
      ({ known, ...name }) =>
        (known === undefined || known.type === 'place' || known.type === 'person') &&
        name.to <= at + 3 &&
        name.from >= at - 3 &&
        (name.to <= at || name.from >= at),
    );
    return isGuess ? [firm({ from: Math.min(run.from, ...held.map(({ from }) => from)), to: Math.max(run.to, ...held.map(({ to }) => to)) })] : [];
  });
}

const isProper = (word: Word | undefined): boolean => isCapital(word) && word?.upos === 'PROPN' && word.form.length > 1;
const overlap = (a: Run, b: Run): boolean => a.from < b.to && b.from < a.to;

const firm = ({ from, to }: Run): FoundName => ({ from, to, kind: 'company', by: 'business', score: 1 });

/** "[Automaker] Orvel", "a share of [automaker] Orvel": no name, whatever the joint model makes of it. */
function isOnlyNoun(words: readonly Word[], { by, from, to }: FoundName): boolean {
  const word = words[from];
  return (
    by === 'model' &&
    to - from === 1 &&
    word !== undefined &&
    (word.shape === 'lower' || from === 0) &&
    isFirmNoun({ ...word, shape: 'lower' }, /makers?$/)
  );
}

/** "Rival [Orvel]", "Carmaker [Orvel]" at the head of a sentence, where the joint model takes both words for the name. */
function withoutNoun(words: readonly Word[], name: FoundName): FoundName {
  // "Rival [Orvel Inc.]"
  const isGiven = name.by === 'model' || (name.to > 2 && /^(?:head-word|business)$/.test(name.by));
  const isBoth = isGiven && name.from === 0 && name.to > 1 && BEFORE_NAMES.test(words[0]?.lower ?? '') && isCapital(words[1]);
  return isBoth ? { ...name, from: 1 } : name;
}

const BEFORE_NAMES = /^(?:rival|competitor|parent|retailer|insurer|lender|miner|brewer|supplier|developer|\p{L}*maker)$/u;

/** What the joint model alone has. */
const isGuessed = ({ by, kind, known }: FoundName): boolean => by === 'model' && kind !== 'company' && known === undefined;

/** Beside a firm with nothing but a comma or "and" between: "Toyota, [Orvel] and [Venn]", "GM and [Orvel]". */
function isBesideFirm(words: readonly Word[], { from, to }: Run, names: readonly FoundName[]): boolean {
  const firms = names.filter(({ kind }) => kind === 'company');
  const isAfter = words[from - 1]?.lower === 'and' && COMMA.test(words[from - 1]?.gap ?? '') && words[from]?.gap === ' ';
  if (isAfter && firms.some((name) => name.to === from - 1)) return true;
  if (words[to]?.lower === 'and') return COMMA.test(words[to]?.gap ?? '') && words[to + 1]?.gap === ' ' && firms.some((name) => name.from === to + 1);
  // "[Orvel], Toyota and …": a list of firms, and no apposition
  return words[to]?.gap === ', ' && firms.some((name) => name.from === to && (words[name.to]?.lower === 'and' || words[name.to]?.gap === ', '));
}

const COMMA = /^,? $/;
