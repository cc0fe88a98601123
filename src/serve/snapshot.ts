import type { Actor, Alignment, Difference, Event, Figure, Origin, Report, Statement } from '../model/index.ts';
import type { Account } from './answers/details.ts';
import type { ServedDossier } from './served-dossier.ts';

/** An event, statement or figure. */
export type Item = Event | Statement | Figure;

/** An account with the item that it belongs to. */
export interface Placed {
  account: Account;
  item: Item;
}

/** The aligned whole at one fingerprint, with what is looked up by id. Offsets are UTF-16. */
export interface Snapshot {
  fingerprint: string;
  alignment: Alignment;
  reports: ReadonlyMap<string, Report>;
  actors: ReadonlyMap<string, Actor>;
  origins: ReadonlyMap<string, Origin>;
  items: ReadonlyMap<string, Item>;
  accounts: ReadonlyMap<string, Placed>;
  /** Accounts of each report, in the order of its text. */
  accountsOfReport: ReadonlyMap<string, Placed[]>;
  /** Differences that each account takes part in. */
  differences: ReadonlyMap<string, Difference[]>;
}

/** Indexes an alignment by ids. */
export function snapshotOf(fingerprint: string, alignment: Alignment): Snapshot {
  const items: Item[] = [...alignment.events, ...alignment.statements, ...alignment.figures];
  const placed = items.flatMap((item): Placed[] => item.accounts.map((account) => ({ account, item })));
  return {
    fingerprint,
    alignment,
    reports: byId(alignment.reports),
    actors: byId(alignment.actors),
    origins: byId(alignment.origins),
    items: byId(items),
    accounts: new Map(placed.map((one) => [one.account.id, one])),
    accountsOfReport: Map.groupBy(placed, (one) => one.account.report),
    differences: differencesByAccount(alignment.differences),
  };
}

/** Gives the dossier as it is now; it is read again only after its fingerprint has changed. */
export function snapshots(dossier: ServedDossier): () => Promise<Snapshot> {
  let latest: Promise<Snapshot> | undefined;
  let held: string | undefined;
  return async () => {
    const fingerprint = await dossier.fingerprint();
    if (latest === undefined || held !== fingerprint) {
      held = fingerprint;
      latest = dossier.alignment().then((alignment) => snapshotOf(fingerprint, alignment));
      latest.catch(() => {
        held = undefined;
      });
    }
    return latest;
  };
}

function byId<Value extends { id: string }>(values: readonly Value[]): Map<string, Value> {
  return new Map(values.map((value) => [value.id, value]));
}

function differencesByAccount(differences: readonly Difference[]): Map<string, Difference[]> {
  const found = new Map<string, Difference[]>();
  for (const difference of differences) {
    for (const account of difference.between) {
      found.set(account, [...(found.get(account) ?? []), difference]);
    }
  }
  return found;
}
