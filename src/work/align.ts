import { type AsOfCounts, asOfCounts, knownThen } from '../dossier/as-of.ts';
import type { Alignment } from '../model/index.ts';
import type { Store } from '../store/store.ts';
import { analysedIn } from './analysed.ts';
import { bringUpToDate } from './live-alignment.ts';

/** The aligned whole and the state of the dossier that it belongs to. */
export interface Aligned {
  fingerprint: string;
  alignment: Alignment;
}

/** The aligned whole of what the store holds now: as stored, or made anew where reports, edits or code have changed since. */
export async function alignStore(store: Store): Promise<Aligned> {
  const aligned = await bringUpToDate(store);
  return { fingerprint: aligned.fingerprint, alignment: aligned.alignment() };
}

/** What a dossier was on a day, and what that leaves out. */
export interface AlignedAsOf extends Aligned {
  counts: AsOfCounts;
}

/** The aligned whole of the reports that were there on a day (`YYYY-MM-DD`), as if no other had ever been read. It isn't stored. */
export async function alignStoreAsOf(store: Store, day: string): Promise<AlignedAsOf> {
  const { fingerprint, analysed, edits } = await store.snapshot(async (reader) => {
    return { fingerprint: await reader.fingerprint(), edits: await reader.edits(), analysed: await analysedIn(reader) };
  });
  const { align } = await import('../alignment/index.ts');
  const known = analysed.filter(({ report }) => knownThen(report, day) === 'known');
  const counts = asOfCounts(
    analysed.map(({ report }) => report),
    day,
  );
  return { fingerprint, counts, alignment: align(known, edits) };
}
