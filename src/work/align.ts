import type { Alignment, AnalysedReport } from '../model/index.ts';
import { type Store, StoreError, type StoreFault } from '../store/store.ts';
import { alignerVersion } from './analyser.ts';

/** The aligned whole and the state of the dossier that it belongs to. */
export interface Aligned {
  fingerprint: string;
  alignment: Alignment;
}

/** The aligned whole of what the store holds now: as stored, or made anew where reports or code have changed since. */
export async function alignStore(store: Store): Promise<Aligned> {
  const aligner = alignerVersion();
  const { stored, fingerprint, analysed } = await store.snapshot(async (reader) => {
    const now = await reader.fingerprint();
    const known = await reader.alignment(now, aligner);
    const reports: AnalysedReport[] = [];
    if (known === undefined) for await (const report of reader.analysed()) reports.push(report);
    return { stored: known, fingerprint: now, analysed: reports };
  });
  if (stored !== undefined) return { fingerprint, alignment: stored };
  // Loaded here with all its knowledge, since most questions are answered by what is stored.
  const { align } = await import('../alignment/index.ts');
  const alignment = align(analysed);
  await keep(store, fingerprint, aligner, alignment);
  return { fingerprint, alignment };
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
