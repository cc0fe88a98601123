import { type FoundName, nameText, type WordedSentence } from './found-name.ts';

/**
 * In a heading in title case the form of a name tells nothing: an organisation is found there only where the running text names it too.
 * Adds such names to the sentences in title case.
 */
export function addNamesOfBody(text: string, sentences: readonly WordedSentence[]): void {
  const ofBody = new Map<string, FoundName>();
  for (const sentence of sentences) {
    if (sentence.titleCase) continue;
    for (const name of sentence.found) if (name.by === 'head-word') ofBody.set(nameText(text, sentence.words, name), name);
  }
  const longest = Math.max(0, ...[...ofBody.values()].map(({ from, to }) => to - from));
  for (const sentence of sentences) if (sentence.titleCase) addTo(text, sentence, ofBody, longest);
}

function addTo(text: string, sentence: WordedSentence, ofBody: ReadonlyMap<string, FoundName>, longest: number): void {
  for (let from = 0; from < sentence.words.length; from += 1) {
    for (let to = Math.min(sentence.words.length, from + longest); to > from; to -= 1) {
      const name = ofBody.get(nameText(text, sentence.words, { from, to }));
      if (!name) continue;
      sentence.found = [...sentence.found.filter((other) => other.to <= from || other.from >= to), { ...name, from, to }];
      from = to - 1;
      break;
    }
  }
  sentence.found.sort((a, b) => a.from - b.from);
}
