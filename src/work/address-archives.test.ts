import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SiteDossier } from '../../test/support/site-dossier.ts';
import { byCodeUnits } from '../alignment/reports.ts';
import { writeZip } from '../intake/testing/zip-writer.ts';
import { WorkerPool } from './pool.ts';

const story = (place: string) => `Ministers meet in ${place}\n\nThe ministers of Chile and Peru met in ${place} on 4 March 2024.\n`;
const zip = (files: Record<string, string>) => writeZip(Object.entries(files).map(([name, content]) => ({ name, content })));

describe('an address that gives several reports', () => {
  let dossier: SiteDossier;
  const pool = new WorkerPool({ workers: 1 });
  afterAll(() => pool.close());
  beforeEach(async () => {
    dossier = await SiteDossier.start(pool);
  });
  afterEach(() => dossier.close());

  function offer(path: string, body: Uint8Array | string, type = 'application/zip'): string {
    dossier.site.pages[path] = { type, body: typeof body === 'string' ? body : new Uint8Array(body) };
    return dossier.site.url + path;
  }

  it('is read entry by entry, and its bytes are kept', async () => {
    const bytes = zip({ 'a.txt': story('Lima'), 'b/c.txt': story('Arica'), 'photo.jpg': 'x' });
    const address = offer('/all.zip?download=1', bytes);
    const { summary, reports, containers, kept } = await dossier.built([address]);
    expect(summary).toMatchObject({ added: 2, failures: [], asides: [{ path: `${address}!/photo.jpg`, code: 'no-report' }] });
    expect(reports.map((report) => report.container).toSorted((a, b) => byCodeUnits(a?.entry ?? '', b?.entry ?? ''))).toEqual([
      { path: address, entry: 'a.txt' },
      { path: address, entry: 'b/c.txt' },
    ]);
    expect(reports.map(({ url }) => url)).toEqual([undefined, undefined]);
    expect(containers).toMatchObject([{ archived: { address, version: 1, contentType: 'application/zip' } }]);
    expect(kept[0] && Buffer.from(kept[0]).equals(bytes)).toBe(true);
  });

  it('is left alone while it is as it was, and has other content as a version beside the older', async () => {
    const address = offer('/all.zip', zip({ 'a.txt': story('Lima'), 'b.txt': story('Arica') }));
    await dossier.built([address]);
    expect((await dossier.built([address])).summary).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
    offer('/all.zip', zip({ 'a.txt': story('Lima'), 'b.txt': story('Tacna'), 'c.txt': story('Puno') }));
    const { summary, reports, containers } = await dossier.built([address]);
    expect(summary).toMatchObject({ added: 1, changed: 1, unchanged: 1, removed: 0 });
    expect(new Set(containers.map(({ archived }) => archived?.version))).toEqual(new Set([1, 2]));
    const titled = (place: string) => reports.find(({ title }) => title?.endsWith(place));
    expect(reports).toHaveLength(4);
    expect(titled('Tacna')?.version_of).toBe(titled('Arica')?.id);
    expect(titled('Puno')?.version_of).toBeUndefined();
  });

  it('is not fetched again where the server says that nothing has changed', async () => {
    const bytes = new Uint8Array(zip({ 'a.txt': story('Lima') }));
    const conditions: (string | undefined)[] = [];
    dossier.site.pages['/all.zip'] = (request, response) => {
      conditions.push(request.headers['if-none-match']);
      if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
      else response.writeHead(200, { etag: '"1"', 'content-type': 'application/zip' }).end(bytes);
    };
    await dossier.built([`${dossier.site.url}/all.zip`]);
    expect((await dossier.built([`${dossier.site.url}/all.zip`])).summary).toMatchObject({ unchanged: 1, changed: 0, failures: [] });
    expect(conditions).toEqual([undefined, '"1"']);
  });

  it('may be a mail, a mailbox or a web archive', async () => {
    const mail = (subject: string) =>
      `From: Ada <ada@ledger.example>\r\nSubject: ${subject}\r\nDate: Mon, 4 Mar 2024 10:00:00 +0000\r\n\r\n${story('Lima')}`;
    const http = `HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n${story('Arica')}`;
    const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://news.example/arica\r\nWARC-Date: 2024-03-05T00:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${http.length}`;
    const addresses = [
      offer('/one.eml', mail('Ministers meet in Lima'), 'message/rfc822'),
      offer('/all.mbox', `From ada@ledger.example Mon Mar  4 10:00:00 2024\n${mail('Talks in Lima end').replaceAll('\r', '')}`, 'application/mbox'),
      offer('/site.warc', `${head}\r\n\r\n${http}\r\n\r\n`, 'application/warc'),
    ];
    const { summary, reports } = await dossier.built(addresses);
    expect(summary).toMatchObject({ added: 3, failures: [] });
    expect(reports.map(({ title }) => title ?? '').toSorted(byCodeUnits)).toEqual([
      'Ministers meet in Arica',
      'Ministers meet in Lima',
      'Talks in Lima end',
    ]);
    expect(reports.find(({ title }) => title?.endsWith('Arica'))?.url).toBe('https://news.example/arica');
  });

  it('tells what failed in it by its name, and a damaged one as a whole', async () => {
    const damaged = offer('/damaged.zip', zip({ 'a.txt': story('Lima') }).subarray(0, 60));
    const half = offer('/half.zip', zip({ 'a.txt': story('Lima'), 'empty.txt': '' }));
    const { summary, failures } = await dossier.built([damaged, half]);
    const told = [`${damaged} archive-damaged`, `${damaged}!/a.txt entry-damaged`, `${half}!/empty.txt empty`];
    expect(summary.added).toBe(1);
    for (const list of [summary.failures, failures]) expect(list.map(({ path, code }) => `${path} ${code}`)).toEqual(told);
  });
});
