import { z } from '@hono/zod-openapi';
import { EditId, EditOp, Edtf, Origin, Status } from '../../model/index.ts';
import { ActorRef, Opens, OriginRef, ReportRef } from './common.ts';
import { Passage } from './details.ts';
import { DifferenceLine, EditLine, EventRef, ItemLine } from './lines.ts';

/** A difference with the item on which accounts part ways, and each passage; the marks of role `differs` are the words that differ. */
export const DifferenceView = DifferenceLine.extend({ on: ItemLine, passages: z.array(Passage) }).openapi('DifferenceView');
export type DifferenceView = z.infer<typeof DifferenceView>;

export const Covered = z.enum(['told', 'differently', 'denied', 'absent', 'before', 'unread']);
export type Covered = z.infer<typeof Covered>;

/** Items against reports: `cells` are in the order of `reports`. */
export const CoverageAnswer = z
  .object({
    reports: z.array(ReportRef.extend({ of: z.string() })),
    /** How many reports were published before anybody told any of it, and have no column. */
    earlier: z.int().nonnegative(),
    sources: z.array(z.string()),
    total: z.int().nonnegative(),
    /** Doubtful items that fit as well; among the rows only where they were asked for. */
    doubtful: z.int().nonnegative(),
    rows: z.array(
      z.object({
        item: ItemLine,
        cells: z.array(z.object({ covered: Covered, opens: Opens.optional() })),
        only: z.string().optional(),
        missing: z.string().optional(),
      }),
    ),
  })
  .openapi('Coverage');
export type CoverageAnswer = z.infer<typeof CoverageAnswer>;

/** How the word of an event went: one line for each report that tells something of its taking place, in the order of publication. */
export const LedgerLine = z
  .object({
    step: z.string(),
    report: ReportRef,
    opens: Opens,
    time: Edtf.optional(),
    from: Edtf.optional(),
    cited: z.string().optional(),
    status: Status,
  })
  .openapi('LedgerLine');
export type LedgerLine = z.infer<typeof LedgerLine>;

/** An origin of an item, with the accounts that come from it and why. */
export const ItemOrigin = z
  .object({
    origin: OriginRef,
    accounts: z.array(
      z.object({
        report: ReportRef,
        opens: Opens,
        because: z.array(z.object({ reason: Origin.shape.because.element.shape.reason, words: z.string().optional() })),
      }),
    ),
    /** What users changed: the outlets that they put into this publisher family. */
    families: z.array(EditLine),
  })
  .openapi('ItemOrigin');
export type ItemOrigin = z.infer<typeof ItemOrigin>;

export const EditsAnswer = z.object({ editable: z.boolean(), edits: z.array(EditLine) }).openapi('Edits');
export type EditsAnswer = z.infer<typeof EditsAnswer>;

/** What a page asks to change: ids of records as they are now. */
export const EditAsked = z
  .strictObject({
    op: EditOp,
    ids: z.array(z.string().max(40)).min(1).max(1_000),
    name: z.string().max(400).optional(),
    note: z.string().max(2_000).optional(),
  })
  .openapi('EditAsked');

export const EditMade = z.object({ id: EditId, words: z.string() }).openapi('EditMade');
export type EditMade = z.infer<typeof EditMade>;

/** An item with everything that reports say of it: its accounts, where they part ways, whence they come, and what users changed. */
export const ItemAnswer = z
  .object({
    item: ItemLine,
    passages: z.array(Passage),
    actors: z.array(ActorRef),
    differences: z.array(DifferenceLine),
    origins: z.array(ItemOrigin),
    /** Of an event alone. */
    ledger: z.array(LedgerLine),
    whole: EventRef.optional(),
    parts: z.array(EventRef),
    series: z.array(EventRef),
    edits: z.array(EditLine),
  })
  .openapi('Item');
export type ItemAnswer = z.infer<typeof ItemAnswer>;
