import { nounClass, singularOf } from '../../../language/knowledge/nouns.ts';
import type { EventFinding, Headline } from '../../../model/index.ts';
import type { SentenceContext } from '../../context.ts';
import type { Clause, NounPhrase } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { nationalAdjectives } from '../countries/national-names.ts';
import { isPutOffOccasion } from '../frames/occasions.ts';
import { isDeedOfMany } from '../frames/people-deeds.ts';
import type { PartyContext } from '../parties/parties.ts';
import { endOfSubject, isCountOf, isPlural, ownWordsOf, partyAt, startOfSubject, wordsOfBody } from '../parties/subject-words.ts';
import { isSession, PRICED } from './headline-emptiness.ts';
import { type HeadlineRest, textBetween } from './headline-rest.ts';
import { possessorsNamed } from './wording-pronouns.ts';

type Subject = Headline['subject'];

/** The parties that the verb's subject names, else its words, where these or what follows name somebody or something: "shares of Corvex", "the board [named] Ana Prates". */
export function subjectOf(
  context: PartyContext,
  at: SentenceContext,
  clause: Clause,
  participants: EventFinding['participants'],
  rest: HeadlineRest & { isDated?: boolean },
): Subject | undefined {
  const { verb, subject, link, range } = clause;
  const isOfMany = isDeedOfMany(at, clause);
  const [noun, another] = subject;
  // "Ada Holm, [whose parents] fled": of whom nobody here is told
  if (noun && at.sentence.tokens[noun.first]?.form.toLowerCase() === 'whose') return undefined;
  // "Corvex, [which] filed": the word that stands for it.
  const standing = link === 'relative' ? { first: range.first, last: verb.first } : undefined;
  const parties = subject.map((each) => partyAt(context, at, each, participants, standing));
  const [party] = parties;
  if (party && parties.every((each) => each?.role === party.role)) {
    const name = context.table.entities[party.entity]?.name ?? '';
    // "[Peru's central bank] cut its main rate": a body without a name of its own, by the words of the report
    if (!rest.isNamed && !/\p{Lu}/u.test(name) && !isOfMany) return describedOf(at, verb, subject, party.role);
    const own = noun && !another && link !== 'relative' ? ownWordsOf(context, at, verb, noun, party.entity) : undefined;
    if (!own && isNamedIn(name, rest.words)) return undefined;
    return { role: party.role, plural: false, ...own };
  }
  if (!noun || another || isPointing(at, noun)) return undefined;
  const first = startOfSubject(at, noun);
  const last = endOfSubject(at, verb, noun);
  const words = at.sentence.tokens.slice(first, last + 1);
  const body = wordsOfBody(context, at, noun);
  if (body !== undefined) return { role: verb.passive ? 'target' : 'source', words: body, plural: isPlural(at, noun) };
  const isKnown = rest.isNamed || words.some((word) => isNameOrOfState(word)) || isMarket(at, noun) || isSession(noun);
  if (!isKnown && !isOfMany && !isPutOffOccasion(at, clause) && !(rest.isDated && isToldThing(at, noun))) return undefined;
  const told = textBetween(at, first, last, undefined, possessorsNamed(context, at));
  const isCount = isCountOf(noun, at.sentence.tokens[noun.head]?.upos ?? '');
  if (isCount && /\b(?:its|their|his|her)\b/u.test(told)) return undefined;
  return { role: verb.passive ? 'target' : 'source', words: told, plural: isCount || isPlural(at, noun) };
}

/** "Peru's central bank", where its state is told right there. */
function describedOf(at: SentenceContext, verb: Clause['verb'], [noun, another]: readonly NounPhrase[], role: Subject['role']): Subject | undefined {
  if (!noun || another || isPointing(at, noun)) return undefined;
  const [first, last] = [startOfSubject(at, noun), endOfSubject(at, verb, noun)];
  const isTold = at.sentence.tokens.slice(first, last + 1).some((word) => isNameOrOfState(word));
  return isTold ? { role, words: textBetween(at, first, last), plural: isPlural(at, noun) } : undefined;
}

/** "Corvex", "a [Kenyan] court". */
function isNameOrOfState({ upos, form }: SentenceContext['sentence']['tokens'][number]): boolean {
  return upos === 'PROPN' || (upos === 'ADJ' && nationalAdjectives().has(form));
}

/** "[its] sales", "[this] plan", "it", "three of [them]": not told without what stands before. */
function isPointing({ sentence: { tokens } }: SentenceContext, { first, head, phrases }: NounPhrase): boolean {
  return (
    /^(?:PRON|DET)$/.test(tokens[head]?.upos ?? '') ||
    phrases.some(({ preposition, nouns }) => preposition === 'of' && nouns.some((each) => tokens[each.head]?.upos === 'PRON')) ||
    /^(?:its|their|his|her|our|my|your|this|these|that|those|such|both|another|whose)$/i.test(tokens[first]?.form ?? '')
  );
}

/** "[the first nine] trams", "repairs [of the north pier]": which, its words tell, where what becomes of it has its day. */
function isToldThing({ sentence: { tokens } }: SentenceContext, { first, head, phrases }: NounPhrase): boolean {
  return tokens.slice(first, head).some(({ upos }) => upos === 'NUM' || upos === 'NOUN') || phrases.some(({ preposition }) => preposition === 'of');
}

/** "oil prices", "European stocks": told without a name; not "the index", which is one told before. */
function isMarket({ sentence: { tokens } }: SentenceContext, noun: NounPhrase): boolean {
  const before = tokens.slice(noun.first, noun.head);
  const isTold = before.length > 0 && before[0]?.upos !== 'DET' && !before.every(({ form }) => OF_ONE_FIRM.test(form));
  return PRICED.has(singularOf(noun.lemma)) && isTold;
}

/** "like-for-like sales", "quarterly sales": of a firm that is told elsewhere. */
const OF_ONE_FIRM =
  /^(?:like|for|-|comparable|same|store|online|total|net|gross|group|annual|quarterly|monthly|underlying|adjusted|core|full|year|average|overall)$/iu;

/** "Vladimir Putin gave [Mr. Putin] a book": who does it is somebody else than the reading took him for. */
function isNamedIn(name: string, rest: string): boolean {
  return rest.split(/[^\p{L}]+/u).includes(name.split(' ').at(-1) ?? '');
}

/**
 * Whether a headline is told of somebody whom only the sentences before name: "[The airline] launches a route", "[The company]’s profit falls". Who it is, the
 * account lacks.
 */
export function isOfSomebodyBefore({ subject: { words } }: Headline): boolean {
  const { owner, head } =
    /^the (?:\p{Ll}+[ -])*?(?<owner>\p{Ll}+)['’]s? |^the (?:\p{Ll}+[ -])*(?<head>\p{Ll}+)(?: (?:in|at|of|from) .*)?$/iu.exec(words ?? '')?.groups ??
    {};
  const noun = singularOf((owner ?? head ?? '').toLowerCase());
  const kind = nounClass(noun);
  return kind === 'person' || kind === 'organisation' || STATE_WORDS.has(noun);
}

/** "[The Gulf state] invested", "[the country]'s exports fell". */
const STATE_WORDS = wordSet('state country nation kingdom republic emirate island continent province region city town village');
