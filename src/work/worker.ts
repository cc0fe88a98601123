import { enableCompileCache } from 'node:module';
import { parentPort } from 'node:worker_threads';
import type { ContainerEntries } from '../intake/containers/index.ts';
import { containerKind } from '../intake/containers/kind.ts';
import { referenceOfReport } from '../intake/references/match.ts';
import { type RawInput, sha256 } from '../model/index.ts';
import { fileFailure, readBounded } from './files.ts';
import { type Analysed, type ContainerHost, readContainer } from './read-container.ts';
import type { InputResult, Reply, Task, WorkerMessage } from './tasks.ts';

/**
 * A worker thread: takes a `Task`, answers with `WorkerMessage`s, the last of which is its result. The analysis is loaded with the
 * first input that needs it, so that finding out that nothing has changed costs little.
 */
const port = parentPort;
if (port === null) throw new Error('work/worker.ts runs as a worker thread only');
// The analysis, which is loaded later, is taken as it was compiled for an earlier worker.
enableCompileCache();

let answered: (goOn: boolean) => void = () => undefined;

port.on('message', (message: Task | Reply) => {
  if ('kind' in message) answered(message.goOn);
  else void resultOf(message, (answer) => port.postMessage(answer)).then((result) => port.postMessage(result));
});

type Send = (message: WorkerMessage) => void;

async function resultOf(task: Task, send: Send): Promise<InputResult> {
  let bytes: Uint8Array;
  try {
    bytes = task.bytes ?? (await readBounded(task.file ?? task.path));
  } catch (error) {
    return { kind: 'failure', failure: fileFailure(task.path, error) };
  }
  const hash = sha256(bytes);
  if (hash === task.unlessSha256) return { kind: 'unchanged', sha256: hash };
  send({ kind: 'hashed', sha256: hash });
  const { path, given, plain, contentType, said: metadata } = task;
  const input: RawInput = {
    bytes,
    path,
    ...(given ? { given } : {}),
    ...(plain ? { plain } : {}),
    ...(contentType ? { contentType } : {}),
    ...(metadata ? { metadata } : {}),
  };
  const container = await containerOf(input);
  if (container !== undefined) return readContainer(task, container, hash, hostWith(send));
  const analysed = await analyse(input, send);
  const reference = analysed.kind === 'report' && referenceOfReport(analysed.analysed.report, task.references ?? []);
  return { sha256: hash, ...(reference ? await analyse({ ...input, given: { ...reference.given, ...given } }, send) : analysed) };
}

/** The readers of containers are loaded with the first input that looks like one. */
async function containerOf(input: RawInput): Promise<ContainerEntries | undefined> {
  if (input.plain || containerKind(input.bytes, input.path, input.contentType) === undefined) return undefined;
  const { entriesOf } = await import('../intake/containers/index.ts');
  return entriesOf(input);
}

function hostWith(send: Send): ContainerHost {
  return {
    begin: (index, name) => send({ kind: 'begun', index, name }),
    deliver: (entry) =>
      new Promise((resolve) => {
        answered = resolve;
        send({ kind: 'entry', entry });
      }),
    analyse: (input) => analyse(input, send),
  };
}

async function analyse(input: RawInput, send: Send): Promise<Analysed> {
  try {
    const { analyseReport } = await import('./pipeline.ts');
    const result = await analyseReport(input, undefined, ({ text }) => send({ kind: 'reading', length: text.length }));
    if ('failure' in result) return { kind: 'failure', failure: result.failure };
    return { kind: 'report', analysed: { report: result.report, findings: result.findings } };
  } catch (error) {
    const message = `Chancery stumbled over this report (${error instanceof Error ? error.message : String(error)}). Please report this as a fault.`;
    const details = error instanceof Error ? (error.stack ?? '') : '';
    return { kind: 'failure', failure: { path: input.path, code: 'analysis-failed', message }, details };
  }
}
