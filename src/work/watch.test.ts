import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LoopbackSite, loopbackSite } from '../../test/support/loopback-site.ts';
import { Fetcher } from '../fetch/fetcher.ts';
import { type OpenDossier, openDossier } from './dossier.ts';
import { type Change, type WatchOptions, watchPaths } from './watch.ts';

const report = (place: string) => `${place} talks open\n\nMinisters of Norway met in ${place} on 2 May 2024.`;

describe('watching', () => {
  let folder: string;
  let reports: string;
  let site: LoopbackSite;
  let dossier: OpenDossier;
  let stop: AbortController;
  let watched: Promise<void> | undefined;
  const changes: string[] = [];
  let heard: (() => void) | undefined;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'chancery-watch-'));
    reports = join(folder, 'reports');
    mkdirSync(reports);
    writeFileSync(join(reports, 'a.txt'), report('Bergen'));
    site = await loopbackSite({});
    dossier = await openDossier(join(folder, 'story.sqlite'), { create: true });
    stop = new AbortController();
    changes.length = 0;
  });
  afterEach(async () => {
    stop.abort();
    await watched;
    await dossier.close();
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  });

  function lineOf(change: Change): string {
    if (change.became === 'kept') return `kept ${change.reports}`;
    if (change.became === 'removed') return `removed ${change.reports}`;
    return `${change.became} ${change.path.replace(reports, '').replace(site.url, '')}`;
  }

  /** Starts watching; settles when all is read for the first time. */
  async function start(paths: readonly string[], options: Partial<WatchOptions> = {}): Promise<void> {
    const allowed = new Set([new URL(site.url).host]);
    const fetcher = new Fetcher({ version: '1', allowed, pause: 0 });
    await new Promise<void>((resolve) => {
      watched = watchPaths(dossier.store, paths, {
        workers: 1,
        addresses: { fetcher, allowed, mostLinks: 100, lists: new Map(), now: () => '2024-05-04T00:00:00.000Z' },
        every: 3_600_000,
        signal: stop.signal,
        onChange: (change) => {
          changes.push(lineOf(change));
          heard?.();
        },
        onReady: resolve,
        ...options,
      });
    });
  }

  async function until(line: string): Promise<void> {
    while (!changes.includes(line)) {
      await new Promise<void>((resolve) => {
        heard = resolve;
      });
    }
  }

  it('tells what comes, changes and goes in a folder', async () => {
    await start([reports]);
    expect(changes).toEqual(['added /a.txt']);
    writeFileSync(join(reports, 'b.txt'), report('Oslo'));
    await until('added /b.txt');
    writeFileSync(join(reports, 'a.txt'), report('Tromsø'));
    await until('changed /a.txt');
    writeFileSync(join(reports, 'empty.txt'), '');
    await until('failed /empty.txt');
    rmSync(join(reports, 'b.txt'));
    await until('removed 1');
    // A busy machine may look at a file once more than it was written.
    expect([...new Set(changes)]).toEqual(['added /a.txt', 'added /b.txt', 'changed /a.txt', 'failed /empty.txt', 'removed 1']);
    expect((await dossier.alignment()).reports.map(({ title }) => title)).toEqual(['Tromsø talks open']);
  });

  it('keeps the reports of a folder that is suddenly empty, and tells so once', async () => {
    writeFileSync(join(reports, 'b.txt'), report('Oslo'));
    await start([reports]);
    const aside = join(folder, 'aside');
    renameSync(join(reports, 'a.txt'), aside);
    rmSync(join(reports, 'b.txt'));
    await until('kept 2');
    expect((await dossier.alignment()).reports).toHaveLength(2);
    // When one is back, the folder is there: what else is gone from it was removed.
    renameSync(aside, join(reports, 'a.txt'));
    await until('removed 1');
    expect(changes.filter((line) => line.startsWith('kept'))).toEqual(['kept 2']);
    expect((await dossier.alignment()).reports.map(({ title }) => title)).toEqual(['Bergen talks open']);
  });

  it('keeps the reports of a folder that is gone, and tells that', async () => {
    await start([reports]);
    rmSync(reports, { recursive: true });
    await until('failed ');
    expect((await dossier.alignment()).reports).toHaveLength(1);
  });

  it('asks a feed again and again, and reads each of its pages once', async () => {
    const feed = (...paths: string[]) => ({
      type: 'application/rss+xml',
      body: `<rss version="2.0"><channel><title>News</title>${paths.map((path) => `<item><link>${site.url}${path}</link></item>`).join('')}</channel></rss>`,
    });
    site.pages['/1'] = { type: 'text/plain', body: report('Bergen') };
    site.pages['/2'] = { type: 'text/plain', body: report('Oslo') };
    site.pages['/feed'] = feed('/1');
    await start([`${site.url}/feed`], { every: 20 });
    expect(changes).toEqual(['added /1']);
    site.pages['/feed'] = feed('/2', '/1');
    await until('added /2');
    stop.abort();
    await watched;
    expect(site.asked.filter((path) => path === '/1')).toHaveLength(1);
    expect((await dossier.alignment()).reports).toHaveLength(2);
  });

  it('ends with a whole dossier', async () => {
    await start([reports]);
    stop.abort();
    await watched;
    expect(await dossier.store.check()).toEqual([]);
    expect((await dossier.alignment()).reports).toHaveLength(1);
  });
});
