import { daysOf, timeOfClause } from '../clause-time.ts';
import type { SentenceContext } from '../context.ts';
import type { Actor } from '../participants.ts';
import type { Clause, NounPhrase } from '../phrases/index.ts';
import { wordSet } from '../word-set.ts';
import { codeOf, type EventCandidate, type FramedEvent, ruleName } from './candidate.ts';
import { coveredBy } from './covered-clauses.ts';
import { isByExplosion } from './doubts/mishap-doubt.ts';
import { withAntecedent } from './event-antecedents.ts';
import { factualityOf } from './factuality/factuality.ts';
import { isMannerAsked } from './factuality/manner-asked.ts';
import { type FramedVerb, isVerbal } from './frames/frames.ts';
import { fits, objectsOf } from './frames/sense.ts';
import { isSomebody } from './frames/subject-class.ts';
import { wordsOf } from './frames/word-classes.ts';
import { framesOf } from './inner-events.ts';
import { names } from './nouns/noun-contents.ts';
import { withAttackers } from './parties/attackers.ts';
import { withoutFreed } from './parties/freed.ts';
import { withTargetBeyond } from './parties/missing-target.ts';
import { owners, parties } from './parties/owners.ts';
import type { PartyContext } from './parties/parties.ts';
import { withoutClaimed } from './parties/rejected-claims.ts';
import { isLightFor, peopleAgainst, sourcesOf } from './parties/verb-sources.ts';
import { targetsOf } from './parties/verb-targets.ts';
import { eachPlace, settle } from './settle.ts';
import { withoutOthersTimes } from './times-and-places/others-times.ts';
import { isStay, placeOfClause } from './times-and-places/place.ts';
import { timeBeside } from './times-and-places/time-beside.ts';
import { timeByDistance } from './times-and-places/time-by-distance.ts';
import { isAttribution } from './types/charged.ts';
import { withSpeakerAsDoer, withThreatened } from './types/foretold-deeds.ts';
import { saidDeed } from './types/said-deeds.ts';
import { hasUnknownPronoun, isDegreeAsked, isLetByNobody, isNegatedInPart, isOthersWord } from './types/untold-deeds.ts';
import { asVerbalAct, withInnerMode } from './types/verbal-acts.ts';

/** Events told by a verb: "Macron visited Kenya", "Kenya was accused by Somalia". What is only threatened, promised, asked for or refused is told by that verb. */
export function verbEvents(context: PartyContext, at: SentenceContext, before: readonly EventCandidate[]): FramedEvent[] {
  const found: FramedEvent[] = [];
  for (const clause of at.phrases.clauses) {
    const own = ofClause(context, at, clause, [...before, ...found]);
    if (own) found.push(own);
  }
  const covered = new Set(found.flatMap((candidate) => coveredBy(at, candidate)));
  return withAttackers(context, at, found).filter(({ clause }) => clause === undefined || !(covered.has(clause) || isAttribution(clause)));
}

/** By the first frame whose words and parties are there. */
function ofClause(context: PartyContext, at: SentenceContext, clause: Clause, before: readonly EventCandidate[]): FramedEvent | undefined {
  for (const framed of framesOf(at, clause)) {
    const candidate = candidateOf(context, at, clause, framed);
    const own = candidate && withAntecedent(context, candidate, before);
    if (own && eachPlace(own).some((each) => settle(each, context.table)))
      return withoutClaimed(withoutFreed(context, withTargetBeyond(context, own)));
  }
  return saidDeed(context, at, clause);
}

/** Whether the clause tells no deed of the frame. */
function isUntold(context: PartyContext, at: SentenceContext, clause: Clause, framed: FramedVerb): boolean {
  if (
    isDegreeAsked(at, clause) ||
    isMannerAsked(clause) ||
    isNegatedInPart(at, clause) ||
    !fits(at, clause, framed) ||
    hasUnknownPronoun(context, at, clause, framed)
  )
    return true;
  const { type } = framed.frame.plover;
  // "did not hesitate to strike", "chose to strike": struck, and no threat.
  const realised = at.phrases.clauses.find((inner) => inner.governor === clause && inner.realised)?.realised;
  if (framed.pattern.ofNone ? realised === 'denied' : realised && framed.pattern.needs?.includes('infinitive')) return true;
  return (type === 'ASSAULT' && isByExplosion(context, clause)) || (type === 'AID' && isByThing(context, at, clause));
}

