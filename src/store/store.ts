import { z } from 'zod';
import {
  type AlignedRecord,
  type Alignment,
  type AnalysedReport,
  type Changed,
  type Edit,
  type EditId,
  EntryMetadata,
  type Failure,
  type Findings,
  GivenMetadata,
  type Report,
  type ReportId,
  type Span,
} from '../model/index.ts';

/** What an analysis was made of: equal keys give equal results, so what is stored under one needn't be read again. */
export interface ResultKey {
  /** SHA-256 of the raw bytes. */
  sha256: string;
  /** SHA-256 of the metadata given for it, in canonical JSON. */
  given: string;
  analyser: string;
}

/** What is known of an input that was fetched from an address; its bytes are kept with it. */
export const ArchivedAddress = z.strictObject({
  /** As it was asked for, in its normal form. */
  address: z.string(),
  /** Where it was found after redirects. */
  found: z.string(),
  /** The how manieth content of this address it is, from 1. */
  version: z.int().positive(),
  /** When it was last seen to be so, ISO 8601. */
  retrieved: z.string(),
  /** As HTTP said it. */
  contentType: z.string().optional(),
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  /** What the feed that led there said of it. */
  said: EntryMetadata.optional(),
  /** What a reference manager's library that was given with it knows of it. */
  reference: GivenMetadata.optional(),
});
export type ArchivedAddress = z.infer<typeof ArchivedAddress>;

/** One input as the user named it, and what became of it: a report, or a failure. */
export interface InputOutcome {
  /**
   * What tells this input from all others: its absolute path; for standard input `-` and the hash of what was read; for an address the
   * address, and for what it gave also the hash, so that older versions stay.
   */
  location: string;
  /** As the user named it. */
  path: string;
  key: ResultKey;
  /** Metadata given by hand, which counts until other metadata is given. */
  byHand?: GivenMetadata;
  archived?: ArchivedAddress;
  outcome: { report: ReportId } | { failure: Failure };
}

/** An entry of a container that is no report, and why: a picture, a program, an address alone. */
export const LeftOutEntry = z.strictObject({
  entry: z.string(),
  code: z.string(),
  message: z.string(),
  /** Where the report itself can be had. */
  url: z.string().optional(),
});
export type LeftOutEntry = z.infer<typeof LeftOutEntry>;

/** A file that holds reports. Each entry that gave a report or a failure is an input of its own, with the key of its own bytes. */
export interface ContainerOutcome {
  location: string;
  path: string;
  /** Of the whole file: while it is the same, no entry needs to be looked at. `sha256` is '' when it must be read again. */
  key: ResultKey;
  byHand?: GivenMetadata;
  archived?: ArchivedAddress;
  leftOut: LeftOutEntry[];
}

export interface SearchHit {
  report: ReportId;
  title?: string;
  /** Where the words stand in the report's text (UTF-16), with some words around them. */
  span: Span;
  snippet: string;
  /** All places in this report, at most a hundred, in order. */
  places: Span[];
}

/** What came, went or changed between two states of a dossier. */
export interface ContentChange {
  reports: ReportId[];
  edits: boolean;
}

