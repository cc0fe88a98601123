import { givenNames } from '../knowledge/lexicon.ts';
import { nounClass } from '../knowledge/nouns.ts';
import type { FoundName } from './found-name.ts';
import { beginsTitle } from './titles.ts';
import { isCapital, joins, type Word } from './words.ts';

/** What only a firm has: "shares in [Orvel]", "[Orvel] shares", "[Orvel]'s stock". */
const SHARES = /^(?:shares?|stocks?|shareholders?|stockholders?|bondholders?)$/;

/** Nouns for a firm beside those that are always an organisation's: "the miner [Orvel]", "a [Venn] rival". */
const FIRM =
  /^(?:firm|maker|giant|bank|lender|group|miner|brewer|retailer|producer|operator|supplier|builder|developer|grower|refiner|insurer|carrier|brand|chain|unit|subsidiary|parent|shipyard|fund|startup|studio|distillery|foundry|utility|giants|makers|banks|lenders|miners|retailers|producers|insurers|carriers|firms|companies)$/;

/** "carmaker", "drugmaker": who makes it by industry; not "lawmaker", "winemaker". */
const MAKER =
  /^(?:car|auto|truck|bus|bike|motorcycle|tyre|tire|engine|battery|plane|aircraft|jet|rocket|ship|train|arms|weapons?|missile|drone|gun|drug|vaccine|medicine|chip|phone|handset|smartphone|computer|pc|software|robot|console|game|turbine|machine|machinery|equipment|tool|part|steel|aluminium|aluminum|cement|glass|paper|chemicals?|fertiliser|fertilizer|paint|plastics?|toy|sportswear|snack|food|beverage|cigarette|appliance|lens|solar|elevator|cable|tractor)makers?$/;

/** Nouns of organisations of which nobody owns shares. */
const NO_FIRM =
  /^(?:ministry|government|party|parliament|court|agency|union|team|club|committee|council|commission|police|army|newspaper|university|school|church|hospital|institute|daily|magazine|band|choir|orchestra|family|movement|organisation|organization|charity|foundation|administration|department|office|authority|association|federation|coalition|alliance|militia|troop|force|navy|embassy|cabinet|senate|congress|jury|group|network|bureau|centre|center)s?$/;

const MOVING =
  /^(?:rose|fell|gained|lost|dropped|climbed|jumped|sank|slipped|slid|tumbled|plunged|plummeted|soared|surged|shed|advanced|declined|added|eased|rallied|dipped|slumped)$/;

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

/** Words of a sentence: first, and after the last. */
export interface Run {
  from: number;
  to: number;
}

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

/** Longest runs of capitalised proper nouns that no name holds. */
export function freeRuns(words: readonly Word[], taken: readonly Run[]): Run[] {
  const held = new Set(taken.flatMap(({ from, to }) => words.slice(from, to)));
  const isFree = (at: number): boolean => {
    const word = words[at];
    return word !== undefined && isCapital(word) && word.upos === 'PROPN' && !held.has(word) && word.shape !== 'initial';
  };
  const runs: Run[] = [];
  for (let from = 0; from < words.length; from += 1) {
    if (!isFree(from)) continue;
    let to = from + 1;
    while (isFree(to) && joins(words[to]) && !words[to - 1]?.possessive) to += 1;
    // "Carmaker [Orvel]", "Rival [Orvel]" at the head of a sentence
    if (from === 0 && to > 1 && isFirmNoun({ ...(words[0] ?? nothing), shape: 'lower' }, /^(?:rival|parent|owner)$/)) from += 1;
    const touches = (from > 0 && joins(words[from]) && held.has(words[from - 1] ?? nothing)) || (joins(words[to]) && held.has(words[to] ?? nothing));
    const isPlain =
      words.slice(from, to).some(({ form }) => form.length >= 3) && !beginsTitle(words, from) && !CALENDAR.test(words[from]?.form ?? '');
    if (isPlain && !touches) runs.push({ from, to });
    from = to - 1;
  }
  return runs;
}

const nothing: Word = { form: '', plain: '', lower: '', shape: 'lower', gap: '', possessive: false, upos: '', start: -1, end: -1 };

const CALENDAR =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Easter)s?$/;

/** Words with which names of firms begin: "[Banco] Orvel". */
const FIRST =
  /^(?:Banco|Banca|Banque|Grupo|Groupe|Gruppo|Compagnie|Companhia|Sociedad|Sociedade|Kabushiki|Cervecería|Cervejaria|Credito|Crédit|Caixa)$/u;

function isShownAsFirm(words: readonly Word[], run: Run): boolean {
  return (
    FIRST.test(words[run.from]?.form ?? '') ||
    hasShares(words, run) ||
    (followsFirmNoun(words, run.from) && !isPersonByTrade(words, run)) ||
    isCalledFirm(words, run.to) ||
    (run.to - run.from === 1 && hasSeat(words, run.to)) ||
    movesInPrice(words, run)
  );
}

