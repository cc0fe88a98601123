import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { assert, asyncProperty, constantFrom, shuffledSubarray } from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENGLISH, ModelError } from '../model-files.ts';
import { parseWords } from './index.ts';
import { JointModel } from './joint-model.ts';

const SENTENCES = [
  'The port of Varde reopened on Monday .',
  'Anna Kovar did not sign the treaty that Norway had drafted .',
  'Prices rose .',
  '" We may leave , " said the minister from Oslo , who had met the crews twice .',
  'Experts Warn of Delays',
].map((sentence) => sentence.split(' '));

const heads = ({ words }: Awaited<ReturnType<typeof parseWords>>) => words.map(({ head, deprel }) => `${head} ${deprel}`);

describe('a sentence', () => {
  it('has one tree, with the subject and the object on the verb', async () => {
    const { words } = await parseWords(['Norway', 'signed', 'the', 'treaty', '.']);
    expect(words.map(({ upos, deprel, head }) => `${upos} ${deprel} ${head}`)).toEqual([
      'PROPN nsubj 2',
      'VERB root 0',
      'DET det 4',
      'NOUN obj 2',
      'PUNCT punct 2',
    ]);
    expect(words[1]?.feats).toContain('Tense=Past');
  });

  it('has its names and what it tells', async () => {
    const { names, events, vector } = await parseWords(['The', 'minister', 'Anna', 'Kovar', 'visited', 'Norway', '.']);
    expect(names.map(({ first, last, kind }) => [first, last, kind])).toEqual([
      [2, 3, 'PER'],
      [5, 5, 'LOC'],
    ]);
    expect(names.every(({ score }) => score > 0 && score <= 1)).toBe(true);
    expect(events.every(({ score, word }) => score >= 0.1 && score <= 1 && word < 7)).toBe(true);
    expect(vector).toHaveLength(384);
  });

  it('reads the same alone and after any others', async () => {
    const alone = await Promise.all(SENTENCES.map(parseWords));
    await assert(
      asyncProperty(shuffledSubarray([0, 1, 2, 3, 4]), async (order) => {
        for (const index of order) expect(await parseWords(SENTENCES[index] ?? [])).toEqual(alone[index]);
      }),
      { numRuns: 20 },
    );
  });

  it('reads the same beside others that are read at the same time', async () => {
    const alone = await parseWords(SENTENCES[1] ?? []);
    await assert(
      asyncProperty(constantFrom(1, 2, 3, 4), async (others) => {
        const together = await Promise.all([...SENTENCES.slice(0, others), ...SENTENCES].map(parseWords));
        expect(together[others + 1]).toEqual(alone);
      }),
      { numRuns: 5 },
    );
  });

  it('reads the same in two worker threads at once', async () => {
    const expected = await Promise.all(SENTENCES.map(parseWords));
    const answers = await Promise.all([parsedInWorker(SENTENCES), parsedInWorker(SENTENCES.toReversed())]);
    expect(answers[0]).toEqual(expected);
    expect(answers[1]?.toReversed()).toEqual(expected);
  });

  it('of no words has nothing', async () => {
    expect(await parseWords([])).toMatchObject({ words: [], names: [], events: [] });
  });

  it('of two thousand words has one root and only heads inside it', async () => {
    const long = Array.from({ length: 400 }, () => ['ships', 'and', 'crews', 'left', ',']).flat();
    const { words, vector } = await parseWords(long);
    expect(words).toHaveLength(2000);
    expect(words.filter(({ head }) => head === 0)).toHaveLength(1);
    expect(words.every(({ head }, index) => head <= 2000 && head !== index + 1)).toBe(true);
    expect(vector.every(Number.isFinite)).toBe(true);
  });

  it('that repeats itself reads the same again', async () => {
    const rows = Array.from({ length: 600 }, () => ['three', 'ships', ';']).flat();
    expect(await parseWords(rows)).toEqual(await parseWords(rows));
  });

  it('of one endless word is read', async () => {
    expect(heads(await parseWords(['x'.repeat(100_000)]))).toEqual(['0 root']);
  });
});

async function parsedInWorker(sentences: readonly string[][]): Promise<unknown[]> {
  const code = `
    import { parentPort, workerData } from 'node:worker_threads';
    const { parseWords } = await import(workerData.module);
    const parsed = [];
    for (const words of workerData.sentences) parsed.push(await parseWords(words));
    parentPort.postMessage(parsed);`;
  const module = new URL('./index.ts', import.meta.url).href;
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`), { workerData: { module, sentences }, execArgv: [] });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

describe('a model', () => {
  let folder: string;
  const load = () => JointModel.load(pathToFileURL(`${folder}/`));

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'chancery-model-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('that is not there is told, with what to do', async () => {
    await expect(load()).rejects.toThrow(ModelError);
    await expect(load()).rejects.toThrow(/missing or damaged \(checksums\.json.*Install Chancery again/);
  });

  it('with a changed file is not used', async () => {
    cpSync(fileURLToPath(ENGLISH), folder, { recursive: true });
    writeFileSync(join(folder, 'vocab.txt'), 'one\ntwo\n');
    await expect(load()).rejects.toThrow(/vocab\.txt: its contents have changed/);
  });
});
