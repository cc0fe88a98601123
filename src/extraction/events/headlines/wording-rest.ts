import { singularOf } from '../../../language/knowledge/nouns.ts';
import { contains, type EventFinding, overlaps, type Range } from '../../../model/index.ts';
import { type SentenceContext, spanOfTokens } from '../../context.ts';
import type { Clause, NounPhrase, TokenRange } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { complementsOf } from '../inner-events.ts';
import type { PartyContext } from '../parties/parties.ts';
import { type HeadlineRest, restOf, textBetween } from './headline-rest.ts';
import type { ToldSubject } from './typed-subject.ts';
import { pointedAt, pronounsOf } from './wording-pronouns.ts';

/**
 * What follows the verb that tells an event with a type, for its wording; ~ stands in it for the one acted upon where the words only point at it, which `named` then tells.
 * Undefined where it leaves out a party, or can't be understood alone.
 */
export function wordingRest(
  context: PartyContext,
  at: SentenceContext,
  clause: Clause,
  told: ToldSubject,
  participants: EventFinding['participants'],
): { rest: string; named?: string } | undefined {
  const { passive } = clause.verb;
  const others = participants.filter(({ role }) => role === (passive ? 'source' : 'target'));
  const named = pointedAt(context, at, others);
  const count = clause.object.find((noun) => isNumberAlone(at, noun));
  if (count && !isOfPeople(clause, count)) return undefined;
  const rest = count ? peopleCounted(at, count) : longestRest(context, at, clause, participants, named);
  if (!rest || isNothingTold(clause, told, rest) || isCutShort(at, clause, rest) || isOfSomebodyElse(told, rest)) return undefined;
  // "[at least 12 people] were killed when rebels attacked": who did it stands elsewhere
  const isTold = passive && told.words !== undefined && rest.words === '';
  if (!count && others.some(({ span }) => (isTold ? isInPhrases(context, at, clause, span) : isLeftOut(context, at, clause, rest, span))))
    return undefined;
  return { rest: rest.words, ...(named ? { named: textBetween(at, named.first, named.last) } : {}) };
}

/** With the clauses under the verb, as far as these stand there whole. */
function longestRest(
  context: PartyContext,
  at: SentenceContext,
  clause: Clause,
  participants: EventFinding['participants'],
  named: TokenRange | undefined,
): HeadlineRest | undefined {
  const inside = [
    ...clausesInside(at, clause),
    ...contentsOf(at, clause).flatMap((each) => [each, ...clausesInside(at, each)]),
    ...termsOf(at, clause),
  ];
  const known = inside.length > 0 ? pronounsOf(context, at, participants, Math.min(...inside.map(startOfInside))) : undefined;
  const whole = wholeRest(at, inside, restOf(at, clause, inside, named, known));
  const longest = whole ?? withoutCut(at, clause, inside, named) ?? restOf(at, clause, [], named);
  // "agreed on a pact [to fight “pirates”]"
  return longest && isCutAtQuotation(at, longest.last) ? restOf(at, clause, [], named) : longest;
}

/** Behind this word a pronoun is the clause's own: "urged Chile to let [it] fish", "rejected claims that [it] had fished". */
const startOfInside = ({ link, verb, range }: Clause): number => (link === 'that' ? range.first - 1 : verb.head);

/** "arrested [two people]". */
function peopleCounted(at: SentenceContext, { first, last }: NounPhrase): HeadlineRest {
  return { words: `${textBetween(at, first, last)} people`, isNamed: false, first, last };
}

/** "[Miners] struck" needs no more words, "[Chile] criticised" does. */
function isNothingTold({ verb, object }: Clause, told: ToldSubject, { words }: HeadlineRest): boolean {
  return words === '' && (told.words === undefined || (!verb.passive && object.length > 0));
}

function isCutShort(at: SentenceContext, clause: Clause, rest: HeadlineRest): boolean {
  return isTakenUp(at, rest) || (isCutAtQuotation(at, rest.last) && !isWholeBeforeAs(at, clause, rest.last)) || isCutAtPlace(clause, rest.last);
}

