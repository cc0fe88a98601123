import type { Range } from '../../src/model/index.ts';
import { addCounts, type Counts, noCounts } from '../score.ts';

/** A word with what is compared; `head` counts from 1 within its sentence, 0 is the root. */
export interface ScoredWord extends Range {
  lemma: string;
  upos: string;
  head?: number;
  deprel?: string;
}

export interface WordScores {
  words: Counts;
  sentences: Counts;
  upos: Counts;
  lemma: Counts;
  uas: Counts;
  las: Counts;
}

export const noWordScores = (): WordScores => ({
  words: noCounts(),
  sentences: noCounts(),
  upos: noCounts(),
  lemma: noCounts(),
  uas: noCounts(),
  las: noCounts(),
});

export function addWordScores(total: WordScores, more: WordScores): void {
  for (const key of ['words', 'sentences', 'upos', 'lemma', 'uas', 'las'] as const) addCounts(total[key], more[key]);
}

/** A word placed in its document: `head` is the key of its head's range, `root` or nothing where there is no tree. */
interface Placed {
  upos: string;
  lemma: string;
  head: string | undefined;
  deprel: string;
}

/**
 * Compares words of the same text as the CoNLL 2018 shared task does: words are the same when they stand at the same place; a tag counts on a same word; an arc
 * counts when the word and its head are the same. Subtypes of relations ("nsubj:pass") are left aside. Unlike there, words inside one written token are
 * compared by their own places, not by a longest common subsequence.
 */
export function scoreWords(gold: readonly ScoredWord[][], own: readonly ScoredWord[][]): WordScores {
  const goldWords = placed(gold);
  const ownWords = placed(own);
  const counts = (): Counts => ({ right: 0, found: ownWords.size, gold: goldWords.size });
  const scores = { words: counts(), sentences: sentenceCounts(gold, own), upos: counts(), lemma: counts(), uas: counts(), las: counts() };
  for (const [place, word] of ownWords) {
    const same = goldWords.get(place);
    if (!same) continue;
    scores.words.right++;
    if (word.upos === same.upos) scores.upos.right++;
    if (word.lemma === same.lemma || same.lemma === '_') scores.lemma.right++;
    if (word.head === undefined || word.head !== same.head) continue;
    scores.uas.right++;
    if (word.deprel === same.deprel) scores.las.right++;
  }
  return scores;
}

function placed(sentences: readonly ScoredWord[][]): Map<string, Placed> {
  const words = new Map<string, Placed>();
  for (const sentence of sentences) {
    const places = placesOf(sentence);
    for (const [index, word] of sentence.entries()) {
      const head = word.head === undefined ? undefined : word.head === 0 ? 'root' : places[word.head - 1];
      words.set(places[index] ?? '', { upos: word.upos, lemma: word.lemma, head, deprel: word.deprel?.split(':')[0] ?? '' });
    }
  }
  return words;
}

/** A key for each word's place; words that share a range are told apart by their order. */
function placesOf(sentence: readonly ScoredWord[]): string[] {
  const seen = new Map<string, number>();
  return sentence.map(({ start, end }) => {
    const range = `${start}:${end}`;
    const before = seen.get(range) ?? 0;
    seen.set(range, before + 1);
    return `${range}:${before}`;
  });
}

function sentenceCounts(gold: readonly ScoredWord[][], own: readonly ScoredWord[][]): Counts {
  const rangeOf = (words: readonly ScoredWord[]) => `${words[0]?.start}-${words.at(-1)?.end}`;
  const wanted = new Set(gold.filter((words) => words.length > 0).map(rangeOf));
  const found = own.filter((words) => words.length > 0).map(rangeOf);
  return { right: found.filter((range) => wanted.has(range)).length, found: found.length, gold: wanted.size };
}
