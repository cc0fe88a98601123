import { z } from 'zod';
import { EventDoubts, FigureDoubts, StatementDoubts } from './doubts.ts';
import { Edtf } from './edtf.ts';
import { AccountId, ActorId, OriginId, ReportId } from './ids.ts';
import { Range, Span } from './span.ts';
import { Approximation, Certainty, CountryCode, PloverContext, PloverType, Polarity, Sector, Status, Tense, TimeBasis } from './vocabulary.ts';

/** PLOVER 0.8 event type, with mode and contexts. */
export const Plover = z.strictObject({ type: PloverType, mode: z.string().optional(), contexts: z.array(PloverContext) });
export type Plover = z.infer<typeof Plover>;

export const ParticipantRole = z.enum(['source', 'target', 'other']);
export type ParticipantRole = z.infer<typeof ParticipantRole>;

/** What an actor was at the time of the event, as the words there tell. */
export const ActorAs = z.strictObject({
  title: z.string().optional(),
  country: CountryCode.optional(),
  sectors: z.array(Sector).optional(),
});
export type ActorAs = z.infer<typeof ActorAs>;

/** Whose word an account is, where the report cites somebody. */
const Attribution = z.strictObject({ actor: ActorId.optional(), span: Span });

/** What one passage of one report says about one event. */
export const EventAccount = z.strictObject({
  id: AccountId,
  report: ReportId,
  sentence: Range,
  trigger: Span,
  predicate: z.string().min(1),
  plover: Plover.optional(),
  participants: z.array(z.strictObject({ role: ParticipantRole, actor: ActorId, span: Span, as: ActorAs.optional() })),
  time: z.strictObject({ edtf: Edtf, span: Span.optional(), basis: TimeBasis }).optional(),
  place: z.strictObject({ actor: ActorId, span: Span }).optional(),
  status: Status,
  polarity: Polarity,
  certainty: Certainty,
  tense: Tense,
  attributed_to: Attribution.optional(),
  doubts: EventDoubts.optional(),
  origin: OriginId,
  by: z.string().min(1),
});
export type EventAccount = z.infer<typeof EventAccount>;

export const StatementForm = z.enum(['direct', 'indirect', 'mixed']);
export type StatementForm = z.infer<typeof StatementForm>;

/** What one passage of one report says that somebody said; `speaker` is the nearest mention ("he"). */
export const StatementAccount = z.strictObject({
  id: AccountId,
  report: ReportId,
  content: z.array(Span).min(1),
  speaker: Span.optional(),
  cue: Span.optional(),
  addressee: Span.optional(),
  form: StatementForm,
  said: z.strictObject({ edtf: Edtf }).optional(),
  venue: Span.optional(),
  doubts: StatementDoubts.optional(),
  origin: OriginId,
  by: z.string().min(1),
});
export type StatementAccount = z.infer<typeof StatementAccount>;

/** Where a figure's change is measured from: "up 12 percent compared with a year earlier". */
export const Comparison = z.strictObject({ direction: z.enum(['up', 'down', 'same']), base: z.string().optional() });
export type Comparison = z.infer<typeof Comparison>;

/** What one passage of one report says about one quantity. */
export const FigureAccount = z.strictObject({
  id: AccountId,
  report: ReportId,
  span: Span,
  measure: Span,
  value: z.number().optional(),
  low: z.number().optional(),
  high: z.number().optional(),
  unit: z.string(),
  precision: z.number().positive().optional(),
  approximation: Approximation.optional(),
  comparison: Comparison.optional(),
  rank: z.string().optional(),
  period: z.strictObject({ edtf: Edtf }).optional(),
  status: Status,
  attributed_to: Attribution.optional(),
  doubts: FigureDoubts.optional(),
  origin: OriginId,
  by: z.string().min(1),
});
export type FigureAccount = z.infer<typeof FigureAccount>;

/** How an actor stands to a figure: exports *of* oil *from* A *to* B, trade *with* C. */
export const FigureAboutRole = z.enum(['of', 'from', 'to', 'with']);
export type FigureAboutRole = z.infer<typeof FigureAboutRole>;
