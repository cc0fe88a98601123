import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '../../src/store/sqlite/index.ts';
import type { Store } from '../../src/store/store.ts';

/** An engine as the store suite sees it. */
export interface StoreEngine {
  name: string;
  /** A place for a new dossier; `clear` removes it. */
  newPlace(): { place: string; clear(): void };
  open(place: string): Promise<Store>;
}

export const STORE_ENGINES: readonly StoreEngine[] = [
  {
    name: 'sqlite',
    newPlace() {
      const folder = mkdtempSync(join(tmpdir(), 'chancery-store-'));
      return { place: join(folder, 'dossier.sqlite'), clear: () => rmSync(folder, { recursive: true, force: true }) };
    },
    open: (place) => openSqliteStore(place),
  },
];
