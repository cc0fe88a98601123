import { caseOf, lemmaOf, type Tree, tagOf } from '../../phrases/index.ts';

const NUMBER_NOUNS = /^(?:ten|dozen|score|hundred|thousand|million|billion)$/;

/** The word by which what is counted hangs in its clause: "[hundreds] of thousands of people were killed"; the noun itself where no number noun stands above it. */
export function hangingByNumber(tree: Tree, noun: number): number {
  let word = noun;
  for (let steps = 0; steps < 3; steps++) {
    const head = tree.head(word);
    const isOfNumber = head >= 0 && head < word && tree.relation(word) === 'nmod' && caseOf(tree, word) === 'of';
    if (!isOfNumber || !/^(?:NOUN|NUM)$/.test(tagOf(tree, head)) || !NUMBER_NOUNS.test(lemmaOf(tree, head))) return word;
    word = head;
  }
  return word;
}
