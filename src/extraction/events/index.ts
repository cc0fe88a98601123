import type { EntityTable } from '../../language/names/entities.ts';
import { type EventFinding, edtfBounds, type Headline, withDoubts } from '../../model/index.ts';
import type { StatementIndex } from '../attribution.ts';
import type { ReportContext, SentenceContext } from '../context.ts';
import type { Clause } from '../phrases/index.ts';
import type { SourcedSentence } from '../statements/according-to.ts';
import type { EventCandidate, FramedEvent } from './candidate.ts';
import { carriedOut } from './carried-out.ts';
import { carryingClause } from './carrying-clause.ts';
import { coveredBy } from './covered-clauses.ts';
import { withCutDoubt, withGlossDoubt } from './empty-gloss.ts';
import { isSuch, takenPlace, withAntecedent, withinReach } from './event-antecedents.ts';
import { findingOf } from './event-finding.ts';
import { EventsAlike } from './events-alike.ts';
import { isOfSomebodyBefore } from './headline-subject.ts';
import { withAttribution, withContinuedHearsay, withDocument } from './hearsay.ts';
import { withLearnedType } from './learned-type.ts';
import { LIGHT_VERBS } from './light-verbs.ts';
import { withMishapDoubt } from './mishap-doubt.ts';
import { nounEvents } from './noun-events.ts';
import { lightEvents, otherEvents, passingEvents } from './other-events.ts';
import type { PartyContext } from './parties.ts';
import { withPartyDoubt } from './party-doubt.ts';
import { withFirmDoubt, withRecipientDoubt } from './recipient-doubt.ts';
import { isSameEvent } from './same-event.ts';
import { withSettingDoubt } from './setting-doubt.ts';
import { eachPlace, type SettledEvent, settle } from './settle.ts';
import { withSuppositionDoubt } from './supposition-doubt.ts';
import { FACT, type Factuality } from './told.ts';
import { countedFrom } from './told-before.ts';
import { headlineOf } from './told-headline.ts';
import { withLeads } from './told-in-lead.ts';
import { type ToldEvent, toldOnce } from './told-once.ts';
import { isTollOfHappening, tollHeadline } from './toll-headline.ts';
import { withHabitDoubt, withTypeDoubt } from './type-doubt.ts';
import { wordingOf } from './typed-wording.ts';
import { verbEvents } from './verb-events.ts';

/** The events that a report tells, and the words that name one in passing. */
interface FoundEvents {
  events: EventFinding[];
  passing: EventFinding[];
}

/**
 * The events that a report tells, each account with the frame that found it.
 * @param statements those of the same report: an event inside one is attributed to its speaker
 * @param table entities of the report; governments that stand behind a visited place are added
 * @param documents what sentences are based on that nobody speaks: "according to official figures"
 */
export function findEvents(
  context: ReportContext,
  statements: StatementIndex,
  table: EntityTable,
  documents: readonly SourcedSentence[] = [],
): FoundEvents {
  const parties: PartyContext = { ...context, table };
  const documentOf = new Map(documents.map((one) => [one.sentence, one]));
  const candidates: EventCandidate[] = [];
  for (const at of context.sentences) candidates.push(...candidatesOf(parties, at, withinReach(candidates, at)));
  const settled = candidates.flatMap(eachPlace).flatMap((candidate) => settle(candidate, table) ?? []);
  const alike = new EventsAlike(settled);
  const kept = new Map<SettledEvent, Factuality>();
  for (const event of settled) {
    const told = carriedOut(event, settled) ?? event.candidate.factuality ?? factualityFromOthers(event, alike, context);
    if (!told || told === 'nothing') continue;
    const isTold = (other: SettledEvent) => {
      const before = kept.get(other);
      return before !== undefined && addsNothing(event, told, { event: other, told: before });
    };
    if (event.candidate.nominal && alike.to(event).some(isTold)) continue;
    kept.set(event, told);
  }
  const asFinding = (event: SettledEvent, told: Factuality): EventFinding => {
    const { candidate } = event;
    const settling = withSettingDoubt(candidate, findingOf(context, event, told), context.reading.published);
    const meant = withMishapDoubt(context, candidate, withTypeDoubt(candidate, table, settling));
    const typed = withSuppositionDoubt(context, candidate, withHabitDoubt(candidate, table, meant));
    const sure = withFirmDoubt(candidate, table, withRecipientDoubt(candidate, typed));
    const whole = withPartyDoubt(parties, event, alike.at(event), withHeadline(parties, event, sure));
    return withDocument(context, withAttribution(parties, candidate.at, whole, statements), documentOf.get(candidate.at.index));
  };
  const { told, named } = toldOnce([...kept].map(([event, status]) => ({ event, finding: asFinding(event, status) })));
  const events = withContinuedHearsay(context, withOneHeadline(withLeads(context, inOrder(told.map(({ finding }) => finding)))));
  const inPassing = passingIn(parties, events, named).map((event) => asFinding(event, event.candidate.factuality ?? UNTOLD));
  return {
    events,
    passing: inOrder([...inPassing, ...named.map(({ finding }) => asMention(finding))]),
  };
}

