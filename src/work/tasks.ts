import type { AnalysedReport, Failure, GivenMetadata } from '../model/index.ts';

/** One input for a worker: a file to be read, or bytes that were read already. */
export interface Task {
  path: string;
  /** The file; left out when `bytes` are there. */
  file?: string;
  bytes?: Uint8Array;
  given?: GivenMetadata;
  /** Plain text as it is, see `RawInput.plain`. */
  plain?: boolean;
  /** SHA-256 of the bytes whose result is stored already: when they are the same, nothing is analysed. */
  unlessSha256?: string;
}

/** What became of a task; `sha256` of the bytes is left out when they couldn't be read. */
export type TaskResult =
  | { kind: 'unchanged'; sha256: string }
  | { kind: 'report'; sha256: string; analysed: AnalysedReport }
  | { kind: 'failure'; sha256?: string; failure: Failure; details?: string };

/** What a worker sends: that it has read the bytes, then the result. */
export type WorkerMessage = { kind: 'hashed'; sha256: string } | TaskResult;
