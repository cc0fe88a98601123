import type { TaggedName } from '../../model/index.ts';
import { givenNames } from '../knowledge/lexicon.ts';
import { nounClass, singularOf } from '../knowledge/nouns.ts';
import { isFirmNoun } from './firm-nouns.ts';
import type { FoundName } from './found-name.ts';
import { beginsTitle, modifyTitle } from './titles.ts';
import { isCapital, type Word } from './words.ts';

/** From these scores on a name counts that the joint model alone has marked, by what stands against it. */
const ALONE = 0.5;
const ALONE_IN_TITLE_CASE = 0.7;
const DOUBLE_SURNAME = 0.25;
/** From this score on the model's longer extent holds against that of knowledge. */
const LONGER = 0.5;

/**
 * Adds the names that the joint model marks in a sentence to those that knowledge and form give. Where both have one, what they call it stays with
 * knowledge and form; the model's extent holds where it is longer ("Tampa Bay", "South Vietnam") or where form alone ran too far.
 * @param found names by knowledge and form, in their order
 * @param others names of what is no actor ("Cold War"), which are left alone
 */
export function withTaggedNames(
  words: readonly Word[],
  titleCase: boolean,
  found: readonly FoundName[],
  others: readonly { from: number; to: number }[],
  tagged: readonly TaggedName[],
): FoundName[] {
  const added: FoundName[] = [];
  const dropped = new Set<FoundName>();
  let at = 0;
  for (const mark of tagged) {
    const name = nameOf(words, mark);
    if (!name || others.some((other) => overlap(other, name) && !isInside(other, name))) continue;
    while ((found[at]?.to ?? Number.POSITIVE_INFINITY) <= name.from) at += 1;
    const against = runOf(found, at, name);
    const holds = against.length === 0 ? isSure(mark, words, name, titleCase) : against.every((other) => yields(other, name, mark));
    if (!holds) continue;
    for (const other of against) dropped.add(other);
    added.push(named(name, against));
  }
  return [...found.filter((name) => !dropped.has(name) && (isMarked(name, tagged, words) || !isOfCommonWords(words, name))), ...added].toSorted(
    (a, b) => a.from - b.from,
  );
}

const isMarked = ({ from, to }: FoundName, tagged: readonly TaggedName[], words: readonly Word[]): boolean => {
  const [start, end] = [words[from]?.start ?? 0, words[to - 1]?.end ?? 0];
  return tagged.some((mark) => mark.start < end && start < mark.end);
};

/** "Great Service": an organisation by its form alone, of words that are no proper nouns. */
const isOfCommonWords = (words: readonly Word[], { by, from, to }: FoundName): boolean =>
  by === 'head-word' &&
  words.slice(from, to).every(({ upos, form }) => upos !== 'PROPN' && !/^(?:Ministry|Department|Parliament|Council|Bureau)$/.test(form));
/** The names from one on that overlap a stretch. */
function runOf(found: readonly FoundName[], from: number, name: FoundName): FoundName[] {
  let to = from;
  while ((found[to]?.from ?? Number.POSITIVE_INFINITY) < name.to) to += 1;
  return found.slice(from, to);
}

/** "South" alone is no actor, "South Vietnam" was one. */
const isInside = (other: { from: number; to: number }, name: FoundName): boolean =>
  name.from <= other.from && other.to <= name.to && other.to - other.from === 1 && name.to - name.from > 1;

const overlap = (a: { from: number; to: number }, b: { from: number; to: number }): boolean => a.from < b.to && b.from < a.to;

