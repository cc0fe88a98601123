import { givenNames, titlesByHead } from '../knowledge/lexicon.ts';
import { isCommonNoun, nounClass, singularOf } from '../knowledge/nouns.ts';
import type { NameKind } from '../name-kinds/kind-model.ts';
import { followsNoFirmNoun, isFirmNoun, saysFirm } from './firm-nouns.ts';
import type { Run } from './free-runs.ts';
import { lookUp } from './gazetteer.ts';
import type { Word } from './words.ts';

/**
 * What a cue tells for or against a kind: a step of the logarithm of odds, as the classifier's own. Steps are round numbers, set by eye: 1 leaves the choice to
 * the words around a name, 3 outweighs what one place of it usually says.
 */
export type Cue = readonly [kind: NameKind, step: number];

/** Nouns of outlets before their names: "the daily [Orvel]". */
const OUTLET = /^(?:newspaper|daily|weekly|magazine|broadcaster|channel|station|radio|website|site|blog|portal|paper|agency|journal|outlet)$/;
/** Nouns for a firm among others: "smaller rival [Orvel]", "its Danish partner [Orvel]", "the Danish group [Orvel]". */
const FIRM_AMONG_OTHERS = /^(?:rival|competitor|maker|operator|supplier|producer|partner|group|startup|label)$/;
const TOWN = /^(?:town|city|village|port|province|state|district|region|county|island|capital|municipality|suburb)$/;
/** What a firm has: "[Orvel]'s chief executive". */
const OF_FIRM =
  /^(?:chief|chairman|chairwoman|shares?|stock|shareholders?|investors|profits?|revenue|sales|turnover|customers|managing|finance|headquarters|products|factory|factories|plants?|owner|parent|brands?|subsidiary|annual|net|bid|offer)$/;
/** What a state or a land has: "[Karvia]'s parliament". */
const OF_STATE =
  /^(?:government|governing|ruling|parliament|president|prime|economy|trade|central|army|armed|ministry|foreign|capital|voters|people|population|opposition|constitution|borders?|coast|northern|southern|eastern|western|neighbours?|neighbors?|mayor|governor|inflation|defence|defense|interior|budget|military|currency)$/;

/** Nouns of goods, works and vessels before their names: "its asthma drug [Orvel]", "the film [Venn]". */
const WARE =
  /^(?:drug|medicine|vaccine|injection|pill|antibiotic|therapy|smartphone|phone|tablet|laptop|console|headset|app|software|chatbot|game|film|movie|album|song|novel|book|series|car|sedan|hatchback|suv|pickup|jet|airliner|rocket|spacecraft|satellite|probe|rover|chip|processor|ship|vessel|ferry|tanker|freighter|yacht|trawler|frigate|submarine)$/;
/** What a maker has several of: "its [Orvel] model", "a version of the [Orvel]". */
const OF_WARE = /^(?:model|version|edition|variant|prototype)s?$/;

/** What the words right before and after a name tell of what it names. */
export function cuesOf(words: readonly Word[], run: Run): Cue[] {
  if (isWare(words, run)) return [['thing', 4]];
  return isBesideOffice(words, run) ? [['person', 3]] : [...cuesBefore(words, run.from), ...cuesAfter(words, run.to)];
}

/** "the town's mayor, [Ada Orvel], said", "the mayor of the town, [Ada Orvel], said": whoever is set beside an office, between commas. */
function isBesideOffice(words: readonly Word[], { from, to }: Run): boolean {
  if (to - from < 2 || words[from]?.gap !== ', ' || (words[to] !== undefined && !words[to].gap.startsWith(','))) return false;
  // "the captain of the ship, [Costa Orvel]": behind "of" it may be the name of what the office is of.
  const of = isOfGivenName(words, from) ? [from - 3, from - 4].find((at) => words[at]?.lower === 'of') : undefined;
  return [from - 1, (of ?? 0) - 1].some((at) => words[at]?.shape === 'lower' && titlesByHead().has(words[at].lower));
}

/** "its asthma drug [Respol]", "its [Lumo] model", "an electric version of the [Lumo]": goods, and nobody. */
export function isWare(words: readonly Word[], { from, to }: Run): boolean {
  const [before, after] = [words[from - 1], words[to]];
  if (before?.shape === 'lower' && words[from]?.gap === ' ' && WARE.test(before.lower)) return true;
  if (after?.gap === ' ' && OF_WARE.test(after.lower) && /^(?:its|their|the|a|an|new|his|her)$/.test(before?.lower ?? '')) return true;
  const of = before?.lower === 'the' ? from - 2 : from - 1;
  return words[of]?.lower === 'of' && OF_WARE.test(words[of - 1]?.lower ?? '') && before?.lower === 'the';
}

