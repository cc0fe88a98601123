/**
 * Writes knowledge/lemmas.json from the wink-lexicon package (WordNet 3.0): the inflected words whose base form spelling alone doesn't tell.
 * Run with `npm i --no-save wink-lexicon@2.2.0 && node knowledge/make-lemmas.ts` after a change of src/language/tokens/inflection.ts.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { z } from 'zod';
import { withoutEd, withoutEr, withoutEst, withoutIng, withoutS } from '../src/language/tokens/inflection.ts';

const LEXICON = resolve(process.argv[2] ?? resolve(import.meta.dirname, '../node_modules/wink-lexicon'));
const read = <T>(name: string, schema: z.ZodType<T>): T => schema.parse(createRequire(import.meta.url)(resolve(LEXICON, 'src', `wn-${name}.js`)));

const words = read('words', z.record(z.string(), z.number()));
/** Numbers of WordNet's lexicographer files: adjectives up to 1, nouns 3 to 28, verbs 29 to 43. */
const senses = read('word-senses', z.array(z.array(z.number())));
const irregular = (name: string) => Object.entries(read(`${name}-exceptions`, z.record(z.string(), z.string())));

/** Of animals and plants, whose Latin names fill the lexicon and no news. */
const NATURAL = new Set([5, 20]);
/** Longer adjectives have "more" and "most". */
const LONGEST_COMPARED = 7;

const isPlain = (word: string): boolean => /^[a-z]{2,}$/u.test(word);
const basesOf = (low: number, high: number): string[] =>
  Object.entries(words)
    .filter(([word, index]) => isPlain(word) && senses[index]?.some((sense) => sense >= low && sense <= high && !NATURAL.has(sense)))
    .map(([word]) => word)
    .toSorted();

/** How a word is spelt before an ending that begins with a vowel: stop → stopp, close → clos, carry → carr + i. */
const doubled = (base: string): string => (/^[^aeiou]*[aiou][bdgklmnprtv]$/u.test(base) ? base + base.slice(-1) : base);
const withS = (base: string): string => (/[^aeiou]y$/u.test(base) ? `${base.slice(0, -1)}ies` : base + (/(?:s|x|z|ch|sh|[^aeiou]o)$/u.test(base) ? 'es' : 's'));
const withE = (base: string, ending: string): string => {
  if (base.endsWith('e')) return base + ending.slice(1);
  return /[^aeiou]y$/u.test(base) ? `${base.slice(0, -1)}i${ending}` : doubled(base) + ending;
};
const withIng = (base: string): string => {
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`;
  return `${/[^eoy]e$/u.test(base) ? base.slice(0, -1) : doubled(base)}ing`;
};

type Inflection = readonly [inflect: (base: string) => string, undo: (form: string) => string];
const KINDS: Record<string, { bases: string[]; inflections: readonly Inflection[] }> = {
  noun: { bases: basesOf(3, 28).filter((base) => !/[iu]s$/u.test(base)), inflections: [[withS, withoutS]] },
  verb: {
    bases: basesOf(29, 43),
    inflections: [
      [withS, withoutS],
      [(base) => withE(base, 'ed'), withoutEd],
      [withIng, withoutIng],
    ],
  },
  adjective: {
    bases: basesOf(0, 1).filter((base) => base.length <= LONGEST_COMPARED && !/(?:al|ic|ous|ed|ing|[aio])$/u.test(base)),
    inflections: [
      [(base) => withE(base, 'er'), withoutEr],
      [(base) => withE(base, 'est'), withoutEst],
    ],
  },
};

const entries = Object.entries(KINDS).map(([kind, { bases, inflections }]) => {
  const known = new Set(bases);
  const told = new Map<string, string>();
  for (const [inflect, undo] of inflections) {
    // A base in -e goes first: "caned" comes of "cane", since "can" would double its end.
    for (const base of bases.toSorted((a, b) => Number(b.endsWith('e')) - Number(a.endsWith('e')))) {
      const form = inflect(base);
      if (!told.has(form) && !known.has(undo(form))) told.set(form, base);
    }
  }
  for (const [form, base] of irregular(kind)) if (isPlain(form) && isPlain(base)) told.set(form, base);
  const needed = [...told].filter(([form, base]) => !inflections.some(([, undo]) => undo(form) !== form && undo(form) === base));
  return { kind, forms: needed.map((pair) => pair.join(' ')).toSorted((a, b) => (a < b ? -1 : 1)).join(' ') };
});

const file = {
  source: 'WordNet 3.0, Princeton University, through the npm package wink-lexicon; made by make-lemmas.ts',
  licence: 'WordNet licence (https://wordnet.princeton.edu/license-and-commercial-use): use and copies are free with the copyright notice; wink-lexicon: MIT',
  entries,
};
writeFileSync(resolve(import.meta.dirname, 'lemmas.json'), `${JSON.stringify(file, null, 1)}\n`);
