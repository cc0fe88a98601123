import { align } from '../src/alignment/index.ts';
import { seededRandom } from '../test/support/seeded-random.ts';
import type { Score } from './score.ts';
import { generatedAnalysis } from './sets/generated-findings.ts';

const SIZES = [100, 1000, 10_000];

/** Aligning generated reports: processor time and memory by their number, and what a report costs at each size against the size before. */
export async function run(): Promise<Score[]> {
  const random = seededRandom(11);
  const all = Array.from({ length: SIZES.at(-1) ?? 0 }, (_, number) => generatedAnalysis(random, number));
  const scores: Score[] = [];
  let before: number | undefined;
  for (const size of SIZES) {
    const set = all.slice(0, size);
    const started = process.cpuUsage();
    const { events } = align(set);
    const seconds = process.cpuUsage(started).user / 1e6;
    const each = (1000 * seconds) / size;
    const growth = before === undefined ? '' : `, ${(each / before).toFixed(2)} times as much a report as at a tenth of the size`;
    const memory = Math.round(process.memoryUsage().rss / 2 ** 20);
    scores.push({ name: `aligning ${size} reports`, value: seconds, unit: 's', note: `${events.length} events${growth}; ${memory} MiB` });
    before = each;
  }
  return scores;
}
