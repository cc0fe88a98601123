import type { Edit, Origin, OriginId, Span } from '../model/index.ts';
import { type Account, type Item, type Lookup, speakerOf } from './lookup.ts';
import { inReadingOrder } from './passages.ts';
import { contentWords } from './statement-words.ts';
import { compare } from './timeline.ts';
import { REASON_WORDS } from './words/reasons.ts';

/** Why an account has its origin, with the words that say so where there are any. */
export interface OriginReason {
  reason: Origin['because'][number]['reason'];
  span?: Span;
}

/** An account with why it has its origin; no reasons where its outlet tells it of its own. */
export interface SourcedAccount {
  account: Account;
  reasons: OriginReason[];
}

/** One origin of an item, with the accounts that come from it. */
export interface ItemOrigin {
  origin: Origin;
  /** The origin's own origin, where it is derived. */
  from?: Origin;
  accounts: SourcedAccount[];
  /** The users' edits that put outlets into this publisher family. */
  families: Edit[];
}

/** The origins of an item, the one with most accounts first; each account with why it comes from there. */
export function originsOf(dossier: Lookup, item: Item): ItemOrigin[] {
  const groups = Map.groupBy(inReadingOrder<Account>(dossier, item.accounts), ({ origin }) => origin);
  return [...groups]
    .flatMap(([id, accounts]) => itemOrigin(dossier, id, accounts) ?? [])
    .toSorted(
      (a, b) => b.accounts.length - a.accounts.length || compare(a.origin.name ?? '', b.origin.name ?? '') || compare(a.origin.id, b.origin.id),
    );
}

function itemOrigin(dossier: Lookup, id: OriginId, accounts: readonly Account[]): ItemOrigin | undefined {
  const origin = dossier.origins.get(id);
  if (!origin) return undefined;
  const from = origin.derived_from === undefined ? undefined : dossier.origins.get(origin.derived_from);
  const sourced = accounts.map((account) => ({
    account,
    reasons: origin.because.filter((because) => because.account === account.id).map(({ reason, span }) => ({ reason, ...(span ? { span } : {}) })),
  }));
  return { origin, ...(from ? { from } : {}), accounts: sourced, families: familiesOf(dossier, origin) };
}

function familiesOf({ alignment }: Lookup, { kind, name }: Origin): Edit[] {
  return kind === 'own_reporting' ? alignment.edits.filter(({ op, value }) => op === 'family' && value === name) : [];
}

const KIND_WORDS: Readonly<Record<Origin['kind'], string>> = {
  own_reporting: 'own reporting',
  agency: 'agency',
  official: 'official',
  outlet: 'outlet',
  document: 'document',
};

/** "agency Harbour Wire", "own reporting of Fjord Post". */
export function originWords({ kind, name }: Pick<Origin, 'kind' | 'name'>): string {
  if (kind === 'own_reporting') return name === undefined ? 'own reporting (outlet not known)' : `own reporting of ${name}`;
  return name === undefined ? KIND_WORDS[kind] : `${KIND_WORDS[kind]} ${name}`;
}

/** Why an account has its origin, in words; "told of its own" where nothing points elsewhere. */
export function reasonWords(reasons: readonly OriginReason[]): string {
  if (reasons.length === 0) return 'told of its own';
  return reasons.map(({ reason, span }) => REASON_WORDS[reason] + (span ? `: “${span.exact.replaceAll(/\s+/g, ' ')}”` : '')).join('; ');
}

/** Items by how much they seem to be corroborated more than they are: most reports over fewest origins first. */
export function byOrigins(dossier: Lookup, items: readonly Item[]): Item[] {
  return items.toSorted(
    (a, b) =>
      excess(b) - excess(a) ||
      b.reports - a.reports ||
      b.accounts.length - a.accounts.length ||
      compare(labelOf(dossier, a), labelOf(dossier, b)) ||
      compare(a.id, b.id),
  );
}

function excess(item: Item): number {
  return item.reports - item.origins;
}

/** An item in a few words: an event's label, a statement's speaker and words (in quotation marks only what is quoted), a figure's measure. */
export function labelOf(dossier: Pick<Lookup, 'actors' | 'reports'>, item: Item): string {
  if (item.type === 'event') return item.label;
  if (item.type === 'figure') return item.measure;
  const speaker = speakerOf(dossier, item);
  return `${speaker === undefined ? '' : `${speaker}: `}${item.form === 'direct' ? `“${item.content}”` : contentWords(dossier, item)}`;
}
