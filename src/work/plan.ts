import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { type Failure, type GivenMetadata, sha256 } from '../model/index.ts';
import type { InputOutcome, Store } from '../store/store.ts';
import { analyserVersion } from './analyser.ts';
import { fileFailure } from './files.ts';
import { givenHash, mergeGiven, readSideFile } from './given.ts';
import type { Scan, ScannedFile } from './scan.ts';
import type { Task } from './tasks.ts';

/** An input that is to be looked at, and read where it is new or changed. */
export interface PlannedInput {
  location: string;
  path: string;
  bytes: number;
  key: { given: string; analyser: string };
  byHand?: GivenMetadata;
  /** What is known of this input. */
  before?: InputOutcome;
  task: Task;
  /** To be stored, for an input that can't be read again. */
  keepBytes?: Uint8Array;
}

export interface Plan {
  inputs: PlannedInput[];
  /** What failed before anything was read; `input` where the dossier is to know of it. */
  failed: { failure: Failure; input?: InputOutcome }[];
}

interface PlanOptions {
  given?: GivenMetadata;
  stdin?: Uint8Array;
  wantsStdin: boolean;
}

type Known = ReadonlyMap<string, InputOutcome>;

/** What a build has to look at: the files found, standard input, and inputs elsewhere whose results an older analyser made. */
export async function planOf(found: Scan, known: Known, store: Store, options: PlanOptions): Promise<Plan> {
  const plan: Plan = { inputs: [], failed: [] };
  for (const { location, failure } of found.failures) plan.failed.push(failedAt(location, failure, found, known.get(location)?.byHand));
  for (const file of found.files) await planFile(plan, file, known, options.given);
  if (options.wantsStdin && options.stdin !== undefined) planStdin(plan, options.stdin, known, options.given);
  await planOutdated(plan, known, store);
  return plan;
}

/** A mistyped path is told but not kept; what stands in a folder of reports and can't be read is kept as a failure. */
function failedAt(location: string, failure: Failure, found: Scan, byHand: GivenMetadata | undefined): Plan['failed'][number] {
  const keep = failure.code !== 'not-found' || found.roots.some((root) => location.startsWith(root));
  return keep ? { failure, input: unreadInput(location, failure, byHand) } : { failure };
}

/** An input that couldn't be read, to be tried again the next time. */
function unreadInput(location: string, failure: Failure, byHand: GivenMetadata | undefined): InputOutcome {
  const key = { sha256: '', given: givenHash(undefined), analyser: analyserVersion() };
  return { location, path: failure.path, key, ...(byHand ? { byHand } : {}), outcome: { failure } };
}

async function planFile(plan: Plan, file: ScannedFile, known: Known, given: GivenMetadata | undefined): Promise<void> {
  const before = known.get(file.location);
  const byHand = mergeGiven(before?.byHand, given);
  try {
    const side = file.sideFile === undefined ? undefined : await readSideFile(file.sideFile);
    plan.inputs.push(planned({ ...file, file: file.location }, mergeGiven(side, byHand), byHand, before));
  } catch (error) {
    const failure = fileFailure(file.path, error);
    plan.failed.push({ failure, input: unreadInput(file.location, failure, byHand) });
  }
}

/** Each different text from standard input is an input of its own. */
function planStdin(plan: Plan, bytes: Uint8Array, known: Known, given: GivenMetadata | undefined): void {
  const location = `-${sha256(bytes)}`;
  const before = known.get(location);
  const byHand = mergeGiven(before?.byHand, given);
  plan.inputs.push({ ...planned({ location, path: '-', bytes: bytes.length, content: bytes }, byHand, byHand, before), keepBytes: bytes });
}

/** Results of an older analyser are made anew wherever the input can still be read, so that a dossier speaks with one voice. */
async function planOutdated(plan: Plan, known: Known, store: Store): Promise<void> {
  const looked = new Set([...plan.inputs.map((input) => input.location), ...plan.failed.map((failed) => failed.input?.location)]);
  for (const before of known.values()) {
    if (before.key.analyser === analyserVersion() || looked.has(before.location)) continue;
    const content = await store.bytesOf(before.location);
    if (content !== undefined) {
      const input = planned({ ...before, bytes: content.length, content }, before.byHand, before.byHand, before);
      plan.inputs.push({ ...input, keepBytes: content });
    } else if (existsSync(before.location)) {
      const { size } = await stat(before.location);
      await planFile(plan, { location: before.location, path: before.path, bytes: size, ...sideFileOf(before.location) }, known, undefined);
    }
  }
}

function sideFileOf(location: string): { sideFile?: string } {
  const found = [`${location}.meta.json`, `${location.replace(/\.[^./\\]+$/, '')}.meta.json`].find((candidate) => existsSync(candidate));
  return found === undefined ? {} : { sideFile: found };
}

interface Source {
  location: string;
  path: string;
  bytes: number;
  file?: string;
  content?: Uint8Array;
}

function planned(
  source: Source,
  given: GivenMetadata | undefined,
  byHand: GivenMetadata | undefined,
  before: InputOutcome | undefined,
): PlannedInput {
  const key = { given: givenHash(given), analyser: analyserVersion() };
  const same = before !== undefined && before.key.given === key.given && before.key.analyser === key.analyser && before.key.sha256 !== '';
  return {
    location: source.location,
    path: source.path,
    bytes: source.bytes,
    key,
    ...(byHand ? { byHand } : {}),
    ...(before ? { before } : {}),
    task: {
      path: source.path,
      ...(source.file === undefined ? {} : { file: source.file }),
      ...(source.content === undefined ? {} : { bytes: source.content }),
      ...(given ? { given } : {}),
      ...(same ? { unlessSha256: before.key.sha256 } : {}),
    },
  };
}
