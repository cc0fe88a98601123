import type { PloverType } from '../../model/index.ts';
import type { ReportContext, SentenceContext } from '../context.ts';
import type { Clause } from '../phrases/index.ts';
import { wordSet } from '../word-set.ts';
import { type EventCandidate, type FramedEvent, nounsAfter } from './candidate.ts';
import { coveredBy } from './covered-clauses.ts';
import { isSuch, takenPlace, withAntecedent } from './event-antecedents.ts';
import { LIGHT_VERBS } from './frames/light-verbs.ts';
import { goodsOf } from './nouns/noun-contents.ts';
import { nounEvents } from './nouns/noun-events.ts';
import { isAnsweredBy } from './nouns/noun-surroundings.ts';
import { lightEvents, otherEvents } from './nouns/other-events.ts';
import type { PartyContext } from './parties/parties.ts';
import { hasForce } from './parties/untold-sources.ts';
import { eachPlace, settle } from './settle.ts';
import { carryingClause } from './times-and-places/carrying-clause.ts';
import { countedFrom } from './times-and-places/told-before.ts';
import { withLearnedType } from './types/learned-type.ts';
import { isDecidedFor } from './types/verbal-acts.ts';
import { verbEvents } from './verb-events.ts';

/**
 * The events that a sentence tells, in its order; who takes part is settled later.
 * @param before those of the sentences before it, to which its words may refer back
 */
export function candidatesOf(context: PartyContext, at: SentenceContext, before: readonly EventCandidate[]): EventCandidate[] {
  if (isQuestion(context, at)) return [];
  // 1. Those that frames know by a verb, and by a noun that no such verb tells.
  const byVerb = verbEvents(context, at, before);
  const covered = byVerb.flatMap((candidate) => coveredBy(at, candidate));
  const telling = [...byVerb, ...covered.map((clause) => ({ clause }))];
  const toldBefore = countedFrom(at);
  const byNoun = nounEvents(context, at).filter((noun) => !toldBefore.has(noun.trigger.first) && !telling.some((verb) => tells(context, verb, noun)));
  const withParties = byNoun.map((noun) => withAntecedent(context, noun, [...before, ...byVerb.filter((verb) => precedes(verb, noun))]));
  const all = [
    ...byVerb.filter((verb) => !isContentOf(context, at, verb, byNoun) && !isAnswer(verb, byNoun)),
    ...withParties,
    ...takenPlace(context, at, before),
  ];
  // 2. Of firms among themselves only as any other deed.
  const ofFirms = all.filter((candidate) => isPrivate(context, candidate));
  const framed = all.filter((candidate) => !ofFirms.includes(candidate));
  // 3. Those that only their words tell.
  const others = othersBeside(context, at, framed, { ofFirms, covered, toldBefore });
  return [...framed, ...others].toSorted((a, b) => a.trigger.first - b.trigger.first);
}

/** Events without a frame beside those with one; with a type that was learned where no other event tells them as well. */
function othersBeside(
  context: PartyContext,
  at: SentenceContext,
  framed: readonly EventCandidate[],
  { ofFirms, covered, toldBefore }: { ofFirms: readonly EventCandidate[]; covered: readonly Clause[]; toldBefore: ReadonlySet<number> },
): EventCandidate[] {
  const told = framed.filter((candidate) => isTold(context, candidate));
  const taken = new Set([...takenBy(told), ...toldBefore]);
  const typed = new Set(told.flatMap((candidate) => [...clauseHeads(at, candidate), ...decidingHead(candidate)]));
  const others = otherEvents(context, at, taken, new Set(ofFirms.map(({ trigger }) => trigger.first))).map((other) => {
    if (clauseHeads(at, other).some((head) => typed.has(head))) return { ...other, beside: true };
    return isDoneTo(at, other, typed) || isInside(at, other, typed, covered) ? other : withLearnedType(context, at, other);
  });
  const light = lightEvents(context, at, taken).map((each) => (isDoneTo(at, each, typed) ? each : withLearnedType(context, at, each)));
  return [...others, ...light.filter(({ plover, unsureType }) => plover !== undefined && !unsureType)];
}

