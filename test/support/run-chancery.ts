import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ENTRY = resolve(import.meta.dirname, '../../src/cli/chancery.ts');

/** An environment of its own, so that a test neither reads nor changes what the user has. */
const environment = { ...process.env, XDG_DATA_HOME: mkdtempSync(join(tmpdir(), 'chancery-data-')), CHANCERY_DOSSIER: '', NO_COLOR: '1', CI: '1' };

export interface Ran {
  code: number | null;
  out: string;
  err: string;
}

/** Runs the command line to its end. */
export function chancery(args: readonly string[], options: { input?: string | Uint8Array; cwd?: string; env?: NodeJS.ProcessEnv } = {}): Ran {
  const ran = spawnSync(process.execPath, [ENTRY, ...args], { maxBuffer: 1 << 28, ...options, env: { ...environment, ...options.env } });
  return { code: ran.status, out: ran.stdout.toString('utf8'), err: ran.stderr.toString('utf8') };
}

/** Starts the command line and lets it run. */
export function startChancery(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [ENTRY, ...args], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
}