/** "the daily [Orvel]", "the town of [Venn]", "an analyst at [Orvel]", "in [Dorset]". */
function cuesBefore(words: readonly Word[], from: number): Cue[] {
  const [before, second] = [words[from - 1], words[from - 2]];
  if (!before || words[from]?.gap !== ' ') return [];
  if (followsNoFirmNoun(words, from)) return [['organisation', 3]];
  if ((before.shape === 'lower' || from === 1) && isBodyNoun(words, from - 1) && !(before.lower === 'broadcaster' && isOfGivenName(words, from)))
    return [
      ['organisation', isNational(words, from - 2) && /^(?:partner|group|newspaper|daily|weekly|magazine|broadcaster)$/.test(before.lower) ? 3.5 : 2],
    ];
  if (before.lower === 'up' && before.gap === '-' && second?.lower === 'start') return [['organisation', 2]];
  if (/^(?:in|near|across|outside)$/.test(before.lower)) return [['place', 1]];
  if (before.lower === 'of' && TOWN.test(second?.lower ?? '')) return [['place', 3]];
  if (before.lower === 'at' && second?.shape === 'lower' && nounClass(singularOf(second.lower)) === 'person') return [['organisation', 2]];
  return [];
}

/** "the Danish broadcaster [Ada] Holm", who is no outlet. */
const isOfGivenName = (words: readonly Word[], from: number): boolean =>
  givenNames().has(words[from]?.plain ?? '') && words[from + 1]?.gap === ' ' && words[from + 1]?.upos === 'PROPN';

/** "[Danish] partner Orvel" */
const isNational = (words: readonly Word[], at: number): boolean => at >= 0 && lookUp(words, at)?.known.type === 'adjective';

function isBodyNoun(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const noun = singularOf(word?.lower ?? '');
  if (!word || OUTLET.test(noun) || FIRM_AMONG_OTHERS.test(noun)) return word !== undefined;
  return saysFirm(words, at) && (isFirmNoun({ ...word, shape: 'lower' }) || nounClass(noun) === 'organisation');
}

/** "[Venn], who …", "[Venn], 54,", "[Orvel]'s chairman", "[Karvia]'s parliament", "[Orvel] of the Netherlands". */
function cuesAfter(words: readonly Word[], to: number): Cue[] {
  const [after, next] = [words[to], words[to + 1]];
  if (!after) return [];
  if (after.lower === 'and' && after.gap === ' ' && /^(?:its|their)$/.test(next?.lower ?? '')) return ownCues(words, to + 2);
  if (after.gap === ', ') {
    if (after.lower === 'who') return [['person', 3]];
    if (after.lower === 'which') return [['person', -3]];
    if (/^\d\d$/.test(after.form) && next?.gap.startsWith(',')) return [['person', 3]];
  }
  if (words[to - 1]?.possessive) {
    if (OF_FIRM.test(after.lower)) return [['organisation', 2]];
    if (OF_STATE.test(after.lower)) return [['place', 2]];
  }
  const of = after.lower === 'of' && after.gap === ' ' ? (next?.lower === 'the' ? to + 2 : to + 1) : undefined;
  return of !== undefined && lookUp(words, of)?.known.type === 'country' ? [['organisation', 2]] : [];
}

/** "[Orvel] and its Danish [partner] Venn", "[Kerlo] and its [suburbs]". */
function ownCues(words: readonly Word[], from: number): Cue[] {
  const near = words.slice(from, from + 3);
  const has = (nouns: RegExp) => near.some(({ lower }, at) => nouns.test(lower) && near.slice(0, at + 1).every(({ gap }) => /^[ -]$/.test(gap)));
  if (has(FIRM_S_OWN)) return [['organisation', 2.5]];
  return has(TOWN_S_OWN) ? [['place', 3]] : [];
}

const FIRM_S_OWN =
  /^(?:partners?|units?|subsidiar(?:y|ies)|rivals?|competitors?|parent|affiliates?|shareholders?|suppliers?|brands?|creditors|lenders|executives?|chairman|ceo)$/;
const TOWN_S_OWN = /^(?:suburbs?|outskirts|surroundings|surrounding|environs|hinterland|inhabitants|villages|streets|beaches|harbour|harbor)$/;

/** What the words of a name of several words tell: a given name first ("[Ada] Orvel"), a common noun last ("Orvel [Precision]"). */
export function formCues(words: readonly Word[]): Cue[] {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || words.length < 2) return [];
  const noun = singularOf(last.lower);
  return [
    ...(givenNames().has(first.plain) && first.form !== 'Al' ? [['person', 2.5] as const] : []),
    ...(isCommonNoun(noun) ? [[nounClass(noun) === 'place' ? 'place' : 'organisation', 1.5] as const] : []),
  ];
}