/** Whether a frame's event is told, and not only named by a noun that a verb carries and that too few take part in. */
function isTold(context: PartyContext, candidate: EventCandidate): boolean {
  const { at, trigger } = candidate;
  return isSuch(candidate) || !carryingClause(at, trigger.first) || eachPlace(candidate).some((each) => settle(each, context.table));
}

/** "demanded that Hamas [renounce] its struggle", "accused Chad of [sheltering] rebels": what stands under a verb that tells an event with a type is told by it. */
function isInside(at: SentenceContext, { trigger }: EventCandidate, typed: ReadonlySet<number>, covered: readonly Clause[]): boolean {
  const clause = at.phrases.clauses.find(({ verb }) => verb.head === trigger.first);
  if (!clause) return false;
  if (covered.includes(clause)) return true;
  const { governor } = clause;
  return governor !== undefined && (clause.link === 'gerund' || clause.link === 'infinitive') && typed.has(governor.verb.head);
}

/** "a refusal by Chad to [extradite] the pilot", "a demand that Chad [withdraw]": told by the noun. */
function isContentOf({ table }: PartyContext, { phrases }: SentenceContext, { clause }: EventCandidate, nouns: readonly FramedEvent[]): boolean {
  const noun = clause?.governorNoun;
  if (!noun) return false;
  const isTelling = (one: FramedEvent) => SPOKEN.has(one.plover.type) && eachPlace(one).some((each) => settle(each, table));
  const spoken = new Set(nouns.filter(isTelling).map(({ trigger }) => trigger.first));
  // "a demand by Chad that …" may hang on whoever stands between
  return phrases.nouns.some(
    ({ head, phrases: after }) => spoken.has(head) && (head === noun.head || after.some((each) => each.nouns.includes(noun))),
  );
}

/** "[retaliated] with the expulsion of two diplomats": the noun tells what was done. */
function isAnswer({ at, trigger: { first } }: EventCandidate, nouns: readonly FramedEvent[]): boolean {
  const clause = at.phrases.clauses.find(({ verb }) => verb.head === first);
  return clause !== undefined && nouns.some((noun) => isAnsweredBy(clause, noun.trigger.first));
}

const SPOKEN: ReadonlySet<string> = new Set(['REQUEST', 'REJECT', 'THREATEN', 'ACCUSE']);

/** "[cancelled] a visit", "[retaliated] with sanctions": what the verb is done to or with tells an event with a type. */
function isDoneTo(at: SentenceContext, { trigger }: EventCandidate, typed: ReadonlySet<number>): boolean {
  const clause = at.phrases.clauses.find(({ verb }) => verb.head === trigger.first);
  if (clause && [...typed].some((token) => isAnsweredBy(clause, token))) return true;
  // "chose to [strike]"
  if (at.phrases.clauses.some(({ governor, realised, verb }) => governor === clause && realised && typed.has(verb.head))) return true;
  return (clause?.verb.passive ? clause.subject : (clause?.object ?? [])).some(({ head }) => typed.has(head));
}

/** The verbs of the clause that tells an event: its own, and one that says no more than that it was done. */
function clauseHeads(at: SentenceContext, { trigger, clause }: EventCandidate): number[] {
  const carrying = carryingClause(at, trigger.first);
  return [trigger.first, ...(clause ? [clause.verb.head] : []), ...(carrying && LIGHT_VERBS.has(carrying.verb.lemma) ? [carrying.verb.head] : [])];
}

/** "[decided] to expel the envoy": told by what was decided. */
function decidingHead({ predicate, clause }: EventCandidate): number[] {
  return isDecidedFor(predicate, clause) && clause?.governor ? [clause.governor.verb.head] : [];
}

