import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import envPaths from 'env-paths';
import { looksLikeAddress } from '../fetch/address.ts';
import { sha256 } from '../model/index.ts';
import { UserError } from './exit.ts';

const DEFAULT_FILE = 'chancery.sqlite';

/** Where dossiers live that were given no place: `~/.local/share/chancery` and its like. */
export function dataFolder(): string {
  return envPaths('chancery', { suffix: '' }).data;
}

const lastUsedFile = () => join(dataFolder(), 'last-dossier');

/** The dossier to be asked or changed: named, else of the environment, else in this folder, else the last one. Throws a UserError when there is none. */
export function dossierToRead(named: string | undefined): string {
  const file = named ?? fromEnvironment() ?? inThisFolder() ?? lastUsed();
  if (file === undefined) throw new UserError('There is no dossier yet. Make one with: chancery start FOLDER, or name one with --dossier FILE.');
  return resolve(file);
}

/** The dossier to be built: named, else of the environment, else `chancery.sqlite` in this folder. */
export function dossierToBuild(named: string | undefined): string {
  return resolve(named ?? fromEnvironment() ?? DEFAULT_FILE);
}

/** The dossier that is added to: the one that would be read, else a new `chancery.sqlite` in this folder. */
export function dossierToAddTo(named: string | undefined): string {
  return resolve(named ?? fromEnvironment() ?? inThisFolder() ?? lastUsed() ?? DEFAULT_FILE);
}

/** The dossier of `start`: named, else of the environment, else one that belongs to these paths. */
export function dossierToStart(named: string | undefined, paths: readonly string[]): string {
  const given = named ?? fromEnvironment();
  if (given !== undefined) return resolve(given);
  const absolute = paths.map((path) => (looksLikeAddress(path) ? path : resolve(path))).toSorted();
  const name = basename(absolute[0] ?? '').replaceAll(/[^\p{L}\p{N}._-]+/gu, '-') || 'reports';
  return join(dataFolder(), 'dossiers', `${name}-${sha256(absolute.join('\u0000')).slice(0, 8)}.sqlite`);
}

/** Makes this the dossier that is asked when none is named. */
export function rememberDossier(file: string): void {
  try {
    mkdirSync(dirname(lastUsedFile()), { recursive: true });
    writeFileSync(lastUsedFile(), `${file}\n`);
  } catch (error) {
    // Without a writable home there is nothing to remember in; the dossier can still be named.
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}

function fromEnvironment(): string | undefined {
  return process.env.CHANCERY_DOSSIER === '' ? undefined : process.env.CHANCERY_DOSSIER;
}

function inThisFolder(): string | undefined {
  return existsSync(DEFAULT_FILE) ? DEFAULT_FILE : undefined;
}

function lastUsed(): string | undefined {
  if (!existsSync(lastUsedFile())) return undefined;
  const file = readFileSync(lastUsedFile(), 'utf8').trim();
  return existsSync(file) ? file : undefined;
}
