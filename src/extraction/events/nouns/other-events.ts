import type { SentenceContext } from '../../context.ts';
import type { Clause } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import type { EventCandidate } from '../candidate.ts';
import type { Factuality } from '../factuality/told.ts';
import { wordFactuality } from '../factuality/word-factuality.ts';
import { withObject, withParticle } from '../frames/predicate-words.ts';
import { isSomebody } from '../frames/subject-class.ts';
import { headsOfTwoWordDeeds, twoWordDeed } from '../frames/two-word-deeds.ts';
import { partiesBeside } from '../parties/beside-parties.ts';
import { partiesAt } from '../parties/marked-parties.ts';
import type { PartyContext } from '../parties/parties.ts';
import { carriedHeads, carryingClause } from '../times-and-places/carrying-clause.ts';
import { timeAt } from '../times-and-places/marked-times.ts';
import { placeOfClause } from '../times-and-places/place.ts';
import { predicateAt } from './marked-words.ts';
import { isOnlyNamed, isToldWhole } from './named-in-passing.ts';

/** From here on a word rather tells an event than not. */
const LIKELY = 0.5;

/** Of the verbs that begin, end or support another event those that tell what is done together with other words. */
const LIGHT = wordSet('keep make come go get take give put see look stand turn hold carry play hang lie sit');

/**
 * Events that the joint model marks and no frame tells: an appointment, a record, a publication. They have a predicate and parties, and no type.
 * @param taken tokens of the sentence that already tell an event
 * @param known further tokens that tell one
 */
export function otherEvents(
  context: PartyContext,
  at: SentenceContext,
  taken: ReadonlySet<number>,
  known: ReadonlySet<number> = new Set(),
): EventCandidate[] {
  const marked = new Set([...markedIn(at), ...known]);
  return [...marked, ...carriedHeads(at, marked), ...headsOfTwoWordDeeds(at, marked)].flatMap((token) => {
    if (taken.has(token)) return [];
    const candidate = candidateOf(context, at, token);
    return candidate && (!isOnlyNamed(at, token) || isToldWhole(at, candidate)) ? [candidate] : [];
  });
}

/** Verbs that tell little by themselves ("[turned] to the council for help", "[came] out for the bill"): with whom and what stands beside them they may tell an event of a type. */
export function lightEvents(context: PartyContext, at: SentenceContext, taken: ReadonlySet<number>): EventCandidate[] {
  return markedIn(at).flatMap((token) => {
    const { upos, lemma = '' } = at.sentence.tokens[token] ?? {};
    if (taken.has(token) || upos !== 'VERB' || !LIGHT.has(lemma.toLowerCase()) || !isOnlyNamed(at, token)) return [];
    const candidate = candidateOf(context, at, token);
    return candidate && !isToldWhole(at, candidate) ? [candidate] : [];
  });
}

/** Words that only name one in passing: how things stand ("ties"), what is thought, tried or begun, and what is done to nothing. */
export function passingEvents(context: PartyContext, at: SentenceContext, taken: ReadonlySet<number>): EventCandidate[] {
  return markedIn(at).flatMap((token) => {
    if (taken.has(token) || !isOnlyNamed(at, token)) return [];
    const candidate = candidateOf(context, at, token);
    return candidate && !isToldWhole(at, candidate) ? [{ ...candidate, by: 'events/model-mention' }] : [];
  });
}

/** The tokens that the joint model takes for events rather than not. */
function markedIn({ sentence }: SentenceContext): number[] {
  return sentence.eventHeads.flatMap(({ token, score }) => (score >= LIKELY ? [token] : []));
}

function candidateOf(context: PartyContext, at: SentenceContext, token: number): EventCandidate | undefined {
  const predicate = predicateAt(at, token);
  if (predicate === undefined) return undefined;
  const isVerb = at.sentence.tokens[token]?.upos === 'VERB';
  const clause = at.phrases.clauses.find(({ verb }) => verb.head === token);
  const carrying = clause ?? (isVerb ? undefined : carryingClause(at, token));
  const time = timeAt(context, at, token, clause, carrying);
  const place = carrying ? placeOfClause(context, at, carrying) : undefined;
  const sides = partiesAt(context, at, token);
  const others = partiesBeside(context, at, token, { ...sides, ...(place ? { place } : {}) });
  const hasDoer = sides.sources.length > 0 || (clause !== undefined && twoWordDeed(at, clause) !== undefined);
  const isDone = isVerb && hasDoer && !isBefalling(predicate, clause);
  return {
    frame: { id: `predicate:${predicate}` },
    predicate: clause ? withObject(at, clause, predicate) : predicate,
    by: 'events/model-head',
    at,
    trigger: { first: token, last: withParticle(at, token) },
    ...sides,
    ...(others.length > 0 ? { others } : {}),
    ...(place ? { place } : {}),
    ...(time ? { time } : {}),
    factuality: withPlan(wordFactuality(at, token, carrying), isDone, clause),
    nominal: false,
    loose: true,
  };
}

/** "Portugal will pay", "work will begin": what somebody will do is planned; what will befall is expected, also where it is said to ("said the storm [would reach] Peru"). */
function withPlan(told: Factuality, isDone: boolean, clause: Clause | undefined): Factuality {
  if (isDone && told.status === 'expected' && told.certainty === 'certain') return { ...told, status: 'planned' };
  const isSaid = clause?.verb.modal === 'would' && !clause.verb.passive && told.status === 'planned' && told.certainty === 'certain';
  return isSaid && !isDone && !clause.subject.some(isSomebody) ? { ...told, status: 'expected' } : told;
}

/** What nobody does by plan: "will [lose] 300 jobs", "will [grow] by 4 percent"; but "will [grow] tea", "will [drop] the charges". */
function isBefalling(verb: string, clause: Clause | undefined): boolean {
  return BEFALLING.has(verb) && !(clause && clause.object.length > 0 && DONE_TO_SOMETHING.has(verb));
}

const BEFALLING = wordSet('lose suffer undergo die fall drop decline shrink slump grow rise exceed surpass');
const DONE_TO_SOMETHING = wordSet('drop grow decline shrink');
