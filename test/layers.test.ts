import { readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Which folders of src/ each folder may import from; the order is the way of a report. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  model: [],
  intake: ['model'],
  language: ['model', 'intake'],
  extraction: ['model', 'language'],
  alignment: ['model', 'language', 'extraction'],
  dossier: ['model', 'alignment'],
  export: ['model', 'dossier'],
  fetch: ['model', 'intake'],
  store: ['model'],
  work: ['model', 'intake', 'language', 'extraction', 'alignment', 'dossier', 'export', 'fetch', 'store'],
  serve: ['model', 'dossier', 'export', 'store', 'work'],
  cli: ['model', 'intake', 'language', 'extraction', 'alignment', 'dossier', 'export', 'fetch', 'store', 'work', 'serve'],
};

const SRC = resolve(import.meta.dirname, '../src');
const IMPORT = /(?:from\s+|import\s*\(\s*|import\s+|new URL\(\s*)'(\.{1,2}\/[^']+)'/g;

function filesOf(folder: string): string[] {
  return readdirSync(resolve(SRC, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => resolve(SRC, folder, name));
}

/** The folders of src/ that a file imports from, apart from its own. */
function foldersImportedBy(file: string, own: string): string[] {
  const targets = [...readFileSync(file, 'utf8').matchAll(IMPORT)].map((match) => resolve(dirname(file), match[1] ?? ''));
  return targets
    .filter((target) => target.startsWith(SRC + sep))
    .map((target) => relative(SRC, target).split(sep)[0] ?? '')
    .filter((folder) => folder !== own);
}

describe('imports run one way', () => {
  it('names every folder of src/', () => {
    const folders = readdirSync(SRC, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map((entry) => entry.name).toSorted()).toEqual(Object.keys(MAY_IMPORT).toSorted());
  });

  for (const [folder, allowed] of Object.entries(MAY_IMPORT)) {
    it(`${folder} imports only from ${allowed.join(', ') || 'nothing of ours'}`, () => {
      const wrong = filesOf(folder).flatMap((file) =>
        foldersImportedBy(file, folder)
          .filter((target) => !allowed.includes(target))
          .map((target) => `${relative(SRC, file)} imports from ${target}`),
      );
      expect(wrong).toEqual([]);
    });
  }
});
