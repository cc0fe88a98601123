import { nounClass, singularOf } from '../../language/knowledge/nouns.ts';
import { INTENDING } from '../../language/times/tense.ts';
import type { Token } from '../../model/index.ts';
import { MOVES, movedTime, timeAmong, timeOfClause } from '../clause-time.ts';
import type { SentenceContext } from '../context.ts';
import { speechVerbs } from '../lexicon.ts';
import { type Clause, type NounPhrase, nounPhraseOf } from '../phrases/index.ts';
import { wordSet } from '../word-set.ts';
import { isNoneOfKind, isNothing } from './argument-class.ts';
import { partiesBeside } from './beside-parties.ts';
import type { EventCandidate } from './candidate.ts';
import { carriedHeads, carriesEvent, carryingClause } from './carrying-clause.ts';
import { APPOINTING } from './headline-rest.ts';
import { complementsOf } from './inner-events.ts';
import { type PartyContext, partiesOf } from './parties.ts';
import { placeOfClause } from './place.ts';
import { rolesOf } from './roles.ts';
import type { Factuality } from './told.ts';
import { headsOfTwoWordDeeds, twoWordDeed } from './two-word-deeds.ts';
import { wordFactuality } from './word-factuality.ts';

/** From here on a word rather tells an event than not. */
const LIKELY = 0.5;

/** Verbs of being and having. */
const BEING = wordSet('be have do seem appear remain become include mean contain let consist belong');

/** Verbs that begin, end, try or support another event and are none themselves, verbs of thinking and showing. */
const SUPPORTING = wordSet(
  'try use keep make start begin continue prepare seek want need hope wish like',
  'plan intend aim attempt help cause lead come go get take give put see look find know think believe feel show turn stand face involve relate concern depend',
  'matter represent constitute reflect indicate demonstrate prove serve act tend hold conduct carry undertake stay live exist require deserve consider',
  'expect enable allow play understand rely comprise happen occur manage fail dare bother regard deem hinder tie link hang lie sit',
);

/** Of these the verbs that tell what is done together with other words. */
const LIGHT = wordSet('keep make come go get take give put see look stand turn hold carry play hang lie sit');

/** Nouns of how things stand, of what is thought or wanted, and of what is told: none of them says that something was done. */
const STATES = wordSet(
  'relation relationship tie link hope solution scrutiny concern desire effort priority decision issue problem question situation interest policy strategy',
  'position view opinion belief fear doubt trust confidence ability capability capacity power peace stability security partnership friendship alliance',
  'dependence goal aim purpose objective plan idea role influence importance fact reason cause consequence result effect impact challenge need choice',
  'opportunity risk possibility stance attitude commitment process development event matter term condition time way status state tension pressure order',
  'principle value sense experience knowledge success failure difference norm standard work life business activity action measure step move',
  'project program programme system rule law right duty responsibility respect demand supply use access control presence future past context case point',
  'example advantage benefit cost gain loss balance basis background chance trend pattern momentum neutrality isolation cooperation contact location mind',
);

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

/** "Chad [took] Faya on Monday": by whom, whom and when make an event of a verb that tells little by itself. */
function isToldWhole(at: SentenceContext, { trigger, sources, targets, time }: EventCandidate): boolean {
  return at.sentence.tokens[trigger.first]?.upos === 'VERB' && sources.length > 0 && targets.length > 0 && time !== undefined;
}

function isOnlyNamed(at: SentenceContext, token: number): boolean {
  const { upos, lemma = '' } = at.sentence.tokens[token] ?? {};
  const clause = at.phrases.clauses.find(({ verb }) => verb.head === token);
  if (upos === 'VERB' && MOVES.has(lemma.toLowerCase()) && withParticle(at, token) > token) return false;
  if ((upos === 'VERB' ? SUPPORTING : STATES).has(lemma.toLowerCase()))
    return !clause || !(isIntended(at, clause) || carriesEvent(at, clause) || twoWordDeed(at, clause) !== undefined);
  return clause !== undefined && clause.object.length > 0 && clause.object.every((noun) => isNothing(at, noun));
}

