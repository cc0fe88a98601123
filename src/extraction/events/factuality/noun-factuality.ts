import { verbClass } from '../../../language/knowledge/verb-classes.ts';
import type { SentenceContext } from '../../context.ts';
import { embeddingOf } from '../../lexicon.ts';
import type { Clause, NounPhrase } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import type { EventFrame } from '../frames/frames.ts';
import { standingOf } from '../frames/standing.ts';
import { isSeenByTime, type Surroundings } from '../nouns/noun-surroundings.ts';
import { isStay } from '../times-and-places/place.ts';
import { ofReports } from '../types/reported-deeds.ts';
import { isUndoing } from './embedded.ts';
import { factualityOf, factualityOfSubject } from './factuality.ts';
import { isPresupposed, isSupposed, isWithout } from './noun-certainty.ts';
import { type FactualityOptions, isHeading } from './tense-factuality.ts';
import { FACT, type Factuality, isFact, PLANNED } from './told.ts';
import { UNSETTLED_NOUNS } from './unsettled-nouns.ts';

const COMING = wordSet('planned upcoming forthcoming coming scheduled impending future next');
/** "this is a [live] investigation", "[ongoing] talks". */
const GOING_ON = wordSet('ongoing continuing live current');
const UNREAL = wordSet('possible potential proposed would-be eventual any hypothetical threatened further more additional');
/** "the [alleged] attack". */
const ALLEGED = verbClass('alleged');
/** "in the [event] of a strike". */
const UNREAL_OF: ReadonlySet<string> = new Set([...UNSETTLED_NOUNS, 'case', 'event']);
const DURING: ReadonlySet<string> = new Set([
  'during',
  'after',
  'following',
  'since',
  'in',
  'on',
  'at',
  'from',
  'with',
  'over',
  'despite',
  'amid',
  'because of',
  'by',
]);

/** What the words around an event noun say of it: a factuality, `undefined` where it is open, 'nothing' where it is not told as an event at all. */
export function nominalFactuality(
  at: SentenceContext,
  noun: NounPhrase,
  place: Surroundings,
  options: FactualityOptions,
  frame: EventFrame,
): Factuality | undefined | 'nothing' {
  const { clause, role } = place;
  const undone = clause && role === 'object' ? ofUndoing(clause, options) : undefined;
  if (undone) return undone;
  const words = at.sentence.tokens.slice(noun.first, noun.head).map((token) => token.form.toLowerCase());
  const told = ofSurroundings(at, noun, place, { options, frame, words });
  const isAlleged = words.some((word) => ALLEGED.has(word));
  if (!isAlleged || told === 'nothing' || (told && !isFact(told))) return told;
  return told ? { ...told, status: 'alleged' } : undefined;
}

/** "called off a [visit]", in a title "calls off a [visit]", "denied any [attack]"; of what is said ("denied the accusation") it is the content that is denied. */
function ofUndoing(clause: Clause, options: FactualityOptions): Factuality | undefined {
  const { lemma, negative, tense, perfect } = clause.verb;
  if (negative) return undefined;
  if (lemma === 'deny' && !options.verbal) return { status: 'denied', polarity: 'negative', certainty: 'certain', tense: 'past' };
  const isDone = tense === 'past' || perfect || (tense === 'present' && isHeading(options));
  if (isUndoing(clause) && isDone) return { status: 'negated', polarity: 'negative', certainty: 'certain', tense: 'past' };
  return undefined;
}

interface Around {
  options: FactualityOptions;
  frame: EventFrame;
  /** Those before the noun. */
  words: readonly string[];
}

function ofSurroundings(
  at: SentenceContext,
  noun: NounPhrase,
  place: Surroundings,
  { options, frame, words }: Around,
): Factuality | undefined | 'nothing' {
  if (words.some((word) => UNREAL.has(word)) || isWithout(place)) return 'nothing';
  const reported = ofReports(at, noun, place);
  if (reported) return reported;
  if (place.governor && (UNREAL_OF.has(place.governor) || embeddingOf(place.governor))) return 'nothing';
  if (frame.id === 'invite' && place.preposition && ['at', 'on', 'upon'].includes(place.preposition)) return FACT;
  if (words.some((word) => COMING.has(word)) || isAhead(place)) return { ...PLANNED };
  const { clause, role } = place;
  if (words.some((word) => GOING_ON.has(word)) && clause?.verb.tense !== 'past' && !clause?.verb.modal)
    return { ...FACT, status: 'ongoing', tense: 'present' };
  const named = clause && isNamedBy(at, noun, clause) ? factualityOf(clause, { ...options, verbal: true }) : undefined;
  if (named) return words[0] === 'no' ? { ...named, status: 'negated', polarity: 'negative' } : named;
  if (words[0] === 'no') {
    const told = clause && role === 'subject' ? factualityOfSubject(clause, options) : undefined;
    return told ? { ...told, status: 'negated', polarity: 'negative' } : 'nothing';
  }
  if (clause && role === 'subject' && isEndOfForce(clause, frame)) return 'nothing';
  if (clause && role === 'subject') {
    const told = factualityOfSubject(clause, options) ?? standingOf(at, clause);
    if (told) return told;
  }
  if (isSeenByTime(place)) return FACT;
  if (isSupposed(at, noun, place)) return 'nothing';
  if (isPresupposed(at, noun, place, options)) return FACT;
  if (clause && role === 'object' && isBringing(clause)) return factualityOf(clause, { ...options, verbal: true });
  if (clause && role === 'object') return ofObject(clause, options.verbal);
  if (frame.plover.type === 'ASSAULT' || isReturnFrom(noun, place)) return FACT;
  const asserted = clause?.verb.tense === 'past' && !clause.verb.negative && clause.link !== 'adverbial';
  if (asserted && ((place.preposition && DURING.has(place.preposition)) || (role === 'subject' && isTold(at, place, options)))) return FACT;
  return undefined;
}

