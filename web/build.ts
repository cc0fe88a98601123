import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';

const WEB = import.meta.dirname;
const DIST = resolve(WEB, 'dist');
const STAMP = join(DIST, '.sources');

/** Everything that the pages are made of; the lock file stands for the libraries. */
async function sources(): Promise<string[]> {
  const own = await readdir(resolve(WEB, 'src'), { recursive: true, withFileTypes: true });
  const files = own.filter((entry) => entry.isFile() && !entry.name.includes('.test.')).map((entry) => join(entry.parentPath, entry.name));
  const still = await readdir(resolve(WEB, 'public'), { recursive: true, withFileTypes: true });
  files.push(...still.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)));
  return [...files, resolve(WEB, 'index.html'), resolve(WEB, 'vite.config.ts'), resolve(WEB, '../package-lock.json')].toSorted();
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
