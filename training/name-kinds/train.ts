import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type KindModel, NAME_KINDS } from '../../src/language/name-kinds/kind-model.ts';
import { JointModel } from '../../src/language/parser/joint-model.ts';
import { randomFractions } from '../../test/support/seeded-random.ts';
import { noteChecksum } from '../checksums.ts';
import { type NamePools, withOtherNames } from './made-up-names.ts';
import { type Example, fit } from './softmax-regression.ts';
import { type Marked, type MarkedSentence, meantimeSentences, ownSentences, unerSentences } from './sources.ts';

/**
 * Trains the classifier of a name's kind over the contexts of the joint model and writes it; says what it is worth on names that it wasn't trained on.
 *
 *     node training/name-kinds/train.ts --data DATA
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: resolve(import.meta.dirname, '../../../shared/data') },
    out: { type: 'string', default: resolve(import.meta.dirname, '../../models/en/name-kinds.json') },
  },
});

const SEED = 7;
const FILLINGS = 8;
/** As how many examples one of a source counts. */
const WEIGHTS = { own: 0.5, meantime: 0.7, uner: 0.4 } as const;
/** What share of all weight each kind gets. */
const SHARES = { person: 0.3, organisation: 0.35, place: 0.3, thing: 0.05 } as const;
const STRENGTH = 0.3;
/** As how many firms another body counts, of which there are fewer. */
const BODIES = 2.5;
const FIRM_STRENGTH = 0.1;
const DIGITS = 5;

const model = await JointModel.load();
const pools = namePools();
const random = randomFractions(SEED);
const own = ownSentences(resolve(import.meta.dirname, 'sentences.txt'));
const examples: Example[] = [];
/** Of own sentences the firms (1) and the other bodies (0). */
const firms: Example[] = [];
for (let filling = 0; filling < FILLINGS; filling++) examples.push(...(await examplesOf(withOtherNames(own, pools, random), WEIGHTS.own)));
const uner = unerSentences(`${values.data}/uner-ewt/en_ewt-ud-train.2022-12-02-early.iob2`);
examples.push(...(await examplesOf(withOtherNames(uner, pools, random), WEIGHTS.uner)));
const meantime = meantimeSentences(values.data, ['corpus_airbus', 'corpus_gm']);
for (let time = 0; time < 2; time++) examples.push(...(await examplesOf(withOtherNames(meantime, pools, random), WEIGHTS.meantime)));

const weights = fit(balanced(examples), NAME_KINDS.length, STRENGTH);
const rounded = (value: number): number => Number(value.toFixed(DIGITS));
const [body, firm] = fit(firms, 2, FIRM_STRENGTH);
const againstBody = {
  bias: (firm?.bias ?? 0) - (body?.bias ?? 0),
  weights: (firm?.weights ?? new Float64Array()).map((value, at) => value - (body?.weights[at] ?? 0)),
};
const learned: KindModel = {
  kinds: [...NAME_KINDS, 'firm' as const].map((kind, at) => {
    const { bias, weights: each } = weights[at] ?? againstBody;
    return { kind, bias: rounded(bias), weights: Array.from(each, rounded) };
  }),
};
writeFileSync(values.out, `${JSON.stringify(learned)}\n`);
noteChecksum(values.out);
const unseen = unerSentences(`${values.data}/uner-ewt/en_ewt-ud-dev.iob2`);
process.stdout.write(
  `${examples.length} examples, right of themselves ${share(examples)}, of UNER dev ${share(await examplesOf(unseen, 1))}, with other names ${share(await examplesOf(withOtherNames(unseen, pools, random), 1))}\n`,
);

function plain(names: readonly string[]): string[] {
  return names.filter((name) => /^\p{Lu}\p{L}{2,}$/u.test(name));
}

function namePools(): NamePools {
  const Entries = z.object({
    entries: z.array(z.looseObject({ name: z.string().optional(), names: z.string().optional(), tangible: z.string().optional() })),
  });
  const read = (file: string) =>
    Entries.parse(JSON.parse(readFileSync(resolve(import.meta.dirname, `../../knowledge/${file}.json`), 'utf8'))).entries;
  return {
    given: plain(read('given-names').flatMap(({ names = '' }) => names.split(' '))),
    surnames: plain(read('people').map(({ name = '' }) => name.split(' ').at(-1) ?? '')),
    towns: plain(read('cities').map(({ name = '' }) => name)),
    nouns: read('nouns').flatMap(({ tangible = '' }) => tangible.split(' ').filter((noun) => /^[a-z]{4,9}$/.test(noun))),
  };
}

function kindOf(marked: Marked): number {
  const kind = marked === 'firm' || marked === 'body' ? 'organisation' : marked;
  return NAME_KINDS.indexOf(kind);
}

/** Each name with the mean of its words' contexts. */
async function examplesOf(sentences: readonly MarkedSentence[], weight: number): Promise<Example[]> {
  const found: Example[] = [];
  for (const { forms, names } of sentences) {
    if (names.length === 0) continue;
    const contexts = await model.contexts(forms);
    for (const { first, last, kind } of names) {
      const words = contexts.slice(first, last + 1);
      const context = Float32Array.from(words[0] ?? [], (_, at) => words.reduce((sum, word) => sum + (word[at] ?? 0), 0) / words.length);
      found.push({ context, kind: kindOf(kind), weight });
      if (kind === 'firm' || kind === 'body') firms.push({ context, kind: kind === 'firm' ? 1 : 0, weight: kind === 'firm' ? 1 : BODIES });
    }
  }
  return found;
}

function balanced(all: readonly Example[]): Example[] {
  const totals = NAME_KINDS.map((_, kind) => all.reduce((sum, example) => (example.kind === kind ? sum + example.weight : sum), 0));
  return all.map((example) => ({ ...example, weight: (example.weight * SHARES[NAME_KINDS[example.kind] ?? 'thing']) / (totals[example.kind] ?? 1) }));
}

function share(all: readonly Example[]): string {
  const right = all.filter(({ context, kind }) => {
    const scores = weights.map(({ bias, weights: each }) => bias + each.reduce((sum, value, at) => sum + value * (context[at] ?? 0), 0));
    return scores.indexOf(Math.max(...scores)) === kind;
  });
  return `${((100 * right.length) / all.length).toFixed(1)} %`;
}