/** "the brewer [Ada Holm]": whoever has a given name is a person, where the noun may be one's trade. */
function isPersonByTrade(words: readonly Word[], { from, to }: Run): boolean {
  return to - from > 1 && givenNames().has(words[from]?.form ?? '') && /[eo]rs?$/.test(words[from - 1]?.lower ?? '');
}

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

/** A giant, a carrier or a chain need be no firm's: "[retail] chain", "[tech] giant", "[its] unit" is one. */
export function saysFirm(words: readonly Word[], at: number): boolean {
  if (isForCause(words, at)) return false;
  if (!VAGUE.test(words[at]?.lower ?? '') || OWNED_ALONE.test(words[at]?.lower ?? '')) return true;
  const before = words[at - 1];
  const isPlain = before?.shape === 'lower' || (at === 1 && before?.shape === 'capital');
  return isPlain && /^[ -]$/.test(words[at]?.gap ?? '') && (before.upos === 'NOUN' || /^(?:its|their|whose)$/.test(before.lower));
}

/** What nobody but a firm is: "its Danish subsidiary". */
const OWNED_ALONE = /^subsidiar(?:y|ies)$/;
/** "rights [group]", "consumers' [group]", "think [tank]": people with a cause, and no firm. */
function isForCause(words: readonly Word[], at: number): boolean {
  const [noun, before] = [words[at]?.lower ?? '', words[at - 1]?.lower ?? ''];
  return (/^groups?$/.test(noun) && CAUSE.test(before)) || (noun === 'tank' && before === 'think');
}

const CAUSE =
  /^(?:rights|advocacy|pressure|lobby|lobbying|campaign|environmental|environment|conservation|consumers?|aid|relief|activist|opposition|armed|rebel|militant|jihadist|guerrilla|monitoring|watchdog|industry|trade|employers|community|student|students|residents|victims|patients|society|liberties|farmers|parliamentary|support)$/;

/** "the consumer agency [Orvel]", "rights group [Orvel]", "the union [Orvel]": whatever stands around it, no firm. */
export function followsNoFirmNoun(words: readonly Word[], from: number): boolean {
  const before = words[from - 1];
  if (!before || words[from]?.gap !== ' ' || !(before.shape === 'lower' || from === 1)) return false;
  return NO_BUSINESS.test(before.lower) || isForCause(words, from - 1);
}

const NO_BUSINESS =
  /^(?:ministry|party|agency|union|council|committee|commission|institute|movement|organisation|organization|charity|foundation|authority|association|federation|confederation|guild|alliance|militia|watchdog|regulator|university|hospital|ngo|nonprofit)$/;

const VAGUE = /^(?:giant|maker|group|carrier|brand|chain|unit|subsidiary|parent|fund|builder|producer|operator|supplier|grower)s?$/;

/** "[Orvel], a maker of pumps". */
const MAKES = /^(?:maker|producer|operator|supplier|builder|grower|subsidiary|unit|chain)$/;

/** A common noun for a firm: "carmaker", "bank". */
export function isFirmNoun(word: Word | undefined, more?: RegExp): boolean {
  if (word?.shape !== 'lower') return false;
  const { lower } = word;
  return (
    more?.test(lower) === true ||
    FIRM.test(lower) ||
    MAKER.test(lower) ||
    (nounClass(lower.replace(/s$/, '')) === 'organisation' && !NO_FIRM.test(lower))
  );
}

/** "[Orvel] fell 4.1 percent to $3 a share", "[Orvel] lost 5 percent to close at 31 euros": the level is no large sum. */
function movesInPrice(words: readonly Word[], { from, to }: Run): boolean {
  if (words[to]?.gap !== ' ' || !MOVING.test(words[to]?.lower ?? '') || TRADED.test(words[from]?.form ?? '')) return false;
  const near = words.slice(to + 1, to + 12);
  const amount = near.findIndex(({ shape }) => shape === 'number');
  const after = near[amount + 1];
  if (amount < 0 || amount > 3 || !(after?.lower === 'percent' || (after?.gap ?? '').startsWith('%'))) return false;
  const level = near.findIndex(({ shape, gap }, at) => at > amount && shape === 'number' && /^[^.;]*$/.test(gap));
  if (level < 0 || level - amount > 6) return false;
  const behind = near[level + 1];
  const isMoney = /[$€£¥]$/u.test(near[level]?.gap ?? '') || (behind?.gap === ' ' && MONEY.test(behind.lower));
  return (
    isMoney &&
    !/^(?:m|bn|million|billion|trillion)$/.test(behind?.lower ?? '') &&
    near.slice(0, level).every(({ gap }, at) => at === 0 || !/[;:]/.test(gap))
  );
}

/** What is traded by a price under a name of its own, and is no firm. */
const TRADED = /^(?:Brent|WTI|Urals|Nymex|Comex|Crude|Gold|Silver|Copper|Wheat|Corn|Cocoa|Coffee|Sugar|Cotton|Oil|Bitcoin|Ether|Ethereum)$/;
const MONEY =
  /^(?:euros?|yen|won|yuan|pence|p|pounds?|francs?|rupees?|kron\p{L}+|zlotys?|roubles?|rubles?|cents?|dollars?|rand|reais|pesos?|ringgit|baht|lira|sen)$/u;

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
