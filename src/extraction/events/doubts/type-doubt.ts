import { guessType, senseOf } from '../../../language/event-types/type-model.ts';
import type { EntityTable } from '../../../language/names/entities.ts';
import { type EventFinding, type PloverType, withDoubts } from '../../../model/index.ts';
import type { EventCandidate } from '../candidate.ts';
import { framesOfVerb } from '../frames/frames.ts';
import { isOfPolitics } from '../frames/of-politics.ts';
import { complementsOf } from '../inner-events.ts';
import { isDecidedFor } from '../types/verbal-acts.ts';

/** How far ahead "no event of politics" must be for the classifier to doubt what a frame says. */
const MARGIN_OF_DOUBT = 0.5;
/** Of a verb that all frames list under one type. */
const MARGIN_OF_ONE_SENSE = 1.15;
/** Where states, or their people, stand on both sides. */
const MARGIN_BETWEEN_STATES = 1.4;

/**
 * The finding with its type in doubt, where a verb of several senses has nobody of politics on one of its sides and the learned classifier is sure that its words tell no event
 * of politics: "shoppers were [demanding] smaller cars", "[received] more votes than".
 */
export function withTypeDoubt(candidate: EventCandidate, table: EntityTable, finding: EventFinding): EventFinding {
  const { at, trigger, clause, by } = candidate;
  if (candidate.unsureType) return withDoubts(finding, 'type');
  if (!finding.plover || !clause || by === 'events/learned-type' || finding.plover.type === 'PROTEST') return finding;
  if (
    isOwnPlan(finding) ||
    isDecidedFor(candidate.predicate, clause) ||
    isAward(candidate, finding) ||
    isAtHome(table, finding) ||
    isSituation(candidate, finding) ||
    isOpinion(candidate, table, finding)
  )
    return withDoubts(finding, 'type');
  const verb = at.sentence.tokens[trigger.first];
  const context = at.sentence.eventHeads.find(({ token }) => token === trigger.first)?.context;
  if (!context || verb?.upos !== 'VERB' || isAidTold(candidate)) return finding;
  const { type, margin } = guessType(senseOf(context));
  const byVerb = hasOneSense(verb.lemma, verb.form) ? MARGIN_OF_ONE_SENSE : MARGIN_OF_DOUBT;
  const least = isBetweenStates(finding, table) ? MARGIN_BETWEEN_STATES : byVerb;
  return type === undefined && margin >= least ? withDoubts(finding, 'type') : finding;
}

/** "pledged $3 million [in emergency aid]": the words themselves tell what it is. */
function isAidTold({ at, clause, predicate }: EventCandidate): boolean {
  if (predicate !== 'pledge aid' || !clause) return false;
  return at.sentence.tokens.slice(clause.verb.last + 1, clause.range.last + 1).some(({ form }) => /^(?:aid|relief|assistance)$/iu.test(form));
}

/** "the council [voted] to build a bridge", "Kenya [plans] to sell bonds": what one decides for itself is agreed with nobody. */
function isOwnPlan({ plover, predicate, participants }: EventFinding): boolean {
  return plover?.type === 'AGREE' && (predicate === 'decide' || predicate === 'intend') && !participants.some(({ role }) => role === 'target');
}

/** "Senator Holm of Peru [came] to Lima": whoever is at home visits no state. */
function isAtHome(table: EntityTable, { plover, participants }: EventFinding): boolean {
  if (plover?.mode !== 'visit') return false;
  const countryOf = (role: string) =>
    participants.flatMap((one) => (one.role === role ? [one.as?.country ?? table.entities[one.entity]?.country] : []));
  const [own] = countryOf('source');
  return own !== undefined && countryOf('target').includes(own);
}

/** "Chad is [surrounded] by its rivals": how lands lie. */
function isSituation({ clause }: EventCandidate, { plover, status }: EventFinding): boolean {
  return (
    plover?.type === 'COERCE' &&
    status === 'ongoing' &&
    clause?.verb.passive === true &&
    !clause.verb.progressive &&
    /^(?:surround|encircle|ring|border)$/.test(clause.verb.lemma)
  );
}

