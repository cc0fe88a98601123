import { z } from 'zod';
import { loadKnowledge, once } from '../../../language/knowledge/load.ts';

const WordClass = z.strictObject({ name: z.string().min(1), gloss: z.string().min(1), words: z.array(z.string().min(1)) });

const wordClasses = once(() => new Map(loadKnowledge('event-frames/word-classes', WordClass).map(({ name, words }) => [name, words])));

/** The words of a class written `@agreement`, of several classes where one names others; any other word itself. Throws a RangeError for an unknown class. */
export function wordsOf(word: string): string[] {
  if (!word.startsWith('@')) return [word];
  const words = wordClasses().get(word.slice(1));
  if (!words) throw new RangeError(`no class of words is called ${word}`);
  return words.flatMap(wordsOf);
}
