import { readFile } from 'node:fs/promises';
import { readGivenMetadata } from '../intake/given.ts';
import type { Reference } from '../intake/references/reference.ts';
import { type EntryMetadata, type GivenMetadata, sha256 } from '../model/index.ts';
import { UnreadableFile } from './files.ts';

/** Reads a `name.meta.json`. Throws an UnreadableFile that says what is wrong with it. */
export async function readSideFile(file: string): Promise<GivenMetadata> {
  const outcome = readGivenMetadata(await textOf(file));
  if (!outcome.ok) throw new UnreadableFile('metadata-damaged', `${file} beside it doesn't fit: ${outcome.message}.`);
  return outcome.given;
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new UnreadableFile('metadata-damaged', `${file} beside it can't be read (${error instanceof Error ? error.message : String(error)}).`);
  }
}

/** What is given for one report: the side file's metadata, and over it what was given by hand. Undefined when there is nothing. */
export function mergeGiven(sideFile: GivenMetadata | undefined, byHand: GivenMetadata | undefined): GivenMetadata | undefined {
  const merged = { ...sideFile, ...byHand };
  return Object.keys(merged).length === 0 ? undefined : merged;
}

/** SHA-256 of metadata in canonical JSON (keys in order), of references that may turn out to be meant, and of what a feed said. */
export function givenHash(given: GivenMetadata | undefined, references: readonly Reference[] = [], said?: EntryMetadata): string {
  const entries = inOrder(given);
  if (said !== undefined) return sha256(JSON.stringify([entries, references, inOrder(said)]));
  return sha256(JSON.stringify(references.length === 0 ? entries : [entries, references]));
}

function inOrder(fields: GivenMetadata | EntryMetadata = {}): [string, unknown][] {
  return Object.entries(fields).toSorted(([a], [b]) => (a < b ? -1 : 1));
}