/** "a jury [ordered] the firm to pay $4 million": a verdict between two sides. */
function isAward({ at, clause }: EventCandidate, { plover }: EventFinding): boolean {
  if (plover?.type !== 'REQUEST' || clause?.verb.lemma !== 'order') return false;
  return complementsOf(at, clause).some(({ verb }) => /^(?:pay|compensate|reimburse|refund)$/.test(verb.lemma));
}

/** "A judge said the jury [should] decide": who is nobody of politics, or says it of nobody of politics, asks for nothing. */
function isOpinion({ at, clause }: EventCandidate, table: EntityTable, { plover, participants }: EventFinding): boolean {
  if (plover?.type !== 'REQUEST' || !clause || !/^(?:say|add|think|believe|argue|feel|write)$/.test(clause.verb.lemma)) return false;
  if (!complementsOf(at, clause).some(({ verb }) => verb.modal === 'should')) return false;
  return !['source', 'target'].every((role) => participants.some((one) => one.role === role && isOfState(table, one)));
}

/** Whether states, their people or those who act against them stand on both sides, or all act together. */
function isBetweenStates({ participants, mutual }: EventFinding, table: EntityTable): boolean {
  const side = (role: string) => participants.filter((one) => one.role === role);
  const isKnown = (one: EventFinding['participants'][number]) => isOfState(table, one);
  const [sources, targets] = [side('source'), side('target')];
  if (mutual) return sources.length > 1 && sources.every(isKnown);
  return sources.some(isKnown) && targets.some(isKnown);
}

/** Of politics, or somebody whose state is known: "[President Anna Kovar of Peru]". */
function isOfState(table: EntityTable, one: EventFinding['participants'][number]): boolean {
  return isOfPolitics(table, one) || (one.as?.country ?? table.entities[one.entity]?.country) !== undefined;
}

/** "resigned", "arrested": no frame of another type has the verb. */
function hasOneSense(lemma: string, form: string): boolean {
  return new Set(framesOfVerb(lemma, form).map(({ frame }) => frame.plover.type)).size === 1;
}

/** Types of what goes on between parties, and may go on for good; not "Chad [shells] a town", "[meets] his counterpart" of a page of the day. */
const LASTING: ReadonlySet<PloverType> = new Set<PloverType>(['SUPPORT', 'AID', 'COOPERATE', 'AGREE']);

/**
 * The finding with its status in doubt, where a simple present without a day tells what is done again and again ("The port [buys] coal from Peru"; by nobody of politics also what is done by saying it), or an
 * -ing form beside a noun what somebody does for long ("voters [supporting] him").
 */
export function withHabitDoubt({ at, clause, factuality }: EventCandidate, table: EntityTable, finding: EventFinding): EventFinding {
  const { role } = at.sentence;
  if (!finding.plover || !clause || !factuality || finding.time?.basis === 'stated' || role === 'title' || role === 'heading' || role === 'caption')
    return finding;
  const { verb, link, governorNoun, governor, marker } = clause;
  // "as is usual [when] a foreigner [is held]": whenever that happens
  if (link === 'adverbial' && marker === 'when' && factuality.tense === 'future' && governor?.verb.tense !== 'future')
    return withDoubts(finding, 'status');
  const isLasting = LASTING.has(finding.plover.type);
  if (link === 'participle' && verb.form === 'gerund' && governorNoun !== undefined && clause.deprel.startsWith('acl'))
    return isLasting && factuality.status === 'occurred' && !isOfSaying(verb.lemma) ? withDoubts(finding, 'status') : finding;
  if (verb.tense !== 'present' || verb.form !== 'finite' || verb.progressive || verb.perfect || verb.modal || verb.lemma === 'be') return finding;
  const isByPolitics = finding.participants.some((one) => one.role === 'source' && isOfState(table, one));
  const isHabit = (factuality.status === 'ongoing' && isLasting) || (factuality.status === 'occurred' && !verb.passive && !isByPolitics);
  return isHabit ? withDoubts(finding, 'status') : finding;
}

/** "a statement [expressing] its support": done by saying it. */
function isOfSaying(lemma: string): boolean {
  return /^(?:express|voice|pledge|promise|reiterate|reaffirm|announce|declare|offer|welcome|praise|thank)$/.test(lemma);
}
