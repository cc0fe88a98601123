import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Score } from './score.ts';

const REPOSITORY = resolve(import.meta.dirname, '..');

/** The scores as a table for the terminal. */
export function tableOf(scores: readonly Score[]): string {
  const width = Math.max(...scores.map(({ name }) => name.length));
  return scores
    .map(({ name, value, unit, note }) => `  ${name.padEnd(width)}  ${shown(value).padStart(9)} ${unit.padEnd(9)}${note ? ` ${note}` : ''}`.trimEnd())
    .join('\n');
}

function shown(value: number): string {
  return value >= 1000 ? value.toFixed(0) : value.toFixed(value < 10 ? 2 : 1);
}

/** Writes `results/<name>.json` with the commit that was measured. Throws when git or the disk doesn't do its part. */
export function saveResults(name: string, scores: readonly Score[]): string {
  const folder = join(import.meta.dirname, 'results');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.json`);
  const rounded = scores.map((score) => ({ ...score, value: Math.round(score.value * 1000) / 1000 }));
  writeFileSync(file, `${JSON.stringify({ commit: measuredCommit(), scores: rounded }, null, 2)}\n`);
  return file;
}

const git = (...args: string[]) => execFileSync('git', args, { cwd: REPOSITORY, encoding: 'utf8' }).trim();

/** The commit of the code that is measured; told as changed when the working tree differs in what counts. */
function measuredCommit(): string {
  const changes = git('status', '--porcelain', '--', 'src', 'knowledge', 'models', 'bench', ':!bench/results', 'package-lock.json');
  return `${git('rev-parse', '--short=12', 'HEAD')}${changes === '' ? '' : ' with changes'}`;
}
