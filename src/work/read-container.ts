import type { ContainerEntries, ContainerKind, Entry, FailedEntry } from '../intake/containers/index.ts';
import { ENTRY_MARK, type GivenMetadata, type RawInput, sha256 } from '../model/index.ts';
import type { ContainerResult, EntryResult, InputResult, Task } from './tasks.ts';

/** What came of an analysis, in the terms of a task's result. */
export type Analysed =
  | Pick<Extract<EntryResult, { kind: 'report' }>, 'kind' | 'analysed'>
  | Pick<Extract<EntryResult, { kind: 'failure' }>, 'kind' | 'failure' | 'details'>;

/** What going through a container asks of its surroundings. */
export interface ContainerHost {
  /** An entry is about to be analysed. */
  begin(index: number, name: string): void;
  /** An entry is done; whether the next one is wanted. */
  deliver(entry: EntryResult): Promise<boolean>;
  analyse(input: RawInput): Promise<Analysed>;
}

/**
 * Goes through the entries of a container, and analyses those that are new or changed, but for the first `task.entriesDone`. `hash`: of the
 * container's bytes.
 */
export async function readContainer(task: Task, container: ContainerEntries, hash: string, host: ContainerHost): Promise<InputResult> {
  const result: ContainerResult = { kind: 'container', sha256: hash, leftOut: [] };
  let index = -1;
  for await (const outcome of container.entries) {
    if (outcome.kind === 'left-out') {
      const { kind: _kind, name, ...reason } = outcome;
      result.leftOut.push({ entry: name, ...reason });
    } else if (outcome.kind === 'failed' && outcome.name === '') {
      result.failure = { path: task.path, code: outcome.code, message: outcome.message };
    } else {
      index += 1;
      if (index < (task.entriesDone ?? 0)) continue;
      host.begin(index, outcome.name);
      const given = givenForEntry(task, container.kind, index, outcome.name);
      if (!(await host.deliver(await entryResult(outcome, { ...task, given }, host)))) return { kind: 'stopped' };
    }
  }
  return result;
}

/** A headline and an address belong to one report (a mail's message, the file that is packed), not to all in an archive. */
function givenForEntry({ given, path }: Task, kind: ContainerKind, index: number, name: string): GivenMetadata | undefined {
  const isItself = index === 0 && (kind === 'mail' || (kind === 'gzip' && path.endsWith(`${name}.gz`)));
  if (given === undefined || isItself) return given;
  const { title: _title, url: _url, ...rest } = given;
  return rest;
}

type EntryTask = Pick<Task, 'path' | 'plain' | 'knownEntries'> & { given: GivenMetadata | undefined };

async function entryResult(entry: Entry | FailedEntry, task: EntryTask, host: ContainerHost): Promise<EntryResult> {
  const { name } = entry;
  const path = `${task.path}${ENTRY_MARK}${name}`;
  if (entry.kind === 'failed') return { name, kind: 'failure', failure: { path, code: entry.code, message: entry.message } };
  const hash = hashOf(entry);
  if (task.knownEntries?.get(name) === hash) return { name, kind: 'unchanged', sha256: hash };
  const { kind: _kind, name: _name, ...content } = entry;
  const analysed = await host.analyse({
    ...content,
    path,
    container: { path: task.path, entry: name },
    ...(task.given ? { given: task.given } : {}),
    ...(task.plain ? { plain: true } : {}),
  });
  return { name, sha256: hash, ...analysed };
}

/** Over the bytes and, where the container says something of the entry, over that. */
function hashOf({ bytes, contentType, metadata, problems }: Entry): string {
  const said = [contentType, metadata, problems];
  return said.every((each) => each === undefined) ? sha256(bytes) : sha256(`${sha256(bytes)}${JSON.stringify(said)}`);
}
