import type { Aligner } from '../alignment/index.ts';
import type { Alignment } from '../model/index.ts';
import { type Store, StoreError, type StoreFault } from '../store/store.ts';
import { analysedIn } from './analysed.ts';
import { alignerVersion } from './analyser.ts';

/** The alignment as it was brought up to date in this process. */
interface Live {
  fingerprint: string;
  aligner: Aligner;
}

/** One for each store that is open and has been aligned here: a process that stays pays for each further report by what it touches. */
const LIVE = new WeakMap<Store, Live>();
/** Two never bring one store up to date at once. */
const TURNS = new WeakMap<Store, Promise<unknown>>();

/** A state of the dossier, and how its aligned whole is had. */
interface UpToDate {
  fingerprint: string;
  alignment: () => Alignment;
}

/** Brings what is stored as aligned up to date with the reports, edits and code as they are now. */
export function bringUpToDate(store: Store): Promise<UpToDate> {
  const turn = (TURNS.get(store) ?? Promise.resolve()).then(() => updated(store));
  TURNS.set(
    store,
    // Told to whoever asked for this turn; the next one begins all the same.
    turn.catch(() => undefined),
  );
  return turn;
}

async function updated(store: Store): Promise<UpToDate> {
  const live = LIVE.get(store);
  try {
    return (live && (await followed(store, live))) ?? (await alignedAnew(store));
  } catch (error) {
    LIVE.delete(store);
    throw error;
  }
}

/** Follows what this process wrote since; undefined where others wrote as well. */
async function followed(store: Store, live: Live): Promise<UpToDate | undefined> {
  const { fingerprint: before, aligner } = live;
  const change = await store.snapshot(async (reader) => {
    const since = await reader.changedSince(before);
    if (since === undefined) return undefined;
    const put = await reader.analysedOf(since.reports);
    const there = new Set(put.map(({ report }) => report.id));
    const removed = since.reports.filter((id) => !there.has(id));
    return { fingerprint: await reader.fingerprint(), put, removed, ...(since.edits ? { edits: await reader.edits() } : {}) };
  });
  if (change === undefined) return undefined;
  const { fingerprint } = change;
  if (fingerprint !== before) {
    const changes = aligner.update(change);
    live.fingerprint = fingerprint;
    const version = alignerVersion();
    await keeping(async () => {
      if (!(await store.putAlignmentChanges(before, fingerprint, version, changes)))
        await store.putAlignment(fingerprint, version, aligner.alignment());
    });
  }
  return { fingerprint, alignment: () => aligner.alignment() };
}

/** What is stored, where it is that of the dossier as it is; else all is aligned, once. */
async function alignedAnew(store: Store): Promise<UpToDate> {
  const version = alignerVersion();
  const { stored, fingerprint, put, edits } = await store.snapshot(async (reader) => {
    const now = await reader.fingerprint();
    const known = await reader.alignment(now, version);
    return { stored: known, fingerprint: now, edits: await reader.edits(), put: known === undefined ? await analysedIn(reader) : [] };
  });
  if (stored !== undefined) return { fingerprint, alignment: () => stored };
  // Loaded here with all its knowledge, since most questions are answered by what is stored.
  const { Aligner } = await import('../alignment/index.ts');
  const aligner = new Aligner();
  aligner.update({ put, edits });
  const alignment = aligner.alignment();
  LIVE.set(store, { fingerprint, aligner });
  await keeping(() => store.putAlignment(fingerprint, version, alignment));
  return { fingerprint, alignment: () => alignment };
}

/** Why a dossier can't be written although it can be read. */
const UNWRITABLE: ReadonlySet<StoreFault> = new Set(['busy', 'no-access', 'full']);

/** Stores an alignment for the next time; a dossier that can't be written just now is answered all the same. */
async function keeping(put: () => Promise<void>): Promise<void> {
  try {
    await put();
  } catch (error) {
    if (!(error instanceof StoreError) || !UNWRITABLE.has(error.fault)) throw error;
  }
}
