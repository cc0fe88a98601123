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
  const forms = words.map((word) => text.slice(word.start, word.end));
  const tagged = repairTags(forms, tagByWink(forTagger(forms)));
  return words.map((word, index) => ({ ...word, form: forms[index] ?? '', lemma: tagged[index]?.lemma ?? '', upos: tagged[index]?.upos ?? 'X' }));
}
