import type { BuildProgress } from '../work/build.ts';
import { cut, oneLine } from './terminal.ts';

/** Milliseconds between two drawings of the line on a terminal, and between two lines elsewhere. */
const REDRAW = 80;
const PLAIN_INTERVAL = 5000;
/** Left before this much is known is a guess. */
const ENOUGH_TO_TELL = 1500;

export interface ProgressLine {
  update(progress: BuildProgress): void;
  /** Ends the line; what follows starts on a new one. */
  end(): void;
}

/** Shows how far a build is, on standard error: one line that redraws itself on a terminal, plain lines elsewhere. */
export function progressLine(options: { debug?: boolean } = {}): ProgressLine {
  const stream = process.stderr;
  const started = performance.now();
  let shownAt = 0;
  const clear = () => (stream.isTTY ? stream.write('\r\u001b[K') : true);
  const show = (progress: BuildProgress) => {
    const line = lineOf(progress, performance.now() - started);
    if (stream.isTTY) stream.write(`\r\u001b[K${cut(line, stream.columns - 1)}`);
    else stream.write(`${line}\n`);
  };
  return {
    update(progress) {
      const failure = progress.last?.failure;
      if (failure) {
        clear();
        stream.write(`${failureLine(failure)}\n${options.debug && progress.last?.details ? `${progress.last.details}\n` : ''}`);
      }
      const now = performance.now();
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
function lineOf(progress: BuildProgress, elapsed: number): string {
  const { done, total } = progress;
  if (done === 0) return `Reading ${total} ${total === 1 ? 'file' : 'files'} …`;
  const rate = (done / elapsed) * 1000;
  const rest = progress.doneBytes > 0 ? (elapsed / progress.doneBytes) * (progress.totalBytes - progress.doneBytes) : 0;
  const left = done < total && elapsed > ENOUGH_TO_TELL ? ` · ${duration(rest)} left` : '';
  const path = progress.last && done < total ? ` · ${oneLine(progress.last.path)}` : '';
  return `Read ${done} of ${total} · ${rate.toFixed(rate < 10 ? 1 : 0)} a second${left}${path}`;
}

function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds < 90) return `${seconds} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
