import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeZip } from '../intake/testing/zip-writer.ts';
import { build } from './build.ts';
import { openDossier } from './dossier.ts';
import { WorkerPool } from './pool.ts';

const story = (place: string) => `Ministers meet in ${place}\n\nThe ministers of Chile and Peru met in ${place} on 4 March 2024.\n`;

describe('building a dossier of archives', () => {
  let folder: string;
  let reports: string;
  const pool = new WorkerPool({ workers: 1 });
  afterAll(() => pool.close());

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'chancery-archives-'));
    reports = join(folder, 'reports');
    mkdirSync(reports);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const write = (files: Record<string, string>) =>
    writeFileSync(join(reports, 'all.zip'), writeZip(Object.entries(files).map(([name, content]) => ({ name, content }))));

  async function built() {
    const dossier = await openDossier(join(folder, 'dossier.sqlite'), { create: true });
    try {
      const summary = await build(dossier.store, [reports], { pool });
      const { reports: found } = await dossier.alignment();
      return { summary, entries: new Set(found.map((report) => report.container?.entry)), failures: await dossier.failures() };
    } finally {
      await dossier.close();
    }
  }

  it('reads each entry, again only those that have changed, and forgets those that are gone', async () => {
    write({ 'a.txt': story('Lima'), 'b/c.txt': story('Arica'), 'photo.jpg': 'x' });
    const first = await built();
    expect(first.summary).toMatchObject({ added: 2, failures: [], asides: [{ code: 'no-report' }] });
    expect(first.entries).toEqual(new Set(['a.txt', 'b/c.txt']));
    expect((await built()).summary).toMatchObject({ added: 0, changed: 0, unchanged: 2, asides: [{ code: 'no-report' }] });
    write({ 'a.txt': story('Lima'), 'd.txt': story('Tacna') });
    const later = await built();
    expect(later.summary).toMatchObject({ added: 1, changed: 0, unchanged: 1, removed: 1, asides: [] });
    expect(later.entries).toEqual(new Set(['a.txt', 'd.txt']));
    rmSync(join(reports, 'all.zip'));
    expect(await built()).toMatchObject({ summary: { removed: 2 }, entries: new Set() });
  });

  it('lists what failed in it by its name, also the next time', async () => {
    write({ 'a.txt': story('Lima'), 'empty.txt': '' });
    const path = join(reports, 'all.zip').replaceAll('\\', '/');
    for (const { summary, failures } of [await built(), await built()]) {
      expect(summary.failures).toMatchObject([{ path: `${path}!/empty.txt`, code: 'empty' }]);
      expect(failures).toMatchObject([{ path: `${path}!/empty.txt` }]);
    }
  });

  it('keeps what a damaged one still gave, and tells the damage', async () => {
    const files = [1, 2, 3].map((number) => ({ name: `${number}.txt`, content: story(`Port ${number}`) }));
    writeFileSync(join(reports, 'all.zip'), writeZip(files, 2));
    const { entries, failures } = await built();
    expect(entries).toEqual(new Set(['1.txt', '2.txt']));
    expect(failures).toMatchObject([{ code: 'archive-damaged' }]);
  });
});