/** "missiles struck [its] grid": somebody's who is told elsewhere. */
function isOfSomebodyElse({ words, plural }: ToldSubject, rest: HeadlineRest): boolean {
  return words !== undefined && (plural ? /\b(?:its|his|her)\b/u : /\b(?:their|his|her)\b/u).test(rest.words);
}

/** A party whom the words should tell, and don't. */
function isLeftOut(context: PartyContext, at: SentenceContext, clause: Clause, rest: HeadlineRest, span: Range): boolean {
  if (rest.words === '') return true;
  return !contains(spanOfTokens(context, at.sentence, rest), span) && isNamedBy(context, at, clause, rest, span);
}

/** Whether the verb's own phrases name a party: "signed on Monday, at last, a pact [with Chad]"; not one who is known from elsewhere ("criticised the order", to which it is told before). */
function isNamedBy(context: PartyContext, at: SentenceContext, clause: Clause, rest: TokenRange, span: Range): boolean {
  const end = spanOfTokens(context, at.sentence, { first: rest.last, last: Math.min(rest.last + NAMED_BEHIND, at.sentence.tokens.length - 1) });
  return overlaps(end, span) || isInPhrases(context, at, clause, span);
}

function isInPhrases(context: PartyContext, at: SentenceContext, { object, secondObject, obliques }: Clause, span: Range): boolean {
  const nouns = [...object, ...secondObject].flatMap((noun) => [noun, ...noun.appositions, ...noun.phrases]);
  return [...nouns, ...obliques].some((range) => contains(spanOfTokens(context, at.sentence, range), span));
}

/** "the mayor[, Ada Holm]". */
const NAMED_BEHIND = 2;

/** "arrested [two]"; not "[two] of its claims". */
function isNumberAlone({ sentence: { tokens } }: SentenceContext, { head, phrases }: NounPhrase): boolean {
  // "voted [84] to 4 for a bill"
  if (tokens[head + 1]?.form === 'to' && tokens[head + 2]?.upos === 'NUM') return false;
  return tokens[head]?.upos === 'NUM' && !phrases.some(({ preposition }) => preposition === 'of');
}

/** "detained [34]": of people, where the verb is of what is done to nothing else and no more is told; "released [34]" may be of turtles. */
function isOfPeople({ verb, object, obliques }: Clause, { last }: NounPhrase): boolean {
  return DONE_TO_PEOPLE.has(verb.lemma) && object.length === 1 && obliques.every(({ first, time }) => time !== undefined || first > last + 1);
}

const DONE_TO_PEOPLE = wordSet('arrest detain injure deport');

/** Without the clause of which the end is cut off: "to make [even more]". */
function wholeRest(at: SentenceContext, inside: readonly Clause[], rest: HeadlineRest | undefined): HeadlineRest | undefined {
  return rest && !inside.some((each) => isCut(at, each, rest.last)) ? rest : undefined;
}

function isCut(at: SentenceContext, { verb, object, range }: Clause, last: number): boolean {
  if (verb.head > last) return false;
  return object.some((noun) => noun.last > last) || (verb.head === last && range.last > last && !isBreak(at, last + 1));
}

/** "to strike[,]", "to strike [unless it is paid]", "to strike [from 3 May]": what is told beside it begins. */
function isBreak({ sentence: { tokens, times } }: SentenceContext, token: number): boolean {
  const word = tokens[token];
  const isTime = times.some(({ start }) => start === word?.start || (word?.upos === 'ADP' && start === tokens[token + 1]?.start));
  return word?.upos === 'PUNCT' || isTime || BESIDE.test(word?.form ?? '');
}

const BESIDE = /^(?:unless|if|because|although|though|while|until|when|once)$/iu;

/** "warned them to leave [or risk being hit]": without the last clauses, where these are cut. */
function withoutCut(at: SentenceContext, clause: Clause, inside: readonly Clause[], named: TokenRange | undefined): HeadlineRest | undefined {
  const last = restOf(at, clause, inside, named)?.last;
  const whole = last === undefined ? [] : inside.filter((each) => !isCut(at, each, last));
  return whole.length > 0 ? wholeRest(at, whole, restOf(at, clause, whole, named)) : undefined;
}

