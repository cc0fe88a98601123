import { nounClass, singularOf } from '../../language/knowledge/nouns.ts';
import { daysOf, timeOfClause } from '../clause-time.ts';
import type { SentenceContext } from '../context.ts';
import type { Actor } from '../participants.ts';
import type { Clause, NounPhrase } from '../phrases/index.ts';
import { wordSet } from '../word-set.ts';
import { withAttackers } from './attackers.ts';
import { codeOf, type EventCandidate, type FramedEvent, ruleName } from './candidate.ts';
import { conditionsOf, coveredBy } from './covered-clauses.ts';
import { withAntecedent } from './event-antecedents.ts';
import { factualityOf } from './factuality.ts';
import { type FramedVerb, isVerbal } from './frames.ts';
import { framesOf } from './inner-events.ts';
import { isByExplosion } from './mishap-doubt.ts';
import { withTargetBeyond } from './missing-target.ts';
import { names } from './noun-contents.ts';
import { withoutOthersTimes } from './others-times.ts';
import { owners, parties } from './owners.ts';
import type { PartyContext } from './parties.ts';
import { isStay, placeOfClause } from './place.ts';
import { pressedBy, saidDeed } from './said-deeds.ts';
import { timeBeside } from './same-occasion.ts';
import { fits, objectsOf } from './sense.ts';
import { eachPlace, settle } from './settle.ts';
import { fillSlots, struck } from './slots.ts';
import { isOfficial } from './subject-class.ts';
import { timeByDistance } from './time-by-distance.ts';
import { FACT } from './told.ts';
import { hasUnknownPronoun, isDegreeAsked, isLetByNobody, isNegatedInPart, isOthersWord } from './untold-deeds.ts';
import { isLightFor, peopleAgainst, sourcesOf, withPeople } from './verb-sources.ts';
import { asVerbalAct, withInnerMode } from './verbal-acts.ts';
import { wordsOf } from './word-classes.ts';

/** Events told by a verb: "Macron visited Kenya", "Kenya was accused by Somalia". What is only threatened, promised, asked for or refused is told by that verb. */
export function verbEvents(context: PartyContext, at: SentenceContext, before: readonly EventCandidate[]): FramedEvent[] {
  const found: FramedEvent[] = [];
  for (const clause of at.phrases.clauses) {
    const own = ofClause(context, at, clause, [...before, ...found]);
    if (own) found.push(own);
  }
  const covered = new Set(found.flatMap((candidate) => coveredBy(at, candidate)));
  return withAttackers(context, at, found).filter(({ clause }) => clause === undefined || !covered.has(clause));
}

/** By the first frame whose words and parties are there. */
function ofClause(context: PartyContext, at: SentenceContext, clause: Clause, before: readonly EventCandidate[]): FramedEvent | undefined {
  for (const framed of framesOf(at, clause)) {
    const candidate = candidateOf(context, at, clause, framed);
    const own = candidate && withAntecedent(context, candidate, before);
    if (own && eachPlace(own).some((each) => settle(each, context.table))) return withTargetBeyond(context, own);
  }
  return saidDeed(context, at, clause);
}

/** "threatened to leave the talks unless [Chad] withdraws": a threat is to whoever can still prevent it. */
function inCondition(context: PartyContext, at: SentenceContext, clause: Clause): Actor[] {
  const doers = new Set(parties(context, at, clause.subject).map(({ entity }) => entity));
  const [condition] = conditionsOf(at, clause);
  return condition ? parties(context, at, condition.subject).filter(({ entity }) => !doers.has(entity)) : [];
}

/** Whether the clause tells no deed of the frame. */
function isUntold(context: PartyContext, at: SentenceContext, clause: Clause, framed: FramedVerb): boolean {
  if (isDegreeAsked(at, clause) || isNegatedInPart(at, clause) || !fits(at, clause, framed) || hasUnknownPronoun(context, at, clause, framed))
    return true;
  const { type } = framed.frame.plover;
  return (type === 'ASSAULT' && isByExplosion(context, clause)) || (type === 'AID' && isByThing(context, at, clause));
}

