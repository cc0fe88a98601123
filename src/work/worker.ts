import { parentPort } from 'node:worker_threads';
import { sha256 } from '../model/index.ts';
import { fileFailure, readBounded } from './files.ts';
import type { Task, TaskResult, WorkerMessage } from './tasks.ts';

/**
 * A worker thread: takes a `Task`, answers with `WorkerMessage`s, the last of which is its result. The analysis is loaded with the
 * first input that needs it, so that finding out that nothing has changed costs little.
 */
const port = parentPort;
if (port === null) throw new Error('work/worker.ts runs as a worker thread only');

port.on('message', (task: Task) => {
  void resultOf(task, (message) => port.postMessage(message)).then((result) => port.postMessage(result));
});

async function resultOf(task: Task, send: (message: WorkerMessage) => void): Promise<TaskResult> {
  let bytes: Uint8Array;
  try {
    bytes = task.bytes ?? (await readBounded(task.file ?? task.path));
  } catch (error) {
    return { kind: 'failure', failure: fileFailure(task.path, error) };
  }
  const hash = sha256(bytes);
  if (hash === task.unlessSha256) return { kind: 'unchanged', sha256: hash };
  send({ kind: 'hashed', sha256: hash });
  return analyse(task, bytes, hash);
}

async function analyse(task: Task, bytes: Uint8Array, hash: string): Promise<TaskResult> {
  const { path, given, plain } = task;
  try {
    const { analyseReport } = await import('./pipeline.ts');
    const result = await analyseReport({ bytes, path, ...(given ? { given } : {}), ...(plain ? { plain } : {}) });
    if ('failure' in result) return { kind: 'failure', sha256: hash, failure: result.failure };
    return { kind: 'report', sha256: hash, analysed: { report: result.report, findings: result.findings } };
  } catch (error) {
    const message = `Chancery stumbled over this report (${error instanceof Error ? error.message : String(error)}). Please report this as a fault.`;
    const details = error instanceof Error ? (error.stack ?? '') : '';
    return { kind: 'failure', sha256: hash, failure: { path, code: 'analysis-failed', message }, details };
  }
}
