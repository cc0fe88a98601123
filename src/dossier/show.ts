import type { Actor, Difference, Origin, Report } from '../model/index.ts';
import { actorsBy, type CountedActor } from './lists.ts';
import type { Account, Item, Lookup, PlacedAccount } from './lookup.ts';
import { inReadingOrder, type Passage, passageAt, passagesOf } from './passages.ts';

/** An account with its words in their sentences, and where it comes from. */
interface ShownAccount {
  account: Account;
  passages: Passage[];
  origin?: Origin;
}

/** What stands behind an id. `chosen` is the account or mention that was asked for, where the id was one's. */
type Shown =
  | { kind: 'report'; report: Report; accounts: PlacedAccount[] }
  | { kind: 'item'; item: Item; accounts: ShownAccount[]; differences: Difference[]; chosen?: string }
  | { kind: 'actor'; actor: CountedActor; mentions: Passage[]; items: Item[]; chosen?: string }
  | { kind: 'difference'; difference: Difference; items: Item[]; accounts: ShownAccount[] }
  | { kind: 'origin'; origin: Origin; accounts: ShownAccount[] };

/** What stands behind any id of the dossier: report, actor, event, statement, figure, account, mention, difference, origin. */
export function show(dossier: Lookup, id: string): Shown | undefined {
  const report = dossier.reports.get(id);
  if (report) return { kind: 'report', report, accounts: dossier.accountsOf.get(report.id) ?? [] };
  const item = dossier.items.get(id);
  if (item) return shownItem(dossier, item);
  const placed = dossier.accounts.get(id);
  if (placed) return { ...shownItem(dossier, placed.item), chosen: id };
  const actor = dossier.actors.get(id);
  if (actor) return shownActor(dossier, actor);
  const difference = dossier.differences.get(id);
  if (difference) return shownDifference(dossier, difference);
  const origin = dossier.origins.get(id);
  if (origin) return { kind: 'origin', origin, accounts: shownAccounts(dossier, origin.accounts) };
  const mentioned = id.startsWith('men_') ? dossier.alignment.actors.find((one) => one.mentions.some((mention) => mention.id === id)) : undefined;
  return mentioned ? { ...shownActor(dossier, mentioned), chosen: id } : undefined;
}

function shownItem(dossier: Lookup, item: Item): Extract<Shown, { kind: 'item' }> {
  const ordered = inReadingOrder<Account>(dossier, item.accounts);
  const accounts = shownAccounts(
    dossier,
    ordered.map((account) => account.id),
  );
  return { kind: 'item', item, accounts, differences: dossier.differencesOf.get(item.id) ?? [] };
}

function shownActor(dossier: Lookup, actor: Actor): Extract<Shown, { kind: 'actor' }> {
  const items = dossier.itemsOf.get(actor.id) ?? [];
  const [counted] = actorsBy({ ...dossier, alignment: { ...dossier.alignment, actors: [actor] } });
  const mentions = actor.mentions.flatMap((mention) => {
    const report = dossier.reports.get(mention.report);
    return report ? [passageAt(report, mention.span)] : [];
  });
  return { kind: 'actor', actor: counted ?? { actor, events: 0, statements: 0, figures: 0, reports: 0 }, mentions, items };
}

function shownDifference(dossier: Lookup, difference: Difference): Shown {
  const items = new Set(difference.between.flatMap((id) => dossier.accounts.get(id)?.item ?? []));
  return { kind: 'difference', difference, items: [...items], accounts: shownAccounts(dossier, difference.between) };
}

function shownAccounts(dossier: Lookup, ids: readonly string[]): ShownAccount[] {
  return ids.flatMap((id) => {
    const placed = dossier.accounts.get(id);
    if (!placed) return [];
    const origin = dossier.origins.get(placed.account.origin);
    return [{ account: placed.account, passages: passagesOf(dossier, placed.account), ...(origin ? { origin } : {}) }];
  });
}
