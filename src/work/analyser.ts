import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join, relative, resolve, sep } from 'node:path';
import { z } from 'zod';
import { sha256 } from '../model/index.ts';

/** What the result for one report depends on; `alignment` comes on top for the whole. */
const FINDING_FOLDERS = ['model', 'intake', 'language', 'extraction'];
const HASH_LENGTH = 12;

const Package = z.object({ name: z.literal('chancery'), version: z.string(), dependencies: z.record(z.string(), z.string()) });

/** Folder of the compiled or source modules: `src/`, or `dist/` in the installed package. */
const CODE = resolve(import.meta.dirname, '..');

/** Folder of the package, with `package.json` and `knowledge/`. Throws when there is none above this module. */
export function packageFolder(): string {
  for (let folder = CODE; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (folder === dirname(folder)) throw new Error(`no package.json above ${CODE}; install Chancery again`);
  }
}

/** The version in `package.json`. */
export function packageVersion(): string {
  return readPackage().version;
}

let analyser: string | undefined;
let aligner: string | undefined;

/**
 * Names what makes findings of a report: the package's version and a hash over the code, knowledge and libraries that they depend
 * on, so that results of other code are never taken for its own. The same for the same files, on every machine.
 */
export function analyserVersion(): string {
  analyser ??= `${packageVersion()}+${hashOf([...codeFiles(FINDING_FOLDERS), join(CODE, 'work', `pipeline${codeExtension()}`)])}`;
  return analyser;
}

/** Names what makes the aligned whole of the findings, in the same way. */
export function alignerVersion(): string {
  aligner ??= `${packageVersion()}+${hashOf(codeFiles(['model', 'language', 'alignment']))}`;
  return aligner;
}

function readPackage() {
  return Package.parse(JSON.parse(readFileSync(join(packageFolder(), 'package.json'), 'utf8')));
}

/** `.ts` when run from source, `.js` when compiled. */
function codeExtension(): string {
  return extname(import.meta.filename);
}

function codeFiles(folders: readonly string[]): string[] {
  return folders
    .flatMap((folder) => filesBelow(join(CODE, folder)))
    .filter((file) => file.endsWith(codeExtension()) && !/\.(?:test|d)\.[jt]s$/.test(file));
}

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** A model's files are known by the checksums beside them, which are held against them when it is loaded. */
function modelChecksums(root: string): string[] {
  return filesBelow(join(root, 'models')).filter((file) => file.endsWith('checksums.json'));
}

/** Hash over names and contents of these files, of everything in `knowledge/`, of the models' checksums and of the libraries' exact versions. */
function hashOf(code: readonly string[]): string {
  const root = packageFolder();
  const lines = [...code, ...filesBelow(join(root, 'knowledge')), ...modelChecksums(root)]
    .map((file) => `${relative(root, file).replaceAll(sep, '/')} ${sha256(readFileSync(file))}`)
    .toSorted();
  return sha256([...lines, JSON.stringify(readPackage().dependencies)].join('\n')).slice(0, HASH_LENGTH);
}
