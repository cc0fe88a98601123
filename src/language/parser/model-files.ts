import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { Certainty, sha256 } from '../../model/index.ts';

/** The model that is shipped: `models/en` of the package. */
export const ENGLISH = new URL('../../../models/en/', import.meta.url);

/** Thrown when the model can't be loaded; the message says what to do. */
export class ModelError extends Error {
  override name = 'ModelError';
}

/** How an event is told ("CERTAIN|POS"), as MEANTIME annotates it; `O` is no event. */
const EventLabel = z.string().transform((label, context) => {
  if (label === 'O') return undefined;
  const [certainty, polarity] = label.toLowerCase().split('|');
  const read = z.object({ certainty: Certainty, polarity: z.enum(['pos', 'neg', 'underspecified']) }).safeParse({ certainty, polarity });
  if (!read.success) context.addIssue(`unknown event label ${label}`);
  return read.data;
});

const Labels = z.object({
  upos: z.array(z.string()),
  feats: z.array(z.string()),
  lemma: z.array(z.string()),
  deprel: z.array(z.string()),
  names: z.array(z.string()),
  events: z.array(EventLabel),
});
/** What the numbers of the model's answers stand for. */
export type Labels = z.infer<typeof Labels>;

/** SHA-256 of each file. */
const Checksums = z.object({ 'model.onnx': z.string(), 'labels.json': z.string(), 'vocab.txt': z.string() });

interface ModelFiles {
  graph: Uint8Array;
  labels: Labels;
  vocabulary: string;
}

/** Reads the files of a model and holds them against its checksums. Throws a `ModelError` when one is missing or isn't what was shipped. */
export function readModelFiles(folder: URL): ModelFiles {
  const checksums = readFile(folder, 'checksums.json', (bytes) => Checksums.parse(JSON.parse(textOf(bytes))));
  const checked = <T>(name: keyof typeof checksums, parse: (bytes: Uint8Array) => T): T =>
    readFile(folder, name, (bytes) => {
      if (sha256(bytes) !== checksums[name]) throw new RangeError('its contents have changed');
      return parse(bytes);
    });
  return {
    graph: checked('model.onnx', (bytes) => bytes),
    labels: checked('labels.json', (bytes) => Labels.parse(JSON.parse(textOf(bytes)))),
    vocabulary: checked('vocab.txt', textOf),
  };
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

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
