import { isKindOf, nounClass, singularOf } from '../../../language/knowledge/nouns.ts';
import { contains, overlaps, type Range } from '../../../model/index.ts';
import { rangeOf, type SentenceContext } from '../../context.ts';
import type { Actor } from '../../participants.ts';
import { type Clause, type NounPhrase, nounPhraseOf, type PrepositionalPhrase } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { type EventCandidate, nounsAfter } from '../candidate.ts';
import { GIVING, HANDED } from '../frames/giving.ts';
import { CONTAINERS } from '../nouns/noun-contents.ts';
import { type PartyContext, partiesOf } from './parties.ts';

/**
 * Whom the words of an event without a type name beside who acts and who is acted upon: whoever it is done to, from, with or against ("bought the mill from [Corvex]",
 * "merged with [Corvex]"), and whose the things are that take part ("shares in [Corvex] fell", "[Corvex]'s profit fell", "the takeover of [Tarn] by [Corvex]", "stepped
 * down as chairman of [Corvex]"). A place is one only where something changes hands ("bought gas from [Norway]").
 */
export function partiesBeside(
  context: PartyContext,
  at: SentenceContext,
  token: number,
  { sources, targets, place }: Pick<EventCandidate, 'sources' | 'targets' | 'place'>,
): Actor[] {
  const clause = at.phrases.clauses.find(({ verb, node }) => verb.head === token && node === token);
  const noun = clause || at.sentence.tokens[token]?.upos !== 'NOUN' ? undefined : nounPhraseOf(at.phrases, token);
  const found = clause ? besideVerb(context, at, clause) : noun ? [...doersOver(context, at, token), ...whoseIs(context, at, noun)] : [];
  const known = new Set([...sources, ...targets, ...(place ? [place] : [])].map(({ entity }) => entity));
  const isInside = (span: Range) => [...sources, ...targets].some((party) => overlaps(party.span, span));
  return found.filter(({ entity, span }) => !known.has(entity) && !isInside(span));
}

function besideVerb(context: PartyContext, at: SentenceContext, clause: Clause): Actor[] {
  const { verb, subject, object, secondObject, obliques } = clause;
  const own = obliques.filter(({ noun, first }) => !noun && first > verb.head);
  // "out of", "up with": told by the last word
  const after = (prepositions: ReadonlySet<string>) => own.filter(({ preposition }) => prepositions.has(preposition.split(' ').at(-1) ?? ''));
  const beside = after(WITH).flatMap((phrase) => namedIn(context, at, phrase, verb.lemma));
  const posts = after(AS).flatMap(({ nouns }) => nouns.flatMap((noun) => had(context, at, noun)));
  const things = [...subject, ...object, ...secondObject, ...after(ABOUT).flatMap(({ nouns }) => nouns)];
  return [...beside, ...posts, ...things.flatMap((noun) => whoseIs(context, at, noun, verb.lemma))];
}

/** "[the firm] signed the agreement", "a statement was issued [by the firm]": by whom what the noun tells was signed, posted or announced. */
function doersOver(context: PartyContext, at: SentenceContext, token: number): Actor[] {
  const clause = at.phrases.clauses.find(({ verb, subject, object }) => (verb.passive ? subject : object).some(({ head }) => head === token));
  const doers = clause?.verb.passive ? clause.agents : (clause?.subject ?? []);
  return doers.flatMap((noun) => partiesOf(context, at, noun));
}

/** Before whom a deed is shared with, comes from or is aimed at. */
const WITH = wordSet('to from with against through by at for into in');
/** Before what somebody does it as: "as chairman of". */
const AS = wordSet('as');
/** Before what it is about: "in a deal with", "on plans". */
const ABOUT = wordSet('in on over into to from for by of');

/** Verbs by which something changes hands, so that states stand for who gives or takes it. */
const CHANGING_HANDS: ReadonlySet<string> = new Set([
  ...GIVING,
  ...wordSet(
    'buy purchase import export order acquire obtain get receive borrow loan lease rent hire repay owe',
    'award win lose licence license source smuggle write appeal apply turn trade merge join compete contend fight',
  ),
]);