/** Whom the frame's words for a target name, and the people to whom it is done. */
function meantBy(context: PartyContext, at: SentenceContext, clause: Clause, framed: FramedVerb, sources: readonly Actor[]): Actor[] {
  const { frame, pattern, particle } = framed;
  const isDoer = ({ entity, as }: Actor) =>
    !clause.verb.passive && !frame.mutual && as?.sectors === undefined && sources.some((actor) => actor.entity === entity);
  const find = frame.targetIsPlace ? parties : struck;
  const filled = (not: (actor: Actor) => boolean) => fillSlots(context, at, clause, pattern.target, { particle, find, not });
  const accused = frame.plover.type === 'ACCUSE' ? filled((actor) => isDoer(actor) || isForum(context, actor)) : [];
  const named = accused.length > 0 ? accused : filled(isDoer);
  const done = doneTo(clause, framed, named);
  return done.length > 0 ? withPeople(context, at, named, done) : named;
}

function doneTo(clause: Clause, framed: FramedVerb, named: readonly Actor[]): readonly NounPhrase[] {
  if (isDoneToPeople(framed)) return objectsOf(clause, framed.particle) ?? [];
  if (isSufferedByPeople(framed)) return clause.subject;
  return named.length === 0 ? aimedAt(clause, framed) : [];
}

function candidateOf(context: PartyContext, at: SentenceContext, clause: Clause, framed: FramedVerb): FramedEvent | undefined {
  const { frame, pattern } = framed;
  if (isUntold(context, at, clause, framed)) return undefined;
  const told = pattern.ofNone ? { ...clause, verb: { ...clause.verb, negative: false } } : clause;
  const factuality = factualityOf(told, { role: at.sentence.role, arranged: frame.arranged === true, verbal: isVerbal(frame) });
  if (!factuality) return undefined;
  const sources = sourcesOf(context, at, clause, framed);
  if (isLetByNobody(clause, framed, sources)) return undefined;
  const meant = meantBy(context, at, clause, framed, sources);
  const isMutual = isReciprocal(at, clause, sources);
  const targets = isMutual ? [] : meant.length > 0 || frame.plover.type !== 'THREATEN' ? meant : inCondition(context, at, clause);
  if ((frame.targetIsPlace || pattern.strict) && targets.length === 0) return undefined;
  if (frame.plover.type === 'REJECT' && isOthersWord(context, at, clause)) return undefined;
  const when = timeOfClause(withoutOthersTimes(at, clause)) ?? timeByDistance(context, at, clause) ?? timeBeside(at, clause);
  const time = when && frame.targetIsPlace ? daysOf(when, stayOf(clause)?.time, 'first') : when;
  const place = placeOfClause(context, at, clause);
  const code = codeOf(framed);
  const candidate: FramedEvent = {
    ...code,
    predicate: ownPredicate(code.predicate, clause),
    ...(isMutual || isJoint(framed, sources, targets) ? { frame: { ...code.frame, mutual: true } } : {}),
    loose: code.loose && (!clause.verb.passive || pattern.target[0]?.startsWith('object') === true),
    by: ruleName('verb-frame', frame),
    at,
    trigger: triggerOf(at, clause, framed),
    sources: sources.length > 0 || pattern.suffered ? sources : peopleAgainst(context, at, clause, targets),
    targets,
    ...(place ? { place } : {}),
    ...(time ? { time } : {}),
    factuality,
    nominal: false,
    ...(pattern.suffered ? { suffered: true } : {}),
    clause,
  };
  return withLastingProtest(withOwnPlan(withThreatened(context, withSpeakerAsDoer(context, asVerbalAct(withInnerMode(at, candidate))))));
}

/** "the firm, helped [by demand] for pumps": nobody's aid. */
function isByThing(context: PartyContext, at: SentenceContext, { verb, agents }: Clause): boolean {
  if (!verb.passive || agents.length === 0 || names(at, agents, wordsOf('@aid'))) return false;
  return !agents.some(isSomebody) && parties(context, at, agents).length === 0 && owners(context, at, agents).length === 0;
}

