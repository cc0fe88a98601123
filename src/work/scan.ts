import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, normalize, resolve, sep } from 'node:path';
import { containerKind } from '../intake/containers/kind.ts';
import { isReadByName } from '../intake/extensions.ts';
import type { Reference } from '../intake/references/reference.ts';
import type { Failure } from '../model/index.ts';
import { fileFailure, readHead, refuseSize, UnreadableFile } from './files.ts';
import { listedAddresses } from './listed-addresses.ts';
import { References, referencesIn } from './references.ts';
import { namesBeside, namesIn } from './side-files.ts';

/** A file that is to be read. */
export interface ScannedFile {
  /** Absolute path. */
  location: string;
  /** As the user named it, or below the folder that the user named; with `/` on every system. */
  path: string;
  bytes: number;
  /** `name.meta.json` beside it, where there is one. */
  sideFile?: string;
}

export interface Scan {
  /** In the order of paths. */
  files: ScannedFile[];
  /** Files and folders that can't be read, in the order of paths. */
  failures: { location: string; failure: Failure }[];
  /** Links to folders that are read anyway, in the order met. */
  repeated: string[];
  /** Absolute paths of the folders named by the user that are there. */
  roots: string[];
  /** Files in folders that are no reports: how many of each extension. */
  skipped: Map<string, number>;
  /** Their paths, in the order met. */
  skippedPaths: string[];
  /** What lists of addresses that the user named hold. */
  addresses: string[];
  /** What the libraries of reference managers know that were named, lie in named folders, or beside a named list. */
  references: Reference[];
}

const SIDE_FILE = /\.meta\.json$/i;

/**
 * Finds the files that paths name: a file itself, a folder with all that is below it. In folders, hidden entries and `node_modules`
 * are left out, and files that are no reports by their extension are counted. Every real folder is read once, whatever links lead to it.
 * Never throws; what can't be read is a failure.
 */
export async function scan(paths: readonly string[]): Promise<Scan> {
  const result: Scan = { files: [], failures: [], repeated: [], roots: [], skipped: new Map(), skippedPaths: [], addresses: [], references: [] };
  const scanner = new Scanner(result);
  for (const path of paths) await scanner.named(path);
  await scanner.followLinks();
  const byLocation = new Map<string, ScannedFile>();
  for (const file of result.files.toSorted((a, b) => compare(a.path, b.path))) {
    if (!byLocation.has(file.location)) byLocation.set(file.location, file);
  }
  result.files = [...byLocation.values()];
  result.references = [...new Map(result.references.map((reference) => [JSON.stringify(reference), reference])).values()];
  result.failures.sort((a, b) => compare(a.failure.path, b.failure.path));
  return result;
}

class Scanner {
  readonly #result: Scan;
  readonly #visited = new Set<string>();
  readonly #linkedFolders: string[] = [];

  constructor(result: Scan) {
    this.#result = result;
  }

  /** A path that the user named. */
  async named(path: string): Promise<void> {
    try {
      const stats = await stat(path);
      if (stats.isDirectory()) {
        this.#result.roots.push(resolve(path));
        await this.#folder(path);
      } else {
        const listed = await listedAddresses(path, stats.size);
        if (listed) {
          this.#result.addresses.push(...listed);
          this.#result.references.push(...(await new References().beside(resolve(path))));
        } else if (!(await this.#isLibrary(path))) await this.#file(path, namesBeside(path, await namesIn(resolve(path, '..'))));
      }
    } catch (error) {
      this.#fail(path, error);
    }
  }

  /** Linked folders come after all real ones, so that a folder is known by its own path where it has one. */
  async followLinks(): Promise<void> {
    for (let path = this.#linkedFolders.shift(); path !== undefined; path = this.#linkedFolders.shift()) await this.#folder(path, true);
  }

  async #folder(path: string, isLink = false): Promise<void> {
    let entries: Dirent[];
    try {
      const real = await realpath(path);
      if (this.#visited.has(real)) return void (isLink && this.#result.repeated.push(shown(path)));
      this.#visited.add(real);
      entries = await readdir(path, { withFileTypes: true });
    } catch (error) {
      return this.#fail(path, error);
    }
    const names = new Set(entries.map((entry) => entry.name));
    for (const entry of entries.toSorted((a, b) => compare(a.name, b.name))) {
      if (!entry.name.startsWith('.') && entry.name !== 'node_modules') await this.#entry(join(path, entry.name), entry, names);
    }
  }

  async #entry(path: string, entry: Dirent, names: ReadonlySet<string>): Promise<void> {
    if (entry.isDirectory()) return this.#folder(path);
    try {
      if (entry.isSymbolicLink() && (await stat(path)).isDirectory()) {
        this.#linkedFolders.push(path);
        return;
      }
    } catch (error) {
      return this.#fail(path, error);
    }
    const extension = /\.([^.]+)$/.exec(entry.name)?.[1]?.toLowerCase() ?? '';
    if (await this.#isAddressList(path)) return;
    if (await isRead(path)) return this.#file(path, namesBeside(path, names));
    if (SIDE_FILE.test(entry.name) || (await this.#isLibrary(path))) return;
    this.#result.skipped.set(extension, (this.#result.skipped.get(extension) ?? 0) + 1);
    this.#result.skippedPaths.push(shown(path));
  }

  async #isLibrary(path: string): Promise<boolean> {
    const references = await referencesIn(path);
    this.#result.references.push(...(references ?? []));
    return references !== undefined;
  }

  /** A list in a folder is told and not followed: nothing that merely lies somewhere makes this machine ask others. */
  async #isAddressList(path: string): Promise<boolean> {
    try {
      if ((await listedAddresses(path, (await stat(path)).size)) === undefined) return false;
      this.#fail(path, new UnreadableFile('address-list', 'This is a list of addresses. To have them fetched, name the list itself.'));
      return true;
    } catch (error) {
      if (error instanceof Error && 'code' in error) return false;
      throw error;
    }
  }

  async #file(path: string, sideFile: string | undefined): Promise<void> {
    try {
      const stats = await stat(path);
      if (!stats.isFile()) throw new UnreadableFile('not-a-file', 'This is a pipe, socket or device, not a file. Save the report as a file.');
      refuseSize(stats.size);
      this.#result.files.push({
        location: resolve(path),
        path: shown(path),
        bytes: stats.size,
        ...(sideFile === undefined ? {} : { sideFile }),
      });
    } catch (error) {
      this.#fail(path, error);
    }
  }

  #fail(path: string, error: unknown): void {
    this.#result.failures.push({ location: resolve(path), failure: fileFailure(shown(path), error) });
  }
}

/** Bytes in which a feed shows that it is one. */
const FEED_HEAD = 4096;

/** Whether a file that nobody named is a report or holds some: by its name, or where that may be a feed's, by its beginning. */
async function isRead(path: string): Promise<boolean> {
  const byName = isReadByName(path);
  if (byName !== 'perhaps') return byName;
  try {
    return containerKind(await readHead(path, FEED_HEAD), path) !== undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}

function shown(path: string): string {
  return normalize(path).replaceAll(sep, '/');
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
