import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { writeReports } from '../test/support/generated-reports.ts';
import type { Score } from './score.ts';

const REPORTS = 300;
const Built = z.object({ seconds: z.number(), peakMebibytes: z.number(), added: z.int() });

/** A new dossier of 300 generated reports (each of three short paragraphs), with one and with two workers; each in a process of its own. */
export async function run(): Promise<Score[]> {
  const folder = mkdtempSync(join(tmpdir(), 'chancery-bench-'));
  try {
    writeReports(join(folder, 'reports'), REPORTS);
    return [1, 2].flatMap((workers) => {
      const args = [join(import.meta.dirname, 'peers/own-build.ts'), join(folder, 'reports'), join(folder, `${workers}.sqlite`), String(workers)];
      const { seconds, peakMebibytes, added } = Built.parse(JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })));
      if (added !== REPORTS) throw new Error(`${added} of ${REPORTS} reports were added`);
      const name = workers === 1 ? '1 worker' : `${workers} workers`;
      return [
        { name: `${name}: speed`, value: REPORTS / seconds, unit: 'reports/s', note: `${seconds.toFixed(1)} s with start, storing and aligning` },
        { name: `${name}: peak memory`, value: peakMebibytes, unit: 'MiB' },
      ];
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
