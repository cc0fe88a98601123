import { type AccountId, type Changed, type Origin, type OriginId, originId } from '../../model/index.ts';
import { IdsBy } from '../report-set.ts';
import { byCodeUnits } from '../reports.ts';
import { Tally } from '../tally.ts';
import type { Found } from './cited-sources.ts';

type Because = Origin['because'][number];

interface Entry {
  id: OriginId;
  kind: Origin['kind'];
  names: Tally<string>;
  accounts: Map<AccountId, { name?: string | undefined; because: Because[]; through?: OriginId | undefined }>;
  /** Of the accounts, by whose report their words came here. */
  through: Tally<OriginId>;
  /** The accounts in the order of ids, and those of which something tells whence they come. */
  order: AccountId[];
  explained: Set<AccountId>;
  /** Those that came, went, or of which something else is told since the record was made. */
  changed: Set<AccountId>;
  record?: Origin;
}

/** Which accounts come from which origin. */
export class OriginLedger {
  readonly #entries = new Map<OriginId, Entry>();
  readonly #of = new Map<AccountId, Entry>();
  /** Entries by the origins through which words of theirs came here: those are named as long as they are there. */
  readonly #throughBy = new IdsBy<OriginId, Entry>();
  #dirty = new Set<Entry>();

  /** Enters an account, in the place of what was known of it, and gives its origin. */
  put(account: AccountId, found: Found): OriginId {
    const id = originId(found.kind, found.key);
    const because = found.because.map((one) => ({ account, ...one }));
    const through = found.through && originId(found.through.kind, found.through.key);
    const before = this.#of.get(account);
    const known = before?.accounts.get(account);
    const isSame = known?.name === found.name && known?.through === through && JSON.stringify(known?.because) === JSON.stringify(because);
    if (before?.id === id && isSame) return id;
    this.remove(account);
    const entry = this.#entries.get(id) ?? this.#create(id, found.kind);
    entry.changed.add(account);
    entry.accounts.set(account, { name: found.name, because, through });
    entry.through.count(through, 1);
    if (through !== undefined) this.#throughBy.add(through, entry);
    entry.order.splice(placeIn(entry.order, account), 0, account);
    if (because.length > 0) entry.explained.add(account);
    entry.names.count(found.name, 1);
    this.#of.set(account, entry);
    this.#dirty.add(entry);
    return id;
  }

  #create(id: OriginId, kind: Origin['kind']): Entry {
    const entry = {
      id,
      kind,
      names: new Tally(String),
      accounts: new Map(),
      through: new Tally<OriginId>(String),
      order: [],
      explained: new Set<AccountId>(),
      changed: new Set<AccountId>(),
    };
    this.#entries.set(id, entry);
    for (const other of this.#throughBy.of(id)) this.#dirty.add(other);
    return entry;
  }

  remove(account: AccountId): void {
    const entry = this.#of.get(account);
    if (!entry) return;
    const known = entry.accounts.get(account);
    entry.names.count(known?.name, -1);
    this.#cameThrough(entry, known?.through);
    entry.accounts.delete(account);
    entry.changed.add(account);
    entry.order.splice(placeIn(entry.order, account), 1);
    entry.explained.delete(account);
    this.#of.delete(account);
    this.#dirty.add(entry);
  }

  /** One account less that came through an origin. */
  #cameThrough(entry: Entry, through: OriginId | undefined): void {
    entry.through.count(through, -1);
    if (through !== undefined && !entry.through.values().includes(through)) this.#throughBy.delete(through, entry);
  }

  /** The origins that changed since this was last asked. */
  take(): Changed<Origin>[] {
    for (const entry of this.#dirty) {
      if (entry.accounts.size > 0) continue;
      this.#entries.delete(entry.id);
      for (const other of this.#throughBy.of(entry.id)) this.#dirty.add(other);
    }
    const changed = [...this.#dirty].map((entry) => {
      const before = entry.record;
      if (entry.accounts.size === 0) return { before };
      entry.record = recordOf(entry, this.#derivedFrom(entry));
      const parts = new Map([...entry.changed].map((account) => [account, becauseOf(entry, account)]));
      entry.changed = new Set();
      return { before, after: entry.record, ...(before ? { parts } : {}) };
    });
    this.#dirty = new Set();
    return changed;
  }

  /** The one origin through which all words of this one came here, where it is there itself. */
  #derivedFrom({ id, through, accounts }: Entry): OriginId | undefined {
    const [only, another] = through.values();
    if (only === undefined || another !== undefined || only === id || !this.#entries.has(only)) return undefined;
    return through.countOf(only) === accounts.size ? only : undefined;
  }
}

/** What tells whence an account comes, in order; undefined for one of another origin. */
function becauseOf({ accounts }: Entry, account: AccountId): Because[] | undefined {
  return accounts.get(account)?.because.toSorted(compareBecause);
}

/** The origin under the name by which most accounts know it, with all its accounts. */
function recordOf(entry: Entry, from: OriginId | undefined): Origin {
  const { id, kind, names, order, explained } = entry;
  const name = names.commonest();
  return {
    type: 'origin',
    id,
    kind,
    ...(name === undefined ? {} : { name }),
    ...(from === undefined ? {} : { derived_from: from }),
    accounts: order.slice(),
    because: [...explained].toSorted(byCodeUnits).flatMap((account) => becauseOf(entry, account) ?? []),
  };
}

/** Where an account stands, or would, among others in the order of ids. */
function placeIn(order: readonly AccountId[], account: AccountId): number {
  let [from, to] = [0, order.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((order[middle] ?? '') < account) from = middle + 1;
    else to = middle;
  }
  return from;
}

function compareBecause(a: Because, b: Because): number {
  return byCodeUnits(a.reason, b.reason) || (a.span?.start ?? -1) - (b.span?.start ?? -1);
}
