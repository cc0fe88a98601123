import type { TaggedName } from '../../model/index.ts';
import { givenNames } from '../knowledge/lexicon.ts';
import type { FoundName } from './found-name.ts';
import { beginsTitle } from './titles.ts';
import { isCapital, type Word } from './words.ts';

/** From these scores on a name counts that the joint model alone has marked, by what stands against it. */
const ALONE = 0.5;
const ALONE_IN_TITLE_CASE = 0.7;
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
  let names = [...found];
  for (const mark of tagged) {
    const name = nameOf(words, mark);
    if (!name || others.some((other) => overlap(other, name))) continue;
    const against = names.filter((other) => overlap(other, name));
    const holds = against.length === 0 ? isSure(mark, words, name, titleCase) : against.every((other) => yields(other, name, mark));
    if (holds) names = [...names.filter((other) => !against.includes(other)), named(name, against)];
  }
  return names.toSorted((a, b) => a.from - b.from);
}

const overlap = (a: { from: number; to: number }, b: { from: number; to: number }): boolean => a.from < b.to && b.from < a.to;

/** The words that a mark covers, its title taken off; nothing for addresses and the like. */
function nameOf(words: readonly Word[], mark: TaggedName): FoundName | undefined {
  let from = words.findIndex(({ start }) => start >= mark.start);
  const to = words.findLastIndex(({ end }) => end <= mark.end) + 1;
  if (from < 0 || to <= from || words.slice(from, to).some((word, index) => index > 0 && /[@_/\\]/u.test(word.gap))) return undefined;
  if (/[@_/\\]/u.test((words[from]?.gap ?? '').slice(-1)) || /^[@_/\\]/u.test(words[to]?.gap ?? '') || /^\.$/u.test(words[to]?.gap ?? '')) return undefined;
  if (mark.kind === 'person') while (from < to - 1 && beginsTitle(words, from)) from += 1;
  const gender = mark.kind === 'person' ? givenNames().get(words[from]?.plain ?? '') : undefined;
  return {
    from,
    to,
    kind: mark.kind,
    by: 'model',
    ...(mark.kind === 'person' ? { whole: words.slice(from, to).filter(({ shape }) => shape !== 'initial').length > 1 } : {}),
    ...(gender ? { gender } : {}),
  };
}

function isSure({ score }: TaggedName, words: readonly Word[], { from, to }: FoundName, titleCase: boolean): boolean {
  return score >= (titleCase ? ALONE_IN_TITLE_CASE : ALONE) && words.slice(from, to).some((word) => isCapital(word) || word.shape === 'lower');
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
