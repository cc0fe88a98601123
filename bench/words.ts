import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '../src/language/index.ts';
import { reportOf } from '../src/language/testing.ts';
import { tagWords } from '../src/language/tokens/index.ts';
import { type BenchOptions, f1Score, type Score, shareScore } from './score.ts';
import { addWordScores, noWordScores, scoreWords } from './scoring/words-alignment.ts';
import { type GoldSentence, rawDocuments, readConllu } from './sets/conllu.ts';

/** UD English EWT: tags, lemmas and trees over given words, and the whole from raw text. */
export async function run(data: string, { final }: BenchOptions): Promise<Score[]> {
  const scores: Score[] = [];
  for (const part of final ? ['dev', 'test'] : ['dev']) {
    const sentences = readConllu(readFileSync(join(data, `ud-ewt/en_ewt-ud-${part}.conllu`), 'utf8'));
    scores.push(...(await givenWords(part, sentences)), ...(await rawText(part, sentences)));
  }
  return scores;
}

async function givenWords(part: string, sentences: readonly GoldSentence[]): Promise<Score[]> {
  let all = 0;
  let hasTree = false;
  const right = { upos: 0, lemma: 0, uas: 0, las: 0 };
  for (const { words } of sentences) {
    for (const [index, own] of (await tagWords(words.map(({ form }) => form))).entries()) {
      const gold = words[index];
      all++;
      if (own.upos === gold?.upos) right.upos++;
      if (own.lemma === gold?.lemma) right.lemma++;
      if (own.head === undefined) continue;
      hasTree = true;
      if (own.head !== gold?.head) continue;
      right.uas++;
      if (own.deprel?.split(':')[0] === gold.deprel.split(':')[0]) right.las++;
    }
  }
  const score = (name: string, count: number) => shareScore(`${part}, given words: ${name}`, count, all);
  const trees = hasTree ? [score('UAS', right.uas), score('LAS', right.las)] : [];
  return [score('UPOS', right.upos), score('lemma', right.lemma), ...trees];
}

async function rawText(part: string, sentences: readonly GoldSentence[]): Promise<Score[]> {
  const total = noWordScores();
  let hasTree = false;
  for (const document of rawDocuments(sentences)) {
    const own = (await read(reportOf(document.text))).sentences.map(({ tokens }) => tokens);
    hasTree ||= own.some((tokens) => tokens.some(({ head }) => head !== undefined));
    addWordScores(total, scoreWords(document.sentences, own));
  }
  const names = { words: 'words', sentences: 'sentences', upos: 'UPOS', lemma: 'lemma', uas: 'UAS', las: 'LAS' } as const;
  const wanted = (['words', 'sentences', 'upos', 'lemma', 'uas', 'las'] as const).filter((key) => hasTree || (key !== 'uas' && key !== 'las'));
  return wanted.map((key) => f1Score(`${part}, raw text: ${names[key]}`, total[key]));
}