/** Questions to a dossier's store. Offsets are UTF-16 throughout. */
export interface StoreReader {
  /** The outcome stored for this location under this key, if there is one. */
  outcomeOf(location: string, key: ResultKey): Promise<InputOutcome['outcome'] | undefined>;
  /** All inputs, in the order of locations. */
  inputs(): Promise<InputOutcome[]>;
  /** All containers, in the order of locations. */
  containers(): Promise<ContainerOutcome[]>;
  /** What was read from an input that can't be read again (standard input), or may have changed by then (an address). */
  bytesOf(location: string): Promise<Uint8Array | undefined>;
  /** Inputs that gave no report, in the order of paths. */
  failures(): Promise<Failure[]>;
  /** A report; where several inputs gave it, as the one with the lowest path did. */
  report(id: ReportId): Promise<Report | undefined>;
  /** All reports with their findings, in the order of ids. */
  analysed(): AsyncIterable<AnalysedReport>;
  /** Those of these reports that are there, with their findings. */
  analysedOf(ids: readonly ReportId[]): Promise<AnalysedReport[]>;
  /** What has changed since the dossier had this fingerprint, where all writing since was done here; undefined where that isn't known. */
  changedSince(fingerprint: string): Promise<ContentChange | undefined>;
  /** What users changed, in the order of ids; also what lies dormant. */
  edits(): Promise<Edit[]>;
  /** The ids of the edits in the order in which they were made. */
  editsAsMade(): Promise<EditId[]>;
  /** The analysers whose findings are stored, in order; more than one when inputs couldn't be read again after an update. */
  analysers(): Promise<string[]>;
  /** Changes with the set of reports, their paths and findings, with the failures and the edits; equal fingerprints mean an equal dossier. */
  fingerprint(): Promise<string>;
  /** The aligned whole that this version of the alignment made and stored for this fingerprint, if it did. */
  alignment(fingerprint: string, aligner: string): Promise<Alignment | undefined>;
  /** Full-text search over article parts; the query is words, "exact phrases" and -words. Best first. */
  search(query: string, limit: number): Promise<SearchHit[]>;
}

/**
 * A dossier's store. Every method that writes is one transaction; a process killed at any moment leaves what was acknowledged.
 * All methods throw a StoreError when the store can't be read or written.
 */
export interface Store extends StoreReader {
  /**
   * Adds a report with its findings, or replaces what this location gave before; records the input's outcome.
   * `bytes` are kept for an input that can't be read again.
   */
  putReport(input: InputOutcome, report: Report, findings: Findings, bytes?: Uint8Array): Promise<void>;
  /** Records that an input gave no report, with the reason; what the location gave before is removed. `bytes` as for a report. */
  putFailure(input: InputOutcome, bytes?: Uint8Array): Promise<void>;
  /** Changes what is known of an address whose content is as it was. */
  putArchived(location: string, archived: ArchivedAddress): Promise<void>;
  /**
   * Records that all entries of a container are stored: those at other locations than `entries` are gone from it and removed. `failure` is
   * what is wrong with the container itself. Gives the number of reports removed.
   */
  putContainer(container: ContainerOutcome, entries: readonly string[], failure?: Failure, bytes?: Uint8Array): Promise<number>;
  /** Changes how the user names an input or a container with its entries; what is known of it stays. */
  renameInput(location: string, path: string): Promise<void>;
  /** Removes a report and every trace of it, with all inputs that gave it; false when there was none. */
  removeReport(id: ReportId): Promise<boolean>;
  /** Forgets an input or a container that is no longer there, and its reports when no other input gave them; false when it wasn't known. */
  removeInput(location: string): Promise<boolean>;
  /** Adds an edit in the place of the one of the same id, and of those that it replaces. */
  putEdit(edit: Edit, replaces?: readonly EditId[]): Promise<void>;
  /** Undoes an edit; false when there was none. */
  removeEdit(id: EditId): Promise<boolean>;
  /** Replaces the stored alignment, unless the dossier has changed since `fingerprint` was taken. */
  putAlignment(fingerprint: string, aligner: string, alignment: Alignment): Promise<void>;
  /**
   * Brings the stored alignment from the fingerprint `before` to `fingerprint` by what changed; false, with nothing written, where it isn't that
   * of `before` or the dossier has changed since.
   */
  putAlignmentChanges(before: string, fingerprint: string, aligner: string, changes: readonly Changed<AlignedRecord>[]): Promise<boolean>;
  /** Answers all questions that `read` asks from one state of the dossier, whatever others write meanwhile. */
  snapshot<T>(read: (reader: StoreReader) => Promise<T>): Promise<T>;
  /** What is wrong with the store itself, one plain sentence each; empty when it is whole. */
  check(): Promise<string[]>;
  close(): Promise<void>;
}

/** Why a store can't be used. */
export type StoreFault = 'not-found' | 'not-a-dossier' | 'newer' | 'damaged' | 'busy' | 'no-access' | 'full';

/** A store that can't be opened, read or written; the message says what to do. */
export class StoreError extends Error {
  readonly fault: StoreFault;

  constructor(fault: StoreFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreError';
    this.fault = fault;
  }
}
