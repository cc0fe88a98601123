import { z } from '@hono/zod-openapi';
import { AccountId, ActorId, ActorKind, Edtf, OriginId, Published, ReportId } from '../../model/index.ts';

const count = z.int().nonnegative();
const offset = z.int().nonnegative();

/** An actor as a line names it. */
export const ActorRef = z.object({ id: ActorId, name: z.string(), kind: ActorKind }).openapi('ActorRef');
export type ActorRef = z.infer<typeof ActorRef>;

/** A report as a line names it. */
export const ReportRef = z
  .object({
    id: ReportId,
    title: z.string(),
    source: z.string().optional(),
    published: z.object({ edtf: Edtf, basis: Published.shape.basis }).optional(),
  })
  .openapi('ReportRef');
export type ReportRef = z.infer<typeof ReportRef>;

/** Where a line opens: the first account and its first words; offsets in code points of the report's text. */
export const Opens = z.object({ report: ReportId, account: AccountId, start: offset, end: offset }).openapi('Opens');
export type Opens = z.infer<typeof Opens>;

/** What every line of events, statements and figures tells of its spread; `told_by` is the report of the first account. */
export const spread = { reports: count, origins: count, accounts: count, opens: Opens, told_by: ReportRef };

/** An origin as a passage names it. */
export const OriginRef = z
  .object({ id: OriginId, kind: z.string(), name: z.string().optional(), derived_from: z.string().optional() })
  .openapi('OriginRef');
export type OriginRef = z.infer<typeof OriginRef>;

/** What is wrong with a question, and what to do. */
export const ApiError = z.object({ error: z.string(), advice: z.string() }).openapi('Error');
export type ApiError = z.infer<typeof ApiError>;

/** A list of items that was cut at `limit`: `total` lines match; `doubtful` fit as well, and are among them only where they were asked for. */
export function itemsOf<Line extends z.ZodType>(line: Line) {
  return listOf(line).extend({ doubtful: count });
}

/** A list that was cut at `limit`: `total` lines match. */
export function listOf<Line extends z.ZodType>(line: Line) {
  return z.object({ total: count, lines: z.array(line) });
}
