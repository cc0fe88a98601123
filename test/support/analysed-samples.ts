import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { AnalysedReport, Failure } from '../../src/model/index.ts';
import { analyseReport } from '../../src/work/pipeline.ts';

/** The folder of the sample reports and of what is expected of them. */
export const SAMPLES = resolve(import.meta.dirname, '../../samples');

/** Analyses one sample report. Throws when it can't be read, except where its format is one that can't be read yet: that is told. */
export async function analysedSample(file: string): Promise<AnalysedReport | { unreadable: Failure }> {
  const bytes = readFileSync(resolve(SAMPLES, 'reports', file));
  const result = await analyseReport({ bytes, path: file });
  if ('report' in result) return result;
  if (result.failure.code === 'unsupported-format') return { unreadable: result.failure };
  throw new Error(`${file}: ${result.failure.message}`);
}
