import { sep } from 'node:path';
import type { Failure, GivenMetadata } from '../model/index.ts';
import type { InputOutcome, Store } from '../store/store.ts';
import { alignStore } from './align.ts';
import { type PlannedInput, planOf } from './plan.ts';
import { type PoolOptions, WorkerPool } from './pool.ts';
import { type Scan, scan } from './scan.ts';
import type { TaskResult } from './tasks.ts';

export interface BuildOptions extends PoolOptions {
  /** Metadata given by hand for all these paths; it wins over side files and is kept until other metadata is given. */
  given?: GivenMetadata;
  /** What was read from standard input, when a path is `-`. */
  stdin?: Uint8Array;
  /** Whether inputs below the named folders that are no longer there are removed; true when left out. */
  prune?: boolean;
  onProgress?: (progress: BuildProgress) => void;
  /** When it is aborted, what is under way is finished and stored, and nothing else is begun. */
  signal?: AbortSignal;
  /** Workers that are used and left running; without them own ones are started and ended. */
  pool?: WorkerPool;
}

export interface BuildProgress {
  done: number;
  total: number;
  /** Bytes of the files that are done and of all; for the time left. */
  doneBytes: number;
  totalBytes: number;
  /** The last input that was done, and what became of it; left out at the start. */
  last?: { path: string; became: 'added' | 'changed' | 'unchanged' | 'failed'; failure?: Failure; details?: string };
}

export interface BuildSummary {
  added: number;
  changed: number;
  unchanged: number;
  removed: number;
  /** Inputs of this run that gave no report, in the order of paths. */
  failures: Failure[];
  /** Files in folders that are no reports: how many of each extension. */
  skipped: Map<string, number>;
  interrupted: boolean;
}

/**
 * Brings a dossier up to date with the reports that `paths` name (files, folders, `-`): reads what is new or changed in worker threads,
 * stores each report in its own transaction, forgets what has vanished, and aligns the whole. The result is the same for any number
 * of workers. Throws a StoreError when the dossier can't be written.
 */
export async function build(store: Store, paths: readonly string[], options: BuildOptions = {}): Promise<BuildSummary> {
  const found = await scan(paths.filter((path) => path !== '-'));
  const known = new Map((await store.inputs()).map((input) => [input.location, input]));
  const summary: BuildSummary = { added: 0, changed: 0, unchanged: 0, removed: 0, failures: [], skipped: found.skipped, interrupted: false };
  const plan = await planOf(found, known, store, { ...options, wantsStdin: paths.includes('-') });
  for (const failed of plan.failed) {
    summary.failures.push(failed.failure);
    options.onProgress?.({ ...NOTHING_DONE, last: { path: failed.failure.path, became: 'failed', failure: failed.failure } });
    if (failed.input) await store.putFailure(failed.input);
  }
  if (options.signal?.aborted !== true) summary.removed = await removeVanished(store, found, known, options.prune ?? true);
  await readAll(store, plan.inputs, options, summary);
  summary.failures.sort((a, b) => (a.path < b.path ? -1 : 1));
  summary.interrupted = options.signal?.aborted ?? false;
  await alignStore(store);
  return summary;
}

const NOTHING_DONE: BuildProgress = { done: 0, total: 0, doneBytes: 0, totalBytes: 0 };

/** Removes inputs below the named folders that the scan didn't meet; what lies in a folder that can't be read stays. */
async function removeVanished(store: Store, found: Scan, known: ReadonlyMap<string, InputOutcome>, prune: boolean): Promise<number> {
  const there = new Set([...found.files.map((file) => file.location), ...found.failures.map((failed) => failed.location)]);
  let removed = 0;
  for (const [location, input] of known) {
    if (there.has(location) || !found.roots.some((root) => isBelow(location, root))) continue;
    if (found.failures.some((failed) => isBelow(location, failed.location))) continue;
    const wasReport = 'report' in input.outcome;
    if (!prune && wasReport) continue;
    if ((await store.removeInput(location)) && wasReport) removed++;
  }
  return removed;
}

function isBelow(location: string, folder: string): boolean {
  return location.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** Reads inputs in worker threads and stores each result as it comes. */
async function readAll(store: Store, inputs: readonly PlannedInput[], options: BuildOptions, summary: BuildSummary): Promise<void> {
  const progress: BuildProgress = { ...NOTHING_DONE, total: inputs.length, totalBytes: inputs.reduce((sum, input) => sum + input.bytes, 0) };
  options.onProgress?.(progress);
  if (inputs.length === 0) return;
  const pool = options.pool ?? new WorkerPool(options);
  // The small ones first, so that one that takes long or is ended keeps none of the others waiting.
  const queue = inputs.toSorted((one, other) => one.bytes - other.bytes).values();
  const runOne = async () => {
    for (const input of queue) {
      if (options.signal?.aborted === true) return;
      const last = await storeResult(store, input, await pool.run(input.task));
      progress.done++;
      progress.doneBytes += input.bytes;
      count(summary, last);
      options.onProgress?.({ ...progress, last });
    }
  };
  try {
    await Promise.all(Array.from({ length: pool.appetite }, runOne));
  } finally {
    if (options.pool === undefined) await pool.close();
  }
}

type Last = NonNullable<BuildProgress['last']>;

function count(summary: BuildSummary, last: Last): void {
  if (last.became === 'failed') {
    if (last.failure) summary.failures.push(last.failure);
  } else summary[last.became]++;
}

async function storeResult(store: Store, planned: PlannedInput, result: TaskResult): Promise<Last> {
  const { path, location, before } = planned;
  const outcomeWith = (sha256: string, outcome: InputOutcome['outcome']): InputOutcome => ({
    location,
    path,
    key: { ...planned.key, sha256 },
    ...(planned.byHand ? { byHand: planned.byHand } : {}),
    outcome,
  });
  if (result.kind === 'report') {
    const { report, findings } = result.analysed;
    await store.putReport(outcomeWith(result.sha256, { report: report.id }), report, findings, planned.keepBytes);
    return { path, became: before && 'report' in before.outcome ? 'changed' : 'added' };
  }
  if (result.kind === 'failure') {
    // Without a hash the input is tried again next time: it couldn't even be read.
    await store.putFailure(outcomeWith(result.sha256 ?? '', { failure: result.failure }));
    return { path, became: 'failed', failure: result.failure, ...(result.details ? { details: result.details } : {}) };
  }
  if (before && before.path !== path) await store.renameInput(location, path);
  if (before && 'failure' in before.outcome) return { path, became: 'failed', failure: { ...before.outcome.failure, path } };
  return { path, became: 'unchanged' };
}