function isSomebody({ lemma }: NounPhrase): boolean {
  return /^(?:person|organisation)$/.test(nounClass(singularOf(lemma)));
}

/** "will close the port unless [Chad] withdraws", "will not disarm before [Chad] withdraws": of a deed that is threatened or refused, and done to nobody told. */
function withThreatened(context: PartyContext, candidate: FramedEvent): FramedEvent {
  const { clause, plover, targets, at } = candidate;
  if (!clause || targets.length > 0) return candidate;
  if (plover.type === 'REJECT' && clause.verb.negative) {
    const doers = new Set(candidate.sources.map(({ entity }) => entity));
    return { ...candidate, targets: pressedBy(context, at, clause).filter(({ entity }) => !doers.has(entity)) };
  }
  if (plover.type !== 'THREATEN') return candidate;
  const told = addressed(context, at, clause);
  return { ...candidate, targets: told.length > 0 ? told : inCondition(context, at, clause) };
}

/** "told [Chad] that it would close the border": to whom somebody says what he will do. */
function addressed(context: PartyContext, at: SentenceContext, { governor, link }: Clause): Actor[] {
  const isSaid = governor !== undefined && (link === 'that' || link === 'reported') && ADDRESSING.has(governor.verb.lemma) && !governor.verb.passive;
  return isSaid ? parties(context, at, governor.object) : [];
}

const ADDRESSING = wordSet('tell warn notify inform assure remind promise caution');

/** "any ship will be sunk, the [admiral] said": what is to be done by nobody told is threatened by whoever says so of all who come, or if they do; what "will not" be granted is refused. */
function withSpeakerAsDoer(context: PartyContext, candidate: FramedEvent): FramedEvent {
  const { clause, plover, sources, at, factuality } = candidate;
  const { governor, link, verb, subject = [] } = clause ?? {};
  if (!clause || !governor || !verb?.passive || sources.length > 0 || !(verb.negative ? WITHHELD : THREATENED).has(plover.type)) return candidate;
  if (factuality?.tense !== 'future' || (link !== 'that' && link !== 'reported') || !governor.subject.some((noun) => isOfficial(at, noun)))
    return candidate;
  const ofAll = subject.some(({ first, last }) =>
    at.sentence.tokens.slice(first, last + 1).some(({ form }) => /^(?:any|anyone|anybody|all|whoever)$/i.test(form)),
  );
  if (!ofAll && clause.conditional !== true && !verb.negative) return candidate;
  const speakers = parties(context, at, governor.subject);
  const { time: _, ...timeless } = candidate;
  return speakers.length === 0
    ? candidate
    : {
        ...timeless,
        sources: speakers,
        plover: { type: verb.negative ? 'REJECT' : 'THREATEN', contexts: plover.contexts },
        cameo: verb.negative ? '120' : '130',
        predicate: `${verb.negative ? 'refuse' : 'threaten'} to ${candidate.predicate}`,
        factuality: FACT,
      };
}

const WITHHELD: ReadonlySet<string> = new Set(['CONCEDE', 'AID', 'RETREAT', 'COOPERATE', 'SUPPORT']);
const THREATENED: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'SANCTION']);

/** "Miners [have] blocked the road since 9 April": they still do; not who did so "three times since". */
function withLastingProtest(candidate: FramedEvent): FramedEvent {
  const { at, factuality, clause, plover, time } = candidate;
  const isLasting = plover.type === 'PROTEST' && clause?.verb.perfect === true && clause.verb.modal === undefined && time?.edtf?.endsWith('/..');
  const isCounted = at.sentence.tokens.some(({ form }) => /^(?:once|twice|times)$/i.test(form));
  return isLasting && !isCounted && factuality?.status === 'occurred'
    ? { ...candidate, factuality: { ...factuality, status: 'ongoing' } }
    : candidate;
}

/** "Chile [will] sue Peru": what its doer settles himself is planned. */
function withOwnPlan(candidate: FramedEvent): FramedEvent {
  const { factuality, clause, sources } = candidate;
  const isOwn = clause?.verb.tense === 'future' && !clause.verb.passive && !clause.verb.negative && sources.length > 0;
  if (!isOwn || factuality?.status !== 'expected' || factuality.certainty !== 'certain') return candidate;
  return { ...candidate, factuality: { ...factuality, status: 'planned' } };
}