/** Whoever a phrase beside a verb names; what only tells where from or where to is none. */
function namedIn(context: PartyContext, at: SentenceContext, { preposition, nouns }: PrepositionalPhrase, verb: string): Actor[] {
  const isGiven = CHANGING_HANDS.has(verb) && !/^(?:at|into|in)$/.test(preposition);
  return nouns.flatMap((noun) => named(context, at, noun).filter((actor) => isActing(context, actor) && (isGiven || !isOfPlace(context, actor))));
}

/** Whose a thing or a deed is: by whom it is had, and who stands "of", "in", "with" or "by" it. */
function whoseIs(context: PartyContext, at: SentenceContext, noun: NounPhrase, verb = ''): Actor[] {
  const word = at.sentence.tokens[noun.head];
  // "80 percent [of its stake in Corvex]"
  if (word?.upos === 'NUM' || word?.upos === 'SYM' || CONTAINERS.has(singularOf(noun.lemma)))
    return nounsAfter(noun.phrases, 'of').flatMap((inner) => (inner === noun ? [] : whoseIs(context, at, inner, verb)));
  if (word?.upos !== 'NOUN' || (noun.head > 0 && /^\p{Lu}/u.test(word.form)) || isBody(noun) || partiesOf(context, at, noun).length > 0) return [];
  return had(context, at, noun, verb);
}

function had(context: PartyContext, at: SentenceContext, noun: NounPhrase, verb = ''): Actor[] {
  const possessor = noun.possessor && !isPronoun(at, noun.possessor) ? named(context, at, noun.possessor) : [];
  const behind = noun.phrases
    .filter(({ preposition }) => OF.has(preposition))
    .flatMap((phrase) => {
      const isHanded = CHANGING_HANDS.has(verb) || HANDED.has(singularOf(noun.lemma));
      const isGiven = isHanded && /^(?:to|from|with|by)$/.test(phrase.preposition);
      return phrase.nouns.flatMap((each) => named(context, at, each)).filter((actor) => isGiven || !isOfPlace(context, actor));
    });
  return [...possessor, ...insideOf(context, at, noun), ...behind].filter((actor) => isActing(context, actor));
}

const OF = wordSet('of in by with to from against between for at');

/** "the [bank]": told of itself, not of whose it is. */
function isBody({ lemma }: NounPhrase): boolean {
  return nounClass(singularOf(lemma)) === 'organisation';
}

/** "[Corvex] shares", "the [Corvex] plant": a name before the noun. */
function insideOf(context: PartyContext, at: SentenceContext, noun: NounPhrase): Actor[] {
  const range = rangeOf(at.sentence, { first: noun.possessor ? noun.possessor.last + 1 : noun.first, last: noun.head });
  const word = at.sentence.tokens[noun.head];
  if (!range || !word || MADE.some((kind) => isKindOf(singularOf(noun.lemma), kind) || singularOf(noun.lemma) === kind)) return [];
  return at.mentions
    .filter((mention) => mention.form === 'name' && contains(range, mention) && mention.end < word.start)
    .map(({ entity, start, end }) => ({ entity, span: { start, end, exact: context.text.slice(start, end) } }))
    .filter((actor) => !isOfPlace(context, actor));
}

/** What is called by its maker's name: "a [Corvex] jet". */
const MADE: readonly string[] = ['vehicle', 'vessel', 'aircraft', 'weapon', 'ship', 'car', 'telephone', 'device'];

/** "posted [its] first loss": of whoever acts. */
function isPronoun(at: SentenceContext, { head }: NounPhrase): boolean {
  return at.sentence.tokens[head]?.upos === 'PRON';
}

/** Whoever is called by a name or taken up by a pronoun; nobody who is only described. */
function named(context: PartyContext, at: SentenceContext, noun: NounPhrase): Actor[] {
  const word = at.sentence.tokens[noun.head];
  const isNamed = word?.upos === 'PROPN' || word?.upos === 'PRON' || noun.appositions.some(({ head }) => at.sentence.tokens[head]?.upos === 'PROPN');
  return isNamed ? partiesOf(context, at, noun) : [];
}

function isActing({ table }: PartyContext, { entity }: Actor): boolean {
  return table.entities[entity] !== undefined;
}

function isOfPlace({ table }: PartyContext, { entity }: Actor): boolean {
  return /^(?:place|government)$/.test(table.entities[entity]?.kind ?? 'place');
}
