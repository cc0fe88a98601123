/** Builds a dossier in a process of its own, for bench/build.ts: `own-build.ts FOLDER DOSSIER WORKERS`; writes time and peak memory as JSON. */
import { openSqliteStore } from '../../src/store/sqlite/index.ts';
import { build } from '../../src/work/build.ts';

const [folder = '', file = '', workers = '1'] = process.argv.slice(2);
const started = performance.now();
const store = await openSqliteStore(file);
const { added } = await build(store, [folder], { workers: Number(workers) });
await store.close();
const seconds = (performance.now() - started) / 1000;
process.stdout.write(JSON.stringify({ seconds, peakMebibytes: process.resourceUsage().maxRSS / 1024, added }));
