import type { Sentence, Token } from '../../model/index.ts';
import { forTagger } from './capitals.ts';
import { repairTags } from './repair.ts';
import { tokenize } from './tokenize.ts';
import { tagByWink } from './wink.ts';

/**
 * The words of a sentence with part of speech and lemma (Universal Dependencies). Offsets are into `text` (UTF-16); a word's form is exactly the text there.
 */
export function tokensOf(text: string, sentence: Pick<Sentence, 'start' | 'end'>): Token[] {
  const words = tokenize(text, sentence.start, sentence.end);
  const tagged = tagWords(words.map((word) => text.slice(word.start, word.end)));
  return words.map((word, index) => ({ ...word, form: text.slice(word.start, word.end), ...(tagged[index] ?? { lemma: '', upos: 'X' }) }));
}

/** What is told of the words of one sentence whose forms are given, in their order: as in a treebank, whose words are kept. */
export function tagWords(forms: readonly string[]): Omit<Token, 'start' | 'end' | 'form'>[] {
  return repairTags(forms, tagByWink(forTagger(forms)));
}