function candidateOf(context: PartyContext, at: SentenceContext, clause: Clause, framed: FramedVerb): FramedEvent | undefined {
  const { frame, pattern } = framed;
  // 1. Whether it is told, and how far it is done.
  if (isUntold(context, at, clause, framed)) return undefined;
  const factuality = statusOf(at, clause, framed);
  if (!factuality) return undefined;
  // 2. Who acts on whom.
  const sources = sourcesOf(context, at, clause, framed);
  if (isLetByNobody(clause, framed, sources)) return undefined;
  const isMutual = isReciprocal(at, clause, sources);
  // looked for also where it is mutual: whom the words describe becomes an entity of the report
  const told = targetsOf(context, at, clause, framed, sources);
  const targets = isMutual ? [] : told;
  if ((frame.targetIsPlace || pattern.strict) && targets.length === 0) return undefined;
  if (frame.plover.type === 'REJECT' && isOthersWord(context, at, clause)) return undefined;
  // 3. When and where.
  const time = timeOf(context, at, clause, framed);
  const place = placeOfClause(context, at, clause);
  return asMeant(context, {
    ...codeIn(clause, framed),
    ...(isMutual || isJoint(framed, sources, targets) ? { frame: { ...frame, mutual: true } } : {}),
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
  });
}

function statusOf(at: SentenceContext, clause: Clause, { frame, pattern }: FramedVerb): ReturnType<typeof factualityOf> {
  // "has no truck with": what the pattern tells is that there is none
  const told = pattern.ofNone ? { ...clause, verb: { ...clause.verb, negative: false } } : clause;
  return factualityOf(told, { role: at.sentence.role, arranged: frame.arranged === true, verbal: isVerbal(frame) });
}

/** The clause's own time, else the one that the words around it tell; of a stay its first day. */
function timeOf(context: PartyContext, at: SentenceContext, clause: Clause, { frame }: FramedVerb): FramedEvent['time'] {
  const time = timeOfClause(withoutOthersTimes(at, clause)) ?? timeByDistance(context, at, clause) ?? timeBeside(at, clause);
  return time && frame.targetIsPlace ? daysOf(time, stayOf(clause)?.time, 'first') : time;
}

/** The frame's code as the clause tells it: "[injured] two" is no killing, and whom a passive is done to must be told. */
function codeIn({ verb }: Clause, framed: FramedVerb): ReturnType<typeof codeOf> {
  const code = codeOf(framed);
  return {
    ...code,
    predicate: code.predicate === 'kill' && WOUNDING.has(verb.lemma) ? 'wound' : code.predicate,
    loose: code.loose && (!verb.passive || framed.pattern.target[0]?.startsWith('object') === true),
  };
}

const WOUNDING = wordSet('wound injure maim hurt');

/** What the clauses around it make of a deed: a threat or promise, a refusal, a plan, what still goes on. */
function asMeant(context: PartyContext, candidate: FramedEvent): FramedEvent {
  const said = withSpeakerAsDoer(context, asVerbalAct(withInnerMode(candidate.at, candidate)));
  return asOnlyWeighed(withLastingProtest(withOwnPlan(withThreatened(context, said))));
}

/** "the firm, helped [by demand] for pumps": nobody's aid. */
function isByThing(context: PartyContext, at: SentenceContext, { verb, agents }: Clause): boolean {
  if (!verb.passive || agents.length === 0 || names(at, agents, wordsOf('@aid'))) return false;
  return !agents.some(isSomebody) && parties(context, at, agents).length === 0 && owners(context, at, agents).length === 0;
}

/** "Miners [have] blocked the road since 9 April": they still do; not who did so "three times since". */
function withLastingProtest(candidate: FramedEvent): FramedEvent {
  const { at, factuality, clause, plover, time } = candidate;
  const isLasting = plover.type === 'PROTEST' && clause?.verb.perfect === true && clause.verb.modal === undefined && time?.edtf?.endsWith('/..');
  const isCounted = at.sentence.tokens.some(({ form }) => /^(?:once|twice|times)$/i.test(form));
  return isLasting && !isCounted && factuality?.status === 'occurred'
    ? { ...candidate, factuality: { ...factuality, status: 'ongoing' } }
    : candidate;
}

/** "Chile is [considering] banning imports": what is only weighed threatens nobody yet. */
function asOnlyWeighed(candidate: FramedEvent): FramedEvent {
  const { factuality, plover, predicate, clause } = candidate;
  const isBegun = /^(?:ready|prepare|plan)$/u.test(clause?.verb.lemma ?? '');
  const isWeighed = plover.type === 'THREATEN' && predicate === 'consider' && !isBegun && factuality?.status === 'ongoing';
  return isWeighed ? { ...candidate, factuality: { ...factuality, status: 'hypothetical' } } : candidate;
}

/** "Chile [will] sue Peru": what its doer settles himself is planned. */
function withOwnPlan(candidate: FramedEvent): FramedEvent {
  const { factuality, clause, sources } = candidate;
  const isOwn = clause?.verb.tense === 'future' && !clause.verb.passive && !clause.verb.negative && sources.length > 0;
  if (!isOwn || factuality?.status !== 'expected' || factuality.certainty !== 'certain') return candidate;
  return { ...candidate, factuality: { ...factuality, status: 'planned' } };
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
