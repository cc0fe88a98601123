import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';

/** The side file of a report among its neighbours: `speech.html.meta.json`, else `speech.meta.json`. */
export function namesBeside(path: string, neighbours: ReadonlySet<string>): string | undefined {
  const name = basename(path);
  const found = [`${name}.meta.json`, `${name.replace(/\.[^.]+$/, '')}.meta.json`].find((candidate) => neighbours.has(candidate));
  return found === undefined ? undefined : join(resolve(path, '..'), found);
}

/** The names in a folder; none when it can't be listed, since a file in it can still be read. */
export async function namesIn(folder: string): Promise<ReadonlySet<string>> {
  try {
    return new Set(await readdir(folder));
  } catch (error) {
    if (error instanceof Error && 'code' in error) return new Set();
    throw error;
  }
}