/** "[injured] two": who is wounded is not killed. */
function ownPredicate(predicate: string, { verb }: Clause): string {
  return predicate === 'kill' && WOUNDING.has(verb.lemma) ? 'wound' : predicate;
}

const WOUNDING = wordSet('wound injure maim hurt');

/** "complained to [the Security Council] about raids by Chad": to whom one turns is not who is accused, where another one is told. */
function isForum({ table }: PartyContext, { entity }: Actor): boolean {
  return table.entities[entity]?.sectors.includes('IGO') === true;
}

/** "[Chad and Sudan] severed relations": what one may do with another, done by two of them, both do with each other. */
function isJoint({ frame, pattern }: FramedVerb, sources: readonly Actor[], targets: readonly Actor[]): boolean {
  return BETWEEN_TWO.has(frame.id) && sources.length > 1 && targets.length === 0 && pattern.target.some((slot) => slot.split('|').includes('with'));
}

/** "[Serb and Croat gunners] shelled each other". */
function isReciprocal(at: SentenceContext, { object }: Clause, sources: readonly Actor[]): boolean {
  return (
    sources.length > 1 &&
    object.some(({ first, last }) =>
      /^(?:each other|one another)$/i.test(
        at.sentence.tokens
          .slice(first, last + 1)
          .map(({ form }) => form)
          .join(' '),
      ),
    )
  );
}

const BETWEEN_TWO: ReadonlySet<string> = new Set(['break-relations', 'share', 'trade', 'halt-talks']);

/** Types of what is done to people, whoever they are. */
const TO_PEOPLE: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'RETREAT', 'SANCTION', 'AID', 'CONCEDE']);

function isDoneToPeople({ frame, pattern }: FramedVerb): boolean {
  return TO_PEOPLE.has(frame.plover.type) && pattern.target.some((slot) => slot.split('|')[0] === 'object' || slot.startsWith('of|'));
}

/** "four of its [soldiers] died in an ambush": whoever dies is the subject. */
function isSufferedByPeople({ frame, pattern }: FramedVerb): boolean {
  return frame.plover.type === 'ASSAULT' && pattern.suffered === true && pattern.target[0] === 'subject';
}

/** "fired tear gas at [students]", "opened fire on [worshippers]": at whom violence is aimed. */
function aimedAt({ obliques, object }: Clause, { frame, pattern }: FramedVerb): NounPhrase[] {
  const slots = frame.plover.type === 'ASSAULT' ? (pattern.target[0]?.split('|') ?? []) : [];
  const all = [...obliques, ...object.flatMap(({ phrases }) => phrases)];
  return all.filter(({ preposition }) => /^(?:at|on|against|upon)$/.test(preposition) && slots.includes(preposition)).flatMap(({ nouns }) => nouns);
}

/** The verb; with one that says no more than that it was done, the noun: "launched an [attack]". */
function triggerOf(at: SentenceContext, clause: Clause, { pattern, particle }: FramedVerb): FramedEvent['trigger'] {
  const told = objectsOf(clause, particle)?.find(
    (noun) => pattern.objects && names(at, [noun], pattern.objects) && (isLightFor(noun.lemma, clause.verb.lemma) || isReached(clause, noun)),
  );
  const head = told?.head ?? clause.verb.head;
  return { first: head, last: head };
}

/** "reached an [agreement]", "struck a [deal]": a verb that says no more than that it came about. */
function isReached({ verb, object, subject }: Clause, noun: NounPhrase): boolean {
  return /^(?:reach|strike|clinch|conclude)$/.test(verb.lemma) && (verb.passive ? subject : object).includes(noun);
}

/** "arrived on 3 May [for a two-day visit]". */
function stayOf({ obliques }: Clause): NounPhrase | undefined {
  return obliques
    .filter(({ preposition }) => preposition === 'for' || preposition === 'on')
    .flatMap(({ nouns }) => nouns)
    .find(isStay);
}
