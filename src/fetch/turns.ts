/** Time, so that tests needn't wait for it. Milliseconds. */
export interface Clock {
  now(): number;
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

export interface TurnOptions {
  /** Milliseconds from one request's end to the next one's start at the same host. */
  pause: number;
  /** Requests under way at once, over all hosts. */
  most: number;
  clock: Clock;
}

/** Whose turn it is to ask: one request at a time and a pause after it for each host, and so many at once over all. */
export class Turns {
  readonly #options: TurnOptions;
  /** When each host was last left alone; settles when its last request in line has ended. */
  readonly #hosts = new Map<string, Promise<number>>();
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(options: TurnOptions) {
    this.#options = options;
  }

  /** Runs `task` when it is this host's turn; `pause` where the host asks for a longer one. Rejects as the task does, or when aborted while waiting. */
  async take<T>(host: string, signal: AbortSignal, task: () => Promise<T>, pause = 0): Promise<T> {
    const before = this.#hosts.get(host) ?? Promise.resolve(Number.NEGATIVE_INFINITY);
    const { promise: ended, resolve: end } = Promise.withResolvers<number>();
    this.#hosts.set(host, ended);
    const last = await before;
    try {
      await this.#pauseAfter(last, Math.max(pause, this.#options.pause), signal);
      return await this.#oneOfMost(task);
    } finally {
      end(this.#options.clock.now());
    }
  }

  async #pauseAfter(last: number, pause: number, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    const left = last + pause - this.#options.clock.now();
    if (left > 0) await this.#options.clock.sleep(left, signal);
  }

  async #oneOfMost<T>(task: () => Promise<T>): Promise<T> {
    if (this.#running >= this.#options.most) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#running++;
    try {
      return await task();
    } finally {
      // The place is handed on, so that nobody who comes now takes it from one who waits.
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running--;
    }
  }
}
