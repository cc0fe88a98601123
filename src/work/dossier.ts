import { basename } from 'node:path';
import type { AsOfCounts } from '../dossier/index.ts';
import type { DossierInfo } from '../export/index.ts';
import type { Alignment, Failure } from '../model/index.ts';
import { openSqliteStore } from '../store/sqlite/index.ts';
import type { SearchHit, Store } from '../store/store.ts';
import { type Aligned, type AlignedAsOf, alignStore, alignStoreAsOf } from './align.ts';
import { analyserVersion, packageVersion } from './analyser.ts';
import { type EditDesk, keptEdits, makeEdit, undoEdit } from './edits.ts';

/** An open dossier: its store, and the aligned whole as it is now. Another process may write to it meanwhile. */
export interface OpenDossier {
  readonly file: string;
  /** The name of its file without the extension. */
  readonly name: string;
  readonly store: Store;
  /** The analyser that made the findings; all of them, where reports couldn't be read again after an update. */
  readonly analyser: string;
  /** Name and version of this program, for exports. */
  readonly createdBy: string;
  /** The day as of which it is asked, `YYYY-MM-DD`; undefined for all that is there. */
  readonly day?: string;
  /** What that day leaves out; undefined without one. */
  leftOut(): Promise<AsOfCounts | undefined>;
  /** The same dossier as it could be known on a day: nothing of reports published later, and no failures, since those have no date. */
  asOf(day: string): OpenDossier;
  /** What users changed, and changing it; undefined as of a day. */
  readonly desk?: EditDesk;
  /** Changes with whatever the dossier holds. */
  fingerprint(): Promise<string>;
  /** The aligned whole, offsets in UTF-16; made anew where reports have changed since it was stored. */
  alignment(): Promise<Alignment>;
  failures(): Promise<Failure[]>;
  search(query: string, limit: number): Promise<SearchHit[]>;
  close(): Promise<void>;
}

/**
 * Opens the dossier in `file`; a missing one is created only when asked.
 * Throws a StoreError when it can't be opened.
 */
export async function openDossier(file: string, options: { create?: boolean } = {}): Promise<OpenDossier> {
  const store = await openSqliteStore(file, { create: options.create ?? false });
  try {
    return await dossierOver(store, file);
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function dossierOver(store: Store, file: string): Promise<OpenDossier> {
  let analysers = await store.analysers();
  let aligned: Promise<Aligned> | undefined;
  let alignedFor = '';
  const dossier: OpenDossier = {
    file,
    name: basename(file).replace(/\.sqlite$/, ''),
    store,
    get analyser() {
      return analysers.length === 0 ? analyserVersion() : analysers.join(' ');
    },
    createdBy: `chancery ${packageVersion()}`,
    fingerprint: () => store.fingerprint(),
    async alignment() {
      const now = await store.fingerprint();
      if (aligned === undefined || alignedFor !== now) {
        alignedFor = now;
        analysers = await store.analysers();
        aligned = alignStore(store);
        // Asked again, it is tried again.
        aligned.catch(() => (aligned = undefined));
      }
      return (await aligned).alignment;
    },
    failures: () => store.failures(),
    search: (query, limit) => store.search(query, limit),
    leftOut: async () => undefined,
    asOf: (day) => dossierAsOf(dossier, day),
    desk: { list: () => keptEdits(dossier), make: (request) => makeEdit(dossier, request), undo: (id) => undoEdit(dossier, id) },
    close: () => store.close(),
  };
  return dossier;
}

function dossierAsOf(whole: OpenDossier, day: string): OpenDossier {
  let aligned: Promise<AlignedAsOf> | undefined;
  let alignedFor = '';
  const alignedNow = async () => {
    const now = await whole.fingerprint();
    if (aligned === undefined || alignedFor !== now) {
      alignedFor = now;
      aligned = alignStoreAsOf(whole.store, day);
      aligned.catch(() => (aligned = undefined));
    }
    return aligned;
  };
  return {
    file: whole.file,
    name: whole.name,
    store: whole.store,
    get analyser() {
      return whole.analyser;
    },
    createdBy: whole.createdBy,
    day,
    fingerprint: async () => `${await whole.fingerprint()} ${day}`,
    alignment: async () => (await alignedNow()).alignment,
    failures: async () => [],
    async search(query, limit) {
      const { alignment } = await alignedNow();
      const known = new Set<string>(alignment.reports.map(({ id }) => id));
      return (await whole.search(query, Number.MAX_SAFE_INTEGER)).filter(({ report }) => known.has(report)).slice(0, limit);
    },
    leftOut: async () => (await alignedNow()).counts,
    // Nothing later than the first day, whatever is asked.
    asOf: (other) => dossierAsOf(whole, other < day ? other : day),
    close: () => whole.close(),
  };
}

/** What an export of the dossier says of itself. */
export async function infoOf(dossier: OpenDossier): Promise<DossierInfo> {
  return {
    analyser: dossier.analyser,
    createdBy: dossier.createdBy,
    failures: await dossier.failures(),
    ...(dossier.day ? { asOf: dossier.day } : {}),
  };
}
