import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { build } from './build.ts';
import { openDossier } from './dossier.ts';
import { WorkerPool } from './pool.ts';

const ris = (title: string, more = '') => `TY  - NEWS\nTI  - ${title}\nAU  - Holm, Ada\nDA  - 2024/05/16/\nT2  - The Ledger\n${more}ER  - \n`;
const report = (title: string) => `${title}\n\nMinisters of Norway met in Bergen on Monday.`;

describe('metadata from a reference manager', () => {
  let folder: string;
  const pool = new WorkerPool({ workers: 1 });
  afterAll(() => pool.close());
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'chancery-references-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function write(path: string, text: string): void {
    mkdirSync(dirname(join(folder, 'reports', path)), { recursive: true });
    writeFileSync(join(folder, 'reports', path), text);
  }

  async function built() {
    const dossier = await openDossier(join(folder, 'story.sqlite'), { create: true });
    try {
      const summary = await build(dossier.store, [join(folder, 'reports')], { pool });
      return { summary, reports: (await dossier.alignment()).reports };
    } finally {
      await dossier.close();
    }
  }

  it('is taken for an attached file, where Zotero puts it', async () => {
    write('library.ris', ris('Another title', 'L1  - files/12/talks.txt\n'));
    write('files/12/talks.txt', report('Bergen talks open'));
    const { reports, summary } = await built();
    expect(reports).toMatchObject([
      { title: 'Another title', authors: ['Ada Holm'], source: { name: 'The Ledger' }, published: { edtf: '2024-05-16', basis: 'given' } },
    ]);
    expect(summary.skipped).toEqual(new Map());
  });

  it('is taken for a report of the same title, and yields to a side file', async () => {
    write(
      'library.json',
      JSON.stringify([{ type: 'webpage', title: 'Bergen talks open at last', author: [{ literal: 'Ada Holm' }], publisher: 'The Ledger' }]),
    );
    write('a.txt', report('Bergen talks open at last'));
    write('a.meta.json', '{"source": "The Side File"}');
    const { reports } = await built();
    expect(reports).toMatchObject([{ authors: ['Ada Holm'], source: { name: 'The Side File' } }]);
  });

  it('leaves other reports alone, and is read again when it changes', async () => {
    write('library.ris', ris('Quite another report'));
    write('a.txt', report('Bergen talks open at last'));
    expect((await built()).reports[0]?.authors).toEqual([]);
    expect((await built()).summary).toMatchObject({ unchanged: 1 });
    write('library.ris', ris('Bergen talks open at last'));
    const { summary, reports } = await built();
    expect(summary).toMatchObject({ changed: 1 });
    expect(reports[0]?.authors).toEqual(['Ada Holm']);
  });
});
