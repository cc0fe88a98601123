import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { readCsl } from '../intake/references/csl.ts';
import type { Reference } from '../intake/references/reference.ts';
import { readRis } from '../intake/references/ris.ts';

const REFERENCE_FILE = /\.(?:ris|json)$/i;
const SIDE_FILE = /\.meta\.json$/i;
/** Bytes; libraries of tens of thousands of references are smaller. */
const LARGEST = 64 * 1024 * 1024;

/** The references in a file of a reference manager (RIS, CSL-JSON); undefined for any other file, and one that can't be read. */
export async function referencesIn(file: string): Promise<Reference[] | undefined> {
  if (!REFERENCE_FILE.test(file) || SIDE_FILE.test(file)) return undefined;
  try {
    const found = await stat(file);
    if (!found.isFile() || found.size > LARGEST) return undefined;
    const text = await readFile(file, 'utf8');
    return /\.ris$/i.test(file) ? readRis(text) : readCsl(text);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}

/** The references that lie beside reports, read once for each folder. */
export class References {
  readonly #folders = new Map<string, Promise<Reference[]>>();

  /** What lies in the folder of a file; for Zotero's exports (`library.ris`, `files/12/report.pdf`) also what lies above `files`. */
  async beside(file: string): Promise<Reference[]> {
    const folder = dirname(file);
    const above = basename(dirname(folder)) === 'files' ? await this.#in(dirname(dirname(folder))) : [];
    return [...(await this.#in(folder)), ...above];
  }

  #in(folder: string): Promise<Reference[]> {
    const known = this.#folders.get(folder) ?? readFolder(folder);
    this.#folders.set(folder, known);
    return known;
  }
}

async function readFolder(folder: string): Promise<Reference[]> {
  const references: Reference[] = [];
  for (const name of (await namesIn(folder)).toSorted()) references.push(...((await referencesIn(join(folder, name))) ?? []));
  return references;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return [];
    throw error;
  }
}
