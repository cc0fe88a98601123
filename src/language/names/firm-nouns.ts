import { nounClass } from '../knowledge/nouns.ts';
import type { Word } from './words.ts';

/** Nouns for a firm beside those that are always an organisation's: "the miner [Orvel]", "a [Venn] rival". */
const FIRM =
  /^(?:firm|maker|giant|bank|lender|group|miner|brewer|retailer|producer|operator|supplier|builder|developer|grower|refiner|insurer|carrier|brand|chain|unit|subsidiary|parent|shipyard|fund|startup|studio|distillery|foundry|utility|giants|makers|banks|lenders|miners|retailers|producers|insurers|carriers|firms|companies)$/;

/** "carmaker", "drugmaker": who makes it by industry; not "lawmaker", "winemaker". */
const MAKER =
  /^(?:car|auto|truck|bus|bike|motorcycle|tyre|tire|engine|battery|plane|aircraft|jet|rocket|ship|train|arms|weapons?|missile|drone|gun|drug|vaccine|medicine|chip|phone|handset|smartphone|computer|pc|software|robot|console|game|turbine|machine|machinery|equipment|tool|part|steel|aluminium|aluminum|cement|glass|paper|chemicals?|fertiliser|fertilizer|paint|plastics?|toy|sportswear|snack|food|beverage|cigarette|appliance|lens|solar|elevator|cable|tractor)makers?$/;

/** Nouns of organisations of which nobody owns shares. */
const NO_FIRM =
  /^(?:ministry|government|party|parliament|court|agency|union|team|club|committee|council|commission|police|army|newspaper|university|school|church|hospital|institute|daily|magazine|band|choir|orchestra|family|movement|organisation|organization|charity|foundation|administration|department|office|authority|association|federation|coalition|alliance|militia|troop|force|navy|embassy|cabinet|senate|congress|jury|group|network|bureau|centre|center)s?$/;

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
