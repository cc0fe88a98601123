import type { Reference } from '../intake/references/reference.ts';
import type { AnalysedReport, EntryMetadata, Failure, GivenMetadata, Problem } from '../model/index.ts';

/** One input for a worker: a file to be read, or bytes that were read already. */
export interface Task {
  path: string;
  /** The file; left out when `bytes` are there. */
  file?: string;
  bytes?: Uint8Array;
  /** As HTTP said it, where the bytes came by it. */
  contentType?: string;
  given?: GivenMetadata;
  /** What the feed that led to it says of it. */
  said?: EntryMetadata;
  /** What a reference manager knows; the one with the report's address or title counts as given, below what is given. */
  references?: readonly Reference[];
  /** Plain text as it is, see `RawInput.plain`. */
  plain?: boolean;
  /** SHA-256 of the bytes whose result is stored already: when they are the same, nothing is analysed. */
  unlessSha256?: string;
  /** Of a container: the names of entries whose results are stored already, each with its `sha256`. */
  knownEntries?: ReadonlyMap<string, string>;
  /** Of a container: how many entries are done already. */
  entriesDone?: number;
}

/** What became of one entry of a container; `sha256` is over its bytes and what the container says of it. */
export type EntryResult = { name: string } & (
  | { kind: 'unchanged'; sha256: string }
  | { kind: 'report'; sha256: string; analysed: AnalysedReport }
  | { kind: 'failure'; sha256?: string; failure: Failure; details?: string }
);

/** What a container holds besides its reports. */
export interface ContainerResult {
  kind: 'container';
  sha256: string;
  /** Entries that are no reports. */
  leftOut: (Problem & { entry: string; url?: string | undefined })[];
  /** What is wrong with the container itself; its entries count all the same. */
  failure?: Failure;
}

/** What became of a single report's task; `sha256` of the bytes is left out when they couldn't be read. */
export type TaskResult =
  | { kind: 'unchanged'; sha256: string }
  | { kind: 'report'; sha256: string; analysed: AnalysedReport }
  | { kind: 'failure'; sha256?: string; failure: Failure; details?: string };

/** What became of any task; `stopped`: a container whose entries weren't all wanted. */
export type InputResult = TaskResult | ContainerResult | { kind: 'stopped' };

/**
 * What a worker sends: that it has read the bytes; of a container for each entry that it begins with it and what became of it, after which it
 * waits for a `Reply`; of each report how long the text is that it now reads, in UTF-16 code units; then the result.
 */
export type WorkerMessage =
  | { kind: 'hashed'; sha256: string }
  | { kind: 'begun'; index: number; name: string }
  | { kind: 'reading'; length: number }
  | { kind: 'entry'; entry: EntryResult }
  | InputResult;

/** The answer to an entry's result: whether the next one is wanted. */
export interface Reply {
  kind: 'reply';
  goOn: boolean;
}
