import { z } from 'zod';
import { EventAccount, FigureAboutRole, FigureAccount, ParticipantRole, Plover, StatementAccount, StatementForm } from './accounts.ts';
import { isDoubtful } from './doubts.ts';
import { Edtf } from './edtf.ts';
import { AccountId, ActorId, DifferenceId, EditId, EventId, FigureId, MentionId, OriginId, ReportId, StatementId } from './ids.ts';
import { Failure, Report } from './report.ts';
import { Span } from './span.ts';
import { ActorKind, CountryCode, Sector, Status, TimeBasis } from './vocabulary.ts';

const count = z.int().nonnegative();

/** The first record of an export. */
export const Dossier = z.strictObject({
  type: z.literal('dossier'),
  version: z.literal(1),
  analyser: z.string(),
  created_by: z.string(),
  path: z.string().optional(),
  reports: count,
  sources: count,
  range: Edtf.optional(),
  /** The last day (`YYYY-MM-DD`) of which anything is here, where it was asked for as of a day. */
  as_of: Edtf.optional(),
  failures: z.array(Failure).optional(),
});
export type Dossier = z.infer<typeof Dossier>;

export const ActorRole = z.strictObject({
  title: z.string(),
  organisation: z.string().optional(),
  from: Edtf.optional(),
  to: Edtf.optional(),
});

export const Actor = z.strictObject({
  type: z.literal('actor'),
  id: ActorId,
  name: z.string().min(1),
  kind: ActorKind,
  country: CountryCode.optional(),
  sectors: z.array(Sector),
  wikidata: z.string().optional(),
  roles: z.array(ActorRole),
  aliases: z.array(z.string()),
  mentions: z.array(z.strictObject({ id: MentionId, report: ReportId, span: Span })),
});
export type Actor = z.infer<typeof Actor>;

/** Reports that speak of an item, and the independent origins behind them. */
const spread = { reports: count, origins: count };

export const Event = z.strictObject({
  type: z.literal('event'),
  id: EventId,
  label: z.string().min(1),
  plover: Plover.optional(),
  cameo: z
    .string()
    .regex(/^[0-9]{2,4}$/)
    .optional(),
  goldstein: z.number().min(-10).max(10).optional(),
  predicate: z.string().min(1),
  status: Status,
  mutual: z.boolean().optional(),
  participants: z.array(z.strictObject({ role: ParticipantRole, actor: ActorId })),
  time: z.strictObject({ edtf: Edtf, basis: TimeBasis }).optional(),
  place: ActorId.optional(),
  accounts: z.array(EventAccount).min(1),
  ...spread,
  salience: z.number().min(0).max(1),
  part_of: EventId.optional(),
  series: z.string().optional(),
});
export type Event = z.infer<typeof Event>;

/** Lists show the events from this salience on; those below, outside PLOVER's types and told once, are in every export, those of salience 0 ("ties", "tried") in JSON Lines alone. */
export const LISTED_SALIENCE = 0.15;

export const Statement = z.strictObject({
  type: z.literal('statement'),
  id: StatementId,
  speaker: ActorId.optional(),
  addressee: ActorId.optional(),
  form: StatementForm,
  content: z.string().min(1),
  said: z.strictObject({ edtf: Edtf }).optional(),
  accounts: z.array(StatementAccount).min(1),
  ...spread,
  relations: z.array(z.strictObject({ to: StatementId, kind: z.enum(['same', 'shortened', 'paraphrase', 'different_speaker']) })),
});
export type Statement = z.infer<typeof Statement>;

export const Agreement = z.enum(['single', 'agree', 'compatible', 'updated', 'conflict']);
export type Agreement = z.infer<typeof Agreement>;

export const Figure = z.strictObject({
  type: z.literal('figure'),
  id: FigureId,
  measure: z.string().min(1),
  about: z.array(z.strictObject({ actor: ActorId, role: FigureAboutRole })),
  share_of: z.string().optional(),
  value: z.number().optional(),
  low: z.number().optional(),
  high: z.number().optional(),
  unit: z.string(),
  agreement: Agreement,
  accounts: z.array(FigureAccount).min(1),
  ...spread,
});
export type Figure = z.infer<typeof Figure>;

/** What an item is shown or left out for. */
type Listable = Pick<Event, 'type' | 'plover' | 'salience' | 'accounts'> | Pick<Statement | Figure, 'type' | 'accounts'>;

