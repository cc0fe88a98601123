import type { ParsedWord } from './joint-model.ts';

/**
 * A verb has one subject. Where the best relations give it one before it and another right after ("the scholar told The Harbour News"), the later one is its object: the one
 * who is told where a clause says what.
 * @param words of one sentence; their heads are kept
 */
export function withOneSubject(words: readonly ParsedWord[]): ParsedWord[] {
  const subjects = words.flatMap(({ deprel, head }, index) => (deprel === 'nsubj' ? [{ place: index + 1, head }] : []));
  const later = new Map(
    subjects
      .filter(
        ({ place, head }) =>
          isVerb(words, head) && follows(words, place, head) && subjects.some((other) => other.head === head && other.place < head),
      )
      .map(({ place, head }) => [place, words.some((word) => word.head === head && word.deprel === 'ccomp') ? 'iobj' : 'obj']),
  );
  return words.map((word, index) => ({ ...word, deprel: later.get(index + 1) ?? word.deprel }));
}

const isVerb = (words: readonly ParsedWord[], place: number) => words[place - 1]?.upos === 'VERB';

/** Whether nothing but what hangs on the word itself stands between its head and it. */
function follows(words: readonly ParsedWord[], place: number, head: number): boolean {
  return head < place && words.slice(head, place - 1).every((between) => between.head > head && between.head <= place);
}
