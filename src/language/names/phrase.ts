import type { Range } from '../../model/index.ts';
import { nounClass } from '../knowledge/nouns.ts';
import { namesakes } from '../knowledge/places.ts';
import type { FoundName, WordedSentence } from './found-name.ts';
import { honorificGender, timedTitleText, titleBefore } from './titles.ts';
import { follows, isCapital, joins, type Word } from './words.ts';

/** The noun phrase around a name, and what it calls its bearer. */
export interface NamePhrase {
  range: Range;
  /** First word, and after the last. */
  from: number;
  to: number;
  title?: string;
  country?: string;
  /** The found name that the title belongs to: "European Commission" in "European Commission President Ursula von der Leyen". */
  body?: FoundName;
}

/** Nouns for what an organisation is, before its name: "energy giant Gazprom", "the mouthpiece Xinhua". */
const ORGANISATION_NOUN =
  /^(?:giant|company|firm|group|agency|newspaper|daily|magazine|broadcaster|outlet|mouthpiece|network|channel|bank|lender|party|movement|militia|maker|producer|manufacturer|operator|developer|platform|website|app|think-tank|tank|organization|organisation|charity|institute|body|bloc|alliance|corporation|monopoly|startup|supplier|exporter|airline|carrier|conglomerate|retailer|university|nonprofit|watchdog)$/;
const LONGEST = 9;

/** The whole noun phrase of a name without apposition or relative clause: "Kenyan President Jane Doe", "Norway’s foreign minister John Roe", "President Jane Doe of Kenya". */
export function phraseOf(sentence: WordedSentence, name: FoundName): NamePhrase {
  const { words } = sentence;
  let from = name.from;
  while (from > 0 && honorificGender(words[from - 1]) !== undefined && follows(words[from])) from -= 1;
  const title = name.kind === 'person' && follows(words[from]) && !words[from - 1]?.possessive ? titleBefore(words, from) : undefined;
  if (title) from = title.from;
  else if (name.kind !== 'person' && isOrganisationNoun(words, from)) from -= 1;
  const hasHead = from < name.from || (name.kind === 'organisation' && isOfCountry(sentence, from));
  from = hasHead ? modifiersFrom(sentence, from, title ? isCapital(words[title.to - 1]) : false) : from;
  from = determinerFrom(words, from, hasHead);
  const to = title ? endWithOf(sentence, name.to) : name.to;
  const within = sentence.found
    .filter((other) => (other.from >= from && other.to <= name.from) || (other.from >= name.to && other.to <= to))
    .filter((other) => !isOwner(words, other) && (name.kind !== 'company' || !isStateWithin(words, other)));
  // "White House correspondent", "Kremlin lawyer": a calling at the seat of a government makes nobody its own
  const isCalling = title?.title.kind === 'calling';
  const country = nationality(words, isCalling ? within.filter(({ known }) => known?.type !== 'seat' || known.capital) : within);
  const body = within.find((other) => other.kind === 'organisation' || other.kind === 'company');
  return {
    range: { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 },
    from,
    to,
    ...(title ? { title: timedTitleText(words, title, (word) => isOfState(sentence, word)) } : {}),
    ...(country ? { country } : {}),
    ...(body ? { body } : {}),
  };
}

/** "the [Chinese]-owned firm Norvik": who has it tells not whose firm it is. */
const isOwner = (words: readonly Word[], { to }: FoundName): boolean =>
  words[to]?.gap === '-' && /^(?:owned|listed|made|built|designed)$/u.test(words[to]?.lower ?? '');

/** "a [Georgia] lender": before a firm the name of a state alone is as well that of a region elsewhere. */
export const isStateWithin = (words: readonly Word[], { from, to, known }: FoundName): boolean =>
  known?.type === 'country' && namesakes().has(words[from]?.form ?? '') && !words[to - 1]?.possessive;

/** The country of a phrase; "Korean-American" tells of descent and then of the state, "Danish-Greek" leaves the state open. */
export function nationality(words: readonly Word[], within: readonly FoundName[]): string | undefined {
  const first = within.find((name) => countryOf(name) !== undefined);
  const second = within.find((name) => first !== undefined && name.from === first.to && /^[-–‑]$/.test(words[name.from]?.gap ?? ''));
  const code = second ? countryOf(second) : undefined;
  if (!first || code === undefined) return first ? countryOf(first) : undefined;
  return code === 'USA' ? code : undefined;
}

/** "the U.S. State Department", "Kenya’s Revenue Authority": a country right before. */
const isOfCountry = ({ words, found }: WordedSentence, at: number): boolean =>
  follows(words[at]) && found.some((other) => other.to === at && countryOf(other) !== undefined);

const isOrganisationNoun = (words: readonly Word[], at: number): boolean =>
  at > 0 && words[at]?.gap === ' ' && ORGANISATION_NOUN.test(words[at - 1]?.lower ?? '');