/** "the [tariffs] will end in July": what is in force ends, and is not put in force. */
function isEndOfForce({ verb: { lemma, passive }, object }: Clause, { id }: EventFrame): boolean {
  return id === 'impose-sanctions' && !passive && object.length === 0 && ENDING.has(lemma);
}

const ENDING = wordSet('end expire lapse');

/** "It was their only [visit]", "there was no such [meeting]": the event is what the sentence names. */
export function isNamedBy({ sentence }: SentenceContext, noun: NounPhrase, { node, verb, subject, object }: Clause): boolean {
  if (verb.lemma !== 'be') return false;
  const word = (token: number | undefined) => sentence.tokens[token ?? -1]?.form.toLowerCase() ?? '';
  if (object.includes(noun)) return /^(?:it|this|that)$/.test(word(subject[0]?.head));
  return subject.includes(noun) && sentence.tokens.some(({ deprel, head }) => deprel === 'expl' && head === node + 1);
}

/** "the [arrest] sparked anger", "police [raids] drew criticism": what had a consequence has happened; what was asked for or meant has not. */
function isTold(at: SentenceContext, { clause }: Surroundings, { arranged }: FactualityOptions): boolean {
  if (clause?.verb.lemma === 'be') return isRanked(at, clause);
  return clause !== undefined && !arranged && !clause.verb.modal && isPlain(clause.verb.lemma);
}

/** "the [warning] went unheeded" too. */
function isPlain(lemma: string): boolean {
  return lemma === 'go' || embeddingOf(lemma) === undefined;
}

/** "[ahead of] Chad's visit", also where the tree hangs "ahead" on the verb. */
function isAhead({ preposition, clause }: Surroundings): boolean {
  return preposition === 'ahead of' || (preposition === 'of' && clause?.verb.adverbs.includes('ahead') === true);
}

/** "the visit was the [third] in a month": counted among what was done. */
function isRanked({ sentence: { tokens } }: SentenceContext, { node, verb }: Clause): boolean {
  return (
    verb.tense === 'past' &&
    !verb.modal &&
    /^(?:first|second|third|fourth|fifth|sixth|latest|last|(?:dead|blood)liest|biggest|largest|worst)$/iu.test(tokens[node]?.form ?? '')
  );
}

/** "is home again from a [tour]", "came back from a [visit]": whoever is back has been there. */
export function isReturnFrom(noun: NounPhrase, { clause, role, preposition }: Surroundings): boolean {
  if (!clause || role !== 'oblique' || preposition !== 'from' || !isStay(noun)) return false;
  const { lemma, adverbs, tense, perfect, modal, negative } = clause.verb;
  const isBack = lemma === 'return' || (/^(?:come|get|be|arrive|fly)$/.test(lemma) && adverbs.includes('back'));
  return isBack && (tense === 'past' || perfect) && modal === undefined && !negative;
}

/** "[triggered] a raid on the town": as real as what brings it about. */
function isBringing({ verb }: Clause): boolean {
  return !verb.passive && BRINGING.has(verb.lemma);
}

const BRINGING = wordSet('trigger spark provoke prompt ignite unleash');

/** "planned a visit", "called for talks", "announced a visit". */
function ofObject(clause: Clause, isSaid: boolean): Factuality | undefined | 'nothing' {
  const { lemma, negative } = clause.verb;
  if (lemma === 'announce' && !negative) return PLANNED;
  const embedding = embeddingOf(lemma);
  if (embedding === 'planned' && !negative && clause.verb.form === 'finite') return PLANNED;
  if (embedding !== undefined && embedding !== 'transparent') return 'nothing';
  // "brushed aside a [threat] by Chad": what was answered had been said
  return isSaid && ANSWERED.has(lemma) && clause.verb.tense === 'past' && !negative ? FACT : undefined;
}

const ANSWERED = wordSet(
  'brush shrug ignore answer criticise criticize condemn denounce dismiss defy deplore echo heed mock scorn ridicule regret welcome hail applaud counter deride renew repeat reiterate follow',
);
