import { type AsOfCounts, asOfCounts, knownThen } from '../dossier/as-of.ts';
import type { Alignment, AnalysedReport } from '../model/index.ts';
import { type Store, StoreError, type StoreFault, type StoreReader } from '../store/store.ts';
import { alignerVersion } from './analyser.ts';

/** The aligned whole and the state of the dossier that it belongs to. */
export interface Aligned {
  fingerprint: string;
  alignment: Alignment;
}

/** The aligned whole of what the store holds now: as stored, or made anew where reports, edits or code have changed since. */
export async function alignStore(store: Store): Promise<Aligned> {
  const aligner = alignerVersion();
  const { stored, fingerprint, analysed, edits } = await store.snapshot(async (reader) => {
    const now = await reader.fingerprint();
    const known = await reader.alignment(now, aligner);
    return { stored: known, fingerprint: now, edits: await reader.edits(), analysed: known === undefined ? await analysedIn(reader) : [] };
  });
  if (stored !== undefined) return { fingerprint, alignment: stored };
  // Loaded here with all its knowledge, since most questions are answered by what is stored.
  const { align } = await import('../alignment/index.ts');
  const alignment = align(analysed, edits);
  await keep(store, fingerprint, aligner, alignment);
  return { fingerprint, alignment };
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

/** All that is stored, in the order of ids. */
export async function analysedIn(reader: StoreReader): Promise<AnalysedReport[]> {
  const reports: AnalysedReport[] = [];
  for await (const report of reader.analysed()) reports.push(report);
  return reports;
}

/** Why a dossier can't be written although it can be read. */
const UNWRITABLE: ReadonlySet<StoreFault> = new Set(['busy', 'no-access', 'full']);

/** Stores an alignment for the next time; a dossier that can't be written just now is answered all the same. */
async function keep(store: Store, fingerprint: string, aligner: string, alignment: Alignment): Promise<void> {
  try {
    await store.putAlignment(fingerprint, aligner, alignment);
  } catch (error) {
    if (!(error instanceof StoreError) || !UNWRITABLE.has(error.fault)) throw error;
  }
}
