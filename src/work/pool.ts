import { availableParallelism, totalmem } from 'node:os';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ENTRY_MARK } from '../model/index.ts';
import type { EntryResult, InputResult, Reply, Task, WorkerMessage } from './tasks.ts';

export interface PoolOptions {
  /** Most workers at a time; the number of cores, at most 4, when left out. */
  workers?: number;
  /** Milliseconds that one report may take, besides what its length allows it. */
  timeLimit?: number;
  /** Mebibytes of heap that one worker may take. */
  memoryLimit?: number;
}

/** Above what intake allows a PDF. */
const TIME_LIMIT = 150_000;
/** Milliseconds that a report may take besides for each code unit of its text: reading takes a tenth of that on one busy core, and grows with the text's length. */
const TIME_PER_UNIT = 1;
const MEMORY_LIMIT = Math.max(256, Math.min(1024, Math.floor(totalmem() / 1024 / 1024 / 4)));
/** Mebibytes for short-lived objects: with V8's own choice two workers took 200 MB more and were no faster. */
export const YOUNG_GENERATION = 16;
/** So many inputs have to wait for each worker before another is started, since starting one costs a second. */
const WAITING_PER_WORKER = 8;

const DEFAULT_WORKERS = Math.min(availableParallelism(), 4);

/** Takes in what became of an entry of a container; whether the next one is wanted. */
export type OnEntry = (entry: EntryResult) => Promise<boolean>;

interface Job {
  task: Task;
  resolve: (result: InputResult) => void;
  reject: (error: unknown) => void;
  onEntry: OnEntry;
  /** The entry of a container that the worker is at. */
  entry?: { index: number; name: string };
  /** SHA-256 of the bytes, once the worker has read them. */
  sha256?: string;
  timer?: NodeJS.Timeout;
}

/** A failure's code and message. */
type Fault = readonly [code: string, message: string];

/** Worker threads that analyse reports; a worker that dies or takes too long costs its own report only. */
export class WorkerPool {
  readonly #options: Required<PoolOptions>;
  readonly #waiting: Job[] = [];
  /** All workers that run, with the job that each is at. */
  readonly #jobs = new Map<Worker, Job | undefined>();