/** "plans [to give] Chad two million on May 25", "are due to [meet]": a deed with a day of its own, whatever its verb. */
function isIntended(at: SentenceContext, { governor, link, times, obliques }: Clause): boolean {
  return (
    link === 'infinitive' &&
    governor !== undefined &&
    (INTENDING.has(governor.verb.lemma) || governor.verb.lemma === 'schedule') &&
    timeAmong(times, obliques) !== undefined
  );
}

function candidateOf(context: PartyContext, at: SentenceContext, token: number): EventCandidate | undefined {
  const word = at.sentence.tokens[token];
  const isVerb = word?.upos === 'VERB';
  if (!word || (!isVerb && word.upos !== 'NOUN') || isNamed(at, token)) return undefined;
  const predicate = word.lemma.toLowerCase();
  if (!isVerb && nounClass(singularOf(predicate)) === 'person') return undefined;
  if (!/\p{L}{2}/u.test(predicate) || (isVerb && (BEING.has(predicate) || isSaying(at, token, predicate)))) return undefined;
  const phrase = isVerb ? undefined : nounPhraseOf(at.phrases, token);
  if (phrase && isNoneOfKind(at.sentence.tokens, phrase)) return undefined;
  const clause = at.phrases.clauses.find(({ verb }) => verb.head === token);
  const carrying = clause ?? (isVerb ? undefined : carryingClause(at, token));
  const own = clause ? undefined : (nounPhraseOf(at.phrases, token)?.time ?? (phrase && movedTime(phrase, at.phrases.clauses)));
  const inner = clause && twoWordDeed(at, clause)?.inner;
  const time = own?.edtf ? own : ((carrying && timeOf(at, carrying)) ?? (inner && timeOf(at, inner)));
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
    ...(time?.edtf ? { time } : {}),
    factuality: withPlan(
      wordFactuality(at, token, carrying),
      isVerb && (sides.sources.length > 0 || (clause && twoWordDeed(at, clause)) !== undefined),
    ),
    nominal: false,
    loose: true,
  };
}

/** A verb of saying, but where it tells of a thing: "[announced] a tablet", "[reported] a loss". */
function isSaying(at: SentenceContext, token: number, verb: string): boolean {
  if (!speechVerbs().has(verb)) return false;
  const clause = at.phrases.clauses.find(({ verb: { head } }) => head === token);
  const made = clause && ANNOUNCING.has(verb) ? (clause.verb.passive ? clause.subject : clause.object) : [];
  return !clause || complementsOf(at, clause).length > 0 || !made.some(({ head }) => at.sentence.tokens[head]?.upos === 'NOUN');
}

const ANNOUNCING = wordSet('announce report reveal disclose unveil post');

/** "Portugal will pay", "work will begin": what somebody will do is planned; what will befall is expected. */
function withPlan(told: Factuality, isDone: boolean): Factuality {
  return isDone && told.status === 'expected' && told.certainty === 'certain' ? { ...told, status: 'planned' } : told;
}

const ENDS = wordSet('from to until till');

/** The clause's own; "was moved in June [from September to November]": not the days between which something is moved. */
function timeOf({ sentence }: SentenceContext, clause: Clause): EventCandidate['time'] {
  const { verb, times, obliques } = clause;
  if (!MOVES.has(verb.lemma)) {
    const own = timeOfClause(clause);
    // "posted a loss [for the past season]": the stretch is that of what is announced
    return ANNOUNCING.has(verb.lemma) && own?.timex.type === 'DURATION' ? undefined : own;
  }
  const isFrom = (time: { start: number; end: number }) =>
    sentence.tokens.some(({ start, end, form }) => form.toLowerCase() === 'from' && start <= time.start && time.start <= end + 1);
  const days = times.filter((time) => time.through === undefined && !isFrom(time));
  return timeAmong(
    days,
    obliques.filter(({ preposition }) => !ENDS.has(preposition)),
  );
}

/** "pulled [out]", "put [off]": the particle right behind the verb is part of it, as is "take [part]". */
function withParticle(at: SentenceContext, verb: number): number {
  const next = at.sentence.tokens[verb + 1];
  const isPart = next?.form.toLowerCase() === 'part' && at.sentence.tokens[verb]?.lemma === 'take';
  return next !== undefined && (isPart || ((next.deprel === 'compound:prt' || isParticle(next)) && next.head === verb + 1)) ? verb + 1 : verb;
}

