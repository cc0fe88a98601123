import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { generatedAnalysis } from '../../bench/sets/generated-findings.ts';
import { seededRandom } from '../../test/support/seeded-random.ts';
import { align } from '../alignment/index.ts';
import { type AnalysedReport, type Edit, editId } from '../model/index.ts';
import { openSqliteStore } from '../store/sqlite/index.ts';
import type { Store } from '../store/store.ts';
import { alignerVersion } from './analyser.ts';
import { bringUpToDate } from './live-alignment.ts';

const random = seededRandom(3);
const reports = Array.from({ length: 30 }, (_, number) => generatedAnalysis(random, number)).map(({ report, findings }) => ({
  report: { ...report, path: `${report.id}.txt` },
  findings,
}));

let folder: string;
let store: Store;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chancery-live-'));
  store = await openSqliteStore(join(folder, 'dossier.sqlite'));
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

async function put(all: readonly AnalysedReport[], into = store): Promise<void> {
  for (const { report, findings } of all) {
    const location = `${report.id}.txt`;
    const key = { sha256: report.sha256, given: '', analyser: 'test' };
    await into.putReport({ location, path: location, key, outcome: { report: report.id } }, report, findings);
  }
}

/** What the store holds as aligned for what it holds now. */
async function stored() {
  return store.alignment(await store.fingerprint(), alignerVersion());
}

describe('an alignment that follows what is written', () => {
  it('stores after each change what all that is there gives at once', async () => {
    await put(reports.slice(0, 20));
    await bringUpToDate(store);
    expect(await stored()).toEqual(align(reports.slice(0, 20)));
    for (const at of [20, 21, 22]) {
      await put(reports.slice(at, at + 1));
      await bringUpToDate(store);
      expect(await stored()).toEqual(align(reports.slice(0, at + 1)));
    }
    for (const { report } of reports.slice(0, 1)) await store.removeReport(report.id);
    await bringUpToDate(store);
    expect(await stored()).toEqual(align(reports.slice(1, 23)));
  });

  it('takes in edits as they are made and undone', async () => {
    await put(reports.slice(0, 10));
    const { alignment } = await bringUpToDate(store);
    const [account] = alignment().events.flatMap(({ accounts }) => accounts);
    const targets = account ? [account.id] : [];
    const edit: Edit = { type: 'edit', id: editId('reject', targets), op: 'reject', targets, by: 'Ana' };
    await store.putEdit(edit);
    await bringUpToDate(store);
    expect(await stored()).toEqual(align(reports.slice(0, 10), [edit]));
    await store.removeEdit(edit.id);
    await bringUpToDate(store);
    expect(await stored()).toEqual(align(reports.slice(0, 10)));
  });

  it('sees what another connection writes', async () => {
    await put(reports.slice(0, 5));
    await bringUpToDate(store);
    const other = await openSqliteStore(join(folder, 'dossier.sqlite'));
    await put(reports.slice(5, 7), other);
    await other.close();
    await put(reports.slice(7, 8));
    const { alignment } = await bringUpToDate(store);
    expect(alignment()).toEqual(align(reports.slice(0, 8)));
    expect(await stored()).toEqual(alignment());
  });
});
