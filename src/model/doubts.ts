import { z } from 'zod';

const isInOrder = (fields: readonly string[]) => fields.every((field, at) => at === 0 || (fields[at - 1] ?? '') < field);
const IN_ORDER = 'each field once, in the order of the alphabet';

/**
 * Fields of an account that Chancery itself isn't sure it has read whole, since a sign in the clause says that they may be wrong: each sign stands with
 * its reason in docs/codebook.md. Non-empty, each field once, in the order of the alphabet; left out where there is no doubt. Of an event `parties` is
 * who takes part, and in what role; `status` goes with polarity, certainty and tense; `reading` is the account as a whole: lines like it were mostly wrong in one field or another.
 */
export const EventDoubts = z
  .array(z.enum(['type', 'parties', 'status', 'time', 'place', 'reading']))
  .min(1)
  .refine(isInOrder, IN_ORDER)
  .meta({ uniqueItems: true });
export type EventDoubts = z.infer<typeof EventDoubts>;

/** As `EventDoubts`, of a statement; `time` is when it was said. */
export const StatementDoubts = z
  .array(z.enum(['speaker', 'content', 'addressee', 'time']))
  .min(1)
  .refine(isInOrder, IN_ORDER)
  .meta({ uniqueItems: true });
export type StatementDoubts = z.infer<typeof StatementDoubts>;

/** As `EventDoubts`, `reading` included, of a figure; `owner` is whose it is (`about`), `measure` what it is of, with the whole of a share, `value` the amount with its unit. */
export const FigureDoubts = z
  .array(z.enum(['measure', 'owner', 'value', 'period', 'status', 'reading']))
  .min(1)
  .refine(isInOrder, IN_ORDER)
  .meta({ uniqueItems: true });
export type FigureDoubts = z.infer<typeof FigureDoubts>;

/** A field that may be in doubt, of any kind of account. */
export type Doubt = z.infer<typeof EventDoubts>[number] | z.infer<typeof StatementDoubts>[number] | z.infer<typeof FigureDoubts>[number];

/** Anything whose fields may be in doubt: an account, or a finding of one report. */
interface Doubted {
  doubts?: Doubt[] | undefined;
}

/** The account or finding with these fields in doubt, beside those that were before; the same object where that changes nothing. */
export function withDoubts<A extends Doubted>(account: A, ...fields: readonly NonNullable<A['doubts']>[number][]): A {
  const doubts = [...new Set([...(account.doubts ?? []), ...fields])].toSorted();
  return doubts.length === (account.doubts?.length ?? 0) ? account : { ...account, doubts };
}

/** The account or finding without a doubt in this field. */
export function withoutDoubt<A extends Doubted>(account: A, field: Doubt): A {
  const doubts = (account.doubts ?? []).filter((doubt) => doubt !== field);
  return { ...account, doubts: doubts.length > 0 ? doubts : undefined };
}

/** Whether any field of an account is in doubt. */
export function hasDoubt({ doubts }: Doubted): boolean {
  return doubts !== undefined && doubts.length > 0;
}

/** Whether every account of an item has a field in doubt. */
export function isDoubtful({ accounts }: { accounts: readonly Doubted[] }): boolean {
  return accounts.every(hasDoubt);
}
