import {
  type Actor,
  type ActorId,
  type Alignment,
  type Difference,
  type Event,
  type Figure,
  type Origin,
  type Report,
  type ReportId,
  type Statement,
} from '../model/index.ts';

/** An event, statement or figure. */
export type Item = Event | Statement | Figure;
export type Account = Item['accounts'][number];

/** An account with the item that it belongs to. */
export interface PlacedAccount {
  account: Account;
  item: Item;
}

/** The aligned whole with what is looked up in it, without events that are only named in passing. Offsets are UTF-16. */
export interface Lookup {
  alignment: Alignment;
  reports: ReadonlyMap<string, Report>;
  actors: ReadonlyMap<string, Actor>;
  items: ReadonlyMap<string, Item>;
  accounts: ReadonlyMap<string, PlacedAccount>;
  origins: ReadonlyMap<string, Origin>;
  differences: ReadonlyMap<string, Difference>;
  /** The accounts of each report. */
  accountsOf: ReadonlyMap<ReportId, PlacedAccount[]>;
  /** The events, statements and figures that an actor takes part in. */
  itemsOf: ReadonlyMap<ActorId, Item[]>;
  /** The differences between accounts of an item, by the item's id. */
  differencesOf: ReadonlyMap<string, Difference[]>;
}

/** Indexes an alignment for questions; takes time linear in its size, so make it once for several questions. */
export function lookup(whole: Alignment): Lookup {
  const alignment: Alignment = { ...whole, events: whole.events.filter(({ salience }) => salience > 0) };
  const items: Item[] = [...alignment.events, ...alignment.statements, ...alignment.figures];
  const placed = items.flatMap((item) => item.accounts.map((account): PlacedAccount => ({ account, item })));
  const accounts = new Map<string, PlacedAccount>(placed.map((one) => [one.account.id, one]));
  return {
    alignment,
    reports: byId(alignment.reports),
    actors: byId(alignment.actors),
    items: byId(items),
    accounts,
    origins: byId(alignment.origins),
    differences: byId(alignment.differences),
    accountsOf: grouped(placed.map((one) => [one.account.report, one])),
    itemsOf: grouped(items.flatMap((item) => [...actorsOf(item)].map((actor) => [actor, item] as const))),
    differencesOf: grouped(alignment.differences.flatMap((difference) => itemsBetween(difference, accounts).map((id) => [id, difference] as const))),
  };
}

/** Who said it: the actor's name, or of somebody who is no actor the words of the report ("analysts"); undefined where nobody is told. */
export function speakerOf({ actors }: Pick<Lookup, 'actors'>, statement: Statement): string | undefined {
  return (statement.speaker && actors.get(statement.speaker)?.name) ?? speakerWords(statement);
}

/** The words by which the first account that names the speaker does so: "analysts", "he". */
export function speakerWords({ accounts }: Statement): string | undefined {
  return accounts.find((account) => account.speaker)?.speaker?.exact;
}

/** To whom it was said: the actor's name, or of somebody who is no actor the words of the report ("lawmakers"); undefined where nobody is told. */
export function addresseeOf({ actors }: Pick<Lookup, 'actors'>, statement: Statement): string | undefined {
  return (statement.addressee && actors.get(statement.addressee)?.name) ?? addresseeWords(statement);
}

/** The words by which the first account that names whoever is told something does so: "lawmakers", "a radio station". */
export function addresseeWords({ accounts }: Statement): string | undefined {
  return accounts.find((account) => account.addressee)?.addressee?.exact;
}

/** Everyone who takes part in an item, in whatever way. */
export function actorsOf(item: Item): Set<ActorId> {
  if (item.type === 'event') return new Set([...item.participants.map(({ actor }) => actor), ...(item.place ? [item.place] : [])]);
  if (item.type === 'statement') return new Set([item.speaker, item.addressee].filter((actor) => actor !== undefined));
  return new Set(item.about.map(({ actor }) => actor));
}

function itemsBetween(difference: Difference, accounts: ReadonlyMap<string, PlacedAccount>): string[] {
  return [...new Set(difference.between.flatMap((id) => accounts.get(id)?.item.id ?? []))];
}

function byId<T extends { id: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

function grouped<K, V>(entries: readonly (readonly [K, V])[]): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const [key, value] of entries) {
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