/** "pulled [out]" with nothing after it that the word could stand before. */
function isParticle({ deprel, form, upos }: Token): boolean {
  return deprel === 'advmod' && upos !== 'PRON' && /^(?:out|off|up|down|back|away|over)$/iu.test(form);
}

/** One deed in several words. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['issue', 'publish'],
  ['release', 'publish'],
]);
/** What is issued or released as it is published; a telephone isn't. */
const WRITTEN = wordSet(
  'paper position report statement declaration communique communiqué document list letter study survey book memoir manifesto guideline plan proposal settlement strategy text',
  'map figure data statistic photograph photo image picture video recording transcript file record finding result recommendation decree order warning note bulletin article',
);
/** Verbs that tell a deed only together with what it is done to: "publish [position paper]". */
const OPEN: ReadonlySet<string> = new Set(
  'publish issue release announce unveil launch adopt introduce present declare approve set open close win lose establish propose pass submit reach draft'.split(
    ' ',
  ),
);

/** "lost 3 [percent]": how much, and not what. */
const AMOUNTS = wordSet(
  'percent per cent percentage point dollar euro pound yen yuan rouble ruble franc peso rupee million billion trillion ton tonne kilo metre meter mile',
);

/** The verb and what heads its object, with the nouns before it: "publish position paper", also of "the paper was released". */
function withObject(at: SentenceContext, clause: Clause, verb: string): string {
  const deed = twoWordDeed(at, clause);
  if (deed) return deed.predicate;
  const noun = OPEN.has(verb) ? (clause.verb.passive ? clause.subject : clause.object)[0] : undefined;
  const head = noun ? at.sentence.tokens[noun.head] : undefined;
  if (!noun || head?.upos !== 'NOUN' || AMOUNTS.has(head.lemma.toLowerCase())) return verb;
  const words = at.sentence.tokens.slice(noun.first, noun.head).filter(({ deprel, upos }) => deprel === 'compound' && upos === 'NOUN');
  const same = WRITTEN.has(singularOf(noun.lemma)) ? SAME.get(verb) : undefined;
  return [same ?? verb, ...words.map(({ lemma }) => lemma.toLowerCase()), head.lemma.toLowerCase()].join(' ');
}

/** Part of a name: "the [War] Museum". */
function isNamed(at: SentenceContext, token: number): boolean {
  const word = at.sentence.tokens[token];
  const isInName = word !== undefined && at.sentence.names.some(({ start, end }) => start <= word.start && word.end <= end);
  return isInName || isLastOfName(at.sentence.tokens, token);
}

/** "Anna Maria [Slot], the minister": a noun with a capital behind two names of the same phrase. */
function isLastOfName(tokens: readonly Token[], token: number): boolean {
  const isName = [token - 1, token - 2].every((before) => tokens[before]?.upos === 'PROPN' && isCapital(tokens[before]));
  return isName && isCapital(tokens[token]);
}

function isCapital(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}\p{Ll}/u.test(token.form);
}

/** Whoever is named or described by the phrases of who acts and who is acted upon. */
function partiesAt(context: PartyContext, at: SentenceContext, token: number): Pick<EventCandidate, 'sources' | 'targets'> {
  const { sources, targets } = rolesOf(at, token);
  // "handed Ukraine [40 tanks]", "named her [chief]": what is given, or what somebody is made
  const clause = at.phrases.clauses.find(({ verb }) => verb.head === token);
  const isPost = (noun: NounPhrase) => clause?.verb.passive === true && APPOINTING.has(clause.verb.lemma) && clause.object.includes(noun);
  const isGiven = (noun: NounPhrase) =>
    isPost(noun) || (clause?.secondObject.includes(noun) === true && at.sentence.tokens[noun.head]?.upos === 'NOUN');
  return {
    sources: sources.flatMap((noun) => partiesOf(context, at, noun)),
    targets: targets.flatMap((noun) => (isGiven(noun) ? [] : partiesOf(context, at, noun))),
  };
}
