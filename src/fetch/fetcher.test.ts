import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { type LoopbackSite, loopbackSite, type Page } from '../../test/support/loopback-site.ts';
import { Fetcher, type FetcherOptions } from './fetcher.ts';

const ARTICLE = '<!doctype html><title>Ferry runs again</title><p>The ferry between the islands runs again.</p>';
const FERRY = '/ferry.html';

const refusal = async (fetching: Promise<unknown>) => {
  const error: unknown = await fetching.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error;
};

const packed =
  (coding: string, body: Uint8Array): Page =>
  (_request, response) =>
    void response.writeHead(200, { 'content-encoding': coding }).end(body);

const to =
  (target: string): Page =>
  (_request, response) =>
    void response.writeHead(302, { location: target }).end();

/** Asks without pauses; only the site itself is allowed, at its own port. */
function fetcherFor(allowed: LoopbackSite, options: Partial<FetcherOptions> = {}): Fetcher {
  return new Fetcher({ version: '1', pause: 0, allowed: new Set([new URL(allowed.url).host]), ...options });
}

describe('fetching an address', () => {
  const sites: LoopbackSite[] = [];
  afterEach(() => Promise.all(sites.splice(0).map((one) => one.close())));

  async function site(pages: Record<string, Page>): Promise<LoopbackSite> {
    const made = await loopbackSite(pages);
    sites.push(made);
    return made;
  }

  it('gives the bytes, what they are, and what to ask with the next time', async () => {
    const one = await site({
      [FERRY]: (_request, response) =>
        void response
          .writeHead(200, { 'content-type': 'text/html; charset=windows-1254', etag: '"7"', 'last-modified': 'Thu, 02 May 2024 10:00:00 GMT' })
          .end(ARTICLE),
    });
    expect(await fetcherFor(one).fetch(one.url + FERRY)).toEqual({
      kind: 'content',
      address: one.url + FERRY,
      bytes: Buffer.from(ARTICLE),
      contentType: 'text/html; charset=windows-1254',
      validators: { etag: '"7"', lastModified: 'Thu, 02 May 2024 10:00:00 GMT' },
    });
  });

  it('says who it is, and asks only for what is new', async () => {
    let agent: string | undefined;
    const one = await site({
      [FERRY]: (request, response) => {
        agent = request.headers['user-agent'];
        const known = request.headers['if-none-match'] === '"7"' && request.headers['if-modified-since'] === 'Thu, 02 May 2024 10:00:00 GMT';
        response.writeHead(known ? 304 : 200).end();
      },
    });
    const known = { etag: '"7"', lastModified: 'Thu, 02 May 2024 10:00:00 GMT' };
    expect(await fetcherFor(one).fetch(one.url + FERRY, known)).toEqual({ kind: 'unchanged' });
    expect(agent).toMatch(/^Chancery\/1 /);
  });

  it('unpacks what was packed', async () => {
    const one = await site({ '/gzip': packed('gzip', gzipSync(ARTICLE)), '/br': packed('br', brotliCompressSync(ARTICLE)) });
    for (const path of ['/gzip', '/br']) expect(await fetcherFor(one).fetch(one.url + path)).toMatchObject({ bytes: Buffer.from(ARTICLE) });
  });

  it('leaves alone what robots.txt does not want read, and asks for robots.txt once', async () => {
    const rules = 'User-agent: *\nDisallow: /\n\nUser-agent: Chancery\nDisallow: /archive/\nAllow: /archive/open\n';
    const one = await site({ '/robots.txt': { type: 'text/plain', body: rules }, [FERRY]: ARTICLE, '/archive/a': ARTICLE, '/archive/open': ARTICLE });
    const fetcher = fetcherFor(one);
    expect(await fetcher.fetch(one.url + FERRY)).toMatchObject({ kind: 'content' });
    expect(await fetcher.fetch(`${one.url}/archive/open`)).toMatchObject({ kind: 'content' });
    expect(await refusal(fetcher.fetch(`${one.url}/archive/a`))).toMatchObject({ code: 'robots-refused' });
    expect(one.asked).toEqual(['/robots.txt', FERRY, '/archive/open']);
  });

  it('reads nothing from a host that can not say what may be read', async () => {
    const one = await site({ '/robots.txt': (_request, response) => void response.writeHead(500).end(), [FERRY]: ARTICLE });
    expect(await refusal(fetcherFor(one).fetch(one.url + FERRY))).toMatchObject({ code: 'robots-unreachable' });
    expect(one.asked).toEqual(['/robots.txt']);
  });

  it('follows redirects, five at most', async () => {
    const pages: Record<string, Page> = { '/6': ARTICLE };
    for (const hop of [0, 1, 2, 3, 4, 5]) pages[`/${hop}`] = to(`/${hop + 1}`);
    const one = await site(pages);
    expect(await fetcherFor(one).fetch(`${one.url}/1`)).toMatchObject({ address: `${one.url}/6` });
    expect(await refusal(fetcherFor(one).fetch(`${one.url}/0`))).toMatchObject({ code: 'too-many-redirects' });
  });

  it('does not follow a redirect into a private network, to another port or to another scheme', async () => {
    const other = await site({ '/secret': 'secret' });
    const one = await site({
      '/port': to(`${other.url}/secret`),
      '/metadata': to('http://169.254.169.254/latest/meta-data/'),
      '/name': to('http://inside.example/'),
      '/file': to('file:///etc/passwd'),
    });
    const fetcher = fetcherFor(one, { resolve: async () => [{ address: '10.0.0.7', family: 4 }] });
    expect(await refusal(fetcher.fetch(`${one.url}/port`))).toMatchObject({ code: 'address-refused' });
    expect(await refusal(fetcher.fetch(`${one.url}/metadata`))).toMatchObject({ code: 'address-private' });
    expect(await refusal(fetcher.fetch(`${one.url}/name`))).toMatchObject({ code: 'address-private' });
    expect(await refusal(fetcher.fetch(`${one.url}/file`))).toMatchObject({ code: 'address-refused' });
    expect(other.asked).toEqual([]);
  });

  it('respects the robots.txt of the host that a redirect leads to', async () => {
    const other = await site({ '/robots.txt': { type: 'text/plain', body: 'User-agent: *\nDisallow: /' }, '/a': ARTICLE });
    const one = await site({ '/a': to(`${other.url}/a`) });
    const fetcher = fetcherFor(one, { allowed: new Set(['127.0.0.1']) });
    expect(await refusal(fetcher.fetch(`${one.url}/a`))).toMatchObject({ code: 'robots-refused' });
    expect(other.asked).toEqual(['/robots.txt']);
  });

  it('does not reach a private host by a public name', async () => {
    const one = await site({ [FERRY]: ARTICLE });
    const fetcher = new Fetcher({ version: '1', pause: 0, resolve: async () => [{ address: '127.0.0.1', family: 4 }] });
    expect(await refusal(fetcher.fetch('http://news.example/ferry.html'))).toMatchObject({ code: 'address-private' });
    expect(one.asked).toEqual([]);
  });

  it('connects to the very address that was checked, whatever the name stands for a moment later', async () => {
    const one = await site({ [FERRY]: ARTICLE });
    const { port } = new URL(one.url);
    const resolved: string[] = [];
    const fetcher = new Fetcher({
      version: '1',
      pause: 0,
      allowed: new Set([`no-such-host.invalid:${port}`]),
      resolve: async (host) => {
        resolved.push(host);
        return [{ address: '127.0.0.1', family: 4 }];
      },
    });
    // The system knows no such name: the request can only arrive by the address that was given here, once for each request.
    expect(await fetcher.fetch(`http://no-such-host.invalid:${port}${FERRY}`)).toMatchObject({ kind: 'content' });
    expect(resolved).toHaveLength(2);
  });

  const SHORT = { headerTime: 200, totalTime: 400 };

  it('leaves a server that never answers', async () => {
    const one = await site({ '/robots.txt': { type: 'text/plain', body: '' }, '/silent': () => undefined });
    expect(await refusal(fetcherFor(one, { limits: SHORT }).fetch(`${one.url}/silent`))).toMatchObject({ code: 'too-slow' });
  });

  it('leaves a server that sends a byte now and then for ever', async () => {
    const one = await site({
      '/drip': (_request, response) => {
        response.writeHead(200);
        const timer = setInterval(() => response.write('x'), 10);
        response.on('close', () => clearInterval(timer));
      },
    });
    expect(await refusal(fetcherFor(one, { limits: SHORT }).fetch(`${one.url}/drip`))).toMatchObject({ code: 'too-slow' });
  });

  it('leaves a name that is never resolved', async () => {
    const fetcher = new Fetcher({ version: '1', pause: 0, limits: SHORT, resolve: () => new Promise(() => undefined) });
    expect(await refusal(fetcher.fetch('http://news.example/'))).toMatchObject({ code: 'too-slow' });
  });

  it('leaves a body that never ends, and one that is said to be too long', async () => {
    const one = await site({
      '/endless': (_request, response) => {
        response.writeHead(200);
        const more = () => {
          while (response.write('x'.repeat(10_000)));
        };
        response.on('drain', more);
        more();
      },
      '/announced': (_request, response) => response.writeHead(200, { 'content-length': '999999999' }).flushHeaders(),
    });
    const fetcher = fetcherFor(one, { limits: { bytes: 100_000 } });
    expect(await refusal(fetcher.fetch(`${one.url}/endless`))).toMatchObject({ code: 'too-large' });
    expect(await refusal(fetcher.fetch(`${one.url}/announced`))).toMatchObject({ code: 'too-large' });
  });

  it('leaves a little that unpacks into much', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    const one = await site({ '/bomb': (_request, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await refusal(fetcherFor(one, { limits: { bytes: 1_000_000 } }).fetch(`${one.url}/bomb`))).toMatchObject({ code: 'too-large' });
  });

  it('leaves headers that are longer than any page needs', async () => {
    const one = await site({ '/headers': (_request, response) => void response.writeHead(200, { 'x-long': 'x'.repeat(100_000) }).end(ARTICLE) });
    expect(await refusal(fetcherFor(one).fetch(`${one.url}/headers`))).toMatchObject({ code: 'answer-damaged' });
  });

  it('takes no body that is shorter than it was said to be, or packed wrongly', async () => {
    const one = await site({
      '/short': (_request, response) => {
        response.writeHead(200, { 'content-length': '5000' });
        response.write(ARTICLE, () => response.destroy());
      },
      '/damaged': (_request, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end('this is no gzip'),
      '/strange': (_request, response) => void response.writeHead(200, { 'content-encoding': 'compress' }).end('x'),
    });
    const fetcher = fetcherFor(one);
    expect(await refusal(fetcher.fetch(`${one.url}/short`))).toMatchObject({ code: 'answer-incomplete' });
    expect(await refusal(fetcher.fetch(`${one.url}/damaged`))).toMatchObject({ code: 'answer-incomplete' });
    expect(await refusal(fetcher.fetch(`${one.url}/strange`))).toMatchObject({ code: 'answer-damaged' });
  });

  it.each([
    [404, 'not-found'],
    [403, 'access-denied'],
    [429, 'asked-to-wait'],
    [500, 'http-status'],
    [204, 'http-status'],
  ])('tells HTTP %i as %s', async (status, code) => {
    const one = await site({ '/a': (_request, response) => void response.writeHead(status).end() });
    expect(await refusal(fetcherFor(one).fetch(`${one.url}/a`))).toMatchObject({ code });
  });

  it('tells a server that is not there', async () => {
    const one = await site({});
    const fetcher = fetcherFor(one);
    await one.close();
    sites.length = 0;
    expect(await refusal(fetcher.fetch(`${one.url}/a`))).toMatchObject({ code: 'connection-failed' });
  });

  it('ends when it is told to', async () => {
    const stop = new AbortController();
    const one = await site({ '/silent': () => stop.abort(new Error('enough')) });
    expect(await refusal(fetcherFor(one).fetch(`${one.url}/silent`, {}, stop.signal))).toMatchObject({ message: 'enough' });
  });
});
