import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readReport } from '../index.ts';
import { outcomesOf, said } from '../testing/entries.ts';
import { writeZip } from '../testing/zip-writer.ts';

const PAGE =
  '<html><head><title>Ministers meet</title><link rel="canonical" href="https://another.example/"></head><body><article><h1>Ministers meet</h1><p>The ministers of Chile and Peru met on Monday, and they spoke of fishing rights near the islands.</p></article></body></html>';

interface Response {
  url: string;
  body?: string | Buffer;
  status?: string;
  headers?: string;
}

function record({ url, body = PAGE, status = '200 OK', headers = 'Content-Type: text/html' }: Response): Buffer {
  const http = Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${headers}\r\n\r\n`), Buffer.from(body)]);
  const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2024-05-20T08:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${http.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), http, Buffer.from('\r\n\r\n')]);
}

describe('a web archive', () => {
  it('gives each page under its address, with the day of capture told apart from the date', async () => {
    const outcomes = await outcomesOf(record({ url: 'https://courier.example/meet' }), 'crawl.warc');
    const [entry] = outcomes;
    if (entry?.kind !== 'entry') throw new Error('no entry');
    const { kind: _kind, name, ...content } = entry;
    expect(name).toBe('https://courier.example/meet');
    const intake = await readReport({ ...content, path: `crawl.warc!/${name}`, container: { path: 'crawl.warc', entry: name } });
    if (!intake.ok) throw new Error(intake.failure.message);
    expect(intake.report.url).toBe('https://courier.example/meet');
    expect(intake.report.source.domain).toBe('courier.example');
    expect(intake.report.published).toBeUndefined();
    expect(intake.report.problems).toEqual([{ code: 'captured', message: expect.stringContaining('2024-05-20') }]);
  });

  it('leaves out what is no page or was no success', async () => {
    const archive = Buffer.concat([
      record({ url: 'https://courier.example/a' }),
      record({ url: 'https://courier.example/gone', status: '404 Not Found' }),
      record({ url: 'https://courier.example/x.png', headers: 'Content-Type: image/png' }),
      record({ url: 'https://courier.example/a' }),
    ]);
    expect(said(await outcomesOf(archive, 'crawl.warc'))).toEqual([
      'https://courier.example/a',
      'https://courier.example/gone: no-page',
      'https://courier.example/x.png: no-report',
      'https://courier.example/a (2)',
    ]);
  });

  it('is read packed record by record, and pages that were packed on the way', async () => {
    const packed = record({ url: 'https://courier.example/b', body: gzipSync(PAGE), headers: 'Content-Type: text/html\r\nContent-Encoding: gzip' });
    const archive = Buffer.concat([gzipSync(record({ url: 'https://courier.example/a' })), gzipSync(packed)]);
    const outcomes = await outcomesOf(archive, 'crawl.warc.gz');
    expect(said(outcomes)).toEqual(['https://courier.example/a', 'https://courier.example/b']);
    expect(outcomes[1]).toMatchObject({ bytes: Buffer.from(PAGE) });
  });

  it('cut off is told to be damaged', async () => {
    const archive = gzipSync(record({ url: 'https://courier.example/a' }));
    expect(said(await outcomesOf(archive.subarray(0, archive.length - 60), 'crawl.warc.gz'))).toContain('! archive-damaged');
  });

  it('in a WACZ file gives its pages alone', async () => {
    const wacz = writeZip([
      { name: 'datapackage.json', content: '{"profile": "data-package"}' },
      { name: 'archive/data.warc.gz', content: gzipSync(record({ url: 'https://courier.example/a' })), stored: true },
      { name: 'pages/pages.jsonl', content: '{}' },
      { name: 'indexes/index.cdx', content: 'x' },
    ]);
    expect(said(await outcomesOf(wacz, 'crawl.wacz'))).toEqual(['https://courier.example/a']);
  });
});