  constructor(options: PoolOptions = {}) {
    this.#options = {
      workers: Math.max(1, options.workers ?? DEFAULT_WORKERS),
      timeLimit: options.timeLimit ?? TIME_LIMIT,
      memoryLimit: options.memoryLimit ?? MEMORY_LIMIT,
    };
  }

  /** How many tasks may be given at once so that no worker waits and little is held. */
  get appetite(): number {
    return this.#options.workers * (WAITING_PER_WORKER + 1);
  }

  /**
   * The result of a task. Of a container each entry goes to `onEntry` first, one after another. Rejects only with what `onEntry` throws,
   * whatever the input does to the worker.
   */
  run(task: Task, onEntry: OnEntry = async () => true): Promise<InputResult> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ task, resolve, reject, onEntry });
      this.#feed();
    });
  }

  /** Ends all workers. Call when no task is under way. */
  async close(): Promise<void> {
    const workers = [...this.#jobs.keys()];
    this.#jobs.clear();
    await Promise.all(workers.map((worker) => worker.terminate()));
  }

  #feed(): void {
    while (this.#waiting.length > 0) {
      const worker = this.#idle() ?? this.#start();
      const job = worker && this.#waiting.shift();
      if (worker === undefined || job === undefined) return;
      this.#jobs.set(worker, job);
      this.#restartClock(worker, job);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread, not a window
      worker.postMessage(job.task);
    }
  }

  #idle(): Worker | undefined {
    return [...this.#jobs].find(([, job]) => job === undefined)?.[0];
  }

  #start(): Worker | undefined {
    const running = this.#jobs.size;
    if (running >= this.#options.workers) return undefined;
    if (running > 0 && this.#waiting.length < WAITING_PER_WORKER) return undefined;
    const worker = new Worker(new URL(`./worker${extname(import.meta.filename)}`, import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: this.#options.memoryLimit, maxYoungGenerationSizeMb: YOUNG_GENERATION },
    });
    this.#jobs.set(worker, undefined);
    worker.on('message', (message: WorkerMessage) => this.#hear(worker, message));
    worker.on('error', (error) => this.#fail(worker, whyItDied(error)));
    worker.on('exit', (code) => this.#fail(worker, whyItDied(`exit code ${code}`)));
    return worker;
  }

  #hear(worker: Worker, message: WorkerMessage): void {
    const job = this.#jobs.get(worker);
    if (job === undefined) return;
    switch (message.kind) {
      case 'hashed':
        job.sha256 = message.sha256;
        break;
      case 'begun':
        job.entry = message;
        this.#restartClock(worker, job);
        break;
      case 'reading':
        this.#restartClock(worker, job, message.length * TIME_PER_UNIT);
        break;
      case 'entry':
        delete job.entry;
        clearTimeout(job.timer);
        void this.#deliver(worker, job, message.entry);
        break;
      default:
        this.#jobs.set(worker, undefined);
        this.#settle(job, message);
    }
  }

  /** A report may take so long, and so may the way to the next entry of a container. */
  #restartClock(worker: Worker, job: Job, allowance = 0): void {
    const limit = this.#options.timeLimit + allowance;
    clearTimeout(job.timer);
    job.timer = setTimeout(() => this.#fail(worker, tooSlow(limit)), limit);
  }

  /** Hands an entry on, and tells the worker whether to go on. */
  async #deliver(worker: Worker, job: Job, entry: EntryResult): Promise<void> {
    let goOn = false;
    try {
      goOn = await job.onEntry(entry);
    } catch (error) {
      job.reject(error);
    }
    if (this.#jobs.get(worker) !== job) return;
    this.#restartClock(worker, job);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread, not a window
    worker.postMessage({ kind: 'reply', goOn } satisfies Reply);
  }

  /** Ends a worker; what it was at has failed. A worker that ends when it is at nothing is only forgotten. */
  #fail(worker: Worker, [code, message]: Fault): void {
    if (!this.#jobs.has(worker)) return;
    const job = this.#jobs.get(worker);
    this.#jobs.delete(worker);
    void worker.terminate();
    if (job === undefined) return;
    if (job.entry !== undefined) {
      void this.#passOver(job, job.entry, [code, message]);
      return;
    }
    const hash = job.sha256 === undefined ? {} : { sha256: job.sha256 };
    this.#settle(job, { kind: 'failure', ...hash, failure: { path: job.task.path, code, message } });
  }

  /** An entry that ended its worker has failed; another worker goes on behind it. */
  async #passOver(job: Job, { index, name }: { index: number; name: string }, [code, message]: Fault): Promise<void> {
    clearTimeout(job.timer);
    try {
      const failure = { path: `${job.task.path}${ENTRY_MARK}${name}`, code, message };
      if (!(await job.onEntry({ name, kind: 'failure', failure }))) return this.#settle(job, { kind: 'stopped' });
    } catch (error) {
      job.reject(error);
      return;
    }
    const { task, resolve, reject, onEntry } = job;
    this.#waiting.unshift({ task: { ...task, entriesDone: index + 1 }, resolve, reject, onEntry });
    this.#feed();
  }

  #settle(job: Job, result: InputResult): void {
    clearTimeout(job.timer);
    job.resolve(result);
    this.#feed();
  }
}

function tooSlow(milliseconds: number): Fault {
  const seconds = Math.round(milliseconds / 1000);
  return ['too-slow', `Reading this took more than ${seconds} s and was stopped. Split it, or keep only the report's own text.`];
}

function whyItDied(error: unknown): Fault {
  const outOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  if (outOfMemory) return ['too-much-memory', "Reading this took too much memory and was stopped. Split it, or keep only the report's own text."];
  return ['worker-died', `Reading this ended the worker (${error instanceof Error ? error.message : String(error)}). Please report this as a fault.`];
}