/** "opposed [such a step]": which one, the words before tell. */
function isTakenUp({ sentence: { tokens } }: SentenceContext, { first }: HeadlineRest): boolean {
  return /^(?:such|this|these|those|that)$/i.test(tokens[first]?.form ?? '') && tokens[first]?.upos !== 'SCONJ';
}

/** "described Peru as “a good neighbour”": what counts is in the speaker's own words, which no headline takes in. */
function isCutAtQuotation({ sentence: { tokens } }: SentenceContext, last: number): boolean {
  const next = tokens.slice(last + 1).find(({ upos }) => upos !== 'ADP' && upos !== 'DET' && upos !== 'SCONJ' && upos !== 'PART');
  return next !== undefined && /^["“”„«»]/u.test(next.form);
}

/** "rejected the plan [as “absurd”]": told without it; "described Peru as “a good neighbour”" is not. */
function isWholeBeforeAs({ sentence: { tokens } }: SentenceContext, { verb, object }: Clause, last: number): boolean {
  return tokens[last + 1]?.form === 'as' && object.length > 0 && !verb.passive && JUDGED.has(verb.lemma);
}

const JUDGED = wordSet('reject condemn denounce dismiss criticise criticize decry deplore slam oppose blast');

/** "took Chile [before the court]": no time, though such words often begin one. */
function isCutAtPlace({ obliques }: Clause, last: number): boolean {
  return obliques.some(
    ({ first, preposition, time, nouns }) =>
      first === last + 1 && preposition === 'before' && !time && !nouns.some(({ lemma }) => PARTS_OF_DAY.has(lemma.toLowerCase())),
  );
}

/** "stormed a prison [before dawn]". */
const PARTS_OF_DAY = wordSet('dawn dusk noon midday midnight sunrise sunset daybreak nightfall daylight');

/** "complained [that Chile had moved a buoy]", "rejected any suggestion [that it had]": without it nothing is told. */
function contentsOf({ phrases: { clauses } }: SentenceContext, clause: Clause): Clause[] {
  const { object } = clause;
  return clauses.filter(
    ({ link, governor, governorNoun }) =>
      link === 'that' &&
      ((governor === clause && object.every(({ lemma }) => AUDIENCE.has(singularOf(lemma)))) ||
        (governorNoun !== undefined && object.includes(governorNoun) && governorNoun.phrases.length === 0)),
  );
}

/** "told [a news conference] that Chad must pay": who listens. */
const AUDIENCE = wordSet('conference reporter journalist parliament rally crowd meeting briefing');

/** "would not lift the ban [before the harvest ended]": without it a refusal for a time reads as one for good. */
function termsOf({ phrases: { clauses } }: SentenceContext, clause: Clause): Clause[] {
  if (!clause.verb.negative) return [];
  return clauses.filter(({ governor, link, marker = '' }) => governor === clause && link === 'adverbial' && TERMS.test(marker));
}

const TERMS = /^(?:before|until|till|unless)$/u;

/** "demanded that Chile [lift the ban]", "said that it [must] pay". */
function isAskedFor({ link, verb }: Clause): boolean {
  return (link === 'that' || link === 'reported') && (verb.bare || verb.modal === 'must' || verb.modal === 'should');
}

/** "called on Chile [to lift a ban]", "accused it [of breaking a pact]", and what those say in turn: "to agree [to lift it] and [pay]". */
function clausesInside(at: SentenceContext, clause: Clause, depth = 0): Clause[] {
  if (depth > 1) return [];
  const inner = complementsOf(at, clause).filter((each) => each.link === 'infinitive' || each.link === 'gerund' || isAskedFor(each));
  const joined = at.phrases.clauses.filter(({ link, governor }) => link === 'coordinate' && governor !== undefined && inner.includes(governor));
  return [...inner, ...joined, ...inner.flatMap((each) => clausesInside(at, each, depth + 1))];
}
