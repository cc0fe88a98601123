import { existsSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { referenceOfFile } from '../intake/references/match.ts';
import type { Reference } from '../intake/references/reference.ts';
import { ENTRY_MARK, type EntryMetadata, type Failure, type GivenMetadata, sha256 } from '../model/index.ts';
import type { ArchivedAddress, ContainerOutcome, InputOutcome, Store } from '../store/store.ts';
import { analyserVersion } from './analyser.ts';
import { fileFailure, isBelow } from './files.ts';
import { givenHash, mergeGiven, readSideFile } from './given.ts';
import { containerOf, type KnownInputs } from './known.ts';
import { References } from './references.ts';
import type { Scan, ScannedFile } from './scan.ts';
import type { Task } from './tasks.ts';

/** An input that is to be looked at, and read where it is new or changed. */
export interface PlannedInput {
  location: string;
  path: string;
  bytes: number;
  key: { given: string; analyser: string };
  byHand?: GivenMetadata;
  archived?: ArchivedAddress;
  /** What is known of this input. */
  before?: InputOutcome;
  /** What is known of it as a container, and of its entries. */
  container?: ContainerOutcome;
  entries?: readonly InputOutcome[];
  /** What is known of the entries of the version before this one, at an address. */
  olderEntries?: readonly InputOutcome[];
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

/** What is known of one input. */
interface Before {
  before?: InputOutcome;
  container?: ContainerOutcome;
  entries?: readonly InputOutcome[];
}

/** What a build has to look at: the files found, standard input, and inputs elsewhere whose results an older analyser made. */
export async function planOf(found: Scan, known: KnownInputs, store: Store, options: PlanOptions): Promise<Plan> {
  const plan: Plan = { inputs: [], failed: [] };
  for (const { location, failure } of found.failures) plan.failed.push(failedAt(location, failure, found, byHandOf(beforeAt(location, known))));
  const references = new References();
  for (const file of found.files) await planFile(plan, file, { known, references }, options.given);
  if (options.wantsStdin && options.stdin !== undefined) planStdin(plan, options.stdin, known, options.given);
  await planOutdated(plan, { known, references }, store);
  return plan;
}

/** What is known of the input at a location. */
export function beforeAt(location: string, { inputs, containers, entries }: KnownInputs): Before {
  const [before, container, own] = [inputs.get(location), containers.get(location), entries.get(location)];
  return { ...(before ? { before } : {}), ...(container ? { container } : {}), ...(own ? { entries: own } : {}) };
}

/** Metadata that was given by hand for it. */
function byHandOf({ before, container }: Before): GivenMetadata | undefined {
  return (container ?? before)?.byHand;
}

/** A mistyped path is told but not kept; what stands in a folder of reports and can't be read is kept as a failure. */
function failedAt(location: string, failure: Failure, found: Scan, byHand: GivenMetadata | undefined): Plan['failed'][number] {
  const keep = failure.code !== 'not-found' || found.roots.some((root) => isBelow(location, root));
  return keep ? { failure, input: unreadInput(location, failure, byHand) } : { failure };
}

/** An input that couldn't be read, to be tried again the next time. */
function unreadInput(location: string, failure: Failure, byHand: GivenMetadata | undefined): InputOutcome {
  const key = { sha256: '', given: givenHash(undefined), analyser: analyserVersion() };
  return { location, path: failure.path, key, ...(byHand ? { byHand } : {}), outcome: { failure } };
}

/** What is known of files before they are read. */
interface Surroundings {
  known: KnownInputs;
  references: References;
}

async function planFile(plan: Plan, file: ScannedFile, { known, references }: Surroundings, given: GivenMetadata | undefined): Promise<void> {
  const before = beforeAt(file.location, known);
  const byHand = mergeGiven(byHandOf(before), given);
  try {
    const side = file.sideFile === undefined ? undefined : await readSideFile(file.sideFile);
    const beside = await references.beside(file.location);
    const own = referenceOfFile(basename(file.location), beside);
    // What is matched by its name needs no further look; the others are matched by what they say of themselves.
    const source = { ...file, file: file.location, references: own ? [] : beside };
    plan.inputs.push(planned(source, mergeGiven(own?.given, mergeGiven(side, byHand)), byHand, before));
  } catch (error) {
    const failure = fileFailure(file.path, error);
    plan.failed.push({ failure, input: unreadInput(file.location, failure, byHand) });
  }
}

/** Each different text from standard input is an input of its own. */
function planStdin(plan: Plan, bytes: Uint8Array, known: KnownInputs, given: GivenMetadata | undefined): void {
  const location = `-${sha256(bytes)}`;
  const before = beforeAt(location, known);
  const byHand = mergeGiven(byHandOf(before), given);
  plan.inputs.push(plannedContent({ location, path: '-' }, bytes, byHand, before));
}

/** Results of an older analyser are made anew wherever the input can still be read, so that a dossier speaks with one voice. */
async function planOutdated(plan: Plan, { known, references }: Surroundings, store: Store): Promise<void> {
  const looked = new Set([...plan.inputs.map((input) => input.location), ...plan.failed.map((failed) => failed.input?.location)]);
  for (const before of [...known.inputs.values(), ...known.containers.values()]) {
    const isEntry = containerOf(before.location, known.containers) !== undefined;
    if (before.key.analyser === analyserVersion() || looked.has(before.location) || isEntry) continue;
    looked.add(before.location);
    const content = await store.bytesOf(before.location);
    if (content !== undefined) {
      plan.inputs.push(plannedContent(before, content, before.byHand, beforeAt(before.location, known)));
    } else {
      const file = statSync(before.location, { throwIfNoEntry: false });
      if (file === undefined) continue;
      await planFile(
        plan,
        { location: before.location, path: before.path, bytes: file.size, ...sideFileOf(before.location) },
        { known, references },
        undefined,
      );
    }
  }
}

function sideFileOf(location: string): { sideFile?: string } {
  const found = [`${location}.meta.json`, `${location.replace(/\.[^./\\]+$/, '')}.meta.json`].find((candidate) => existsSync(candidate));
  return found === undefined ? {} : { sideFile: found };
}

/** An input whose bytes are kept with it; what an address gave has that address. */
export function plannedContent(
  source: Pick<InputOutcome, 'location' | 'path' | 'archived'>,
  content: Uint8Array,
  byHand: GivenMetadata | undefined,
  before: Before,
): PlannedInput {
  const { location, path, archived } = source;
  const given = mergeGiven(archived && { ...archived.reference, url: archived.found }, byHand);
  const said = archived?.said;
  const input = planned({ location, path, bytes: content.length, content, ...(said ? { said } : {}) }, given, byHand, before);
  const task = { ...input.task, ...(archived?.contentType === undefined ? {} : { contentType: archived.contentType }) };
  return { ...input, task, keepBytes: content, ...(archived ? { archived } : {}) };
}

interface Source {
  location: string;
  path: string;
  bytes: number;
  file?: string;
  content?: Uint8Array;
  references?: readonly Reference[];
  said?: EntryMetadata;
}

function planned(source: Source, given: GivenMetadata | undefined, byHand: GivenMetadata | undefined, before: Before): PlannedInput {
  const references = source.references ?? [];
  const key = { given: givenHash(given, references, source.said), analyser: analyserVersion() };
  const sameSha256 = sha256UnderKey(before.container ?? before.before, key);
  return {
    location: source.location,
    path: source.path,
    bytes: source.bytes,
    key,
    ...(byHand ? { byHand } : {}),
    ...before,
    task: {
      path: source.path,
      ...(source.file === undefined ? {} : { file: source.file }),
      ...(source.content === undefined ? {} : { bytes: source.content }),
      ...(given ? { given } : {}),
      ...(source.said === undefined ? {} : { said: source.said }),
      ...(references.length > 0 ? { references } : {}),
      ...(sameSha256 === undefined ? {} : { unlessSha256: sameSha256 }),
      ...(before.entries === undefined ? {} : { knownEntries: knownEntries(source.location, before.entries, key) }),
    },
  };
}

type Key = PlannedInput['key'];

/** The hash of the bytes of which a result under the same key is stored. */
function sha256UnderKey(known: Pick<InputOutcome, 'key'> | undefined, key: Key): string | undefined {
  const isSame = known !== undefined && known.key.given === key.given && known.key.analyser === key.analyser;
  return isSame && known.key.sha256 !== '' ? known.key.sha256 : undefined;
}

/** By name, the hashes of the entries of which results under the same key are stored. */
function knownEntries(location: string, entries: readonly InputOutcome[], key: Key): Map<string, string> {
  return new Map(
    entries.flatMap((entry): [string, string][] => {
      const hash = sha256UnderKey(entry, key);
      return hash === undefined ? [] : [[entry.location.slice(location.length + ENTRY_MARK.length), hash]];
    }),
  );
}