/** Whether an event has no PLOVER type and too little salience for any list. */
export function isMinor({ plover, salience }: Pick<Event, 'plover' | 'salience'>): boolean {
  return plover === undefined && salience < LISTED_SALIENCE;
}

/** Whether lists, counts and comparisons show an item: no minor event, and nothing all of whose accounts have a field in doubt (`doubts`). */
export function isListed(item: Listable): boolean {
  return isListable(item) && !isDoubtful(item);
}

/** Whether an item is listed, or would be if it weren't doubtful: what lists show when doubtful items are asked for. */
export function isListable(item: Listable): boolean {
  return item.type !== 'event' || !isMinor(item);
}

export const DifferenceKind = z.enum(['contradiction', 'update', 'detail', 'precision']);
export type DifferenceKind = z.infer<typeof DifferenceKind>;

export const Difference = z.strictObject({
  type: z.literal('difference'),
  id: DifferenceId,
  kind: DifferenceKind,
  field: z.string().min(1),
  between: z.array(AccountId).min(2),
  text: z.string().min(1),
});
export type Difference = z.infer<typeof Difference>;

export const Origin = z.strictObject({
  type: z.literal('origin'),
  id: OriginId,
  kind: z.enum(['own_reporting', 'agency', 'official', 'outlet', 'document']),
  name: z.string().optional(),
  derived_from: OriginId.optional(),
  accounts: z.array(AccountId),
  because: z.array(
    z.strictObject({
      account: AccountId,
      reason: z.enum(['same_text', 'credit_line', 'attribution', 'same_quote', 'citation']),
      span: Span.optional(),
    }),
  ),
});
export type Origin = z.infer<typeof Origin>;

/**
 * What a user changes, named by mentions and accounts so that it outlives regrouping. A set of edits has no order:
 * - `merge`: the actors for which these mentions stand are one;
 * - `split`: these mentions stand together for an actor of their own, apart from all others;
 * - `rename`: the actor for which these mentions stand is called `value`;
 * - `reject`: these accounts are wrong and count no more;
 * - `confirm`: these accounts are right, so that no field of theirs is in doubt;
 * - `separate`: these accounts tell one thing together, and another than all others;
 * - `join`: the items to which these accounts belong are one;
 * - `family`: the outlet whose reports hold these accounts or mentions belongs to the publisher family `value`.
 */
export const EditOp = z.enum(['merge', 'split', 'rename', 'reject', 'confirm', 'separate', 'join', 'family']);
export type EditOp = z.infer<typeof EditOp>;

export const Edit = z.strictObject({
  type: z.literal('edit'),
  id: EditId,
  op: EditOp,
  targets: z.array(z.union([AccountId, MentionId])).min(1),
  /** The new name, or the family's; of a rejection the words that were rejected. */
  value: z.string().min(1).optional(),
  by: z.string().min(1),
  note: z.string().optional(),
});
export type Edit = z.infer<typeof Edit>;

/** One line of the JSON Lines export. */
export const ExportRecord = z.discriminatedUnion('type', [Dossier, Report, Actor, Event, Statement, Figure, Difference, Origin, Edit]);
export type ExportRecord = z.infer<typeof ExportRecord>;
export type RecordType = ExportRecord['type'];

/** The order of the kinds in an export. */
export const RECORD_ORDER: readonly RecordType[] = ['dossier', 'report', 'actor', 'event', 'statement', 'figure', 'difference', 'origin', 'edit'];

/** The aligned whole: everything of an export but its first record; offsets are UTF-16. Each list is in the order of ids. */
export interface Alignment {
  reports: Report[];
  actors: Actor[];
  events: Event[];
  statements: Statement[];
  figures: Figure[];
  differences: Difference[];
  origins: Origin[];
  /** The edits that changed something: those whose targets are all gone lie dormant and aren't here. */
  edits: Edit[];
}

/** A record of an aligned whole. */
export type AlignedRecord = Alignment[keyof Alignment][number];

/** A record before and after a change; undefined where there was none, or is none any more. */
export interface Changed<R> {
  before?: R | undefined;
  after?: R | undefined;
  /** What is new or other in the record's long list, by id, and undefined for what is gone; left out where the two lists themselves tell it. */
  parts?: ReadonlyMap<string, object | undefined> | undefined;
}
