import { nounClass, singularOf } from '../../../language/knowledge/nouns.ts';
import { contains } from '../../../model/index.ts';
import { rangeOf, type SentenceContext } from '../../context.ts';
import { type Actor, isOfFormerLand } from '../../participants.ts';
import type { NounPhrase } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { nounsAfter } from '../candidate.ts';
import { peopleBefore } from '../countries/nationals.ts';
import { isOfClass } from '../frames/argument-class.ts';
import { CONTAINERS, contentsOf, isCharge, phrasesAfter } from '../nouns/noun-contents.ts';
import { chargedWith, isBlaming } from '../types/charged.ts';
import { isChiefOfStaff } from './agent-nouns.ts';
import { actingForBody } from './body-members.ts';
import { firstFilled } from './first-filled.ts';
import { type PartyContext, partiesOf } from './parties.ts';

/** Everyone named by some noun phrases; "a group of rebels" by what it is of; "its allies, including [Norway]", "countries such as [Norway]" with those who are named among them. */
export function parties(context: PartyContext, at: SentenceContext, nouns: readonly NounPhrase[]): Actor[] {
  return nouns.flatMap((noun) => {
    const acting = actingForBody(context, at, noun, (body) => partiesOf(context, at, body));
    const inside =
      !acting && !isChiefOfStaff(noun) && CONTAINERS.has(singularOf(noun.lemma))
        ? contentsOf(at, noun).flatMap((inner) => partiesOf(context, at, inner))
        : [];
    const own = inside.length > 0 ? inside : acting ? [acting] : partiesOf(context, at, noun);
    return [...own, ...included(context, at, noun).filter(({ entity }) => !own.some((actor) => actor.entity === entity))];
  });
}

function included(context: PartyContext, at: SentenceContext, noun: NounPhrase): Actor[] {
  const among = ['including', 'such as']
    .flatMap((word) => nounsAfter(noun.phrases, word))
    .filter((each) => each !== noun && at.sentence.tokens[each.head]?.upos === 'PROPN');
  return among.flatMap((each) => partiesOf(context, at, each));
}

/** Prepositions of whose something is, before those that may tell where it is: of "the arrest [by Chad] of [two Kenyans]" who does it. */
export const OWNING_BEFORE_PLACE: readonly string[] = ['by', 'of', 'from', 'against'];
/** All of them. */
export const OWNING: readonly string[] = [...OWNING_BEFORE_PLACE, 'with', 'to', 'in', 'on', 'for'];

/** "an end to [Chad]'s attacks on Mali": whose that is which ends. */
const ENDS = wordSet('end halt stop cessation pause break');

/** "its border with [Belarus]". */
const BORDERS: ReadonlySet<string> = new Set(['border', 'frontier', 'boundary']);

/** "shells fired from [Chad]", "a rocket launched from [Gaza]". */
const FIRED: ReadonlySet<string> = new Set(['fire', 'launch', 'shoot', 'lob']);

/** One way in which words tell whose something is; nobody where they don't. */
type Owning = (context: PartyContext, at: SentenceContext, noun: NounPhrase, prepositions: readonly string[]) => Actor[];

/** Whose something is: "an [Italian] offer", "[Italy]’s offer", "the offer of [Italy]", "a rally staged by [students]", "the crew of a [Chilean] ship". */
export function owners(context: PartyContext, at: SentenceContext, nouns: readonly NounPhrase[], prepositions: readonly string[] = OWNING): Actor[] {
  return nouns.flatMap((noun) => firstFilled(OWNED, (owning) => owning(context, at, noun, prepositions)));
}

/** The ways in which something is told to be somebody's; the first that names anybody tells it. */
const OWNED: readonly Owning[] = [
  // "an end to [Chad]'s attacks"
  (context, at, { lemma, phrases }, prepositions) =>
    ENDS.has(lemma) ? owners(context, at, [...nounsAfter(phrases, 'to'), ...nounsAfter(phrases, 'of')], prepositions) : [],
  (context, at, { lemma, phrases }) => (BORDERS.has(lemma) ? parties(context, at, nounsAfter(phrases, 'with')) : []),
  (context, at, { possessor }) => (possessor ? parties(context, at, [possessor]) : []),
  (context, at, noun) => (isOfClass(at, noun, 'struck') ? havers(context, at, noun) : []),
  byAdjective,
  (context, at, noun) => compoundActors(context, at, noun).slice(0, 1),
  byPeople,
  doersOf,
  plannersOf,
  behindNoun,
];

function byAdjective(context: PartyContext, at: SentenceContext, noun: NounPhrase): Actor[] {
  const found = adjectiveActors(context, at, noun);
  return areJoined(context, found) ? found : found.slice(0, 1);
}

/** "[Tamil] positions". */
function byPeople(context: PartyContext, at: SentenceContext, noun: NounPhrase): Actor[] {
  const people = peopleBefore(context, at, noun);
  return people ? [people] : [];
}

