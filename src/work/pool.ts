import { availableParallelism, totalmem } from 'node:os';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Failure } from '../model/index.ts';
import type { Task, TaskResult, WorkerMessage } from './tasks.ts';

export interface PoolOptions {
  /** Most workers at a time; the number of cores, at most 4, when left out. */
  workers?: number;
  /** Milliseconds that one report may take. */
  timeLimit?: number;
  /** Mebibytes of heap that one worker may take. */
  memoryLimit?: number;
}

/** Above what intake allows a PDF. */
const TIME_LIMIT = 150_000;
const MEMORY_LIMIT = Math.max(256, Math.min(1024, Math.floor(totalmem() / 1024 / 1024 / 4)));
/** So many inputs have to wait for each worker before another is started, since starting one costs a second. */
const WAITING_PER_WORKER = 4;

export const DEFAULT_WORKERS = Math.min(availableParallelism(), 4);

interface Job {
  task: Task;
  resolve: (result: TaskResult) => void;
}

/** Worker threads that analyse reports; a worker that dies or takes too long costs its own report only. */
export class WorkerPool {
  readonly #options: Required<PoolOptions>;
  readonly #waiting: Job[] = [];
  readonly #idle = new Set<Worker>();
  readonly #all = new Set<Worker>();

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

  /** The result of a task; never rejects, whatever the input does to the worker. */
  run(task: Task): Promise<TaskResult> {
    return new Promise((resolve) => {
      this.#waiting.push({ task, resolve });
      this.#feed();
    });
  }

  /** Ends all workers. Call when no task is under way. */
  async close(): Promise<void> {
    await Promise.all([...this.#all].map((worker) => worker.terminate()));
  }

  #feed(): void {
    while (this.#waiting.length > 0) {
      const worker = this.#idle.values().next().value ?? this.#start();
      if (worker === undefined) return;
      const job = this.#waiting.shift();
      if (job === undefined) return;
      this.#idle.delete(worker);
      this.#work(worker, job);
    }
  }

  #start(): Worker | undefined {
    const running = this.#all.size;
    if (running >= this.#options.workers) return undefined;
    if (running > 0 && this.#waiting.length < WAITING_PER_WORKER) return undefined;
    const worker = new Worker(new URL(`./worker${extname(import.meta.filename)}`, import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: this.#options.memoryLimit },
    });
    this.#all.add(worker);
    return worker;
  }

  #work(worker: Worker, job: Job): void {
    let hash: string | undefined;
    const finish = (result: TaskResult, usable: boolean) => {
      clearTimeout(timer);
      worker.removeAllListeners();
      if (usable) this.#idle.add(worker);
      else this.#discard(worker);
      job.resolve(result);
      this.#feed();
    };
    const fail = (code: string, message: string) =>
      finish({ kind: 'failure', ...(hash === undefined ? {} : { sha256: hash }), failure: { path: job.task.path, code, message } }, false);
    const timer = setTimeout(() => fail(...this.#tooSlow()), this.#options.timeLimit);
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'hashed') hash = message.sha256;
      else finish(message, true);
    });
    worker.on('error', (error) => fail(...whyItDied(error)));
    worker.on('exit', (code) => fail('worker-died', `Reading this ended the worker (exit code ${code}). Please report this as a fault.`));
    worker.postMessage(job.task);
  }

  #discard(worker: Worker): void {
    this.#all.delete(worker);
    this.#idle.delete(worker);
    // A worker that is being ended may still fail; that is no longer anybody's result.
    worker.on('error', () => undefined);
    void worker.terminate();
  }

  #tooSlow(): [Failure['code'], string] {
    const seconds = Math.round(this.#options.timeLimit / 1000);
    return ['too-slow', `Reading this took more than ${seconds} s and was stopped. Split it, or keep only the report's own text.`];
  }
}

function whyItDied(error: unknown): [Failure['code'], string] {
  const outOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  if (outOfMemory) return ['too-much-memory', "Reading this took too much memory and was stopped. Split it, or keep only the report's own text."];
  return ['worker-died', `Reading this ended the worker (${error instanceof Error ? error.message : String(error)}). Please report this as a fault.`];
}
