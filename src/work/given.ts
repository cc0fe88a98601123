import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { GivenMetadata, sha256 } from '../model/index.ts';
import { UnreadableFile } from './files.ts';

/** Reads a `name.meta.json`. Throws an UnreadableFile that says what is wrong with it. */
export async function readSideFile(file: string): Promise<GivenMetadata> {
  let json: unknown;
  try {
    json = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new UnreadableFile(
      'metadata-damaged',
      `${file} beside it can't be read as JSON (${error instanceof Error ? error.message : String(error)}).`,
    );
  }
  const result = GivenMetadata.safeParse(json);
  if (!result.success) throw new UnreadableFile('metadata-damaged', `${file} beside it doesn't fit: ${faultsOf(result.error)}.`);
  return result.data;
}

/** What is wrong, field by field, on one line: `date: not a date in EDTF`. */
export function faultsOf(error: z.ZodError): string {
  return error.issues.map((issue) => (issue.path.length === 0 ? issue.message : `${issue.path.join('.')}: ${issue.message}`)).join('; ');
}

/** What is given for one report: the side file's metadata, and over it what was given by hand. Undefined when there is nothing. */
export function mergeGiven(sideFile: GivenMetadata | undefined, byHand: GivenMetadata | undefined): GivenMetadata | undefined {
  const merged = { ...sideFile, ...byHand };
  return Object.keys(merged).length === 0 ? undefined : merged;
}

/** SHA-256 of metadata in canonical JSON (keys in order). */
export function givenHash(given: GivenMetadata | undefined): string {
  const entries = Object.entries(given ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return sha256(JSON.stringify(entries));
}
