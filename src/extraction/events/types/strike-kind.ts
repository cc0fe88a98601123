import { singularOf } from '../../../language/knowledge/nouns.ts';
import { contains } from '../../../model/index.ts';
import { rangeOf, type SentenceContext } from '../../context.ts';
import type { NounPhrase } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { nounsAfter } from '../candidate.ts';
import { wordsOf } from '../frames/word-classes.ts';
import { names } from '../nouns/noun-contents.ts';
import { isAnsweredWith, type Surroundings } from '../nouns/noun-surroundings.ts';
import { agentNoun } from '../parties/agent-nouns.ts';

/** What the noun "strike" tells: work that stops, a blow of arms, or what its words leave open. */
export type StrikeKind = 'work' | 'arms' | 'open';

/**
 * The kind of strike that a noun phrase headed by "strike" tells in its sentence, undefined where nothing in the words speaks against either: "a pilots' strike over pay"
 * stops work; "a Russian strike on the town", "died in a strike near the port" is a blow of arms; "the French strike" alone may be either.
 */
export function strikeKind(at: SentenceContext, noun: NounPhrase, place: Surroundings): StrikeKind | undefined {
  const { tokens } = at.sentence;
  const before = tokens.slice(noun.first, noun.head).map(({ lemma }) => singularOf(lemma.toLowerCase()));
  if (isOfWork(at, noun, place, before)) return 'work';
  if (before.some((word) => ARMED.has(word))) return 'arms';
  if (isHarmful(place)) return 'arms';
  const aimed = place.after.filter(({ preposition, time, noun: of }) => !time && AIMED.has(preposition) && (of === undefined || of === noun));
  const isOnPlace = aimed.length > 0;
  if (aimed.some(({ nouns }) => nouns.some((one) => hasArms(at, one)))) return 'arms';
  const isOfState = isNamedBefore(at, noun) || isByState(at, place);
  if (!isOfState && !isOnPlace) return undefined;
  const isHarmTold = tokens.some(({ lemma }) => HARM.has(singularOf(lemma.toLowerCase())));
  return isHarmTold || (isOfState && isOnPlace) ? 'arms' : isOfState ? 'open' : undefined;
}

/** "a strike [killed] two", "[died] in a strike"; nobody need have been killed by the strike that he died during. */
function isHarmful({ clause, role, preposition }: Surroundings): boolean {
  if (!clause || !HARM.has(clause.verb.lemma)) return false;
  return (role === 'subject' && !clause.verb.passive) || (role === 'oblique' && (preposition === 'in' || preposition === 'by'));
}

/** "a [general] strike", "a strike by [nurses]", "a strike [over] pay", "on strike", "[unions] called a strike". */
function isOfWork(at: SentenceContext, noun: NounPhrase, place: Surroundings, before: readonly string[]): boolean {
  const { after, preposition } = place;
  const strikers = wordsOf('strikers');
  if (before.some((word) => OF_WORK.has(word) || strikers.includes(word))) return true;
  if (preposition === 'on' && noun.first === noun.head) return true;
  const own = after.filter(({ noun: of }) => of === undefined || of === noun);
  if (nounsAfter(own, 'over').length > 0 || names(at, nounsAfter(own, 'by'), strikers) || names(at, nounsAfter(own, 'of'), strikers)) return true;
  if (noun.possessor && names(at, [noun.possessor], strikers)) return true;
  return names(at, doersWith(place), strikers);
}

/** "a [Russian] strike", "[Israel]'s strike". */
function isNamedBefore(at: SentenceContext, noun: NounPhrase): boolean {
  const range = rangeOf(at.sentence, { first: Math.min(noun.first, noun.possessor?.first ?? noun.first), last: noun.head });
  return range !== undefined && at.mentions.some((mention) => contains(range, mention) && mention.end < range.end);
}

/** "a strike by [Israel]", "[Israel] planned a strike", "retaliated with a strike": whoever has arms. */
function isByState(at: SentenceContext, place: Surroundings): boolean {
  return [...nounsAfter(place.after, 'by'), ...doersWith(place)].some((doer) => hasArms(at, doer));
}

/** "[unions] called a strike", "[Israel] retaliated with a strike". */
function doersWith(place: Surroundings): NounPhrase[] {
  const { clause, role } = place;
  return clause !== undefined && ((role === 'object' && !clause.verb.passive) || isAnsweredWith(place)) ? clause.subject : [];
}

/** A state, a place or an armed group by its name, or forces. */
function hasArms(at: SentenceContext, noun: NounPhrase): boolean {
  const range = rangeOf(at.sentence, { first: noun.head, last: noun.head });
  return (
    at.sentence.names.some((name) => range !== undefined && contains(name, range) && ARMED_KINDS.has(name.kind)) ||
    agentNoun(at, noun)?.sector === 'MIL'
  );
}

const ARMED_KINDS = wordSet('government place group');

const OF_WORK = wordSet(
  'general hunger hour day week nationwide national rail transport wildcat dock bus metro train tram tube airport airline port civil service sector warning token pay solidarity sympathy',
  'indefinite sit-down lightning school university hospital factory mine postal labour labor teaching public rolling climate rent',
);
const ARMED = wordSet(
  'air missile drone rocket mortar artillery military naval army retaliatory precision pre-emptive preemptive nuclear cruise bombing shell warplane jet',
);
const AIMED = wordSet('on near inside targeting into');
const HARM = wordSet(
  'kill die dead death wound wounded injure injured casualty maim missile rocket jet warplane drone bomb shell shelling explosion rubble destroy airstrike artillery warhead fatality',
);
