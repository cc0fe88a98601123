import type { EntryMetadata, Problem } from '../../model/index.ts';

/** One file, message or item in a container: bytes that are read like a file of their own. */
export interface Entry {
  kind: 'entry';
  /** Unique in its container, and only ever a name: nothing is written to disk under it. */
  name: string;
  bytes: Uint8Array;
  /** What the container says of its format. */
  contentType?: string;
  metadata?: EntryMetadata;
  /** What is to be told with the report. */
  problems?: Problem[];
}

/** What is no report and was left aside: a picture, a program, an address alone. */
export interface LeftOut extends Problem {
  kind: 'left-out';
  name: string;
  /** Where the report itself can be had. */
  url?: string;
}

/** What should have given a report and couldn't; a failure without a name is the container's own, whose other entries still count. */
export interface FailedEntry extends Problem {
  kind: 'failed';
  name: string;
}

export type EntryOutcome = Entry | LeftOut | FailedEntry;

export type ContainerKind = 'zip' | 'tar' | 'gzip' | 'mail' | 'mailbox' | 'feed' | 'feed-list' | 'web-archive';

/** A file that holds reports. `entries` are read one at a time, in the container's order, and can be gone through once. */
export interface ContainerEntries {
  kind: ContainerKind;
  entries: AsyncIterable<EntryOutcome>;
}

export function leftOut(name: string, code: string, message: string, url?: string): LeftOut {
  return { kind: 'left-out', name, code, message, ...(url === undefined ? {} : { url }) };
}

export function failed(name: string, code: string, message: string): FailedEntry {
  return { kind: 'failed', name, code, message };
}
