import type { FetchLimits } from './limits.ts';
import { Refusal } from './refusal.ts';

/** Ends a request that takes too long, first for its headers, then in all. */
export class Patience {
  readonly #controller = new AbortController();
  readonly #forHeaders: NodeJS.Timeout;
  readonly #forAll: NodeJS.Timeout;

  constructor({ headerTime, totalTime }: FetchLimits) {
    const lose = () =>
      this.#controller.abort(new Refusal('too-slow', 'The server takes too long to answer. Try again later, or save the page and give the file.'));
    this.#forHeaders = setTimeout(lose, headerTime);
    this.#forAll = setTimeout(lose, totalTime);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  headersAreThere(): void {
    clearTimeout(this.#forHeaders);
  }

  end(): void {
    clearTimeout(this.#forHeaders);
    clearTimeout(this.#forAll);
  }
}

/** Resolving a name can't be called off; it is left behind instead. */
export async function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const leave = () => reject(signal.reason);
  if (signal.aborted) leave();
  signal.addEventListener('abort', leave, { once: true });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', leave);
  }
}
