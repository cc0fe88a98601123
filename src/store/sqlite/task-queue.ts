import { setTimeout } from 'node:timers/promises';
import { isBusy, toStoreError } from './errors.ts';

/** Runs a task when the connection is free. */
export type Queue = <T>(task: () => Promise<T>) => Promise<T>;

/** How long a task is tried again while another connection writes, and how long is waited in between; milliseconds. */
const PATIENCE = 15_000;
const PAUSE = 20;

/** Runs tasks one after another; the engine's errors come out as StoreErrors. */
export function queueOf(file: string): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = last
      .then(() => patiently(task))
      .catch((error: unknown) => {
        throw toStoreError(error, file);
      });
    last = result.catch(() => undefined);
    return result;
  };
}

/**
 * Tries a task again while another connection keeps it from starting. Done here and not by the engine's own waiting, which would
 * stop this whole process, and with it a writer that lives in it.
 */
async function patiently<T>(task: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + PATIENCE;
  for (;;) {
    try {
      return await task();
    } catch (error) {
      if (!isBusy(error) || performance.now() > deadline) throw error;
      await setTimeout(PAUSE);
    }
  }
}
