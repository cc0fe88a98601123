import { nounClass, singularOf } from '../../language/knowledge/nouns.ts';
import { MOVES, movedTime, timeAmong, timeOfClause } from '../clause-time.ts';
import type { SentenceContext } from '../context.ts';
import { speechVerbs } from '../lexicon.ts';
import { type Clause, type NounPhrase, nounPhraseOf } from '../phrases/index.ts';
import { wordSet } from '../word-set.ts';
import { APPOINTING } from './appointing.ts';
import { isNoneOfKind } from './argument-class.ts';
import { partiesBeside } from './beside-parties.ts';
import type { EventCandidate } from './candidate.ts';
import { carriedHeads, carryingClause } from './carrying-clause.ts';
import { complementsOf } from './inner-events.ts';
import { isOnlyNamed, isToldWhole } from './named-in-passing.ts';
import { timeOfOccasion, withoutOthersTimes } from './others-times.ts';
import { isPartOfName } from './part-of-name.ts';
import { type PartyContext, partiesOf } from './parties.ts';
import { placeOfClause } from './place.ts';
import { withObject, withParticle } from './predicate-words.ts';
import { rolesOf } from './roles.ts';
import { timeBeside } from './same-occasion.ts';
import { isSomebody } from './subject-class.ts';
import { timeByDistance } from './time-by-distance.ts';
import type { Factuality } from './told.ts';
import { headsOfTwoWordDeeds, twoWordDeed } from './two-word-deeds.ts';
import { wordFactuality } from './word-factuality.ts';

/** From here on a word rather tells an event than not. */
const LIKELY = 0.5;

/** Verbs of being and having. */
const BEING = wordSet('be have do seem appear remain become include mean contain let consist belong');

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
  const word = at.sentence.tokens[token];
  const isVerb = word?.upos === 'VERB';
  if (!word || (!isVerb && word.upos !== 'NOUN') || isPartOfName(at, token)) return undefined;
  const predicate = word.lemma.toLowerCase();
  if (!isVerb && nounClass(singularOf(predicate)) === 'person') return undefined;
  if (isForum(at, token) || isOnlyWarranted(at, token)) return undefined;
  if (!/\p{L}{2}/u.test(predicate) || (isVerb && (BEING.has(predicate) || isSaying(at, token, predicate)))) return undefined;
  const phrase = isVerb ? undefined : nounPhraseOf(at.phrases, token);
  if (phrase && isNoneOfKind(at.sentence.tokens, phrase)) return undefined;
  const clause = at.phrases.clauses.find(({ verb }) => verb.head === token);
  const carrying = clause ?? (isVerb ? undefined : carryingClause(at, token));
  const own = clause ? undefined : (nounPhraseOf(at.phrases, token)?.time ?? (phrase && movedTime(phrase, at.phrases.clauses)));
  const inner = clause && twoWordDeed(at, clause)?.inner;
  const time = own?.edtf
    ? own
    : ((carrying && timeOf(at, carrying)) ??
      (inner && timeOf(at, inner)) ??
      (clause && (timeOfOccasion(at, clause) ?? timeByDistance(context, at, clause) ?? timeBeside(at, clause))));
  const isOfAgreeing = clause && time && isOfWhatIsAgreed(at, clause, time.start);
  const place = carrying ? placeOfClause(context, at, carrying) : undefined;
  const sides = partiesAt(context, at, token);
  const others = partiesBeside(context, at, token, { ...sides, ...(place ? { place } : {}) });
  return {
    frame: { id: `predicate:${predicate}` },
    predicate: clause ? withObject(at, clause, predicate) : predicate,
    by: 'events/model-head',
    at,
    trigger: { first: token, last: withParticle(at, token) },
    ...sides,
    ...(others.length > 0 ? { others } : {}),
    ...(place ? { place } : {}),
    ...(time?.edtf && !isOfAgreeing ? { time } : {}),
    factuality: withPlan(
      wordFactuality(at, token, carrying),
      isVerb && !isBefalling(predicate, clause) && (sides.sources.length > 0 || (clause && twoWordDeed(at, clause)) !== undefined),
      clause,
    ),
    nominal: false,
    loose: true,
  };
}

/** "took Chad to [court]", in which somebody is courted by no one, whatever the reading takes the word for. */
function isForum({ sentence: { tokens }, phrases }: SentenceContext, token: number): boolean {
  if (tokens[token]?.form.toLowerCase() !== 'court' || tokens[token - 1]?.form.toLowerCase() !== 'to') return false;
  return phrases.clauses.every(({ verb, object }) => verb.head !== token || object.length === 0);
}

