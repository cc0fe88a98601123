import { z } from 'zod';
import { loadKnowledge, once } from './load.ts';

const VerbClass = z.enum(['deny', 'urge', 'put off', 'alleged', 'forecast']);
type VerbClass = z.infer<typeof VerbClass>;

const VerbClassEntry = z.strictObject({ name: VerbClass, gloss: z.string().min(1), words: z.string().min(1) });

const classes = once(() => new Map(loadKnowledge('verb-classes', VerbClassEntry).map(({ name, words }) => [name, words.split(' ')])));

/** The words that do the same to what they govern, with such as one place knows besides: "postpone" and "shelve" of "put off". */
export function verbClass(name: VerbClass, ...besides: readonly string[]): ReadonlySet<string> {
  return new Set([...(classes().get(name) ?? []), ...besides]);
}
