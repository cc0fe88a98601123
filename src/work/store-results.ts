import { ENTRY_MARK, type Failure, type Problem } from '../model/index.ts';
import type { InputOutcome, LeftOutEntry, Store } from '../store/store.ts';
import type { PlannedInput } from './plan.ts';
import type { WorkerPool } from './pool.ts';
import type { ContainerResult, EntryResult, TaskResult } from './tasks.ts';

/** What became of one report, or of a file or entry that should have been one. */
export interface Became {
  path: string;
  became: 'added' | 'changed' | 'unchanged' | 'failed';
  failure?: Failure;
  /** What a reader of a report that was read should know: its encoding was guessed, its language isn't analysed. */
  problems?: readonly Problem[];
  details?: string;
}

/** Who hears what comes of an input. */
export interface Listener {
  became(what: Became): void;
  /** An entry of a container is no report. */
  asideOf(reason: Failure): void;
  /** So many reports are no longer in a container. */
  gone(count: number): void;
  /** Whether nothing else is to be begun. */
  isStopped(): boolean;
}

/** Reads an input in a worker and stores what comes of it; of a container each entry as it comes. Throws a StoreError. */
export async function readAndStore(store: Store, planned: PlannedInput, pool: WorkerPool, listener: Listener): Promise<void> {
  const result = await readOne(store, planned, pool, listener);
  if (result?.kind === 'unchanged') await tellUnchanged(store, planned, listener);
  else if (result !== undefined) listener.became(await storeResult(store, planned, result));
}

/**
 * Reads an input in a worker: gives what came of a single report, which is not stored yet; of a container each entry is stored and told as it
 * comes, and nothing given. Throws a StoreError.
 */
export async function readOne(store: Store, planned: PlannedInput, pool: WorkerPool, listener: Listener): Promise<TaskResult | undefined> {
  const entries: string[] = [];
  const result = await pool.run(planned.task, async (entry) => {
    entries.push(planned.location + ENTRY_MARK + entry.name);
    listener.became(await storeEntry(store, planned, entry));
    return !listener.isStopped();
  });
  if (result.kind === 'container') await storeContainer(store, planned, result, entries, listener);
  else if (result.kind === 'failure' && entries.length > 0) await storeContainer(store, planned, brokenOff(result.failure), entries, listener);
  else if (result.kind === 'unchanged' && planned.container !== undefined) await tellUnchanged(store, planned, listener);
  else if (result.kind !== 'stopped') return result;
  return undefined;
}

/** A container that ended its worker between two entries: what came of it before counts, and the next build tries again. */
function brokenOff(failure: Failure): ContainerResult {
  return { kind: 'container', sha256: '', leftOut: [], failure };
}

/** Stores what came of a single report. */
export async function storeResult(store: Store, planned: PlannedInput, result: TaskResult): Promise<Became> {
  const { path, location, before } = planned;
  if (result.kind === 'report') {
    const { report, findings } = result.analysed;
    await store.putReport(outcomeOf(planned, result.sha256, { report: report.id }), report, findings, planned.keepBytes);
    const problems = [...report.problems, ...ofLanguage(report.language)];
    return { path, became: before && 'report' in before.outcome ? 'changed' : 'added', ...(problems.length > 0 ? { problems } : {}) };
  }
  if (result.kind === 'failure') {
    // Without a hash the input is tried again next time: it couldn't even be read.
    await store.putFailure(outcomeOf(planned, result.sha256 ?? '', { failure: result.failure }), planned.keepBytes);
    return { path, became: 'failed', failure: result.failure, ...(result.details ? { details: result.details } : {}) };
  }
  if (before && before.path !== path) await store.renameInput(location, path);
  return asBefore(path, before);
}

/** Nothing is found in other languages than English; where the language isn't known, there was too little to tell. */
function ofLanguage(language: string): Problem[] {
  if (/^(?:en|und)(?:-|$)/.test(language)) return [];
  return [{ code: 'not-analysed', message: `It is in another language than English (${language}); it is kept, and nothing is looked for in it.` }];
}

function outcomeOf(planned: PlannedInput, sha256: string, outcome: InputOutcome['outcome']): InputOutcome {
  const { location, path, key, byHand, archived } = planned;
  return { location, path, key: { ...key, sha256 }, ...(byHand ? { byHand } : {}), ...(archived ? { archived } : {}), outcome };
}

async function storeEntry(store: Store, planned: PlannedInput, entry: EntryResult): Promise<Became> {
  const location = planned.location + ENTRY_MARK + entry.name;
  const path = planned.path + ENTRY_MARK + entry.name;
  const before = planned.entries?.find((known) => known.location === location);
  const { keepBytes: _keepBytes, before: _before, ...input } = planned;
  const stored = await storeResult(store, { ...input, location, path, ...(before ? { before } : {}) }, entry);
  const older = planned.olderEntries?.find((known) => known.path === path && 'report' in known.outcome);
  if (older === undefined || stored.became !== 'added') return stored;
  return { ...stored, became: older.key.sha256 === entry.sha256 && older.key.given === planned.key.given ? 'unchanged' : 'changed' };
}

/** What is told of an input that gives what it gave before. */
function asBefore(path: string, before: InputOutcome | undefined): Became {
  if (before && 'failure' in before.outcome) return { path, became: 'failed', failure: { ...before.outcome.failure, path } };
  return { path, became: 'unchanged' };
}

async function storeContainer(
  store: Store,
  planned: PlannedInput,
  { sha256, leftOut, failure }: ContainerResult,
  entries: readonly string[],
  listener: Listener,
): Promise<void> {
  const { location, path, byHand, archived } = planned;
  const key = { ...planned.key, sha256 };
  const container = { location, path, key, ...(byHand ? { byHand } : {}), ...(archived ? { archived } : {}), leftOut };
  listener.gone(await store.putContainer(container, entries, failure, planned.keepBytes));
  tellAsides(path, leftOut, listener);
  if (failure !== undefined) listener.became({ path, became: 'failed', failure });
}

function tellAsides(path: string, leftOut: readonly Pick<LeftOutEntry, 'entry' | 'code' | 'message'>[], listener: Listener): void {
  for (const { entry, code, message } of leftOut) listener.asideOf({ path: path + ENTRY_MARK + entry, code, message });
}

async function tellUnchanged(store: Store, { location, path, before, container, entries }: PlannedInput, listener: Listener): Promise<void> {
  const known = container ?? before;
  if (known && known.path !== path) await store.renameInput(location, path);
  for (const entry of entries ?? []) listener.became(asBefore(path + entry.location.slice(location.length), entry));
  if (container !== undefined) tellAsides(path, container.leftOut, listener);
  if (container === undefined || before !== undefined) listener.became(asBefore(path, before));
}
