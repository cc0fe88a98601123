/**
 * Adds reports one by one to a dossier of so many, for bench/one-more.ts: `own-one-more.ts REPORTS`. Says when the dossier is there; to `add` it adds
 * ten and answers how long each took, in milliseconds; to `end` it says how much was in the hottest block, and ends.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnalysedReport } from '../../src/model/index.ts';
import { openSqliteStore } from '../../src/store/sqlite/index.ts';
import { bringUpToDate } from '../../src/work/live-alignment.ts';
import { seededRandom } from '../../test/support/seeded-random.ts';
import { generatedAnalysis, isHot } from '../sets/generated-findings.ts';

const ADDED = 10;

const size = Number(process.argv[2]);
const random = seededRandom(11);
let number = 0;
const next = () => generatedAnalysis(random, number++);
const folder = mkdtempSync(join(tmpdir(), 'chancery-bench-'));
const store = await openSqliteStore(join(folder, 'dossier.sqlite'));
const there = Array.from({ length: size }, next);
for (const analysed of there) await put(analysed);
await bringUpToDate(store);
const accounts = there.reduce((sum, { findings }) => sum + findings.events.length + findings.statements.length + findings.figures.length, 0);
const hot = there.reduce((sum, { findings }) => sum + findings.events.filter(isHot).length, 0);

process.on('message', (question) => void answer(question === 'end'));
process.send?.('there');

async function answer(isEnd: boolean): Promise<void> {
  if (!isEnd) return void process.send?.(await added());
  process.send?.({ hottest: hot / accounts, peakMebibytes: process.resourceUsage().maxRSS / 1024 });
  await store.close();
  rmSync(folder, { recursive: true, force: true });
  process.disconnect();
}

async function added(): Promise<{ wall: number; processor: number }[]> {
  const times: { wall: number; processor: number }[] = [];
  for (const analysed of Array.from({ length: ADDED }, next)) {
    const [started, before] = [performance.now(), process.cpuUsage()];
    await put(analysed);
    await bringUpToDate(store);
    const wall = performance.now() - started;
    const { user, system } = process.cpuUsage(before);
    times.push({ wall, processor: (user + system) / 1000 });
  }
  return times;
}

function put({ report, findings }: AnalysedReport): Promise<void> {
  const path = `${report.id}.txt`;
  const key = { sha256: report.sha256, given: '', analyser: 'bench' };
  return store.putReport({ location: path, path, key, outcome: { report: report.id } }, { ...report, path }, findings);
}
