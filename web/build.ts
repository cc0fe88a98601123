import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';

const WEB = import.meta.dirname;
const DIST = resolve(WEB, 'dist');
const STAMP = join(DIST, '.sources');

/** Where the pages' own sources lie, and what they take from the program: words for values, and the shapes of answers. */
const FOLDERS = ['src', 'public', '../src/dossier/words', '../src/model'].map((folder) => resolve(WEB, folder));
const FILES = ['index.html', 'vite.config.ts', '../package-lock.json'].map((file) => resolve(WEB, file));

/** Everything that the pages are made of; the lock file stands for the libraries. */
async function sources(): Promise<string[]> {
  const found = await Promise.all(FOLDERS.map((folder) => readdir(folder, { recursive: true, withFileTypes: true })));
  const files = found.flat().filter((entry) => entry.isFile() && !entry.name.includes('.test.'));
  return [...files.map((entry) => join(entry.parentPath, entry.name)), ...FILES].toSorted();
}

/** SHA-256 over the names and bytes of the sources. */
async function sourcesHash(): Promise<string> {
  const hash = createHash('sha256');
  for (const file of await sources())
    hash
      .update(relative(WEB, file))
      .update('\0')
      .update(await readFile(file))
      .update('\0');
  return hash.digest('hex');
}

async function builtFrom(): Promise<string | undefined> {
  try {
    return await readFile(STAMP, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Builds web/dist unless it was built from the sources as they are; says so in one line. Returns whether it built. */
export async function buildPages(say: (line: string) => void): Promise<boolean> {
  const hash = await sourcesHash();
  if ((await builtFrom()) === hash) return false;
  const { build } = await import('vite');
  const began = performance.now();
  await build({ configFile: resolve(WEB, 'vite.config.ts'), logLevel: 'warn' });
  await writeFile(STAMP, hash);
  say(`built the pages in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return true;
}

if (import.meta.main) await buildPages((line) => process.stdout.write(`${line}\n`));
