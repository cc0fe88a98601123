import { align } from '../../src/alignment/index.ts';
import { toJsonl, verify } from '../../src/export/index.ts';
import { type AnalysedReport, Report } from '../../src/model/index.ts';
import type { WorkerPool } from '../../src/work/pool.ts';
import type { EntryResult, InputResult } from '../../src/work/tasks.ts';

/** Codes of failures that no input may bring about: a stage threw, or a worker had to be ended. */
const FAULTS: ReadonlySet<string> = new Set(['analysis-failed', 'too-slow', 'too-much-memory', 'worker-died']);

/** What became of a file, and what is wrong with that; nothing is, for whatever file, in a program without faults. */
export interface Soundness {
  /** Reports that it gave; several from an archive or a feed. */
  reports: number;
  /** The codes of what was refused. */
  refused: string[];
  faults: string[];
}

/** Reads a file in a worker, alone, and looks at all that must hold of the outcome, whatever the file is. */
export async function soundnessOf(pool: WorkerPool, name: string, bytes: Uint8Array): Promise<Soundness> {
  const found: Soundness = { reports: 0, refused: [], faults: [] };
  const result = await pool.run({ path: name, bytes }, async (entry) => {
    judge(entry, found);
    return true;
  });
  judge(result, found);
  return found;
}

function judge(result: InputResult | EntryResult, found: Soundness): void {
  if (result.kind === 'report') {
    found.reports += 1;
    found.faults.push(...faultsOf(result.analysed));
  }
  if (!('failure' in result) || result.failure === undefined) return;
  const { code, message } = result.failure;
  found.refused.push(code);
  if (FAULTS.has(code)) found.faults.push(`${code}: ${message} ${'details' in result ? result.details : ''}`);
}

/** What is wrong with a report and its findings: parts that don't cover the text, and all that `verify` tells of its export. */
function faultsOf(analysed: AnalysedReport): string[] {
  const report = Report.safeParse(analysed.report);
  if (!report.success) return [`not a report: ${report.error.message}`];
  return [...uncovered(report.data), ...verify(recordsOf(analysed)).map(({ line, code, message }) => `line ${line}, ${code}: ${message}`)];
}

function recordsOf(analysed: AnalysedReport): unknown[] {
  return [...toJsonl(align([analysed]), { analyser: 'test 1', createdBy: 'chancery test' })].map((line) => JSON.parse(line));
}

function uncovered({ text, parts }: Report): string[] {
  const faults: string[] = [];
  let at = 0;
  for (const { role, start, end } of parts) {
    if (start < at || end <= start) faults.push(`the ${role} at ${start} overlaps what stands before it, or is empty`);
    if (text.slice(at, start).trim() !== '') faults.push(`no part covers the words at ${at}`);
    at = end;
  }
  if (text.slice(at).trim() !== '') faults.push(`no part covers the words at ${at}`);
  return faults;
}
