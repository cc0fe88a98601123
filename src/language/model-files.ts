import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { sha256 } from '../model/index.ts';

/** The models that are shipped: `models/en` of the package. */
export const ENGLISH = new URL('../../models/en/', import.meta.url);

/** Thrown when a model can't be loaded; the message says what to do. */
export class ModelError extends Error {
  override name = 'ModelError';
}

/** SHA-256 of each file, by its name. */
const Checksums = z.record(z.string(), z.string());

/** Reads a file of a model folder, holds it against the folder's checksums and parses it. Throws a `ModelError` when that can't be done. */
type ReadModelFile = <T>(name: string, parse: (bytes: Uint8Array) => T) => T;

/** What reads the files of a folder. Throws a `ModelError` when the checksums are missing or damaged. */
export function modelFilesOf(folder: URL): ReadModelFile {
  const checksums = readFile(folder, 'checksums.json', (bytes) => Checksums.parse(JSON.parse(textOf(bytes))));
  return (name, parse) =>
    readFile(folder, name, (bytes) => {
      if (sha256(bytes) !== checksums[name]) throw new RangeError('its contents have changed');
      return parse(bytes);
    });
}

function readFile<T>(folder: URL, name: string, parse: (bytes: Uint8Array) => T): T {
  try {
    return parse(readFileSync(new URL(name, folder)));
  } catch (error) {
    throw brokenModel(`${name}: ${error instanceof Error ? error.message : String(error)}`, error);
  }
}

/** The error for a model that can't be used. */
export function brokenModel(why: string, cause: unknown): ModelError {
  return new ModelError(`The language model is missing or damaged (${why}). Install Chancery again.`, { cause });
}

/** The text of a file in UTF-8. Throws a TypeError where it is none. */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
