import type { Failure } from '../model/index.ts';
import type { Became, Listener } from './store-results.ts';

/** How far a build has come. */
export interface BuildProgress {
  done: number;
  total: number;
  /** Bytes of the files that are done and of all; for the time left. */
  doneBytes: number;
  totalBytes: number;
  /** The last input that was done, and what became of it; left out at the start. */
  last?: Became;
}

/** What a build did. */
export interface BuildSummary {
  added: number;
  changed: number;
  unchanged: number;
  removed: number;
  /** Entries of archives, mails and feeds that are no reports, with the reason. */
  asides: Failure[];
  /** Inputs of this run that gave no report, in the order of paths. */
  failures: Failure[];
  /** What is to be known of reports of this run that were read. */
  problems: Failure[];
  /** Files in folders that are no reports: how many of each extension. */
  skipped: Map<string, number>;
  skippedPaths: string[];
  /** Of feeds, sitemaps and lists: how many addresses beyond the most were left out. */
  leftOut: Map<string, number>;
  /** Of named folders that hold nothing any more: how many reports were kept. */
  kept: Map<string, number>;
  interrupted: boolean;
}

export const NOTHING_DONE: BuildProgress = { done: 0, total: 0, doneBytes: 0, totalBytes: 0 };

/** Who is told how far it has come, and who may end it. */
interface Listening {
  onProgress?: (progress: BuildProgress) => void;
  signal?: AbortSignal;
}

/** Counts and tells what comes of inputs. */
export function listenerOf(progress: BuildProgress, options: Listening, summary: BuildSummary): Listener {
  return {
    became(last) {
      count(summary, last);
      options.onProgress?.({ ...progress, last });
    },
    asideOf: (reason) => void summary.asides.push(reason),
    gone: (reports) => void (summary.removed += reports),
    isStopped: () => options.signal?.aborted === true,
  };
}

/** Counts what became of an input. */
export function count(summary: BuildSummary, last: Became): void {
  if (last.became === 'failed') {
    if (last.failure) summary.failures.push(last.failure);
  } else summary[last.became]++;
  for (const problem of last.problems ?? []) summary.problems.push({ path: last.path, ...problem });
}