/** "a warrant for his [arrest]": what a paper allows nobody has done. */
function isOnlyWarranted({ sentence: { tokens } }: SentenceContext, token: number): boolean {
  const { head = 0, deprel } = tokens[token] ?? {};
  return deprel === 'nmod' && tokens[head - 1]?.lemma.toLowerCase() === 'warrant';
}

/** A verb of saying, but where it tells of a thing: "[announced] a tablet", "[reported] a loss", or does what it says: "[conceded] defeat". */
function isSaying(at: SentenceContext, token: number, verb: string): boolean {
  if (!speechVerbs().has(verb)) return false;
  const clause = at.phrases.clauses.find(({ verb: { head } }) => head === token);
  const made = clause && ANNOUNCING.has(verb) ? (clause.verb.passive ? clause.subject : clause.object) : [];
  // "reported 12 [people] dead": that they are dead is said.
  const isThing = ({ head, lemma }: NounPhrase) =>
    at.sentence.tokens[head]?.upos === 'NOUN' && nounClass(singularOf(lemma)) !== 'person' && lemma !== 'people';
  if (clause && twoWordDeed(at, clause)) return false;
  return !clause || complementsOf(at, clause).length > 0 || !made.some(isThing);
}

const ANNOUNCING = wordSet('announce report reveal disclose unveil post');

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

/** "agreed [in June] to buy the mill": when it was agreed, not when it is to be done. */
function isOfWhatIsAgreed({ sentence: { tokens } }: SentenceContext, { link, governor, verb }: Clause, start: number): boolean {
  if (link !== 'infinitive' || !governor || governor.verb.passive || !AGREEING.has(governor.verb.lemma)) return false;
  return start < (tokens[verb.first]?.start ?? 0);
}

const AGREEING = wordSet('agree decide vote resolve pledge promise vow offer threaten refuse choose undertake');

const ENDS = wordSet('from to until till');

/** The clause's own; "was moved in June [from September to November]": not the days between which something is moved. */
function timeOf(at: SentenceContext, clause: Clause): EventCandidate['time'] {
  const { verb, times, obliques } = clause;
  if (!MOVES.has(verb.lemma)) {
    const own = timeOfClause(withoutOthersTimes(at, clause));
    // "posted a loss [for the past season]", "reported a profit [for 2014]": the stretch is that of what is announced
    const isItsOwn = obliques.some(({ preposition, time: of }) => preposition === 'for' && of !== undefined && of.start === own?.start);
    return ANNOUNCING.has(verb.lemma) && (own?.timex.type === 'DURATION' || isItsOwn) ? undefined : own;
  }
  const isFrom = (time: { start: number; end: number }) =>
    at.sentence.tokens.some(({ start, end, form }) => form.toLowerCase() === 'from' && start <= time.start && time.start <= end + 1);
  const days = times.filter((time) => time.through === undefined && !isFrom(time));
  return timeAmong(
    days,
    obliques.filter(({ preposition }) => !ENDS.has(preposition)),
  );
}

/** Whoever is named or described by the phrases of who acts and who is acted upon. */
function partiesAt(context: PartyContext, at: SentenceContext, token: number): Pick<EventCandidate, 'sources' | 'targets'> {
  const { sources, targets } = rolesOf(at, token);
  // "handed Ukraine [40 tanks]", "named her [chief]": what is given, or what somebody is made
  const clause = at.phrases.clauses.find(({ verb }) => verb.head === token);
  const isPost = (noun: NounPhrase) => clause?.verb.passive === true && APPOINTING.has(clause.verb.lemma) && clause.object.includes(noun);
  const isGiven = (noun: NounPhrase) =>
    isPost(noun) || (clause?.secondObject.includes(noun) === true && at.sentence.tokens[noun.head]?.upos === 'NOUN');
  const isPunished = clause !== undefined && receivesPunishment(clause);
  return {
    sources: isPunished ? [] : sources.flatMap((noun) => partiesOf(context, at, noun)),
    targets: (isPunished ? clause.subject : targets).flatMap((noun) => (isGiven(noun) ? [] : partiesOf(context, at, noun))),
  };
}

/** "[Banda] received a suspended sentence": whom a court punishes does nothing. */
function receivesPunishment({ verb, object }: Clause): boolean {
  return !verb.passive && RECEIVING.has(verb.lemma) && object.some(({ lemma }) => PUNISHMENTS.has(singularOf(lemma)));
}

const RECEIVING = wordSet('receive get draw incur');
const PUNISHMENTS = wordSet('sentence fine penalty punishment ban reprimand');
