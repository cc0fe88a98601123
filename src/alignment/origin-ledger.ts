import { type AccountId, type Changed, type Origin, type OriginId, originId } from '../model/index.ts';
import type { Found } from './origins.ts';
import { byCodeUnits } from './reports.ts';
import { Tally } from './tally.ts';

type Because = Origin['because'][number];

interface Entry {
  id: OriginId;
  kind: Origin['kind'];
  names: Tally<string>;
  accounts: Map<AccountId, { name?: string | undefined; because: Because[] }>;
  /** The accounts in the order of ids, and those of which something tells whence they come. */
  order: AccountId[];
  explained: Set<AccountId>;
  record?: Origin;
}

/** Which accounts come from which origin. */
export class OriginLedger {
  readonly #entries = new Map<OriginId, Entry>();
  readonly #of = new Map<AccountId, Entry>();
  #dirty = new Set<Entry>();

  /** Enters an account, in the place of what was known of it, and gives its origin. */
  put(account: AccountId, found: Found): OriginId {
    const id = originId(found.kind, found.key);
    const because = found.because.map((one) => ({ account, ...one }));
    const before = this.#of.get(account);
    const known = before?.accounts.get(account);
    if (before?.id === id && known?.name === found.name && JSON.stringify(known?.because) === JSON.stringify(because)) return id;
    this.remove(account);
    const entry = this.#entries.get(id) ?? { id, kind: found.kind, names: new Tally(String), accounts: new Map(), order: [], explained: new Set() };
    this.#entries.set(id, entry);
    entry.accounts.set(account, { name: found.name, because });
    entry.order.splice(placeIn(entry.order, account), 0, account);
    if (because.length > 0) entry.explained.add(account);
    entry.names.count(found.name, 1);
    this.#of.set(account, entry);
    this.#dirty.add(entry);
    return id;
  }

  remove(account: AccountId): void {
    const entry = this.#of.get(account);
    if (!entry) return;
    entry.names.count(entry.accounts.get(account)?.name, -1);
    entry.accounts.delete(account);
    entry.order.splice(placeIn(entry.order, account), 1);
    entry.explained.delete(account);
    this.#of.delete(account);
    this.#dirty.add(entry);
  }

  /** The origins that changed since this was last asked. */
  take(): Changed<Origin>[] {
    const changed = [...this.#dirty].map((entry) => {
      const before = entry.record;
      if (entry.accounts.size === 0) {
        this.#entries.delete(entry.id);
        return { before };
      }
      entry.record = recordOf(entry);
      return { before, after: entry.record };
    });
    this.#dirty = new Set();
    return changed;
  }
}

/** The origin under the name by which most accounts know it, with all its accounts. */
function recordOf({ id, kind, names, accounts, order, explained }: Entry): Origin {
  const name = names.commonest();
  return {
    type: 'origin',
    id,
    kind,
    ...(name === undefined ? {} : { name }),
    accounts: order.slice(),
    because: [...explained].toSorted(byCodeUnits).flatMap((account) => accounts.get(account)?.because.toSorted(compareBecause) ?? []),
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
