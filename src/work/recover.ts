import { existsSync } from 'node:fs';
import { openSqliteStore } from '../store/sqlite/index.ts';
import { recoverEdits, recoverInputs } from '../store/sqlite/recover.ts';
import { StoreError } from '../store/store.ts';
import { bringUpToDate } from './live-alignment.ts';

/** How much of a damaged dossier was whole. */
export interface Recovered {
  reports: number;
  /** Inputs that had given no report. */
  failures: number;
  /** What users had changed. */
  edits: number;
}

/**
 * Saves all that is whole in the damaged dossier `file` into a new one, `saved`. Nothing is read anew; a build completes it. Throws a
 * StoreError when `saved` exists already or nothing can be saved.
 */
export async function recoverDossier(file: string, saved: string): Promise<Recovered> {
  if (existsSync(saved)) throw new StoreError('no-access', `${saved} exists already. Name a new file.`);
  const inputs = recoverInputs(file);
  const first = inputs.next();
  const store = await openSqliteStore(saved);
  const count = { reports: 0, failures: 0, edits: 0 };
  try {
    for (let next = first; !next.done; next = inputs.next()) {
      const { input, result, bytes } = next.value;
      if ('failure' in result) {
        await store.putFailure(input, bytes);
        count.failures++;
      } else {
        await store.putReport(input, result.report, result.findings, bytes);
        count.reports++;
      }
    }
    for (const edit of recoverEdits(file)) {
      await store.putEdit(edit);
      count.edits++;
    }
    await bringUpToDate(store);
  } finally {
    await store.close();
  }
  return count;
}