/** Whether a word is, or is part of, the name or adjective of a state. */
export const isOfState = ({ found }: WordedSentence, word: number): boolean =>
  found.some((name) => name.from <= word && word < name.to && countryOf(name) !== undefined);

/** The country that a found name is or stands for. */
export function countryOf(name: FoundName): string | undefined {
  const { known } = name;
  if (known?.type === 'country' || known?.type === 'adjective') return known.country.code;
  return known?.type === 'seat' ? known.country?.code : undefined;
}

/** Walks left over adjectives, nouns and names that belong to the phrase; before a title in capitals over names and adjectives of countries only. */
export function modifiersFrom(sentence: WordedSentence, head: number, capitalTitle: boolean): number {
  const { words, found } = sentence;
  let from = head;
  while (from > 0 && head - from < LONGEST) {
    const before = words[from - 1];
    const word = words[from];
    if (!before || !word) break;
    const name = found.find((other) => other.to === from);
    const linked = joins(word) || (before.possessive && follows(word)) || isJoinedAdjective(words, from);
    if (!linked) break;
    if (name && (joins(word) || before.possessive)) {
      from = name.from;
      if (before.possessive) return possessorFrom(words, from);
    } else if (isTitleConjunction(words, from)) from -= 2;
    else if (before.possessive || !(isModifierWord(before, capitalTitle) || isAge(words, from - 1))) break;
    else from -= 1;
  }
  return from;
}

/** "the [brash], outspoken President Jane Doe"; not "The bridge is safe, Kenyan President Jane Doe said": there the adjective ends a clause. */
function isJoinedAdjective(words: readonly Word[], from: number): boolean {
  const [above, before, word] = [words[from - 2], words[from - 1], words[from]];
  const areAdjectives = [before, word].every((each) => each?.upos === 'ADJ' && each.shape === 'lower');
  return word?.gap === ', ' && areAdjectives && !/^(?:AUX|VERB|ADV|PART)$/.test(above?.upos ?? '');
}

/** "the [60]-year-old Peruvian president" */
const isAge = (words: readonly Word[], at: number): boolean =>
  words[at]?.shape === 'number' && words[at + 1]?.lower === 'year' && words[at + 2]?.lower === 'old' && words[at + 2]?.gap === '-';

/** "Danish-Greek author and legal scholar": a title before "and". */
const isTitleConjunction = (words: readonly Word[], from: number): boolean =>
  words[from - 1]?.lower === 'and' && words[from]?.gap === ' ' && words[from - 1]?.gap === ' ' && titleBefore(words, from - 1) !== undefined;

function isModifierWord(word: Word, capitalTitle: boolean): boolean {
  if (word.gap === '-' || word.lower === 'based') return true;
  if (capitalTitle) return word.upos === 'ADJ' && word.shape === 'lower';
  return /^(?:ADJ|NOUN|PROPN)$/.test(word.upos) && !/^(?:that|what|as|such)$/.test(word.lower);
}

const possessorFrom = (words: readonly Word[], from: number): number => determinerFrom(words, from, true);

/** Takes in an article or a possessive pronoun: "the", "his". */
export function determinerFrom(words: readonly Word[], from: number, hasHead: boolean): number {
  const before = words[from - 1];
  if (!before || words[from]?.gap.trim() !== '' || from === 0) return from;
  if (/^(?:the)$/.test(before.lower)) return from - 1;
  return hasHead && /^(?:a|an|his|her|its|their|our|my|your)$/.test(before.lower) ? from - 1 : from;
}

/** "President Jane Doe of Kenya", "the president of the European Commission": the index after a name that follows "of". */
export function endWithOf(sentence: WordedSentence, end: number): number {
  const { words, found } = sentence;
  if (words[end - 1]?.possessive || words[end]?.lower !== 'of' || words[end]?.gap !== ' ') return end;
  const start = words[end + 1]?.lower === 'the' ? end + 2 : end + 1;
  const name = found.find((other) => other.from === start && other.kind !== 'person' && joins(words[start]));
  const after = name ? words[name.to] : undefined;
  // "director of the China program": the country only modifies.
  const modifies = after?.gap === ' ' && after.upos === 'NOUN' && after.shape === 'lower' && !words[(name?.to ?? 1) - 1]?.possessive;
  return name && !modifies && !isOfBody(words, name.to) ? name.to : end;
}

/** Words before and at the head of a phrase: "far-right Vox [party]". */
const isModifierOrHead = (word: Word | undefined): boolean =>
  word !== undefined && (/^(?:ADJ|NOUN|PROPN|ADV)$/.test(word.upos) || /^[-‐‑]$/.test(word.lower));

/** "the leader of Spain’s Vox [party]": of the party and not of the state; "the president of Kenya’s visit" is Kenya’s. */
function isOfBody(words: readonly Word[], end: number): boolean {
  if (!words[end - 1]?.possessive) return false;
  let at = end;
  while (at < end + 7 && isModifierOrHead(words[at])) at += 1;
  const head = words[at - 1];
  return at > end && head !== undefined && nounClass(head.lower) === 'organisation';
}
