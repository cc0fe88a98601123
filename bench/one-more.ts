import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';
import type { Score } from './score.ts';

const SIZES = [1000, 10_000];
const medians = z.array(z.number()).min(1);
const Measured = z.object({ medians, processor: medians, hottest: z.number(), peakMebibytes: z.number() });
type Measured = z.infer<typeof Measured>;

/**
 * One more report: storing it, aligning, and storing what that changed, at 10,000 reports against at 1,000, each in a process of its own. A tenth of all
 * accounts are of one type between the same two states in one month. The median of 50, three times over; the lowest counts, since other work on the
 * machine only adds. Beside the time that passes, that of the processor.
 */
export function run(): Promise<Score[]> {
  const measured = SIZES.map((size) => ({ size, ...measure(size) }));
  const ratioOf = (of: 'medians' | 'processor') => {
    const [small, large] = measured.map((one) => Math.min(...one[of]));
    return (large ?? 0) / (small ?? 1);
  };
  return Promise.resolve([
    ...measured.map(scoreOf),
    { name: 'at 10,000 against at 1,000', value: ratioOf('medians'), unit: '×', note: `processor time ${ratioOf('processor').toFixed(2)} ×` },
  ]);
}

function scoreOf({ size, medians: times, processor, hottest, peakMebibytes }: Measured & { size: number }): Score {
  const all = times.map((time) => time.toFixed(1)).join(', ');
  const busy = Math.min(...processor).toFixed(1);
  const hot = `${(100 * hottest).toFixed(1)} % of all accounts in the hottest block`;
  const note = `medians ${all}; processor ${busy} ms; ${hot}; ${Math.round(peakMebibytes)} MiB`;
  return { name: `one more at ${size} reports`, value: Math.min(...times), unit: 'ms', note };
}

function measure(size: number): Measured {
  const output = execFileSync(process.execPath, [join(import.meta.dirname, 'peers/own-one-more.ts'), String(size)], { encoding: 'utf8' });
  return Measured.parse(JSON.parse(output));
}
