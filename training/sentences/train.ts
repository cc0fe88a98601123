import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chunksOf, type WordKinds } from '../../src/language/sentences/chunks.ts';
import { featuresOf, MOST_FEATURES } from '../../src/language/sentences/features.ts';
import { styleOf } from '../../src/language/sentences/style.ts';
import { noteChecksum } from '../checksums.ts';
import { documentsOf, paragraphsOf } from './corpus.ts';
import { fit, type Gap } from './logistic-regression.ts';
import { wordKinds } from './word-kinds.ts';

/**
 * Trains the classifier of sentence ends on the training part of UD English EWT and writes it with what is needed to use it.
 *
 *     node training/sentences/train.ts --data ../shared/data
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    out: { type: 'string', default: resolve(import.meta.dirname, '../../models/en/sentences.json') },
  },
});

const BITS = 17;
/** Words that the treebank has less often are known by their form alone. */
const RARE = 3;
/** Chosen on the development part, where F1 hardly differs from -0.8 to 0. */
const THRESHOLD = -0.4;
/** Weights are kept in eight bits; larger ones are cut. */
const LARGEST = 127;

const kinds = wordKinds(values.data, RARE);
const gaps = gapsOf(values.data, kinds);
const weights = fit(gaps, 2 ** BITS);
const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / LARGEST;
const file = {
  source: 'Universal Dependencies English Web Treebank (UD_English-EWT), training part',
  licence: 'CC BY-SA 4.0',
  trained: 'node training/sentences/train.ts',
  bits: BITS,
  scale,
  threshold: THRESHOLD,
  kinds: byKind(kinds),
  weights: Buffer.from(Int8Array.from(weights, (weight) => Math.round(weight / scale))).toString('base64'),
};
mkdirSync(dirname(values.out), { recursive: true });
writeFileSync(values.out, `${JSON.stringify(file)}\n`);
noteChecksum(values.out);
process.stdout.write(`${gaps.length} gaps, ${kinds.size} words, ${weights.filter((weight) => weight !== 0).length} weights: ${values.out}\n`);

/** Every gap between two chunks of a paragraph; the sentence before it begins where the treebank has it. */
function gapsOf(data: string, known: WordKinds): Gap[] {
  const buckets = new Int32Array(MOST_FEATURES);
  const found: Gap[] = [];
  for (const document of documentsOf(data, 'train')) {
    const style = styleOf([document.text]);
    for (const { text, ends } of paragraphsOf(document)) {
      const chunks = chunksOf(text, known);
      let first = 0;
      for (const [index, chunk] of chunks.slice(0, -1).entries()) {
        const count = featuresOf({ chunks, first, style }, index, 2 ** BITS - 1, buckets);
        const isEnd = ends.has(chunk.end);
        found.push({ features: buckets.slice(0, count), isEnd });
        if (isEnd) first = index + 1;
      }
    }
  }
  return found;
}

function byKind(known: WordKinds): Record<string, string> {
  const words: Record<string, string> = {};
  for (const [word, kind] of known) words[kind] = words[kind] === undefined ? word : `${words[kind]} ${word}`;
  return words;
}