/** "a rally staged by [students]", "shells fired from [Chad]". */
function doersOf(context: PartyContext, at: SentenceContext, noun: NounPhrase): Actor[] {
  const doers = at.phrases.clauses.filter(({ link, verb, subject }) => link === 'participle' && verb.passive && subject.includes(noun));
  return doers.flatMap(({ verb, obliques }) => {
    const named = parties(context, at, nounsAfter(obliques, 'by'));
    return named.length > 0 || !FIRED.has(verb.lemma) ? named : parties(context, at, nounsAfter(obliques, 'from'));
  });
}

/** "an attack that [Chad] planned", "the charge that [Chad] struck first". */
function plannersOf(context: PartyContext, at: SentenceContext, noun: NounPhrase): Actor[] {
  const planning = at.phrases.clauses.filter(
    ({ link, verb, antecedent, governorNoun }) =>
      !verb.passive && ((link === 'relative' && antecedent?.includes(noun)) || (link === 'that' && governorNoun === noun && isCharge(noun))),
  );
  return planning.flatMap((clause) => {
    if (isBlaming(clause.verb.lemma)) return parties(context, at, chargedWith(at, clause));
    return clause.subject === clause.antecedent ? [] : parties(context, at, clause.subject);
  });
}

/** "the offer of [Italy]", "the order by [the commission]". */
function behindNoun(context: PartyContext, at: SentenceContext, noun: NounPhrase, prepositions: readonly string[]): Actor[] {
  const after = phrasesAfter(at, noun);
  // "an order by [the commission] in Geneva": who does it is told, and nobody known.
  if (prepositions.includes('by') && nounsAfter(after.slice(0, 1), 'by').some(isBody) && parties(context, at, nounsAfter(after, 'by')).length === 0)
    return [];
  // "the crew of a [Danish] ship", before "from the pirates"
  const adjectives = () => nounsAfter(after, 'of').flatMap((each) => adjectiveActors(context, at, each).slice(0, 1));
  const beside = firstFilled(prepositions, (preposition) => {
    const found = parties(context, at, nounsAfter(after, preposition));
    return found.length > 0 || preposition !== 'of' ? found : adjectives();
  });
  return beside.length > 0 ? beside : adjectives();
}

/** "the Kumasi office of [a charity]", "the family homes of [two activists]": the words before a thing tell where or what it is, where those behind it tell whose. */
function havers(context: PartyContext, at: SentenceContext, noun: NounPhrase): Actor[] {
  if (adjectiveActors(context, at, noun).length === 0 && compoundActors(context, at, noun).length === 0) return [];
  const behind = phrasesAfter(at, noun).slice(0, 1);
  return parties(context, at, nounsAfter(behind, 'of')).filter(({ entity }) => context.table.entities[entity]?.kind !== 'place');
}

/** "[Russian and Chinese] ships"; no "[US]-led [Iraqi] force". */
function areJoined(context: PartyContext, actors: readonly Actor[]): boolean {
  return actors.slice(1).every(({ span }, index) => /^(?:, (?:and )?| and )$/.test(context.text.slice(actors[index]?.span.end, span.start)));
}

function isBody({ lemma }: NounPhrase): boolean {
  return nounClass(singularOf(lemma)) === 'organisation';
}

/** The states in a phrase's adjectives: "45 [Russian] diplomats". */
export function adjectiveActors(context: PartyContext, at: SentenceContext, noun: NounPhrase): Actor[] {
  const range = rangeOf(at.sentence, { first: noun.possessor ? noun.possessor.last + 1 : noun.first, last: noun.head });
  // "the former [French] colony" is none of France's
  if (!range || isOfFormerLand(at, noun)) return [];
  return at.mentions
    .filter((mention) => contains(range, mention) && mention.end < range.end)
    .map((mention) => ({
      entity: mention.entity,
      span: { start: mention.start, end: mention.end, exact: context.text.slice(mention.start, mention.end) },
    }));
}

/** Those whose noun stands before an event's: "[police] raids", "[Xi]-[Putin] talks". */
export function compoundActors(context: PartyContext, at: SentenceContext, noun: NounPhrase): Actor[] {
  const { tokens } = at.sentence;
  const found: Actor[] = [];
  if (isOfFormerLand(at, noun)) return found;
  for (let i = noun.possessor ? noun.possessor.last + 1 : noun.first; i < noun.head; i++) {
    const token = tokens[i];
    // "a [spy] satellite" is of a kind, and nobody's
    if (token?.deprel !== 'compound' || token.upos === 'ADJ' || token.lemma === 'spy') continue;
    const own = { ...noun, first: i, last: i, head: i, lemma: token.lemma.toLowerCase(), appositions: [], phrases: [] };
    found.push(...partiesOf(context, at, own));
  }
  return found.filter((actor, index) => found.findIndex(({ entity }) => entity === actor.entity) === index);
}

/** "the guards defended [their] arrest of two men", where the reading doesn't tell whose it is. */
export function isOfPronoun({ sentence: { tokens } }: SentenceContext, { possessor }: NounPhrase): boolean {
  return possessor !== undefined && /^(?:its|their|his|her)$/iu.test(tokens[possessor.head]?.form ?? '');
}
