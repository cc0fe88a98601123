import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { DifferenceKind } from '../../src/model/index.ts';

export const FINDING_KINDS = ['event', 'statement', 'figure'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** What is wrong with a finding that its reader would not sign; the first that was seen. */
const ErrorKind = z.enum([
  'no such event',
  'wrong label',
  'wrong type',
  'wrong party',
  'party missing',
  'wrong country or sector',
  'wrong status',
  'wrong time',
  'wrong place',
  'no statement',
  'wrong speaker',
  'wrong content',
  'wrong form',
  'wrong addressee or venue',
  'no figure',
  'wrong value',
  'wrong unit',
  'wrong measure',
  'wrong owner',
  'wrong period or comparison',
  'wrong attribution',
  'wrong span',
]);

const Verdict = z.strictObject({
  id: z.string().min(1),
  kind: z.enum(FINDING_KINDS),
  /** A short hash of all fields that were read: another value means that the finding has changed since. */
  fields: z.string().min(1),
  verdict: z.union([z.literal('signed'), ErrorKind]),
});
export type Verdict = z.infer<typeof Verdict>;

/** The verdicts of one reader on sampled findings, by their id; none when nothing was read yet. Throws where the file isn't of that form. */
export function readVerdicts(): Verdict[] {
  return read('signed.json', Verdict);
}

const DifferenceVerdict = z.strictObject({
  id: z.string().min(1),
  kind: DifferenceKind,
  /** Whether the passages part ways as told, and a reader would call it so. */
  verdict: z.enum(['right', 'wrong']),
});

/** The verdicts on all differences between the seeds. Throws where the file isn't of that form. */
export function readDifferenceVerdicts(): z.infer<typeof DifferenceVerdict>[] {
  return read('differences.json', DifferenceVerdict);
}

function read<T>(name: string, verdict: z.ZodType<T>): T[] {
  const file = join(import.meta.dirname, name);
  return existsSync(file) ? z.array(verdict).parse(JSON.parse(readFileSync(file, 'utf8'))) : [];
}
