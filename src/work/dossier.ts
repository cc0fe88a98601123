import { basename } from 'node:path';
import type { DossierInfo } from '../export/index.ts';
import type { Alignment, Failure } from '../model/index.ts';
import { openSqliteStore } from '../store/sqlite/index.ts';
import type { SearchHit, Store } from '../store/store.ts';
import { type Aligned, alignStore } from './align.ts';
import { analyserVersion, packageVersion } from './analyser.ts';

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
  return {
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
    close: () => store.close(),
  };
}

/** What an export of the dossier says of itself. */
export async function infoOf(dossier: OpenDossier): Promise<DossierInfo> {
  return { analyser: dossier.analyser, createdBy: dossier.createdBy, failures: await dossier.failures() };
}
