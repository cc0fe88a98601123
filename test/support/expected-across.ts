import { z } from 'zod';
import { Agreement, Status } from '../../src/model/index.ts';

/** An entry that a later version must still learn says why. */
const later = z.string().optional();
const what = z.string();

/** An event account: the words around its trigger in one report. */
export const EventRef = z.strictObject({ file: z.string(), in: z.string(), trigger: z.string() });
export type EventRef = z.infer<typeof EventRef>;
/** A figure account: the words of its amount in one report. */
export const FigureRef = z.strictObject({ file: z.string(), exact: z.string() });
export type FigureRef = z.infer<typeof FigureRef>;
/** A statement account: its first words in one report. */
export const StatementRef = z.strictObject({ file: z.string(), content: z.string() });
export type StatementRef = z.infer<typeof StatementRef>;

/** What a careful reader finds across the sample reports. */
export const ExpectedAcross = z.strictObject({
  /** Accounts of one event. */
  items: z.array(z.strictObject({ what, kind: z.literal('event'), accounts: z.array(EventRef).min(1), later })),
  /** Accounts of different events; `series`: of one that recurs. */
  separate: z.array(z.strictObject({ what, series: z.boolean().default(false), accounts: z.array(EventRef).length(2), later })),
  /** What became of a plan: the status and time of the event that the account tells of. */
  plans: z.array(z.strictObject({ what, status: Status, time: z.string().optional(), account: EventRef, later })),
  /** Accounts that one report has from another. */
  origins: z.array(
    z.strictObject({
      what,
      file: z.string(),
      from: z.string(),
      how: z.enum(['copied', 'trimmed', 'rewritten', 'cited']),
      account: EventRef.omit({ file: true }),
      reason: z.array(z.string()).min(1),
      later,
    }),
  ),
  /** Reports whose own accounts have each their own origin. */
  independent: z.array(z.strictObject({ what, files: z.array(z.string()).min(2), later })),
  /** Accounts of one figure and how their values stand to one another. */
  figures: z.array(z.strictObject({ what, agreement: Agreement, accounts: z.array(FigureRef).min(2), later })),
  /** A later value that takes an earlier one's place. */
  updates: z.array(z.strictObject({ what, between: z.array(FigureRef).length(2), later })),
  separateFigures: z.array(z.strictObject({ what, accounts: z.array(FigureRef).length(2), later })),
  differences: z.array(
    z.strictObject({ what, kind: z.enum(['contradiction', 'update']), field: z.string(), between: z.array(EventRef).length(2), later }),
  ),
  statements: z.array(
    z.strictObject({ what, kind: z.enum(['same', 'shortened', 'paraphrase', 'different_speaker']), from: StatementRef, to: StatementRef, later }),
  ),
  /** Different words for one actor. */
  oneActor: z.array(z.strictObject({ name: z.string(), words: z.array(FigureRef.extend({ later })).min(1) })),
  /** What one outlet alone tells. */
  soleSources: z.array(z.strictObject({ what, source: z.string(), account: EventRef, later })),
  /** What one report leaves out, though it tells of the same story as those that tell it. */
  omissions: z.array(z.strictObject({ what, by: z.string(), told: z.array(EventRef).min(2), later })),
});
export type ExpectedAcross = z.infer<typeof ExpectedAcross>;
