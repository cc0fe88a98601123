import { z } from '@hono/zod-openapi';
import {
  ActorId,
  ActorKind,
  ActorRole,
  Agreement,
  Approximation,
  CountryCode,
  DifferenceId,
  DifferenceKind,
  Edit,
  Edtf,
  EventDoubts,
  EventId,
  FigureAboutRole,
  FigureDoubts,
  FigureId,
  Genre,
  ParticipantRole,
  Plover,
  Problem,
  ReportId,
  StatementDoubts,
  StatementForm,
  StatementId,
  Status,
  TimeBasis,
} from '../../model/index.ts';
import { ActorRef, Opens, ReportRef, spread } from './common.ts';

const count = z.int().nonnegative();

export const EventLine = z
  .object({
    kind: z.literal('event'),
    id: EventId,
    label: z.string(),
    status: Status,
    plover: Plover.optional(),
    cameo: z.string().optional(),
    goldstein: z.number().optional(),
    mutual: z.boolean().optional(),
    participants: z.array(z.object({ role: ParticipantRole, actor: ActorRef })),
    time: z.object({ edtf: Edtf, basis: TimeBasis, first: z.string().optional(), last: z.string().optional() }).optional(),
    place: ActorRef.optional(),
    salience: z.number(),
    /** How far every account hedges what is told as done: "they seem to have agreed". */
    hedge: z.enum(['probable', 'possible']).optional(),
    /** On whose word it stands, where no account is a report's own: "Ada Holm and the army". */
    voices: z.string().optional(),
    differs: DifferenceKind.optional(),
    /** Of a doubtful event the fields in doubt. */
    doubts: EventDoubts.optional(),
    ...spread,
  })
  .openapi('EventLine');
export type EventLine = z.infer<typeof EventLine>;

export const StatementLine = z
  .object({
    kind: z.literal('statement'),
    id: StatementId,
    speaker: ActorRef.optional(),
    speaker_words: z.string().optional(),
    addressee: ActorRef.optional(),
    addressee_words: z.string().optional(),
    form: StatementForm,
    content: z.string(),
    /** The content as a line shows it: behind its cue where it is no clause of its own ("warned against …"). */
    words: z.string(),
    said: z.object({ edtf: Edtf }).optional(),
    /** Where it was said, in the words of the report: "on Facebook". */
    venue: z.string().optional(),
    differs: DifferenceKind.optional(),
    doubts: StatementDoubts.optional(),
    ...spread,
  })
  .openapi('StatementLine');
export type StatementLine = z.infer<typeof StatementLine>;

export const FigureLine = z
  .object({
    kind: z.literal('figure'),
    id: FigureId,
    measure: z.string(),
    about: z.array(z.object({ actor: ActorRef, role: FigureAboutRole })),
    share_of: z.string().optional(),
    value: z.number().optional(),
    low: z.number().optional(),
    high: z.number().optional(),
    unit: z.string(),
    approximation: Approximation.optional(),
    /** A part that is told in words: "nearly a third". */
    part: z.string().optional(),
    /** A number that is told no more exactly: "hundreds". */
    vague: z.string().optional(),
    /** How it changed: "up, compared with 2022". */
    change: z.string().optional(),
    /** On whose word it stands, where no account is a report's own. */
    voices: z.string().optional(),
    agreement: Agreement,
    words: z.string(),
    /** The values that accounts give, in their words, each once. */
    values: z.array(z.string()),
    periods: z.array(Edtf),
    statuses: z.array(Status),
    doubts: FigureDoubts.optional(),
    ...spread,
  })
  .openapi('FigureLine');
export type FigureLine = z.infer<typeof FigureLine>;

export const ActorLine = z
  .object({
    id: ActorId,
    name: z.string(),
    kind: ActorKind,
    country: CountryCode.optional(),
    roles: z.array(ActorRole),
    aliases: z.array(z.string()),
    events: count,
    statements: count,
    figures: count,
    mentions: count,
    reports: count,
  })
  .openapi('ActorLine');
export type ActorLine = z.infer<typeof ActorLine>;

export const ReportLine = ReportRef.extend({
  url: z.string().optional(),
  path: z.string().optional(),
  authors: z.array(z.string()),
  language: z.string(),
  genre: Genre.optional(),
  copy_of: ReportRef.optional(),
  version_of: ReportRef.optional(),
  problems: z.array(Problem),
  words: count,
  events: count,
  statements: count,
  figures: count,
  /** Events that no list shows: of no PLOVER type, told once, and of little weight. */
  minor: count,
  /** Events, statements and figures that lists show only where doubtful ones are asked for. */
  doubtful: count,
}).openapi('ReportLine');
export type ReportLine = z.infer<typeof ReportLine>;

export const DifferenceLine = z
  .object({
    id: DifferenceId,
    kind: z.string(),
    field: z.string(),
    text: z.string(),
    item: z.string().optional(),
    between: z.array(Opens),
  })
  .openapi('DifferenceLine');
export type DifferenceLine = z.infer<typeof DifferenceLine>;

export const ItemLine = z.discriminatedUnion('kind', [EventLine, StatementLine, FigureLine]);
export type ItemLine = z.infer<typeof ItemLine>;

/** Reports in which words of a search stand, with the words around them. */
export const TextHit = z
  .object({
    report: ReportRef,
    id: ReportId,
    start: count,
    end: count,
    before: z.string(),
    exact: z.string(),
    after: z.string(),
    places: z.array(z.object({ start: count, end: count })),
  })
  .openapi('TextHit');
export type TextHit = z.infer<typeof TextHit>;

/** An event that is linked to another one. */
export const EventRef = z
  .object({ id: EventId, label: z.string(), status: Status, time: z.object({ edtf: Edtf, basis: TimeBasis }).optional() })
  .openapi('EventRef');
export type EventRef = z.infer<typeof EventRef>;

/** An edit with what it did, in words, and what it is about now. */
export const EditLine = Edit.extend({
  words: z.string(),
  /** What it changed, by name: "A. Holm + Ada Holm → Ada Holm". */
  change: z.string().optional(),
  dormant: z.boolean(),
  /** The outlets that it puts into a family. */
  outlets: z.array(z.string()),
  actors: z.array(ActorRef),
  items: z.array(z.object({ id: z.string(), label: z.string() })),
}).openapi('EditLine');
export type EditLine = z.infer<typeof EditLine>;
