import type { ActorAs, EventAccount, FigureAboutRole, FigureAccount, ParticipantRole, StatementAccount } from './accounts.ts';
import type { Entity, Mention } from './reading.ts';
import type { Report } from './report.ts';
import type { Span } from './span.ts';

/** An entity of the same report: an index into `Findings.entities`. */
export type EntityIndex = number;

interface EntityAttribution {
  entity?: EntityIndex;
  span: Span;
}

/** An event account before actors are known across reports. */
export interface EventFinding extends Omit<EventAccount, 'participants' | 'place' | 'attributed_to' | 'origin'> {
  participants: { role: ParticipantRole; entity: EntityIndex; span: Span; as?: ActorAs }[];
  place?: { entity: EntityIndex; span: Span };
  attributed_to?: EntityAttribution;
  /** All parties act on one another: agree, meet, hold talks. */
  mutual: boolean;
  /** Parties that are no actor: "nine teachers" gives the head's lemma "teacher" and the count; `span` is the whole phrase. Never exported. */
  unnamed?: { role: ParticipantRole; head: string; count?: number; span: Span }[];
  /** CAMEO code with its leading zero, where the words carry one. */
  cameo?: string;
  /** Of an event outside PLOVER that is told for its own sake, the words that label it. Never exported. */
  headline?: Headline;
  /** Of an event with a type, the words that say what it is about: "Chile [call] [for a truce along the border]". Never exported. */
  wording?: Headline;
}

/** "Corvex [unveil] [a tablet]", "Anna Kovar [be appointed] [chief executive]": a verb's lemma and what follows it. */
export interface Headline {
  /** The participants of a role, or, where it is none of them, the report's words: "shares of Corvex". */
  subject: { role: ParticipantRole; words?: string; plural: boolean };
  verb: string;
  passive: boolean;
  rest: string;
  /** Words that only point at the one acted upon, where `rest` has ~: "urged [it] to leave". */
  named?: string;
  /** The verb says itself that it does not come about: "cancels a visit". */
  undone?: true;
}

/** A statement account before actors are known across reports. */
export interface StatementFinding extends Omit<StatementAccount, 'origin'> {
  speakerEntity?: EntityIndex;
  addresseeEntity?: EntityIndex;
  attributed_to?: EntityAttribution;
}

/** A figure account before actors are known across reports. */
export interface FigureFinding extends Omit<FigureAccount, 'attributed_to' | 'origin'> {
  /** What is measured, as a short phrase in its normal form without actors and period: "trade", "exports", "growth of trade". */
  measureName: string;
  /** The same with what its clause tells of it, as lists show it: "payment for stake in mill", "workers who will lose their jobs". */
  measureInFull?: string;
  about: { entity: EntityIndex; role: FigureAboutRole }[];
  shareOf?: string;
  attributed_to?: EntityAttribution;
}

/** What one report says: the outcome of extraction, the input of alignment. */
export interface Findings {
  entities: Entity[];
  mentions: Mention[];
  events: EventFinding[];
  /** Words that name an event in passing ("ties", "tried"): each is an event of its own in the full export, and none that is listed, counted or joined. */
  passing?: EventFinding[];
  statements: StatementFinding[];
  figures: FigureFinding[];
}

/** A report with what it says. */
export interface AnalysedReport {
  report: Report;
  findings: Findings;
  /** The how manieth content of its address it is, where that is known. */
  version?: number;
}
