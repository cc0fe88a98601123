import { type Actor, type ActorId, type Difference, type DifferenceKind, type ReportId, type Span, spanOf } from '../model/index.ts';
import { type Account, actorsOf, type Item, type Lookup } from './lookup.ts';
import { inReadingOrder, mainSpan } from './passages.ts';
import { compare } from './timeline.ts';

/** What the differences are narrowed to; what is left out narrows nothing. */
export interface DifferenceFilter {
  kind?: DifferenceKind;
  /** `status`, `time`, `place`, `participants`, `value`. */
  field?: string;
  report?: ReportId;
  actor?: ActorId;
  /** An event, statement or figure. */
  item?: string;
}

/** A difference with the item and the accounts between which it lies, as one reads them. */
export interface PlacedDifference {
  difference: Difference;
  item: Item;
  accounts: Account[];
}

/** What contradicts stands before what changed, and what is only told more exactly last. */
const RANK: Readonly<Record<DifferenceKind, number>> = { contradiction: 0, update: 1, detail: 2, precision: 3 };

/** The weightier kind first. */
export function byRank(a: Difference, b: Difference): number {
  return RANK[a.kind] - RANK[b.kind];
}

/** Differences, contradictions first; among equals those on what most reports tell, then on the most salient event. */
export function differencesBy(dossier: Lookup, filter: DifferenceFilter = {}): PlacedDifference[] {
  return dossier.alignment.differences
    .flatMap((difference) => placed(dossier, difference) ?? [])
    .filter((one) => fits(one, filter))
    .toSorted(
      (a, b) =>
        byRank(a.difference, b.difference) ||
        b.item.reports - a.item.reports ||
        salience(b.item) - salience(a.item) ||
        compare(a.item.id, b.item.id) ||
        compare(a.difference.id, b.difference.id),
    );
}

function placed(dossier: Lookup, difference: Difference): PlacedDifference | undefined {
  const between = difference.between.flatMap((id) => dossier.accounts.get(id) ?? []);
  const item = between[0]?.item;
  if (!item) return undefined;
  const accounts = inReadingOrder(
    dossier,
    between.map(({ account }) => account),
  );
  return { difference, item, accounts };
}

function fits({ difference, item, accounts }: PlacedDifference, { kind, field, report, actor, item: wanted }: DifferenceFilter): boolean {
  if (kind !== undefined && difference.kind !== kind) return false;
  if (field !== undefined && difference.field !== field) return false;
  if (report !== undefined && !accounts.some((account) => account.report === report)) return false;
  if (wanted !== undefined && item.id !== wanted) return false;
  return actor === undefined || actorsOf(item).has(actor);
}

function salience(item: Item): number {
  return item.type === 'event' ? item.salience : 0;
}

/** The words of an account that tell a difference's field; where it has none of their own those near it that the difference quotes, else its main words. */
export function differingSpans(
  { reports }: Pick<Lookup, 'reports'>,
  account: Account,
  { field, text = '' }: { field: string; text?: string },
): Span[] {
  const own = spansOfField(account, field);
  if (own.length > 0) return own;
  return [quotedNear(reports.get(account.report)?.text ?? '', account, text) ?? mainSpan(account)];
}

/** How far behind an account's sentence quoted words are looked for. */
const NEAR = 320;

/** The words with which a difference ends, "… and says “when the date is set”.", in an event's sentence or soon behind. */
function quotedNear(text: string, account: Account, difference: string): Span | undefined {
  const quoted = /“([^“”]+)”\.$/u.exec(difference)?.[1];
  if (quoted === undefined || !('sentence' in account)) return undefined;
  const { start, end } = account.sentence;
  const words = quoted.split(/\s+/u).map((word) => word.replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`));
  const found = new RegExp(words.join(String.raw`\s+`), 'u').exec(text.slice(start, end + NEAR));
  return found ? spanOf(text, start + found.index, start + found.index + found[0].length) : undefined;
}

function spansOfField(account: Account, field: string): Span[] {
  if (!('trigger' in account)) return [];
  if (field === 'time') return account.time?.span ? [account.time.span] : [];
  if (field === 'place') return account.place ? [account.place.span] : [];
  return field === 'participants' ? account.participants.map(({ span }) => span) : [];
}

/** Whose word an account is, beside the report's own: the name of whoever is cited, else the citing words. */
export function citedIn(account: Account, actors: ReadonlyMap<string, Actor>): string | undefined {
  if ('content' in account || account.attributed_to === undefined) return undefined;
  const { actor, span } = account.attributed_to;
  return (actor && actors.get(actor)?.name) ?? span.exact.replaceAll(/\s+/g, ' ');
}
