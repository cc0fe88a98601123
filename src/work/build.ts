import { looksLikeAddress } from '../fetch/address.ts';
import type { GivenMetadata } from '../model/index.ts';
import type { Store } from '../store/store.ts';
import { type AddressOptions, type AddressOutcome, AddressReader } from './addresses.ts';
import { type BuildProgress, type BuildSummary, count, listenerOf, NOTHING_DONE } from './build-summary.ts';
import { knownInputs } from './known.ts';
import { bringUpToDate } from './live-alignment.ts';
import { type PlannedInput, planOf } from './plan.ts';
import { type PoolOptions, WorkerPool } from './pool.ts';
import { type Scan, scan } from './scan.ts';
import { type Became, readAndStore, readOne, storeResult } from './store-results.ts';
import { keepOfEmptied, removeVanished } from './vanished.ts';

export interface BuildOptions extends PoolOptions {
  /** Metadata given by hand for all these paths; it wins over side files and is kept until other metadata is given. */
  given?: GivenMetadata;
  /** What was read from standard input, when a path is `-`. */
  stdin?: Uint8Array;
  /** Whether inputs below the named folders that are no longer there are removed; true when left out. */
  prune?: boolean;
  /** Whether a named folder without any report keeps what was read from it before, as when a drive isn't there; false when left out. */
  keepOfEmptyFolders?: boolean;
  onProgress?: (progress: BuildProgress) => void;
  /** When it is aborted, what is under way is finished and stored, and nothing else is begun. */
  signal?: AbortSignal;
  /** Workers that are used and left running; without them own ones are started and ended. */
  pool?: WorkerPool;
  /** How addresses among the paths are read; without it they are failures. */
  addresses?: AddressOptions;
}

/**
 * Brings a dossier up to date with the reports that `paths` name (files, folders, addresses, `-`): reads what is new or changed in worker threads,
 * stores each report in its own transaction, forgets what has vanished, and aligns the whole. The result is the same for any number
 * of workers. Throws a StoreError when the dossier can't be written.
 */
export async function build(store: Store, paths: readonly string[], options: BuildOptions = {}): Promise<BuildSummary> {
  const found = await scan(paths.filter((path) => path !== '-' && !looksLikeAddress(path)));
  const known = await knownInputs(store);
  const summary = summaryOf(found);
  const plan = await planOf(found, known, store, { ...options, wantsStdin: paths.includes('-') });
  for (const failed of plan.failed) {
    summary.failures.push(failed.failure);
    options.onProgress?.({ ...NOTHING_DONE, last: { path: failed.failure.path, became: 'failed', failure: failed.failure } });
    if (failed.input) await store.putFailure(failed.input);
  }
  if (options.keepOfEmptyFolders === true) keepOfEmptied(found, known, summary);
  if (options.signal?.aborted !== true) summary.removed = await removeVanished(store, found, known, options.prune ?? true);
  const pool = options.pool ?? new WorkerPool(options);
  try {
    await readAll(store, plan.inputs, { ...options, pool }, summary);
    const addresses = { addresses: [...paths.filter(looksLikeAddress), ...found.addresses], references: found.references };
    await readAddresses(store, addresses, { ...options, pool }, summary);
  } finally {
    if (options.pool === undefined) await pool.close();
  }
  summary.failures.sort((a, b) => (a.path < b.path ? -1 : 1));
  summary.problems.sort((a, b) => (a.path < b.path ? -1 : 1));
  summary.interrupted = options.signal?.aborted ?? false;
  await bringUpToDate(store);
  return summary;
}

/** What is known before anything is read: what the scan left out, and what it met twice. */
function summaryOf({ repeated, skipped, skippedPaths }: Scan): BuildSummary {
  const message = 'It links to a folder that is read already; each file is read once.';
  return {
    added: 0,
    changed: 0,
    unchanged: 0,
    removed: 0,
    asides: [],
    failures: [],
    problems: repeated.map((path) => ({ path, code: 'linked-again', message })),
    skipped,
    skippedPaths,
    leftOut: new Map(),
    kept: new Map(),
    interrupted: false,
  };
}

/** Reads inputs in worker threads and stores each result as it comes. */
async function readAll(
  store: Store,
  inputs: readonly PlannedInput[],
  options: BuildOptions & { pool: WorkerPool },
  summary: BuildSummary,
): Promise<void> {
  const progress: BuildProgress = { ...NOTHING_DONE, total: inputs.length, totalBytes: inputs.reduce((sum, input) => sum + input.bytes, 0) };
  options.onProgress?.(progress);
  if (inputs.length === 0) return;
  const { pool } = options;
  // The small ones first, so that one that takes long or is ended keeps none of the others waiting.
  const queue = inputs.toSorted((one, other) => one.bytes - other.bytes).values();
  const listener = listenerOf(progress, options, summary);
  const runOne = async () => {
    for (const input of queue) {
      if (options.signal?.aborted === true) return;
      await readAndStore(store, input, pool, listener);
      progress.done++;
      progress.doneBytes += input.bytes;
      options.onProgress?.({ ...progress });
    }
  };
  await Promise.all(Array.from({ length: pool.appetite }, runOne));
}

/** Fetches addresses and what they lead to, and stores what each gave as it comes. */
async function readAddresses(
  store: Store,
  { addresses, references }: Pick<Scan, 'addresses' | 'references'>,
  options: BuildOptions & { pool: WorkerPool },
  summary: BuildSummary,
): Promise<void> {
  if (addresses.length === 0 || options.signal?.aborted === true) return;
  if (options.addresses === undefined) throw new TypeError('addresses are given, but not how to fetch them');
  const progress: BuildProgress = { ...NOTHING_DONE, total: addresses.length };
  const listener = listenerOf(progress, options, summary);
  const reader = new AddressReader({
    store,
    options: options.addresses,
    known: await knownInputs(store),
    references,
    signal: options.signal ?? new AbortController().signal,
    read: (planned) => readOne(store, planned, options.pool, listener),
    ...(options.given ? { given: options.given } : {}),
    async done(outcome, open) {
      const last = await lastOf(store, outcome, summary);
      progress.done++;
      progress.total = progress.done + open;
      if (last) count(summary, last);
      options.onProgress?.({ ...progress, ...(last ? { last } : {}) });
    },
  });
  await reader.read([...new Set(addresses)]);
}

/** What became of an address; undefined for one that only leads to others. */
async function lastOf(store: Store, outcome: AddressOutcome, summary: BuildSummary): Promise<Became | undefined> {
  const { path } = outcome;
  if (outcome.kind === 'stored') {
    // What it gave when it couldn't be read stands under the address alone.
    await store.removeInput(outcome.planned.task.path);
    const last = await storeResult(store, outcome.planned, outcome.result);
    return outcome.planned.archived?.version === 1 ? last : { ...last, became: 'changed' };
  }
  if (outcome.kind === 'several') return void (await store.removeInput(path));
  if (outcome.kind === 'failed') return { path, became: 'failed', failure: outcome.failure };
  if (outcome.kind === 'unchanged') return { path, became: 'unchanged' };
  if (outcome.list.leftOut > 0) summary.leftOut.set(path, outcome.list.leftOut);
  return undefined;
}
