import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { YOUNG_GENERATION } from '../src/work/pool.ts';
import { scoreNames } from './names.ts';
import { type BenchOptions, percent, type Score, shareScore } from './score.ts';
import { readConllu } from './sets/conllu.ts';
import { type NameLabel, readIob2 } from './sets/iob2.ts';
import { MEANTIME_PARTS, readMeantime } from './sets/meantime.ts';

const ROUNDS = 4;
const PEERS = join(import.meta.dirname, 'peers');

const Timed = z.object({ loadSeconds: z.number(), rounds: z.array(z.number()), tokens: z.number(), peakMebibytes: z.number() });
type Timed = z.infer<typeof Timed>;

const NameRecord = z.object({ start: z.number(), end: z.number(), label: z.enum(['PER', 'ORG', 'LOC'] satisfies NameLabel[]) });
const SpacyAnswer = Timed.extend({
  version: z.string(),
  tags: z.record(z.string(), z.array(z.array(z.string()))),
  names: z.record(z.string(), z.array(z.array(NameRecord))),
});
type SpacyAnswer = z.infer<typeof SpacyAnswer>;

/**
 * The main job's reading (intake, language, extraction) of 60 news articles on one core, and spaCy's small model (tagger, parser, names) on the same texts in
 * the same run; the fastest of four rounds each, in processor time. spaCy's tags and names are scored on the sets on which Chancery's are.
 */
export async function run(data: string, { final }: BenchOptions): Promise<Score[]> {
  const texts = readMeantime(data, MEANTIME_PARTS.develop).map(({ text }) => text);
  const seeds = readdirSync(join(data, 'seeds'))
    .toSorted()
    .map((file) => readFileSync(join(data, 'seeds', file), 'utf8'));
  const own = ownReading(texts, true);
  const ofSeeds = ownReading(seeds, false);
  const scores = [...timedScores('Chancery', own, texts), loadScore(ofSeeds)];
  const python = pythonWithSpacy();
  if (python === undefined) return scores;
  const parts = final ? ['dev', 'test'] : ['dev'];
  const spacy = spacyReading(python, texts, data, parts);
  return [
    ...scores,
    ...timedScores('spaCy', spacy, texts, spacy.version),
    {
      name: 'speed against spaCy',
      value: Math.min(...spacy.rounds) / Math.min(...own.rounds),
      unit: '×',
      note: 'time of spaCy over time of Chancery',
    },
    ...spacyAccuracy(data, parts, spacy),
  ];
}

function timedScores(who: string, { rounds, tokens, peakMebibytes, loadSeconds }: Timed, texts: readonly string[], version?: string): Score[] {
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  const note = `fastest of ${rounds.map((seconds) => `${seconds.toFixed(2)} s`).join(', ')}; ${tokens} tokens, ${characters} characters`;
  return [
    { name: `${who}: speed`, value: tokens / Math.min(...rounds), unit: 'tokens/s', note: version ? `${note}; ${version}` : note },
    { name: `${who}: peak memory`, value: peakMebibytes, unit: 'MiB' },
    { name: `${who}: load time`, value: loadSeconds, unit: 's' },
  ];
}

/** The first round counts, since whoever reads five reports reads them once. */
function loadScore({ loadSeconds, rounds: [seconds = 0] }: Timed): Score {
  const note = `${loadSeconds.toFixed(2)} s to load, ${seconds.toFixed(2)} s to read`;
  return {
    name: 'Chancery: load time as a share of loading and reading five reports',
    value: percent(loadSeconds, loadSeconds + seconds),
    unit: '%',
    note,
  };
}

/** V8 keeps short-lived objects in three such spaces. */
const SEMI_SPACES = 3;

/** Times the reading of texts in a process of its own on one core, with as much room for short-lived objects as the program gives a worker. */
export function ownReading(texts: readonly string[], plain: boolean): Timed {
  const room = `--max-semi-space-size=${Math.floor(YOUNG_GENERATION / SEMI_SPACES)}`;
  return Timed.parse(JSON.parse(onOneCore(process.execPath, [room, join(PEERS, 'own-reading.ts')], { texts, rounds: ROUNDS, plain })));
}

function spacyReading(python: string, texts: readonly string[], data: string, parts: readonly string[]): SpacyAnswer {
  const given = Object.fromEntries(parts.map((part) => [part, treebank(data, part).map(({ words }) => words.map(({ form }) => form))]));
  const named = Object.fromEntries(parts.map((part) => [part, namedSentences(data, part).map(({ text }) => text)]));
  return SpacyAnswer.parse(JSON.parse(onOneCore(python, [join(PEERS, 'spacy_peer.py')], { texts, rounds: ROUNDS, given, named })));
}

/** Runs a program with JSON on its standard input, kept on one core where the system can do that. */
function onOneCore(program: string, args: readonly string[], input: unknown): string {
  const pinned = spawnSync('taskset', ['--version']).error === undefined;
  const [command, ...rest] = pinned ? ['taskset', '-c', '0', program, ...args] : [program, ...args];
  const env = { ...process.env, OMP_NUM_THREADS: '1', MKL_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' };
  return execFileSync(command ?? program, rest, { input: JSON.stringify(input), encoding: 'utf8', env, maxBuffer: 2 ** 28 });
}

/** The python of the environment with spaCy, which is made on first use; undefined, and said, where that can't be done. */
function pythonWithSpacy(): string | undefined {
  const made = spawnSync('bash', [join(PEERS, 'install-spacy.sh')], { encoding: 'utf8' });
  if (made.status === 0) return made.stdout.trim();
  process.stdout.write(`  without spaCy: ${made.error?.message ?? made.stderr.trim().split('\n').at(-1) ?? ''}\n`);
  return undefined;
}

const treebank = (data: string, part: string) => readConllu(readFileSync(join(data, `ud-ewt/en_ewt-ud-${part}.conllu`), 'utf8'));
const namedSentences = (data: string, part: string) => readIob2(readFileSync(join(data, `uner-ewt/en_ewt-ud-${part}.iob2`), 'utf8'));

function spacyAccuracy(data: string, parts: readonly string[], answer: SpacyAnswer): Score[] {
  return parts.flatMap((part) => {
    const gold = treebank(data, part).flatMap(({ words }) => words.map(({ upos }) => upos));
    const own = answer.tags[part]?.flat() ?? [];
    const names = answer.names[part] ?? [];
    const sentences = namedSentences(data, part);
    return [
      shareScore(`spaCy, ${part}, given words: UPOS`, gold.filter((upos, index) => upos === own[index]).length, gold.length),
      ...scoreNames(`spaCy, names, ${part}`, [sentences], [names]),
    ];
  });
}
