import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeZip } from '../src/intake/testing/zip-writer.ts';
import { serveDossier } from '../src/serve/index.ts';
import { openSqliteStore } from '../src/store/sqlite/index.ts';
import { openDossier } from '../src/work/dossier.ts';
import { type LoopbackSite, loopbackSite } from './support/loopback-site.ts';
import { chancery, startChancery } from './support/run-chancery.ts';

const report = (place: string) => `${place} talks open\n\nMinisters of Norway met in ${place} on 2 May 2024.`;

describe('on the command line', () => {
  let folder: string;
  let dossier: string;
  let site: LoopbackSite;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'chancery-watch-'));
    dossier = join(folder, 'story.sqlite');
    mkdirSync(join(folder, 'reports'));
    site = await loopbackSite({ '/talks': { type: 'text/plain', body: report('Bergen') } });
  });
  afterAll(async () => {
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Runs a command while this process answers as the site. */
  async function ran(args: readonly string[]): Promise<{ code: unknown; out: string }> {
    const child = startChancery([...args, '--dossier', dossier]);
    let out = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
    const [code]: unknown[] = await once(child, 'close');
    return { code, out };
  }

  it('an address on this machine is refused until its host is allowed', async () => {
    const refused = await ran(['add', `${site.url}/talks`]);
    expect(refused.code).toBe(1);
    expect(refused.out).toContain(`--allow-private ${new URL(site.url).host}`);
    expect(site.asked).toEqual([]);
    const added = await ran(['add', `${site.url}/talks`, '--allow-private', new URL(site.url).host]);
    expect(added).toMatchObject({ code: 0 });
    expect(added.out).toContain('1 report added');
  });

  it('all versions of an address are removed with it', async () => {
    site.pages['/talks'] = { type: 'text/plain', body: report('Oslo') };
    await ran(['add', `${site.url}/talks`, '--allow-private', '127.0.0.1']);
    expect(chancery(['list', '--dossier', dossier]).out).toMatch(/\(version of rep_\w+\)[^]*2 reports/);
    expect(chancery(['remove', `${site.url}/talks`, '--dossier', dossier]).out).toContain('2 inputs removed');
    expect(chancery(['list', '--dossier', dossier]).out).toContain('0 reports');
  });

  it('an archive of an address is removed with its reports and its bytes', async () => {
    const files = ['Oslo', 'Bergen'].map((place) => ({ name: `${place}.txt`, content: report(place) }));
    site.pages['/all.zip'] = { type: 'application/zip', body: new Uint8Array(writeZip(files)) };
    expect((await ran(['add', `${site.url}/all.zip`, '--allow-private', '127.0.0.1'])).out).toContain('2 reports added');
    expect(chancery(['remove', `${site.url}/all.zip`, '--dossier', dossier]).out).toContain('2 inputs removed');
    const store = await openSqliteStore(dossier);
    expect([await store.inputs(), await store.containers()]).toEqual([[], []]);
    await store.close();
  });

  it('watch tells each change on a line, a server beside it sees it, and Ctrl-C leaves a whole dossier', async () => {
    writeFileSync(join(folder, 'reports', 'a.txt'), report('Bergen'));
    const child = startChancery(['watch', join(folder, 'reports'), '--dossier', dossier]);
    if (child.stdout === null) throw new Error('no output');
    const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
    const next = async () => String((await lines.next()).value);
    expect(await next()).toMatch(/^\+ .*a\.txt$/);
    expect(await next()).toMatch(/^Watching/);
    const beside = await openDossier(dossier);
    const served = await serveDossier(beside, { port: 0 });
    try {
      writeFileSync(join(folder, 'reports', 'b.txt'), report('Oslo'));
      expect(await next()).toMatch(/^\+ .*b\.txt$/);
      const closed = once(child, 'close');
      child.kill('SIGINT');
      expect(await closed).toEqual([0, null]);
      expect(await (await fetch(new URL('/api/reports', served.url))).text()).toContain('Oslo talks open');
    } finally {
      await served.close();
      await beside.close();
    }
    expect(chancery(['verify', '--dossier', dossier])).toMatchObject({ code: 0 });
  });
});
