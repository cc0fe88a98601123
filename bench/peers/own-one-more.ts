/**
 * Adds reports one by one to a dossier of so many, for bench/one-more.ts: `own-one-more.ts REPORTS`; writes medians and what changed as JSON.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnalysedReport } from '../../src/model/index.ts';
import { openSqliteStore } from '../../src/store/sqlite/index.ts';
import { bringUpToDate } from '../../src/work/live-alignment.ts';
import { seededRandom } from '../../test/support/seeded-random.ts';
import { generatedAnalysis, isHot } from '../sets/generated-findings.ts';

const ADDED = 50;
const ROUNDS = 3;

const size = Number(process.argv[2]);
const random = seededRandom(11);
const all = Array.from({ length: size + ADDED * ROUNDS }, (_, number) => generatedAnalysis(random, number));
const folder = mkdtempSync(join(tmpdir(), 'chancery-bench-'));
const store = await openSqliteStore(join(folder, 'dossier.sqlite'));
try {
  for (const analysed of all.slice(0, size)) await put(analysed);
  await bringUpToDate(store);
  const [medians, processor]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    const [times, busy]: [number[], number[]] = [[], []];
    for (const analysed of all.slice(size + round * ADDED, size + (round + 1) * ADDED)) {
      const [started, before] = [performance.now(), process.cpuUsage()];
      await put(analysed);
      await bringUpToDate(store);
      times.push(performance.now() - started);
      const { user, system } = process.cpuUsage(before);
      busy.push((user + system) / 1000);
    }
    medians.push(medianOf(times));
    processor.push(medianOf(busy));
  }
  const there = all.slice(0, size);
  const accounts = there.reduce((sum, { findings }) => sum + findings.events.length + findings.statements.length + findings.figures.length, 0);
  const hot = there.reduce((sum, { findings }) => sum + findings.events.filter(isHot).length, 0);
  process.stdout.write(JSON.stringify({ medians, processor, hottest: hot / accounts, peakMebibytes: process.resourceUsage().maxRSS / 1024 }));
} finally {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function put({ report, findings }: AnalysedReport): Promise<void> {
  const path = `${report.id}.txt`;
  const key = { sha256: report.sha256, given: '', analyser: 'bench' };
  return store.putReport({ location: path, path, key, outcome: { report: report.id } }, { ...report, path }, findings);
}
