import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Fetcher } from '../../src/fetch/fetcher.ts';
import { type BuildOptions, build } from '../../src/work/build.ts';
import { openDossier } from '../../src/work/dossier.ts';
import type { WorkerPool } from '../../src/work/pool.ts';
import { type LoopbackSite, loopbackSite } from './loopback-site.ts';

/** A site on loopback, and a dossier in a folder of its own that is built from it. */
export class SiteDossier {
  readonly folder = mkdtempSync(join(tmpdir(), 'chancery-site-'));
  readonly site: LoopbackSite;
  readonly #pool: WorkerPool;

  private constructor(site: LoopbackSite, pool: WorkerPool) {
    this.site = site;
    this.#pool = pool;
  }

  static async start(pool: WorkerPool): Promise<SiteDossier> {
    return new SiteDossier(await loopbackSite({}), pool);
  }

  /** Builds once, each time as a process of its own would; gives what then stands in the dossier. */
  async built(paths: readonly string[], options: BuildOptions = {}) {
    const allowed = new Set([new URL(this.site.url).host]);
    const fetcher = new Fetcher({ version: '1', allowed, pause: 0 });
    const addresses = { fetcher, allowed, mostLinks: 100, lists: new Map(), now: () => '2024-05-04T00:00:00.000Z' };
    const dossier = await openDossier(join(this.folder, 'story.sqlite'), { create: true });
    try {
      const summary = await build(dossier.store, paths, { pool: this.#pool, addresses, ...options });
      const { reports } = await dossier.alignment();
      const [inputs, containers] = [await dossier.store.inputs(), await dossier.store.containers()];
      const kept = await Promise.all(containers.map(({ location }) => dossier.store.bytesOf(location)));
      return { summary, reports, inputs, containers, kept, failures: await dossier.failures() };
    } finally {
      await dossier.close();
    }
  }

  async close(): Promise<void> {
    await this.site.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
