import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';

const FOLDER = resolve(import.meta.dirname, '../../../knowledge');

/**
 * Reads one file of knowledge/: `{source, licence, known_until?, entries}`.
 * @param name file name without `.json`
 * @param entry schema of one entry
 * @returns the entries; throws a ZodError that names the wrong entry, or a file system error
 */
export function loadKnowledge<Entry extends z.ZodType>(name: string, entry: Entry): z.infer<Entry>[] {
  const file = z.strictObject({ source: z.string().min(1), licence: z.string().min(1), known_until: KnownUntil.optional(), entries: z.array(entry) });
  return file.parse(contentOf(name)).entries;
}

/** The month up to which a file of knowledge/ tells what changed (`known_until`, `YYYY-MM`). Throws a ZodError where it doesn't say. */
export function knownUntil(name: string): string {
  return z.object({ known_until: KnownUntil }).parse(contentOf(name)).known_until;
}

const KnownUntil = z.string().regex(/^\d{4}-\d{2}$/);

function contentOf(name: string): unknown {
  return JSON.parse(readFileSync(resolve(FOLDER, `${name}.json`), 'utf8'));
}

/** A function that computes its value once, when it is first asked for. */
export function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
