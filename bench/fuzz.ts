import { WorkerPool } from '../src/work/pool.ts';
import { goodFiles } from '../test/support/good-files.ts';
import { mutated } from '../test/support/mutations.ts';
import { seededRandom } from '../test/support/seeded-random.ts';
import { soundnessOf } from '../test/support/soundness.ts';
import { percent, type Score } from './score.ts';

/** `CHANCERY_FUZZ_SEED=7` mutates otherwise, `CHANCERY_FUZZ=500` fewer files. */
const FILES = Number(process.env.CHANCERY_FUZZ ?? 10_000);
const SEED = Number(process.env.CHANCERY_FUZZ_SEED ?? 1);
/** A file that takes longer, in milliseconds, counts as one at which reading never ends. */
const PATIENCE = 120_000;
const MEBIBYTE = 1024 * 1024;

/** Good files that have come to harm: none may end a worker, stop a stage, or give a span that isn't exact. Each fault is told as it is found. */
export async function run(): Promise<Score[]> {
  const pool = new WorkerPool({ workers: 1, timeLimit: PATIENCE });
  const random = seededRandom(SEED);
  const files = goodFiles();
  const count = { faulty: 0, ended: 0, reports: 0, refused: 0 };
  let slowest = { took: 0, how: '' };
  let memory = 0;
  for (let number = 0; number < FILES; number++) {
    const { name, bytes, how } = mutated(random, files);
    const started = performance.now();
    const { faults, reports, refused } = await soundnessOf(pool, name, bytes);
    const took = performance.now() - started;
    if (took > slowest.took) slowest = { took, how: `file ${number}, ${how}` };
    memory = Math.max(memory, process.memoryUsage.rss());
    count.reports += reports;
    count.refused += refused.length;
    if (faults.length > 0) count.faulty++;
    if (faults.some((fault) => /^(?:too-slow|too-much-memory|worker-died)/.test(fault))) count.ended++;
    for (const fault of faults) process.stdout.write(`  file ${number} (${how}), read as ${name}: ${fault}\n`);
  }
  await pool.close();
  return [
    { name: 'mutated files', value: FILES, unit: 'files', note: `seed ${SEED}` },
    { name: 'with a fault', value: count.faulty, unit: 'files' },
    { name: 'that ended their worker', value: count.ended, unit: 'files' },
    { name: 'that still gave reports', value: percent(count.reports, FILES), unit: '%', note: `${count.refused} refused with a reason` },
    { name: 'slowest', value: slowest.took, unit: 'ms', note: slowest.how },
    { name: 'peak memory', value: memory / MEBIBYTE, unit: 'MB' },
  ];
}
