import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { entriesOf } from '../../src/intake/containers/index.ts';
import type { AnalysedReport, Failure, RawInput } from '../../src/model/index.ts';
import { analyseReport } from '../../src/work/pipeline.ts';

/** The folder of the sample reports and of what is expected of them. */
export const SAMPLES = resolve(import.meta.dirname, '../../samples');

/** Analyses one sample report. Throws when it can't be read, except where its format is one that can't be read yet: that is told. */
export async function analysedSample(file: string): Promise<AnalysedReport | { unreadable: Failure }> {
  const bytes = readFileSync(resolve(SAMPLES, 'reports', file));
  const result = await analyseReport(await reportIn({ bytes, path: file }));
  if ('report' in result) return result;
  if (result.failure.code === 'unsupported-format') return { unreadable: result.failure };
  throw new Error(`${file}: ${result.failure.message}`);
}

/** A mail holds its message as an entry; every other sample is its own report. */
async function reportIn(input: RawInput): Promise<RawInput> {
  const container = await entriesOf(input);
  for await (const outcome of container?.entries ?? []) {
    if (outcome.kind !== 'entry') continue;
    const { kind: _kind, name, ...content } = outcome;
    return { ...content, path: input.path, container: { path: input.path, entry: name } };
  }
  return input;
}
