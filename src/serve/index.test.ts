import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLE } from '../../test/support/example-alignment.ts';
import { type ExampleDossier, exampleDossier } from '../../test/support/example-dossier.ts';
import { PortError, type Served, serveDossier } from './index.ts';

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** Asks as a browser might, but with any headers and any path, as it stands. */
function get(url: string, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { hostname, port } = new URL(url);
  return new Promise((done, fail) => {
    const asked = request({ hostname, port, path, headers, method }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => done({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks).toString() }));
    });
    asked.on('error', fail);
    asked.end();
  });
}

let folder: string;
let served: Served;
let dossier: ExampleDossier;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chancery-pages-'));
  const pages = join(folder, 'dist');
  await mkdir(join(pages, 'assets'), { recursive: true });
  await writeFile(join(pages, 'index.html'), '<!doctype html><title>Chancery</title>');
  await writeFile(join(pages, 'assets', 'app-1a2b.js'), 'export {};');
  await writeFile(join(folder, 'secret.html'), 'secret');
  await symlink(join(folder, 'secret.html'), join(pages, 'leak.html'));
  dossier = exampleDossier();
  served = await serveDossier(dossier, { port: 0, pages });
});

afterAll(async () => {
  await served.close();
  await rm(folder, { recursive: true });
});

describe('the server answers this machine alone', () => {
  it('listens on 127.0.0.1', () => {
    expect(new URL(served.url).hostname).toBe('127.0.0.1');
  });

  it.each(['evil.example', 'evil.example:80', '127.0.0.1', '127.0.0.1:1', 'localhost.evil.example', '0.0.0.0'])(
    'refuses the host %s',
    async (host) => {
      expect((await get(served.url, '/api/overview', { host })).status).toBe(403);
    },
  );

  it('answers to localhost with the right port', async () => {
    const { port } = new URL(served.url);
    expect((await get(served.url, '/api/overview', { host: `localhost:${port}` })).status).toBe(200);
  });

  it.each(['http://evil.example', 'https://127.0.0.1', 'null', 'http://127.0.0.1:1'])('refuses pages of %s', async (origin) => {
    expect((await get(served.url, '/api/overview', { origin })).status).toBe(403);
  });

  it('answers its own pages', async () => {
    expect((await get(served.url, '/api/overview', { origin: new URL(served.url).origin })).status).toBe(200);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('offers no %s', async (method) => {
    expect((await get(served.url, '/api/overview', {}, method)).status).toBe(405);
  });

  it.each(['/', '/api/overview', '/api/nothing', '/assets/app-1a2b.js'])('lets %s load nothing from elsewhere', async (path) => {
    const { headers } = await get(served.url, path);
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('the pages', () => {
  it('keep hashed files for ever and ask anew for the rest', async () => {
    expect((await get(served.url, '/assets/app-1a2b.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await get(served.url, '/')).headers['cache-control']).toBe('no-cache');
  });

  it('are one app at every address', async () => {
    expect((await get(served.url, '/reports/rep_1')).body).toContain('<title>Chancery</title>');
  });

  it.each([
    '/../secret.html',
    '/..%2fsecret.html',
    '/%2e%2e/secret.html',
    '/assets/..%2f..%2f..%2fsecret.html',
    '/..%5csecret.html',
    '//secret.html',
    '/leak.html',
  ])('never leave their folder: %s', async (path) => {
    const { status, body } = await get(served.url, path);
    expect(status).toBe(404);
    expect(body).not.toContain('secret\n');
    expect(body.startsWith('secret')).toBe(false);
  });

  it('refuse addresses that are not valid', async () => {
    expect((await get(served.url, '/%E0%A4%A')).status).toBe(400);
    expect((await get(served.url, '/a%00.html')).status).toBe(400);
  });

  it('say how they are built when they are missing', async () => {
    const bare = await serveDossier(exampleDossier(), { port: 0, pages: join(folder, 'missing') });
    const { status, body } = await get(bare.url, '/');
    await bare.close();
    expect(status).toBe(503);
    expect(body).toContain('npm run build:web');
  });
});

describe('ports', () => {
  it('tell clearly when one is in use', async () => {
    const { port } = new URL(served.url);
    await expect(serveDossier(exampleDossier(), { port: Number(port) })).rejects.toThrow(PortError);
    await expect(serveDossier(exampleDossier(), { port: Number(port) })).rejects.toThrow(`port ${port} is in use`);
  });

  it('move to the next one when none was asked for', async () => {
    const first = await serveDossier(exampleDossier());
    const second = await serveDossier(exampleDossier());
    const ports = [first, second].map(({ url }) => Number(new URL(url).port));
    await Promise.all([first.close(), second.close()]);
    expect(ports[0]).toBeGreaterThanOrEqual(4280);
    expect(ports[1]).toBeGreaterThan(ports[0] ?? 0);
  });

  it('are free again after closing', async () => {
    const before = await serveDossier(exampleDossier(), { port: 0 });
    const port = Number(new URL(before.url).port);
    await before.close();
    const again = createServer();
    await new Promise<void>((done) => again.listen(port, '127.0.0.1', done));
    expect(again.listening).toBe(true);
    await new Promise((done) => again.close(done));
  });
});

describe('answers', () => {
  it('are the same while the dossier is, and new once it changes', async () => {
    const changing = exampleDossier();
    const server = await serveDossier(changing, { port: 0 });
    const first = await get(server.url, '/api/overview');
    const tag = String(first.headers.etag);
    expect((await get(server.url, '/api/overview', { 'if-none-match': tag })).status).toBe(304);
    changing.change('two', { ...EXAMPLE, events: [] });
    const later = await get(server.url, '/api/overview', { 'if-none-match': tag });
    await server.close();
    expect(later.status).toBe(200);
    expect(JSON.parse(later.body).counts.events).toBe(0);
    expect(later.headers.etag).not.toBe(tag);
  });

  it('say what went wrong when the dossier cannot be read', async () => {
    const told: string[] = [];
    const broken = { ...exampleDossier(), alignment: () => Promise.reject(new Error('the file is locked')) };
    const server = await serveDossier(broken, { port: 0, onError: (error) => told.push(error.message) });
    const { status, body } = await get(server.url, '/api/overview');
    await server.close();
    expect(status).toBe(500);
    expect(JSON.parse(body).error).toContain('the file is locked');
    expect(told).toEqual(['the file is locked']);
  });
});
