import { z } from '@hono/zod-openapi';
import { Actor, EventAccount, Failure, FigureAccount, Report, StatementAccount } from '../../model/index.ts';
import { ActorRef, OriginRef, ReportRef } from './common.ts';
import { ActorLine, DifferenceLine, EditLine, EventLine, FigureLine, ItemLine, ReportLine, StatementLine, TextHit } from './lines.ts';

const count = z.int().nonnegative();

/** One stretch of an account and the part that it plays there: `trigger`, `source`, `cue`, `content`, `value`, … */
export const Mark = z.object({ start: count, end: count, role: z.string() }).openapi('Mark');
export type Mark = z.infer<typeof Mark>;

export const Account = z.union([EventAccount, StatementAccount, FigureAccount]).openapi('Account');
export type Account = z.infer<typeof Account>;

/**
 * What one passage of one report says: the account as recorded, and the sentence around its words.
 * All offsets are code points of the report's text; the sentence is `text`, which begins at `start`.
 */
export const Passage = z
  .object({
    account: Account,
    report: ReportRef,
    origin: OriginRef.optional(),
    start: count,
    text: z.string(),
    marks: z.array(Mark),
  })
  .openapi('Passage');
export type Passage = z.infer<typeof Passage>;

/** A finding as the page of its report shows it: the account, its words, and the item that it belongs to. */
export const ReportFinding = z
  .object({ account: Account, marks: z.array(Mark), item: ItemLine, listed: z.boolean(), origin: OriginRef.optional() })
  .openapi('ReportFinding');
export type ReportFinding = z.infer<typeof ReportFinding>;

export const ReportAnswer = z
  .object({ report: Report, line: ReportLine, findings: z.array(ReportFinding), actors: z.array(ActorRef) })
  .openapi('ReportAnswer');
export type ReportAnswer = z.infer<typeof ReportAnswer>;

export const ActorAnswer = z
  .object({
    actor: Actor.omit({ mentions: true }),
    line: ActorLine,
    names: z.array(z.object({ name: z.string(), times: count, report: ReportRef, start: count, end: count })),
    events: z.array(EventLine),
    statements: z.array(StatementLine),
    figures: z.array(FigureLine),
    /** Doubtful items in which it takes part; above only where they were asked for. */
    doubtful: count,
    /** The reports that name it, the earliest first. */
    reports: z.array(ReportRef),
    /** What users changed of it. */
    edits: z.array(EditLine),
  })
  .openapi('ActorAnswer');
export type ActorAnswer = z.infer<typeof ActorAnswer>;

const Counts = z
  .object({
    reports: count,
    sources: count,
    events: count,
    statements: count,
    figures: count,
    doubtful: count,
    actors: count,
    origins: count,
    differences: count,
    disagreements: count,
    failures: count,
  })
  .openapi('Counts');

export const OverviewAnswer = z
  .object({
    name: z.string(),
    /** Whom it is mainly about. */
    main: z.array(ActorRef),
    analyser: z.string(),
    fingerprint: z.string(),
    /** First and last day on which a report can have been published, and how many dates are only estimated. */
    range: z.object({ first: z.string(), last: z.string(), estimated: count }).optional(),
    counts: Counts,
    salient: z.array(EventLine),
    sources: z.array(z.object({ name: z.string(), reports: z.array(ReportRef) })),
    differences: z.array(DifferenceLine),
    failures: z.array(Failure),
    /** Whether edits can be made here. */
    editable: z.boolean(),
    edits: count,
    /** Of a dossier as of a day: that day, and how many reports have no exact date or none. */
    as_of: z.object({ day: z.string(), known: count, bounded: count, undated: count }).optional(),
  })
  .openapi('Overview');
export type OverviewAnswer = z.infer<typeof OverviewAnswer>;

export const SearchAnswer = z
  .object({ query: z.string(), texts: z.array(TextHit), items: z.array(ItemLine), doubtful: count, actors: z.array(ActorLine) })
  .openapi('SearchAnswer');
export type SearchAnswer = z.infer<typeof SearchAnswer>;
