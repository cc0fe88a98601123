import type { SentenceContext } from '../../context.ts';
import type { NounPhrase } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import type { Surroundings } from '../nouns/noun-surroundings.ts';
import type { FactualityOptions } from './tense-factuality.ts';

/** "Without an [attack] on Chad, prices would fall". */
export function isWithout({ preposition }: Surroundings): boolean {
  return preposition === 'without' || preposition === 'barring';
}

/** "would respond to an [attack] by Chad": named as what may never be. */
export function isSupposed(at: SentenceContext, noun: NounPhrase, { clause }: Surroundings): boolean {
  if (!isOneOfMany(at, noun) || !clause) return false;
  const { modal, tense } = clause.verb;
  return (modal !== undefined && modal !== 'must') || tense === 'future' || IF.test(clause.marker ?? '');
}

const IF = /^(?:if|unless|should|whether)$/u;

/** "an attack", "attacks": none that the reader is taken to know. */
function isOneOfMany({ sentence: { tokens } }: SentenceContext, { first, head, possessor, time }: NounPhrase): boolean {
  if (possessor || time) return false;
  return !/^(?:the|this|that|these|those|its|his|her|their)$/iu.test(tokens[first]?.form ?? '') && first <= head;
}

/**
 * "the aftermath of Chad's [attack]", "in retaliation for Chad's [expulsion] of the envoy", "defended its [arrest] of the singer": a deed that the reader is taken to know, told
 * as what something follows from or answers.
 */
export function isPresupposed(at: SentenceContext, noun: NounPhrase, place: Surroundings, { arranged }: FactualityOptions): boolean {
  const { clause, governor } = place;
  if (isOccasion(noun, place) || isFollowed(place)) return true;
  if (isOneOfMany(at, noun)) return false;
  if (isRankedBeside(at, noun)) return true;
  if (governor !== undefined && (FOLLOWING_FROM.has(governor) || (!arranged && TELLING_OF.has(governor)))) return true;
  if (!clause || arranged || clause.verb.modal !== undefined || clause.verb.negative) return false;
  if (isAnsweredFor(place)) return true;
  return (clause.verb.tense === 'past' || clause.verb.perfect) && isTakenAsDone(place);
}

/** "apologised for its [attack]", "asked about the [arrest]", "reacted to Chad's [raid]": what is answered, or answered for, was done. */
function isAnsweredFor({ clause, role, preposition }: Surroundings): boolean {
  if (role !== 'oblique' || clause === undefined) return false;
  return ANSWERED_FOR.get(preposition ?? '')?.has(clause.verb.lemma) === true;
}

const ANSWERED_FOR: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['for', wordSet('apologise apologize atone criticise criticize condemn punish thank praise retaliate avenge blame')],
  ['to', wordSet('react respond reply')],
  ['about', wordSet('ask question complain')],
]);

/** "Chad's [raid], the latest this year, …": one of several that there were; on whatever the tree hangs that. */
function isRankedBeside({ sentence: { tokens } }: SentenceContext, { head }: NounPhrase): boolean {
  const comma = tokens.findIndex(({ form }, index) => index > head && form === ',');
  if (comma < 0 || tokens.slice(head, comma).some(({ upos }) => upos === 'VERB' || upos === 'AUX')) return false;
  if (tokens[comma + 1]?.form.toLowerCase() !== 'the' || !RANK.test(tokens[comma + 2]?.form ?? '')) return false;
  // "Chile, the largest [exporter] of copper": of whoever stands before it
  const next = tokens[comma + 3];
  return next?.form === 'such' || next?.lemma === tokens[head]?.lemma || !/^(?:NOUN|ADJ|PROPN)$/.test(next?.upos ?? 'NOUN');
}

const RANK = /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|latest|only|deadliest|worst|biggest|largest|heaviest)$/iu;

/** "defended its [attack] on Chad on Monday": spoken of, on a day of its own. */
export function isTakenAsDone({ clause, role }: Surroundings): boolean {
  return clause !== undefined && role === 'object' && !clause.verb.passive && TAKEN_AS_DONE.has(clause.verb.lemma);
}

/** "the ruling followed a [raid]": what something comes after has been. */
function isFollowed({ clause, role }: Surroundings): boolean {
  return (
    role === 'object' &&
    clause?.verb.lemma === 'follow' &&
    !clause.verb.passive &&
    clause.verb.tense === 'past' &&
    !clause.verb.modal &&
    !clause.verb.negative
  );
}

/** "On her first [visit] to Peru, Kovar made no comment": when something was, or was not. */
function isOccasion(noun: NounPhrase, { clause, role, preposition }: Surroundings): boolean {
  if (role !== 'oblique' || clause === undefined || clause.verb.tense !== 'past' || clause.verb.modal !== undefined) return false;
  return preposition !== undefined && OCCASIONS.has(preposition) && noun.last < clause.verb.first && clause.link !== 'adverbial';
}

const OCCASIONS = wordSet('during on after following since despite amid');

/** What there is only after a deed. */
const FOLLOWING_FROM = wordSet(
  'aftermath wake response reaction retaliation reply revenge reprisal consequence result anniversary victim survivor scene footage course outcome',
  'condemnation denunciation outrage fury',
);
/** What there is of a deed that was done, as well as of one that is arranged. */
const TELLING_OF = wordSet('news word detail video photo photograph image picture time day hour week month year criticism anger');

/** What is done to a deed that was done. */
const TAKEN_AS_DONE = wordSet(
  'defend justify explain confirm acknowledge describe recall witness mourn mark commemorate avenge film record condemn denounce deplore criticise criticize decry lament blast slam',
);
