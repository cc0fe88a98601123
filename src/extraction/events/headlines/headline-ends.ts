import type { SentenceContext } from '../../context.ts';
import { type Clause, childrenBy, type NounPhrase, type TokenRange } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';

/** A list may run on so far. */
const LONGEST_WITH_LIST = 20;

/**
 * Where what follows a verb ends, so that its last phrase stands whole: a list of names or things goes on to its end ("offices in Lima[, Quito and La Paz]"); a phrase of which the
 * end is cut off is left out ("a bid [for up to 80] of its trams", "was shut [with the aim] of saving").
 * @param last the last token before the cut
 */
export function wholeEnd(at: SentenceContext, start: number, last: number): number {
  const { nouns, tree } = at.phrases;
  const { tokens } = at.sentence;
  const noun = nouns.find((each) => each.last === last && each.first >= start);
  if (!noun || !tree) return last;
  const items = listBehind(at, noun);
  const end = items.at(-1)?.last;
  if (end !== undefined && end - start < LONGEST_WITH_LIST && !at.phrases.clauses.some(({ verb }) => verb.first > last && verb.first <= end))
    return end;
  const isCut = end !== undefined || tokens[last + 1]?.form === 'of' || isToldBehind(at, noun);
  const before = isCut ? prepositionBefore(at, noun) : undefined;
  if (before === undefined || before < start) return last;
  // "agreed on a pact [to guard the strait]": without it nothing is told.
  const isAll = before === start && end === undefined && tokens[last + 1]?.form !== 'of';
  return isAll ? last : before - 1;
}

/** "dropped to its weakest [in seven months]": since when, or of what, belongs to it. */
export function levelEnd({ sentence: { tokens, times }, phrases: { nouns } }: SentenceContext, last: number): number {
  const level = tokens[last]?.upos === 'ADP' ? last - 1 : last;
  const [word, next, begun] = tokens.slice(level, level + 3);
  if (!word || !next || !begun || word.upos === 'NOUN' || !/(?:est|worst)$/u.test(word.form) || !/^(?:in|since|for|of)$/.test(next.form)) return last;
  const time = times.find(({ start, end }) => (start === begun.start || start === next.start) && end > begun.start);
  if (time) return tokens.findLastIndex(({ start }) => start < time.end);
  return nouns.find(({ first }) => first === level + 2)?.last ?? last;
}

/** "in areas [zoned for farms]", "from investors [led by Tarn]": which ones, a clause right behind tells. */
function isToldBehind({ phrases: { tree }, sentence: { tokens } }: SentenceContext, { first, head, last }: NounPhrase): boolean {
  if (!tree || tokens[head]?.upos !== 'NOUN' || DEFINITE.test(tokens[first]?.form ?? '') || tokens[first - 1]?.form === 'of') return false;
  const isInfinitive = tokens[last + 1]?.form === 'to';
  // "jobs [in a country where …]": which one.
  if (
    /^an?$/i.test(tokens[first]?.form ?? '') &&
    first + 1 === head &&
    childrenBy(tree, head, 'acl:relcl').some((token) => tree.first(token) === last + 1)
  )
    return true;
  return childrenBy(tree, head, 'acl').some((token) => (isInfinitive ? tree.first(token) : token) === last + 1);
}

const DEFINITE = /^(?:the|this|that|these|those|its|their|his|her)$/iu;

/** The further things of a list that begins with a noun and goes on behind a comma. */
function listBehind({ phrases: { nouns, tree }, sentence: { tokens } }: SentenceContext, { head, last }: NounPhrase): NounPhrase[] {
  if (!tree || tokens[last + 1]?.form !== ',') return [];
  const joined = childrenBy(tree, head, 'conj').filter((token) => token > last);
  const phrases = joined.flatMap((token) => nouns.find((each) => each.head === token) ?? []);
  const isList =
    joined.length > 0 && phrases.length === joined.length && /^(?:and|or|&)$/i.test(tokens[(phrases.at(-1)?.first ?? 0) - 1]?.form ?? '');
  return isList ? phrases : [];
}

/** "[for] up to 60", "[with] the aim". */
function prepositionBefore({ phrases: { tree }, sentence: { tokens } }: SentenceContext, { first, head }: NounPhrase): number | undefined {
  const marks = tree ? childrenBy(tree, head, 'case').filter((token) => token < head) : [];
  const before = tokens[first - 1]?.upos === 'ADP' ? first - 1 : undefined;
  return marks.length > 0 ? Math.min(...marks) : before;
}

/**
 * What belongs to a deed and stands behind what interrupts its headline: whom something went to behind a time ("was delivered on Monday [to Tarn Air]"), the post behind what is
 * told of a person ("hired Ada Holm, once of Tarn, [as head of design]").
 */
export function restBehind(at: SentenceContext, { obliques, verb }: Clause, last: number, isPosting: boolean): TokenRange | undefined {
  const found = obliques.find(({ first, preposition, time }) => {
    if (time || first <= last || first <= verb.head) return false;
    if (isPosting) return preposition === 'as';
    return (RECEIVING.has(preposition) || (preposition === 'on' && SPENDING.has(verb.lemma))) && isOnlyTime(at, last + 1, first - 1);
  });
  return found && { first: found.first, last: endOf(at, found) };
}

/** "on Monday", "today". */
function isOnlyTime({ sentence: { tokens, times } }: SentenceContext, first: number, last: number): boolean {
  const time = times.find(({ end }) => end === tokens[last]?.end);
  return time !== undefined && tokens.slice(first, last + 1).every(({ start, upos }) => start >= time.start || upos === 'ADP');
}

/** "spent $4 million over two years [on a mill]". */
const SPENDING = wordSet('spend lavish');
const RECEIVING = wordSet('to from by with into');

/** With what hangs on it: "as head [of design]". */
function endOf(at: SentenceContext, { last, nouns }: Clause['obliques'][number]): number {
  const ends = nouns.flatMap(({ phrases }) => phrases.flatMap((phrase) => (phrase.first <= last + 1 && !phrase.time ? [phrase.last] : [])));
  return Math.max(last, ...ends);
}