/** The first word that begins at an offset or after it. */
function firstFrom(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const PRONOUN = /^(?:I|Me|We|Us|You|He|Him|She|Her|It|They|Them|My|Our|Your|His|Its|Their|Who|Whom|This|That|These|Those)$/;

/** The words that a mark covers, its title taken off; nothing for addresses and the like. */
function nameOf(words: readonly Word[], mark: TaggedName): FoundName | undefined {
  let from = firstFrom(words, mark.start);
  let to = from;
  while ((words[to]?.end ?? Number.POSITIVE_INFINITY) <= mark.end) to += 1;
  const stretch = words.slice(from, to);
  if (stretch.length === 0 || isAddress(words, from, to) || stretch.every(({ upos, form }) => FUNCTION_WORD.test(upos) || form.length < 2))
    return undefined;
  // "[Us] farmers", "the film [Us]": a pronoun in capitals is nobody's name.
  if (stretch.length === 1 && PRONOUN.test(stretch[0]?.form ?? '')) return undefined;
  // "Orvel A12" is what Orvel makes.
  if (mark.kind !== 'place') while (to > from && /\d/u.test(words[to - 1]?.form ?? '')) to -= 1;
  // "U.S. [automaker] Orvel", "Zaro Front [fighters]": what it is or whose they are, and no part of a name
  while (to > from && words[to - 1]?.shape === 'lower' && isNounBeside(words[to - 1])) to -= 1;
  if (to <= from) return undefined;
  if (mark.kind === 'person') while (from < to - 1 && beginsTitle(words, from)) from += 1;
  if (mark.kind === 'place') while (from < to - 1 && isPartOfPlace(words[from])) from += 1;
  if (mark.kind === 'person' && to - from > 1 && words[to - 1]?.form === 'I') to -= 1;
  if (isHyphenatedWord(words, from, to) || modifyTitle(words, from, to)) return undefined;
  to = afterParticle(words, to);
  const gender = mark.kind === 'person' ? givenNames().get(words[from]?.plain ?? '') : undefined;
  return {
    from,
    to,
    kind: kindOf(mark, words.slice(from, to)),
    by: 'model',
    score: mark.score,
    ...(mark.kind === 'person' ? { whole: words.slice(from, to).filter(({ shape }) => shape !== 'initial').length > 1 } : {}),
    ...(gender ? { gender } : {}),
  };
}

const isNounBeside = (word: Word | undefined): boolean => word !== undefined && (isFirmNoun(word) || nounClass(singularOf(word.lower)) === 'person');

/** "[eastern] Congo", "[upstate] New York": which part of a place is meant, in small letters, is no part of its name. */
const isPartOfPlace = (word: Word | undefined): boolean => word?.shape === 'lower' && PARTS.test(word.form);

const PARTS = /^(?:(?:north|south)?-?(?:east|west)(?:ern)?|(?:north|south)(?:ern)?|central|upstate|downtown|mainland|rural|coastal|inner|outer)$/u;

/** "[Anti-corruption] police", "[Cross-border] trade": an adjective that opens its sentence. */
const isHyphenatedWord = (words: readonly Word[], from: number, to: number): boolean =>
  from === 0 && to > 1 && words.slice(1, to).every(({ gap, shape }) => /^[-‐‑]$/u.test(gap) && shape === 'lower');

/** "Lashkar-e-[Haq]", "Dar-ul-[Uloom]": a name goes on behind a particle between hyphens. */
function afterParticle(words: readonly Word[], to: number): number {
  const [particle, rest] = [words[to], words[to + 1]];
  const isBound = particle?.gap === '-' && rest?.gap === '-' && /^(?:e|i|o|ul|ur|us|al|el)$/u.test(particle.lower);
  return isBound && isCapital(rest) ? to + 2 : to;
}

const FUNCTION_WORD = /^(?:DET|PRON|ADP|AUX|CCONJ|SCONJ|PART)$/;

/** "orvel.com", "venn_cv", "venn@orvel.com". */
function isAddress(words: readonly Word[], from: number, to: number): boolean {
  const gaps = words.slice(from + 1, to).map(({ gap }) => gap);
  return gaps.some((gap) => /[@_/\\]|^\.$/u.test(gap)) || /[@_/\\]$/u.test(words[from]?.gap ?? '') || /^(?:[@_/\\]|\.$)/u.test(words[to]?.gap ?? '');
}

/** Capitals alone are an organisation's short name rather than a person, unless all words stand in capitals. */
function kindOf({ kind }: TaggedName, words: readonly Word[]): FoundName['kind'] {
  const [only, another] = words;
  return kind === 'person' && another === undefined && only?.shape === 'upper' && /^\p{Lu}{3,5}$/u.test(only.form) ? 'organisation' : kind;
}

function isSure({ score }: TaggedName, words: readonly Word[], { from, to, kind }: FoundName, titleCase: boolean): boolean {
  const least = kind === 'person' && isDoubleSurname(words, from, to) ? DOUBLE_SURNAME : ALONE;
  return score >= (titleCase ? ALONE_IN_TITLE_CASE : least) && words.slice(from, to).some((word) => isCapital(word) || word.shape === 'lower');
}

/** "Ada [Holm-Okoro]": two names with a hyphen behind a given one, as hardly anything but a person is called. */
function isDoubleSurname(words: readonly Word[], from: number, to: number): boolean {
  const [last, before, given] = [words[to - 1], words[to - 2], words[to - 3]];
  const areNames = [last, before, given].every((word) => word?.shape === 'capital' && word.upos === 'PROPN');
  return areNames && to - from === 3 && /^[-‐‑]$/u.test(last?.gap ?? '') && before?.gap === ' ';
}

/** Whether a name by knowledge or form gives way to the model's. */
function yields(other: FoundName, name: FoundName, { score }: TaggedName): boolean {
  const isLonger = name.from <= other.from && other.to <= name.to && name.to - name.from > other.to - other.from;
  if (isLonger) return score >= LONGER;
  const isShorter = other.from <= name.from && name.to <= other.to && name.to - name.from < other.to - other.from;
  return isShorter && (other.by === 'given-name' || other.by === 'speech') && other.known === undefined;
}

/** The model's extent keeps what a person's form told. */
function named(name: FoundName, against: readonly FoundName[]): FoundName {
  const person = against.find(({ kind }) => kind === 'person');
  return person?.gender && name.kind === 'person' && !name.gender ? { ...name, gender: person.gender } : name;
}
