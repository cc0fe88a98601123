import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';
import type { Score } from './score.ts';

const SIZES = [1000, 10_000];
const Measured = z.object({ medians: z.array(z.number()).min(1), hottest: z.number(), peakMebibytes: z.number() });

/**
 * One more report: storing it, aligning, and storing what that changed, at 10,000 reports against at 1,000, each in a process of its own. A tenth of all
 * accounts are of one type between the same two states in one month. The median of 50, three times over; the lowest counts, since other work on the
 * machine only adds.
 */
export function run(): Promise<Score[]> {
  const measured = SIZES.map((size) => ({ size, ...measure(size) }));
  const [small, large] = measured.map(({ medians }) => Math.min(...medians));
  const scores = measured.map(({ size, medians, hottest, peakMebibytes }) => ({
    name: `one more at ${size} reports`,
    value: Math.min(...medians),
    unit: 'ms',
    note: `medians ${medians.map((one) => one.toFixed(1)).join(', ')}; ${(100 * hottest).toFixed(1)} % of all accounts in the hottest block; ${Math.round(peakMebibytes)} MiB`,
  }));
  return Promise.resolve([...scores, { name: 'at 10,000 against at 1,000', value: (large ?? 0) / (small ?? 1), unit: '×' }]);
}

function measure(size: number) {
  const output = execFileSync(process.execPath, [join(import.meta.dirname, 'peers/own-one-more.ts'), String(size)], { encoding: 'utf8' });
  return Measured.parse(JSON.parse(output));
}
