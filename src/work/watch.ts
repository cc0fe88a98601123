import { basename } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import { looksLikeAddress } from '../fetch/address.ts';
import type { GivenMetadata } from '../model/index.ts';
import type { Store } from '../store/store.ts';
import type { AddressOptions } from './addresses.ts';
import { build } from './build.ts';
import type { BuildProgress } from './build-summary.ts';
import { type PoolOptions, WorkerPool } from './pool.ts';

/** One thing that has changed in the dossier, or that could not be read. */
export type Change =
  | NonNullable<BuildProgress['last']>
  | { became: 'removed'; reports: number }
  /** A folder whose every file is gone, as when a disk is taken out: its reports stay. */
  | { became: 'kept'; path: string; reports: number };

export interface WatchOptions extends PoolOptions {
  given?: GivenMetadata;
  addresses: AddressOptions;
  /** Milliseconds between two looks at addresses. */
  every: number;
  /** Aborted, it ends with all that is finished stored. */
  signal: AbortSignal;
  onChange: (change: Change) => void;
  /** Called when a first look at everything is done. */
  onReady: () => void;
}

/** Milliseconds without another change after which a folder is read, so that what is being copied in is read once. */
const QUIET = 400;

/**
 * Keeps a dossier up to date with folders, files and addresses until the signal is aborted: reads what changes in folders as it does, and
 * asks addresses again and again; pages that a feed leads to are read once. A single file that is gone takes its reports with it; a folder
 * that is gone, can't be read or has lost all its files at once keeps them and is told, since most often its disk isn't there. Throws a StoreError when the dossier can't be written.
 */
export async function watchPaths(store: Store, paths: readonly string[], options: WatchOptions): Promise<void> {
  const local = paths.filter((path) => !looksLikeAddress(path));
  const alarm = new Alarm();
  const watcher = await watching(local, () => alarm.ring('files', QUIET));
  const pool = new WorkerPool(options);
  const teller = new Teller(options.onChange);
  const end = () => alarm.ring('end', 0);
  options.signal.addEventListener('abort', end, { once: true });
  try {
    await look(store, paths, pool, teller, options);
    options.onReady();
    while (!options.signal.aborted) {
      const poll = setTimeout(() => alarm.ring('addresses', 0), options.every);
      const rung = await alarm.wait();
      clearTimeout(poll);
      if (!options.signal.aborted) await look(store, rung === 'files' ? local : paths, pool, teller, options);
    }
  } finally {
    options.signal.removeEventListener('abort', end);
    alarm.silence();
    await watcher?.close();
    await pool.close();
  }
}

async function look(store: Store, paths: readonly string[], pool: WorkerPool, teller: Teller, options: WatchOptions): Promise<void> {
  const { given, signal } = options;
  const summary = await build(store, paths, {
    pool,
    signal,
    keepOfEmptyFolders: true,
    addresses: { ...options.addresses, newOnly: true },
    onProgress: ({ last }) => last && teller.tell(last),
    ...(given ? { given } : {}),
  });
  teller.removed(summary.removed);
  teller.kept(summary.kept);
}

/** Watches files and folders, but for hidden ones and what else a build leaves out. Undefined when there are none. */
async function watching(paths: readonly string[], onChange: () => void): Promise<FSWatcher | undefined> {
  if (paths.length === 0) return undefined;
  const named = new Set(paths);
  const watcher = watch([...paths], { ignoreInitial: true, ignored: (path) => !named.has(path) && /^(?:\.|node_modules$)/.test(basename(path)) });
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  watcher.on('all', onChange);
  // What can't be watched is looked at with the addresses.
  watcher.on('error', onChange);
  return watcher;
}

type Reason = 'files' | 'addresses' | 'end';

/** Rings when something is to be looked at; what rings while nobody waits is kept. */
class Alarm {
  readonly #rung = new Set<Reason>();
  readonly #timers = new Map<Reason, NodeJS.Timeout>();
  #wake: () => void = () => undefined;

  /** Rings after so many milliseconds without another ring for the same reason. */
  ring(reason: Reason, quiet: number): void {
    clearTimeout(this.#timers.get(reason));
    const now = () => {
      this.#rung.add(reason);
      this.#wake();
    };
    if (quiet === 0) now();
    else this.#timers.set(reason, setTimeout(now, quiet));
  }

  /** Waits for a ring; addresses include the files. */
  async wait(): Promise<Reason> {
    if (this.#rung.size === 0) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    const reason = this.#rung.has('addresses') ? 'addresses' : 'files';
    this.#rung.clear();
    return reason;
  }

  silence(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }
}

/** Tells each change once; a failure that stays as it was is told once too. */
class Teller {
  readonly #failures = new Map<string, string>();
  #kept: ReadonlyMap<string, number> = new Map();
  readonly #onChange: (change: Change) => void;

  constructor(onChange: (change: Change) => void) {
    this.#onChange = onChange;
  }

  tell(last: NonNullable<BuildProgress['last']>): void {
    const before = this.#failures.get(last.path);
    if (last.failure) this.#failures.set(last.path, last.failure.code);
    else this.#failures.delete(last.path);
    const isNew = last.failure ? last.failure.code !== before : last.became !== 'unchanged';
    if (isNew) this.#onChange(last);
  }

  removed(reports: number): void {
    if (reports > 0) this.#onChange({ became: 'removed', reports });
  }

  kept(folders: ReadonlyMap<string, number>): void {
    for (const [path, reports] of folders) if (!this.#kept.has(path)) this.#onChange({ became: 'kept', path, reports });
    this.#kept = folders;
  }
}
