import type { Alignment, AnalysedReport, Failure, Findings, Report, ReportId, Span } from '../model/index.ts';

/** What an analysis was made of: equal keys give equal results, so what is stored under one needn't be read again. */
export interface ResultKey {
  /** SHA-256 of the raw bytes. */
  sha256: string;
  /** SHA-256 of the metadata given for it, in canonical JSON. */
  given: string;
  analyser: string;
}

/** One input as the user named it, and what became of it: a report, or a failure. */
export interface InputOutcome {
  path: string;
  key: ResultKey;
  outcome: { report: ReportId } | { failure: Failure };
}

export interface SearchHit {
  report: ReportId;
  title?: string;
  /** Where the words stand in the report's text (UTF-16), with some words around them. */
  span: Span;
  snippet: string;
}

/**
 * A dossier's store. Every method that writes is one transaction; a process killed at any moment leaves what was acknowledged.
 * Offsets are UTF-16 throughout.
 */
export interface Store {
  /** The outcome stored for this path under this key, if there is one. */
  outcomeOf(path: string, key: ResultKey): Promise<InputOutcome['outcome'] | undefined>;
  /** Adds a report with its findings, or replaces the one that this path gave before; records the input's outcome. */
  putReport(input: InputOutcome, report: Report, findings: Findings): Promise<void>;
  /** Records that an input gave no report, with the reason; what the path gave before is removed. */
  putFailure(input: InputOutcome): Promise<void>;
  /** Removes a report and every trace of it; false when there was none. */
  removeReport(id: ReportId): Promise<boolean>;
  /** Forgets an input that is no longer there, and its report when no other input gave it. */
  removeInput(path: string): Promise<void>;
  inputs(): Promise<InputOutcome[]>;
  failures(): Promise<Failure[]>;
  report(id: ReportId): Promise<Report | undefined>;
  /** All reports with their findings, in the order of ids. */
  analysed(): AsyncIterable<AnalysedReport>;
  /** Changes with the set of reports, their findings or edits; equal fingerprints mean an equal dossier. */
  fingerprint(): Promise<string>;
  /** The aligned whole that was stored for this fingerprint, if it was. */
  alignment(fingerprint: string): Promise<Alignment | undefined>;
  /** Replaces the stored alignment. */
  putAlignment(fingerprint: string, alignment: Alignment): Promise<void>;
  /** Full-text search over article parts; the query is words, "exact phrases" and -words. Best first. */
  search(query: string, limit: number): Promise<SearchHit[]>;
  close(): Promise<void>;
}
