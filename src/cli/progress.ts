import type { BuildProgress } from '../work/build-summary.ts';
import { cut, oneLine } from './terminal.ts';

/** Milliseconds between two drawings of the line on a terminal, and between two lines elsewhere. */
const REDRAW = 80;
const PLAIN_INTERVAL = 5000;
/** Before so many files and milliseconds after the first, which waits for the analysis to load, the time left would be a guess. */
const ENOUGH_FILES = 3;
const ENOUGH_TIME = 1500;

export interface ProgressLine {
  update(progress: BuildProgress): void;
  /** Ends the line; what follows starts on a new one. */
  end(): void;
}

/** How far a build was at a time. */
interface Sample {
  at: number;
  done: number;
  doneBytes: number;
}

/** Shows how far a build is, on standard error: one line that redraws itself on a terminal, plain lines elsewhere. */
export function progressLine(options: { debug?: boolean } = {}): ProgressLine {
  const stream = process.stderr;
  let shownAt = Number.NEGATIVE_INFINITY;
  let first: Sample | undefined;
  let told = '';
  // What is as it was is only looked at: a rate that counts it would say nothing of what is read.
  let asBefore = false;
  const clear = () => (stream.isTTY ? stream.write('\r\u001b[K') : true);
  const show = (progress: BuildProgress) => {
    const line = lineOf(progress, first, asBefore);
    if (stream.isTTY) stream.write(`\r\u001b[K${cut(line, stream.columns - 1)}`);
    else if (line !== told) stream.write(`${line}\n`);
    told = line;
  };
  return {
    update(progress) {
      asBefore ||= progress.last?.became === 'unchanged';
      const failure = progress.last?.failure;
      if (failure) {
        clear();
        stream.write(`${failureLine(failure)}\n${options.debug && progress.last?.details ? `${progress.last.details}\n` : ''}`);
      }
      const now = performance.now();
      if (progress.done > 0) first ??= { at: now, done: progress.done, doneBytes: progress.doneBytes };
      const due = now - shownAt >= (stream.isTTY ? REDRAW : PLAIN_INTERVAL) || progress.done === progress.total;
      if (!due || progress.total === 0) return;
      shownAt = now;
      show(progress);
    },
    end: () => void clear(),
  };
}

/** One failure as it is told: `reports/a.txt: The file is empty. Save the report again. (empty)`. */
export function failureLine(failure: { path: string; code: string; message: string }): string {
  return oneLine(`✗ ${failure.path}: ${failure.message} (${failure.code})`);
}

/** "Reading 12 of 300 · 8.1 a second · 35 s left · reports/a.txt". */
function lineOf(progress: BuildProgress, first: Sample | undefined, asBefore: boolean): string {
  const { done, total } = progress;
  if (done === 0) return `Reading ${total} ${total === 1 ? 'file' : 'files'} …`;
  const since = first ?? { at: performance.now(), done, doneBytes: progress.doneBytes };
  const elapsed = performance.now() - since.at;
  const files = done - since.done;
  const rate = files > 0 && elapsed > ENOUGH_TIME && !asBefore ? ` · ${decimal((files / elapsed) * 1000)} a second` : '';
  const bytes = progress.doneBytes - since.doneBytes;
  const known = done < total && files >= ENOUGH_FILES && elapsed > ENOUGH_TIME && bytes > 0;
  const left = known ? ` · ${duration((elapsed / bytes) * (progress.totalBytes - progress.doneBytes))} left` : '';
  const path = progress.last && done < total ? ` · ${oneLine(progress.last.path)}` : '';
  return `Read ${done} of ${total}${rate}${left}${path}`;
}

function decimal(rate: number): string {
  return rate.toFixed(rate < 10 ? 1 : 0);
}

function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds < 90) return `${seconds} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
