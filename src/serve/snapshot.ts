import { type Lookup, lookup } from '../dossier/index.ts';
import type { ServedDossier } from './served-dossier.ts';

export type { Account, Item, PlacedAccount } from '../dossier/index.ts';

/** The aligned whole at one fingerprint, with what is looked up by id. Offsets are UTF-16. */
export interface Snapshot extends Lookup {
  fingerprint: string;
}

/** Gives the dossier as it is now; it is read again only after its fingerprint has changed. */
export function snapshots(dossier: ServedDossier): () => Promise<Snapshot> {
  let latest: Promise<Snapshot> | undefined;
  let held: string | undefined;
  return async () => {
    const fingerprint = await dossier.fingerprint();
    if (latest === undefined || held !== fingerprint) {
      held = fingerprint;
      latest = dossier.alignment().then((alignment) => ({ ...lookup(alignment), fingerprint }));
      // Asked again, it is tried again.
      latest.catch(() => (held = undefined));
    }
    return latest;
  };
}