const UNTOLD: Factuality = { status: 'occurred', polarity: 'positive', certainty: 'certain', tense: 'none' };

/** What a noun names beside the verb that tells it. */
function asMention(finding: EventFinding): EventFinding {
  const { headline: _, ...plain } = finding;
  return { ...plain, by: 'events/model-mention' };
}

/** The words that name an event in passing, but those that tell one. */
function passingIn(context: PartyContext, events: readonly EventFinding[], named: readonly ToldEvent[]): SettledEvent[] {
  const told = new Set([...events, ...named.map(({ finding }) => finding)].map(({ trigger }) => trigger.start));
  return context.sentences.flatMap((at) => {
    if (isQuestion(context, at)) return [];
    const taken = new Set(at.sentence.tokens.flatMap(({ start }, token) => (told.has(start) ? [token] : [])));
    return passingEvents(context, at, taken).flatMap((candidate) => settle(candidate, context.table) ?? []);
  });
}

function inOrder(findings: readonly EventFinding[]): EventFinding[] {
  return distinctIds(findings.toSorted((a, b) => a.trigger.start - b.trigger.start));
}

function candidatesOf(context: PartyContext, at: SentenceContext, before: readonly EventCandidate[]): EventCandidate[] {
  if (isQuestion(context, at)) return [];
  const byVerb = verbEvents(context, at, before);
  const covered = byVerb.flatMap((candidate) => coveredBy(at, candidate));
  const toldBefore = countedFrom(at);
  const byNoun = nounEvents(context, at).filter(
    (candidate) =>
      !toldBefore.has(candidate.trigger.first) && ![...byVerb, ...covered.map((clause) => ({ clause }))].some((verb) => tells(verb, candidate)),
  );
  const withParties = byNoun.map((candidate) =>
    withAntecedent(context, candidate, [...before, ...byVerb.filter((verb) => precedes(verb, candidate))]),
  );
  const all = [...byVerb.filter((verb) => !isContentOf(at, verb, byNoun)), ...withParties, ...takenPlace(context, at, before)];
  const framed = all.filter((candidate) => !isPrivate(context, candidate));
  const told = framed.filter(
    (candidate) =>
      isSuch(candidate) || !carryingClause(at, candidate.trigger.first) || eachPlace(candidate).some((each) => settle(each, context.table)),
  );
  const priv = new Set(all.filter((candidate) => !framed.includes(candidate)).map(({ trigger }) => trigger.first));
  const typed = new Set(told.flatMap((candidate) => clauseHeads(at, candidate)));
  const others = otherEvents(context, at, new Set([...takenBy(told), ...toldBefore]), priv).map((other) => {
    const beside = clauseHeads(at, other).some((head) => typed.has(head));
    if (beside) return { ...other, beside };
    return isDoneTo(at, other, typed) || isInside(at, other, typed, covered) ? other : withLearnedType(context, at, other);
  });
  const light = lightEvents(context, at, new Set([...takenBy(told), ...toldBefore])).map((each) =>
    isDoneTo(at, each, typed) ? each : withLearnedType(context, at, each),
  );
  const typedLight = light.filter(({ plover, unsureType }) => plover !== undefined && !unsureType);
  return [...framed, ...others, ...typedLight].toSorted((a, b) => a.trigger.first - b.trigger.first);
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
function isContentOf({ phrases }: SentenceContext, { clause }: EventCandidate, nouns: readonly FramedEvent[]): boolean {
  const noun = clause?.governorNoun;
  if (!noun) return false;
  const spoken = new Set(nouns.filter(({ plover }) => SPOKEN.has(plover.type)).map(({ trigger }) => trigger.first));
  // "a demand by Chad that …" may hang on whoever stands between
  return phrases.nouns.some(
    ({ head, phrases: after }) => spoken.has(head) && (head === noun.head || after.some((each) => each.nouns.includes(noun))),
  );
}

const SPOKEN: ReadonlySet<string> = new Set(['REQUEST', 'REJECT', 'THREATEN', 'ACCUSE']);

/** "[cancelled] a visit": what the verb is done to tells an event with a type. */
function isDoneTo(at: SentenceContext, { trigger }: EventCandidate, typed: ReadonlySet<number>): boolean {
  const clause = at.phrases.clauses.find(({ verb }) => verb.head === trigger.first);
  return (clause?.verb.passive ? clause.subject : (clause?.object ?? [])).some(({ head }) => typed.has(head));
}

/** The verbs of the clause that tells an event: its own, and one that says no more than that it was done. */
function clauseHeads(at: SentenceContext, { trigger, clause }: EventCandidate): number[] {
  const carrying = carryingClause(at, trigger.first);
  return [trigger.first, ...(clause ? [clause.verb.head] : []), ...(carrying && LIGHT_VERBS.has(carrying.verb.lemma) ? [carrying.verb.head] : [])];
}

/** What firms do among themselves has no type of politics; it is told as any other deed. */
function isPrivate(context: PartyContext, candidate: EventCandidate): boolean {
  const settled = eachPlace(candidate).flatMap((each) => settle(each, context.table) ?? []);
  return settled.length > 0 && settled.every(({ candidate: { plover } }) => plover === undefined);
}

/** With the words of a headline, where one is told for its own sake. */
function withHeadline(context: PartyContext, { candidate }: SettledEvent, finding: EventFinding): EventFinding {
  const wording = wordingOf(context, candidate, finding);
  if (wording) return withCutDoubt(candidate, { ...finding, wording });
  const toll = isTollOfHappening(candidate) ? tollHeadline(candidate, finding) : undefined;
  const headline = toll ?? headlineOf(context, candidate, finding.participants, finding) ?? tollHeadline(candidate, finding);
  if (!headline) return withGlossDoubt(candidate, finding);
  return isOfSomebodyBefore(headline) ? withDoubts({ ...finding, headline }, 'parties') : { ...finding, headline };
}

/** "[issued] a [statement]": of two words that tell the same the first one bears the headline. */
function withOneHeadline(events: readonly EventFinding[]): EventFinding[] {
  const told = new Set<string>();
  return events.map((event) => {
    const { headline, ...plain } = event;
    if (!headline) return event;
    if (events.some((other) => other.sentence.start === event.sentence.start && isToldBy(other, headline))) return plain;
    const key = `${event.sentence.start} ${headline.verb} ${headline.rest}`;
    return told.has(key) ? plain : told.add(key) && event;
  });
}

/** "promises [to appoint a regulator]": what is promised or asked stands in the words for the promise. */
function isToldBy({ wording, predicate }: EventFinding, { verb, rest }: Headline): boolean {
  return wording !== undefined && predicate !== 'agree' && rest !== '' && ` ${wording.rest}`.includes(` to ${verb} ${rest}`);
}

function precedes(one: EventCandidate, other: EventCandidate): boolean {
  return one.trigger.first < other.trigger.first;
}

/** The words that the framed events stand on: their triggers and the verbs over them. */
function takenBy(framed: readonly EventCandidate[]): Set<number> {
  return new Set(framed.flatMap(({ trigger, clause }) => [trigger.first, trigger.last, ...(clause ? [clause.verb.head] : [])]));
}

/** "[launched] an attack", "[called for] talks": what stands by the verb is told by it; what was done "during a visit" leaves the visit to be told. */
function tells({ clause }: Pick<EventCandidate, 'clause'>, { trigger }: EventCandidate): boolean {
  if (!clause) return false;
  const about = clause.obliques
    .filter(({ preposition, first }) => first > clause.verb.last && !BESIDE.has(preposition))
    .flatMap(({ nouns }) => nouns);
  const beside = [...clause.object, ...clause.secondObject, ...(clause.verb.passive ? clause.subject : []), ...about];
  return beside.some(({ head }) => head === trigger.first);
}

const BESIDE: ReadonlySet<string> = new Set(['during', 'after', 'before', 'following', 'since', 'amid', 'despite', 'in', 'at', 'from', 'because of']);

function isQuestion(context: ReportContext, at: SentenceContext): boolean {
  return context.text.slice(at.sentence.start, at.sentence.end).trimEnd().endsWith('?');
}

/** "Putin’s visit": its status from its own time, or from another account of the same event in the report. */
function factualityFromOthers(event: SettledEvent, alike: EventsAlike, context: ReportContext): Factuality | undefined {
  const published = context.reading.published;
  const edtf = event.candidate.time?.edtf;
  if (edtf && published) {
    const { first, last } = edtfBounds(edtf);
    const day = edtfBounds(published.edtf);
    const known = day.last ?? day.first;
    if (last && known && last <= known) return FACT;
    if (first && day.last && first > day.last) return { status: 'planned', polarity: 'positive', certainty: 'probable', tense: 'future' };
  }
  return alike.to(event).find((other) => other !== event && other.candidate.factuality && isSameEvent(event, other) && timesAgree(event, other))
    ?.candidate.factuality;
}

function timesAgree(a: SettledEvent, b: SettledEvent): boolean {
  const [one, other] = [a.candidate.time?.edtf, b.candidate.time?.edtf];
  return one === undefined || other === undefined || one === other;
}

/** A noun that refers back: it names no party, place or time that the earlier account doesn't. */
function addsNothing(event: SettledEvent, told: Factuality, { event: earlier, told: before }: { event: SettledEvent; told: Factuality }): boolean {
  if (!isSameEvent(event, earlier) || (event.candidate.factuality && (told.polarity === 'negative') !== (before.polarity === 'negative')))
    return false;
  const { time } = event.candidate;
  if (time && time.edtf !== earlier.candidate.time?.edtf) return false;
  const parties = new Set(earlier.participants.map((one) => one.entity));
  return event.participants.every((one) => parties.has(one.entity)) && (event.place === undefined || event.place.entity === earlier.place?.entity);
}

function distinctIds(findings: readonly EventFinding[]): EventFinding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => !seen.has(finding.id) && seen.add(finding.id));
}