/** What firms do among themselves has no type of politics; it is told as any other deed. */
function isPrivate(context: PartyContext, candidate: EventCandidate): boolean {
  const settled = eachPlace(candidate).flatMap((each) => settle(each, context.table) ?? []);
  return settled.length > 0 && settled.every(({ candidate: { plover } }) => plover === undefined);
}

function precedes(one: EventCandidate, other: EventCandidate): boolean {
  return one.trigger.first < other.trigger.first;
}

/** The words that the framed events stand on: their triggers and the verbs over them. */
function takenBy(framed: readonly EventCandidate[]): Set<number> {
  return new Set(framed.flatMap(({ trigger, clause }) => [trigger.first, trigger.last, ...(clause ? [clause.verb.head] : [])]));
}

/** "[launched] an attack", "[called for] talks": what stands by the verb is told by it; what was done "during a visit" leaves the visit to be told. */
function tells(
  { table }: PartyContext,
  { clause }: Pick<EventCandidate, 'clause'>,
  { at, trigger, sources, targets, plover: { type } }: FramedEvent,
): boolean {
  const isBeside =
    clause &&
    (isBlame(clause) || isWelcome(clause, type) || (isAnsweredFor(at, clause, trigger.first) && sources.every((doer) => hasForce(doer, table))));
  if (!clause || (isBeside && sources.length > 0 && targets.length > 0)) return false;
  const about = clause.obliques
    .filter(({ preposition, first }) => first > clause.verb.last && !BESIDE.has(preposition))
    .flatMap(({ nouns }) => nouns);
  const beside = [...clause.object, ...goodsOf(at, clause.object), ...clause.secondObject, ...(clause.verb.passive ? clause.subject : []), ...about];
  return beside.some(({ head }) => head === trigger.first);
}

/** "[condemned] Chad's attack on Mali": the attack is told as well. */
function isBlame({ verb: { lemma, passive, negative, tense } }: Clause): boolean {
  return !passive && !negative && tense === 'past' && BLAMING.has(lemma);
}

/** "apologised [for] its attack on Mali", "was criticised [for] its arrest of a judge": likewise. */
function isAnsweredFor({ sentence: { tokens } }: SentenceContext, { verb, obliques }: Clause, token: number): boolean {
  // "was praised for the rescue of two sailors by Chad": rescued, or praised, by Chad
  if (verb.passive && tokens.some(({ form }, index) => index > token && form === 'by')) return false;
  if (/^(?:failed|attempted|foiled|botched|planned|proposed)$/iu.test(tokens[token - 1]?.form ?? '')) return false;
  if (verb.modal !== undefined || !(verb.tense === 'past' || verb.perfect) || !ANSWERING_FOR.has(verb.lemma)) return false;
  return nounsAfter(obliques, 'for').some(({ head }) => head === token);
}

const ANSWERING_FOR = wordSet('criticise criticize condemn denounce rebuke censure slam blast apologise apologize atone punish praise laud commend');

/** "[welcomed] EU sanctions on Chad": what is done to another is told as well. */
function isWelcome({ verb: { lemma, passive, negative, tense } }: Clause, type: PloverType): boolean {
  return lemma === 'welcome' && !passive && !negative && tense === 'past' && ON_OTHERS.has(type);
}

const ON_OTHERS: ReadonlySet<PloverType> = new Set<PloverType>(['SANCTION', 'COERCE', 'RETREAT', 'ASSAULT']);

const BLAMING: ReadonlySet<string> = new Set('condemn denounce deplore criticise criticize decry protest mourn'.split(' '));

const BESIDE: ReadonlySet<string> = new Set(['during', 'after', 'before', 'following', 'since', 'amid', 'despite', 'in', 'at', 'from', 'because of']);

/** "Will Chad pay?" tells nothing. */
export function isQuestion(context: ReportContext, at: SentenceContext): boolean {
  return context.text.slice(at.sentence.start, at.sentence.end).trimEnd().endsWith('?');
}
