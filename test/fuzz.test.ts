import { afterAll, describe, expect, it } from 'vitest';
import { WorkerPool } from '../src/work/pool.ts';
import { goodFiles } from './support/good-files.ts';
import { mutated } from './support/mutations.ts';
import { seededRandom } from './support/seeded-random.ts';
import { soundnessOf } from './support/soundness.ts';

const FILES = 300;
/** Only a file that is never read to its end takes so long, in milliseconds. */
const PATIENCE = 120_000;

describe('files that have come to harm', () => {
  const pool = new WorkerPool({ workers: 1, timeLimit: PATIENCE });
  afterAll(() => pool.close());

  it.each(goodFiles().map(({ name, bytes }) => ({ name, bytes })))('begin as $name, which is sound', async ({ name, bytes }) => {
    const { faults, refused, reports } = await soundnessOf(pool, name, bytes);
    expect({ faults, refused }).toEqual({ faults: [], refused: [] });
    expect(reports).toBeGreaterThan(name.endsWith('.opml') ? -1 : 0);
  });

  it(`give reports whose every span is exact, or a reason, ${FILES} times`, { timeout: 900_000 }, async () => {
    const random = seededRandom(20_240_516);
    const files = goodFiles();
    const faulty: string[] = [];
    let reports = 0;
    for (let count = 0; count < FILES; count++) {
      const { name, bytes, how } = mutated(random, files);
      const found = await soundnessOf(pool, name, bytes);
      reports += found.reports;
      faulty.push(...found.faults.map((fault) => `file ${count} (${how}), read as ${name}: ${fault}`));
    }
    expect(faulty).toEqual([]);
    expect(reports).toBeGreaterThan(FILES / 3);
  });
});
