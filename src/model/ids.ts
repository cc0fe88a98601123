import { hash } from 'node:crypto';
import { z } from 'zod';

const HASH_LENGTH = 16;

function idSchema<Prefix extends string>(prefix: Prefix) {
  return z
    .string()
    .regex(new RegExp(`^${prefix}_[0-9a-f]{${HASH_LENGTH}}$`), `an id of the form ${prefix}_ and ${HASH_LENGTH} hex digits`)
    .brand(prefix);
}

export const ReportId = idSchema('rep');
export type ReportId = z.infer<typeof ReportId>;
export const AccountId = idSchema('acc');
export type AccountId = z.infer<typeof AccountId>;
export const MentionId = idSchema('men');
export type MentionId = z.infer<typeof MentionId>;
export const ActorId = idSchema('act');
export type ActorId = z.infer<typeof ActorId>;
export const EventId = idSchema('evt');
export type EventId = z.infer<typeof EventId>;
export const StatementId = idSchema('sta');
export type StatementId = z.infer<typeof StatementId>;
export const FigureId = idSchema('fig');
export type FigureId = z.infer<typeof FigureId>;
export const DifferenceId = idSchema('dif');
export type DifferenceId = z.infer<typeof DifferenceId>;
export const OriginId = idSchema('ori');
export type OriginId = z.infer<typeof OriginId>;
export const EditId = idSchema('edi');
export type EditId = z.infer<typeof EditId>;

/** Lower-case hex SHA-256 of bytes, or of a string's UTF-8 form. */
export function sha256(data: Uint8Array | string): string {
  return hash('sha256', data);
}

/** `prefix_` and the first 64 bits of the SHA-256 of the parts, which are joined by a character that none may hold. */
function hashId(prefix: string, parts: readonly (string | number)[]): string {
  return `${prefix}_${sha256(parts.join('\u0000')).slice(0, HASH_LENGTH)}`;
}

/** A report's id: of its raw bytes' hash, its address or given source, and its entry in a container. */
export function reportId(bytesSha256: string, addressOrSource = '', entry = ''): ReportId {
  return ReportId.parse(hashId('rep', [bytesSha256, addressOrSource, entry]));
}

/** An account's id: of its report, what it is an account of, and all its spans (UTF-16 offsets). */
export function accountId(report: ReportId, kind: 'event' | 'statement' | 'figure', spans: readonly { start: number; end: number }[]): AccountId {
  return AccountId.parse(hashId('acc', [report, kind, ...spans.flatMap((span) => [span.start, span.end])]));
}

/**
 * The id of an actor's mention: of its report and range (UTF-16 offsets); and of the actor's kind and country where the same words
 * stand for another actor as well ("Beijing" the city and the government).
 */
export function mentionId(
  report: ReportId,
  range: { start: number; end: number },
  other?: { kind: string; country?: string | undefined },
): MentionId {
  return MentionId.parse(hashId('men', [report, range.start, range.end, ...(other === undefined ? [] : [other.kind, other.country ?? ''])]));
}

/** An item's id, taken from its lowest account's or mention's id. Throws a RangeError when there is none. */
export function itemId(prefix: 'act', members: readonly MentionId[]): ActorId;
export function itemId(prefix: 'evt', members: readonly AccountId[]): EventId;
export function itemId(prefix: 'sta', members: readonly AccountId[]): StatementId;
export function itemId(prefix: 'fig', members: readonly AccountId[]): FigureId;
export function itemId(prefix: string, members: readonly string[]): string {
  const lowest = members.toSorted()[0];
  if (lowest === undefined) throw new RangeError(`an item (${prefix}) without members has no id`);
  return `${prefix}_${lowest.slice(lowest.indexOf('_') + 1)}`;
}

/** A difference's id: of its field and the accounts between which it lies, in any order. */
export function differenceId(field: string, between: readonly AccountId[]): DifferenceId {
  return DifferenceId.parse(hashId('dif', [field, ...between.toSorted()]));
}

/** An origin's id: of its kind and the key that tells it from others of that kind (an outlet's domain, an actor's key, a text's hash). */
export function originId(kind: string, key: string): OriginId {
  return OriginId.parse(hashId('ori', [kind, key]));
}

/** An edit's id: of what it does, to what, in any order, and the new name where there is one. */
export function editId(op: string, targets: readonly string[], name = ''): EditId {
  return EditId.parse(hashId('edi', [op, ...targets.toSorted(), name]));
}
