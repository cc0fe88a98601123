import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LoopbackSite, loopbackSite, type Page } from '../../test/support/loopback-site.ts';
import { byCodeUnits } from '../alignment/reports.ts';
import { Fetcher } from '../fetch/fetcher.ts';
import type { AddressOptions } from './addresses.ts';
import { type BuildOptions, build } from './build.ts';
import { openDossier } from './dossier.ts';
import { exportDossier } from './export.ts';
import { WorkerPool } from './pool.ts';

/** A page with an article, and around it what changes from hour to hour. */
function page(title: string, text: string, aside = 'Most read: the weather'): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title></head><body><nav><a href="/">Home</a></nav>
    <article><h1>${title}</h1><p>${text}</p><p>The minister of fishing of Norway spoke to sailors in the harbour of Bergen on Monday.</p></article>
    <aside><p>${aside}</p></aside></body></html>`;
}

const FERRY = page('Ferry runs again', 'The ferry between the islands runs again, the harbour master of Bergen said on 2 May 2024.');
const FERRY_LATER = page(
  'Ferry runs again',
  'The ferry between the islands does not run before June, the harbour master of Bergen said on 2 May 2024.',
);

describe('building from addresses', () => {
  let folder: string;
  let site: LoopbackSite;
  const pool = new WorkerPool({ workers: 1 });
  afterAll(() => pool.close());

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'chancery-addresses-'));
    site = await loopbackSite({
      '/ferry': FERRY,
      '/storm': page('Storm nears', 'A storm nears the coast of Norway, the weather office said on 3 May 2024.'),
    });
  });
  afterEach(async () => {
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  });

  function addressOptions(more: Partial<AddressOptions> = {}): AddressOptions {
    const allowed = new Set([new URL(site.url).host]);
    return {
      fetcher: new Fetcher({ version: '1', allowed, pause: 0 }),
      allowed,
      mostLinks: 100,
      lists: new Map(),
      now: () => '2024-05-04T00:00:00.000Z',
      ...more,
    };
  }

  async function built(paths: readonly string[], options: BuildOptions = {}) {
    const dossier = await openDossier(join(folder, 'story.sqlite'), { create: true });
    try {
      const summary = await build(dossier.store, paths, { pool, addresses: addressOptions(), ...options });
      const text = [...(await exportDossier(dossier, 'jsonl'))].join('');
      return {
        summary,
        text,
        reports: (await dossier.alignment()).reports,
        inputs: await dossier.store.inputs(),
        failures: await dossier.failures(),
      };
    } finally {
      await dossier.close();
    }
  }

  it('keeps the report with its address', async () => {
    const { summary, reports, inputs } = await built([`${site.url}/ferry#top`]);
    expect(summary).toMatchObject({ added: 1, failures: [] });
    expect(reports).toMatchObject([{ title: 'Ferry runs again', url: `${site.url}/ferry`, path: `${site.url}/ferry` }]);
    expect(inputs[0]?.archived).toMatchObject({ address: `${site.url}/ferry`, version: 1, contentType: 'text/html; charset=utf-8' });
  });

  it('asks for what is new only, and leaves alone what is as it was', async () => {
    const conditions: (string | undefined)[] = [];
    site.pages['/ferry'] = (request: IncomingMessage, response) => {
      conditions.push(request.headers['if-none-match']);
      if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
      else response.writeHead(200, { etag: '"1"', 'content-type': 'text/html' }).end(FERRY);
    };
    const first = await built([`${site.url}/ferry`]);
    const again = await built([`${site.url}/ferry`]);
    expect(again.summary).toMatchObject({ added: 0, changed: 0, unchanged: 1, failures: [] });
    expect(again.text === first.text).toBe(true);
    expect(conditions).toEqual([undefined, '"1"']);
  });

  it('keeps other content of an address as a new version beside the older', async () => {
    await built([`${site.url}/ferry`]);
    site.pages['/ferry'] = FERRY_LATER;
    const { summary, reports } = await built([`${site.url}/ferry`]);
    expect(summary).toMatchObject({ added: 0, changed: 1 });
    const [older, newer] = reports.toSorted((a, b) => (a.version_of === undefined ? -1 : b.version_of === undefined ? 1 : 0));
    expect(older?.text).toContain('runs again, the harbour');
    expect(newer?.text).toContain('before June');
    expect(newer?.version_of).toBe(older?.id);
  });

  it('takes no new version where only what stands around the article has changed', async () => {
    const first = await built([`${site.url}/ferry`]);
    site.pages['/ferry'] = FERRY.replace('the weather', 'the lottery numbers');
    const { summary, text } = await built([`${site.url}/ferry`]);
    expect(summary).toMatchObject({ added: 0, changed: 0, unchanged: 1 });
    expect(text === first.text).toBe(true);
  });

  it('keeps the report when the address gives nothing any more, and tells that', async () => {
    await built([`${site.url}/ferry`]);
    delete site.pages['/ferry'];
    const { summary, reports, failures } = await built([`${site.url}/ferry`]);
    expect(summary.failures).toMatchObject([{ path: `${site.url}/ferry`, code: 'not-found' }]);
    expect(reports).toHaveLength(1);
    expect(failures).toEqual([]);
  });

  it('lists an address that gave nothing, until it gives a report', async () => {
    const gone = await built([`${site.url}/later`]);
    expect(gone.failures).toMatchObject([{ path: `${site.url}/later`, code: 'not-found' }]);
    site.pages['/later'] = FERRY;
    const later = await built([`${site.url}/later`]);
    expect(later.failures).toEqual([]);
    expect(later.reports).toHaveLength(1);
  });

  it('reads what a feed leads to, and from a list of feeds what these lead to', async () => {
    const item = (path: string) => `<item><title>x</title><link>${site.url}${path}</link></item>`;
    site.pages['/feed'] = {
      type: 'application/rss+xml',
      body: `<rss version="2.0"><channel><title>News</title>${item('/ferry')}${item('/storm')}</channel></rss>`,
    };
    site.pages['/feeds.opml'] = {
      type: 'text/xml',
      body: `<opml version="2.0"><head/><body><outline text="News" type="rss" xmlUrl="${site.url}/feed"/></body></opml>`,
    };
    const { summary, reports } = await built([`${site.url}/feeds.opml`]);
    expect(summary).toMatchObject({ added: 2, failures: [] });
    expect(reports.map(({ title }) => title ?? '').toSorted(byCodeUnits)).toEqual(['Ferry runs again', 'Storm nears']);
  });

  it('takes the last changed pages of a sitemap, and tells how many more there are', async () => {
    const entry = (path: string, day: string) => `<url><loc>${site.url}${path}</loc><lastmod>${day}</lastmod></url>`;
    site.pages['/sitemap.xml'] = {
      type: 'application/xml',
      body: `<urlset>${entry('/storm', '2024-05-01')}${entry('/ferry', '2024-05-02')}</urlset>`,
    };
    const { summary, reports } = await built([`${site.url}/sitemap.xml`], { addresses: addressOptions({ mostLinks: 1 }) });
    expect(reports.map(({ title }) => title)).toEqual(['Ferry runs again']);
    expect(summary.leftOut).toEqual(new Map([[`${site.url}/sitemap.xml`, 1]]));
  });

  it('reads a list that is named, and only tells one that lies in a folder', async () => {
    const reports = join(folder, 'reports');
    mkdirSync(reports);
    const list = join(reports, 'urls.txt');
    writeFileSync(list, `# to be read\n${site.url}/ferry\n`);
    const inFolder = await built([reports]);
    expect(inFolder.summary.failures).toMatchObject([{ code: 'address-list' }]);
    expect(site.asked).toEqual([]);
    const named = await built([list]);
    expect(named.reports.map(({ title }) => title)).toEqual(['Ferry runs again']);
  });

  it('does not reach a private network by a feed', async () => {
    const items = ['http://169.254.169.254/latest/meta-data/', 'http://127.0.0.1:1/'].map((link) => `<item><link>${link}</link></item>`).join('');
    site.pages['/feed'] = { type: 'text/xml', body: `<rss version="2.0"><channel><title>News</title>${items}</channel></rss>` };
    const { summary } = await built([`${site.url}/feed`]);
    expect(summary.failures.map(({ code }) => code).toSorted()).toEqual(['address-private', 'address-refused']);
  });

  it('needs no network to read again what it has', async () => {
    const first = await built([`${site.url}/ferry`]);
    const asked = site.asked.length;
    const dossier = await openDossier(join(folder, 'story.sqlite'));
    try {
      const bytes = await dossier.store.bytesOf(first.inputs[0]?.location ?? '');
      expect(Buffer.from(bytes ?? []).toString('utf8')).toBe(FERRY);
      // As if an older Chancery had read it.
      const [input] = await dossier.store.inputs();
      for await (const { report, findings } of dossier.store.analysed()) {
        if (input) await dossier.store.putReport({ ...input, key: { ...input.key, analyser: 'older' } }, report, findings, bytes);
      }
    } finally {
      await dossier.close();
    }
    const elsewhere = join(folder, 'empty');
    mkdirSync(elsewhere);
    const again = await built([elsewhere]);
    expect(again.summary).toMatchObject({ changed: 1, failures: [] });
    expect(again.text === first.text).toBe(true);
    expect(site.asked).toHaveLength(asked);
  });

  it('asks for nothing more when it is interrupted, and keeps what is finished', async () => {
    const stop = new AbortController();
    const silent: Page = () => stop.abort();
    site.pages['/silent'] = silent;
    const { summary, reports } = await built([`${site.url}/ferry`, `${site.url}/silent`, `${site.url}/storm`], { signal: stop.signal });
    expect(summary).toMatchObject({ added: 1, failures: [], interrupted: true });
    expect(reports).toHaveLength(1);
    expect(site.asked).not.toContain('/storm');
  });
});
