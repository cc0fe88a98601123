import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeReports } from '../../test/support/generated-reports.ts';
import { type BuildOptions, build } from './build.ts';
import { openDossier } from './dossier.ts';
import { exportDossier } from './export.ts';
import { WorkerPool } from './pool.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('building a dossier', () => {
  let folder: string;
  let reports: string;
  /** Kept warm for all tests that aren't about workers. */
  const pool = new WorkerPool({ workers: 1 });
  afterAll(() => pool.close());

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'chancery-build-'));
    reports = join(folder, 'reports');
    writeReports(reports, 12);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  async function built(name: string, paths: readonly string[], options: BuildOptions = {}) {
    const dossier = await openDossier(join(folder, `${name}.sqlite`), { create: true });
    try {
      const summary = await build(dossier.store, paths, { ...(options.workers === undefined ? { pool } : {}), ...options });
      const lines = [...(await exportDossier(dossier, 'jsonl'))];
      return { summary, text: lines.join(''), reports: (await dossier.alignment()).reports, failures: await dossier.failures() };
    } finally {
      await dossier.close();
    }
  }

  it('gives the same bytes for any number of workers and any order of files', async () => {
    const one = await built('one', [reports], { workers: 1 });
    const three = await built('three', [reports], { workers: 3 });
    const months = Array.from({ length: 12 }, (_, month) => join(reports, `month-${month}`));
    const reversed = await built('reversed', months.toReversed(), { workers: 2 });
    expect(one.summary).toMatchObject({ added: 12, failures: [] });
    expect(three.text === one.text).toBe(true);
    expect(reversed.text === one.text).toBe(true);
  });

  it('reads only what is new or changed, and forgets what is gone', async () => {
    await built('again', [reports]);
    expect((await built('again', [reports])).summary).toMatchObject({ added: 0, changed: 0, unchanged: 12, removed: 0 });
    writeFileSync(join(reports, 'month-3', 'report-3.txt'), 'Ministers resign\n\nTwo ministers of Chile resigned on 4 March 2024.');
    rmSync(join(reports, 'month-5'), { recursive: true });
    writeFileSync(join(reports, 'new.md'), '# Harbour reopens\n\nThe harbour of Valparaíso reopened on 5 March 2024.');
    const after = await built('again', [reports]);
    expect(after.summary).toMatchObject({ added: 1, changed: 1, unchanged: 10, removed: 1 });
    expect(after.text === (await built('fresh', [reports])).text).toBe(true);
  });

  it('removes nothing when the folder itself is gone', async () => {
    await built('unmounted', [reports]);
    rmSync(reports, { recursive: true });
    const after = await built('unmounted', [reports]);
    expect(after.reports).toHaveLength(12);
    expect(after.summary.failures).toMatchObject([{ code: 'not-found' }]);
    expect(after.failures).toEqual([]);
  });

  it('takes the same file at two paths for one report, with the lowest path', async () => {
    cpSync(join(reports, 'month-7', 'report-7.txt'), join(reports, 'a-copy.txt'));
    const { reports: found, summary } = await built('twice', [reports]);
    expect(summary.added).toBe(13);
    expect(found).toHaveLength(12);
    expect(found.some((report) => report.path?.endsWith('a-copy.txt'))).toBe(true);
    expect(found.some((report) => report.path?.endsWith('report-7.txt'))).toBe(false);
  });

  it('lets what is given by hand win over a side file, and keeps it', async () => {
    const file = join(folder, 'speech.txt');
    writeFileSync(file, 'A speech\n\nThe minister spoke of fishing.');
    writeFileSync(join(folder, 'speech.meta.json'), '{"date": "2024-01-01", "source": "The Side File"}');
    const first = await built('given', [file]);
    expect(first.reports[0]).toMatchObject({ published: { edtf: '2024-01-01', basis: 'given' }, source: { name: 'The Side File' } });
    await built('given', [file], { given: { source: 'By Hand' } });
    const again = await built('given', [file]);
    expect(again.summary.unchanged).toBe(1);
    expect(again.reports[0]).toMatchObject({ published: { edtf: '2024-01-01' }, source: { name: 'By Hand' } });
  });

  it('takes a date in words and a single author from a side file', async () => {
    const file = join(folder, 'words.txt');
    writeFileSync(file, 'A speech\n\nThe minister spoke of fishing.');
    writeFileSync(join(folder, 'words.meta.json'), '\uFEFF{"date": "3 January 2024", "authors": "Jane Doe"}');
    const { reports: found } = await built('words', [file]);
    expect(found[0]).toMatchObject({ published: { edtf: '2024-01-03', basis: 'given' }, authors: ['Jane Doe'] });
  });

  it('fails a report whose side file is damaged, and says what is wrong with it', async () => {
    writeFileSync(join(reports, 'month-1', 'report-1.meta.json'), '{"date": "last Tuesday"}');
    const { summary, reports: found } = await built('damaged', [reports]);
    expect(summary.failures).toMatchObject([{ code: 'metadata-damaged' }]);
    expect(summary.failures[0]?.message).toContain('date');
    expect(found).toHaveLength(11);
  });

  it('keeps what came by standard input when the files are built again', async () => {
    await built('stdin', [reports]);
    const added = await built('stdin', ['-'], {
      stdin: bytesOf('Dockers strike\n\nDockers in Portugal went on strike on 6 March 2024.'),
      prune: false,
    });
    expect(added.summary.added).toBe(1);
    const again = await built('stdin', [reports]);
    expect(again.reports).toHaveLength(13);
    expect(again.reports.some((report) => report.path === '-')).toBe(true);
  });

  it('finishes what is under way when it is interrupted, and reads the rest the next time', async () => {
    const controller = new AbortController();
    const stopped = await built('stopped', [reports], {
      signal: controller.signal,
      onProgress: ({ done }) => {
        if (done === 1) controller.abort();
      },
    });
    expect(stopped.summary.interrupted).toBe(true);
    const rest = await built('stopped', [reports]);
    expect(rest.summary.added + stopped.summary.added).toBe(12);
    expect(rest.text === (await built('whole', [reports])).text).toBe(true);
  });

  it('reads every folder once, whatever links lead to it, and leaves hidden ones out', async () => {
    symlinkSync(reports, join(reports, 'month-1', 'back'));
    symlinkSync('loop-b', join(reports, 'loop-a.txt'));
    symlinkSync('loop-a.txt', join(reports, 'loop-b'));
    mkdirSync(join(reports, '.hidden'));
    writeFileSync(join(reports, '.hidden', 'secret.txt'), 'A secret.');
    writeFileSync(join(reports, 'picture.png'), '');
    const { summary, reports: found } = await built('links', [reports]);
    expect(found).toHaveLength(12);
    expect(summary.failures.map(({ code }) => code)).toContain('link-loop');
    expect(summary.problems).toMatchObject([{ path: expect.stringMatching(/month-1\/back$/), code: 'linked-again' }]);
    expect(summary.skipped).toEqual(new Map([['png', 1]]));
    expect(summary.skippedPaths).toEqual([expect.stringMatching(/\.png$/)]);
  });

  it('ends a worker that takes too long, and goes on with the others', async () => {
    const { summary } = await built('slow', [reports], { workers: 1, timeLimit: 1 });
    expect(new Set(summary.failures.map(({ code }) => code))).toEqual(new Set(['too-slow']));
    expect(summary.failures).toHaveLength(12);
  });
});
