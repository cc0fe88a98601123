import { looksLikeAddress } from '../fetch/address.ts';
import type { Failure, GivenMetadata } from '../model/index.ts';
import type { Store } from '../store/store.ts';
import { type AddressOptions, type AddressOutcome, AddressReader } from './addresses.ts';
import { isBelow } from './files.ts';
import { containerOf, type KnownInputs, knownInputs } from './known.ts';
import { bringUpToDate } from './live-alignment.ts';
import { type PlannedInput, planOf } from './plan.ts';
import { type PoolOptions, WorkerPool } from './pool.ts';
import { type Scan, scan } from './scan.ts';
import { type Became, type Listener, readAndStore, readOne, storeResult } from './store-results.ts';

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

export interface BuildProgress {
  done: number;
  total: number;
  /** Bytes of the files that are done and of all; for the time left. */
  doneBytes: number;
  totalBytes: number;
  /** The last input that was done, and what became of it; left out at the start. */
  last?: Became;
}

export interface BuildSummary {
  added: number;
  changed: number;
  unchanged: number;
  removed: number;
  /** Entries of archives, mails and feeds that are no reports, with the reason. */
  asides: Failure[];
  /** Inputs of this run that gave no report, in the order of paths. */
  failures: Failure[];
  /** What is to be known of reports of this run that were read. */
  problems: Failure[];
  /** Files in folders that are no reports: how many of each extension. */
  skipped: Map<string, number>;
  skippedPaths: string[];
  /** Of feeds, sitemaps and lists: how many addresses beyond the most were left out. */
  leftOut: Map<string, number>;
  /** Of named folders that hold nothing any more: how many reports were kept. */
  kept: Map<string, number>;
  interrupted: boolean;
}

/**
 * Brings a dossier up to date with the reports that `paths` name (files, folders, addresses, `-`): reads what is new or changed in worker threads,
 * stores each report in its own transaction, forgets what has vanished, and aligns the whole. The result is the same for any number
 * of workers. Throws a StoreError when the dossier can't be written.
 */
export async function build(store: Store, paths: readonly string[], options: BuildOptions = {}): Promise<BuildSummary> {
  const found = await scan(paths.filter((path) => path !== '-' && !looksLikeAddress(path)));
  const known = await knownInputs(store);
  const summary: BuildSummary = {
    added: 0,
    changed: 0,
    unchanged: 0,
    removed: 0,
    asides: [],
    failures: [],
    problems: found.repeated.map((path) => ({
      path,
      code: 'linked-again',
      message: 'It links to a folder that is read already; each file is read once.',
    })),
    skipped: found.skipped,
    skippedPaths: found.skippedPaths,
    leftOut: new Map(),
    kept: new Map(),
    interrupted: false,
  };
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

const NOTHING_DONE: BuildProgress = { done: 0, total: 0, doneBytes: 0, totalBytes: 0 };

/**
 * Removes inputs below the named folders that the scan didn't meet; what lies in a folder that can't be read stays. Entries go with their
 * containers.
 */
async function removeVanished(store: Store, found: Scan, known: KnownInputs, prune: boolean): Promise<number> {
  const there = new Set([...found.files.map((file) => file.location), ...found.failures.map((failed) => failed.location)]);
  let removed = 0;
  for (const location of new Set([...known.containers.keys(), ...known.inputs.keys()])) {
    if (there.has(location) || containerOf(location, known.containers) !== undefined || !found.roots.some((root) => isBelow(location, root)))
      continue;
    if (found.failures.some((failed) => isBelow(location, failed.location))) continue;
    const reports = reportsAt(location, known);
    if (!prune && reports > 0) continue;
    if (await store.removeInput(location)) removed += reports;
  }
  return removed;
}

/** Folders without any file are no longer looked at as roots, so that nothing that was read from them goes. */
function keepOfEmptied(found: Scan, known: KnownInputs, summary: BuildSummary): void {
  const there = [...found.files, ...found.failures].map(({ location }) => location);
  for (const root of found.roots) {
    if (there.some((location) => isBelow(location, root))) continue;
    const before = [...new Set([...known.containers.keys(), ...known.inputs.keys()])].filter((location) => isBelow(location, root));
    const reports = before.filter((location) => 'report' in (known.inputs.get(location)?.outcome ?? {})).length;
    if (reports > 0) summary.kept.set(root, reports);
  }
  found.roots = found.roots.filter((root) => !summary.kept.has(root));
}

/** How many reports an input or a container gave. */
function reportsAt(location: string, { inputs, entries }: KnownInputs): number {
  const own = inputs.get(location);
  return [...(own ? [own] : []), ...(entries.get(location) ?? [])].filter((input) => 'report' in input.outcome).length;
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

/** Counts and tells what comes of inputs. */
function listenerOf(progress: BuildProgress, options: BuildOptions, summary: BuildSummary): Listener {
  return {
    became(last) {
      count(summary, last);
      options.onProgress?.({ ...progress, last });
    },
    asideOf: (reason) => void summary.asides.push(reason),
    gone: (reports) => void (summary.removed += reports),
    isStopped: () => options.signal?.aborted === true,
  };
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

function count(summary: BuildSummary, last: Became): void {
  if (last.became === 'failed') {
    if (last.failure) summary.failures.push(last.failure);
  } else summary[last.became]++;
  for (const problem of last.problems ?? []) summary.problems.push({ path: last.path, ...problem });
}
