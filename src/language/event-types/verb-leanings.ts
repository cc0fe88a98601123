import { z } from 'zod';
import { once } from '../knowledge/load.ts';
import { ENGLISH, modelFilesOf } from '../model-files.ts';

const Header = z.object({
  /** What the columns stand for: PLOVER types. */
  types: z.array(z.string()).min(1),
  /** The size of a step of the numbers. */
  step: z.number(),
  /** "repel", "call off": one row each. */
  verbs: z.array(z.string()),
});

/** How much verbs lean to each type of event by what dictionaries and other texts say of them; numbers in eight bits. */
interface VerbLeanings {
  types: readonly string[];
  step: number;
  rowOf: ReadonlyMap<string, number>;
  numbers: Int8Array;
}

/** Reads them: a line of JSON, then a row of numbers for each verb. Throws a RangeError for too few bytes. */
export function verbLeaningsOf(bytes: Uint8Array): VerbLeanings {
  const end = bytes.indexOf(0x0a);
  const { types, step, verbs } = Header.parse(JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))));
  const numbers = new Int8Array(bytes.subarray(end + 1));
  if (numbers.length < verbs.length * types.length) throw new RangeError('its numbers end too early');
  return { types, step, rowOf: new Map(verbs.map((verb, row) => [verb, row])), numbers };
}

const shipped = once(() => modelFilesOf(ENGLISH)('verb-types.bin', verbLeaningsOf));

/**
 * How much a verb leans to each type, from about 0 (not at all) to 1; nothing for a verb that is not known.
 * @param particle the word after it: "call [off]" where that is a verb of its own
 */
export function leaningsOf(lemma: string, particle?: string, leanings: VerbLeanings = shipped()): ReadonlyMap<string, number> {
  const { types, step, rowOf, numbers } = leanings;
  const row = (particle === undefined ? undefined : rowOf.get(`${lemma} ${particle}`)) ?? rowOf.get(lemma);
  if (row === undefined) return new Map();
  return new Map(types.map((type, column) => [type, step * (numbers[row * types.length + column] ?? 0)]));
}
