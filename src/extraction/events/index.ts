import type { EntityTable } from '../../language/names/entities.ts';
import type { EventFinding } from '../../model/index.ts';
import type { StatementIndex } from '../attribution.ts';
import type { ReportContext } from '../context.ts';
import type { SourcedSentence } from '../statements/according-to.ts';
import type { EventCandidate } from './candidate.ts';
import { candidatesOf, isQuestion } from './candidates.ts';
import { withMishapDoubt } from './doubts/mishap-doubt.ts';
import { withPartyDoubt } from './doubts/party-doubt.ts';
import { withFirmDoubt, withRecipientDoubt } from './doubts/recipient-doubt.ts';
import { withSettingDoubt } from './doubts/setting-doubt.ts';
import { withSuppositionDoubt } from './doubts/supposition-doubt.ts';
import { withHabitDoubt, withTypeDoubt } from './doubts/type-doubt.ts';
import { withinReach } from './event-antecedents.ts';
import { findingOf } from './event-finding.ts';
import { EventsAlike } from './events-alike.ts';
import { withAttribution, withContinuedHearsay, withDocument } from './factuality/hearsay.ts';
import type { Factuality } from './factuality/told.ts';
import { withHeadline, withOneHeadline } from './headlines/event-headlines.ts';
import { withLeads } from './headlines/told-in-lead.ts';
import { passingEvents } from './nouns/other-events.ts';
import type { PartyContext } from './parties/parties.ts';
import { eachPlace, type SettledEvent, settle } from './settle.ts';
import { statusesOf } from './told-again.ts';
import { type ToldEvent, toldOnce } from './told-once.ts';

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
  // 1. What each sentence tells; its words may refer back to what those before it told.
  const candidates: EventCandidate[] = [];
  for (const at of context.sentences) candidates.push(...candidatesOf(parties, at, withinReach(candidates, at)));
  // 2. Who takes part, and how far it is done.
  const settled = candidates.flatMap(eachPlace).flatMap((candidate) => settle(candidate, table) ?? []);
  const alike = new EventsAlike(settled);
  const kept = statusesOf(context, settled, alike);
  // 3. The accounts, without those of nouns that name again what a verb tells.
  const telling: Telling = { parties, statements, alike, documentOf: new Map(documents.map((one) => [one.sentence, one])) };
  const { told, named } = toldOnce([...kept].map(([event, status]) => ({ event, finding: accountOf(telling, event, status) })));
  const events = withContinuedHearsay(context, withOneHeadline(withLeads(context, inOrder(told.map(({ finding }) => finding)))));
  // 4. What is only named in passing.
  const passing = passingIn(parties, events, named).map((event) => accountOf(telling, event, event.candidate.factuality ?? UNTOLD));
  return { events, passing: inOrder([...passing, ...named.map(({ finding }) => asMention(finding))]) };
}

/** What an account is made of beside the event itself. */
interface Telling {
  parties: PartyContext;
  statements: StatementIndex;
  alike: EventsAlike;
  /** By the sentence. */
  documentOf: ReadonlyMap<number, SourcedSentence>;
}

/** An event as told: with what is in doubt of it, the words for a headline, and whose word it is. */
function accountOf({ parties, statements, alike, documentOf }: Telling, event: SettledEvent, told: Factuality): EventFinding {
  const { candidate } = event;
  const { table } = parties;
  const settling = withSettingDoubt(candidate, findingOf(parties, event, told), parties.reading.published);
  const meant = withMishapDoubt(parties, candidate, withTypeDoubt(candidate, table, settling));
  const typed = withSuppositionDoubt(parties, candidate, withHabitDoubt(candidate, table, meant));
  const sure = withFirmDoubt(candidate, table, withRecipientDoubt(candidate, typed));
  const whole = withPartyDoubt(parties, event, alike.at(event), withHeadline(parties, event, sure));
  return withDocument(parties, withAttribution(parties, candidate.at, whole, statements), documentOf.get(candidate.at.index));
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

function distinctIds(findings: readonly EventFinding[]): EventFinding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => !seen.has(finding.id) && seen.add(finding.id));
}
