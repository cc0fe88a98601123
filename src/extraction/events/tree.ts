import type { Sentence } from '../../model/index.ts';
import type { SentenceContext } from '../context.ts';
import type { NounPhrase } from '../phrases/index.ts';

/** The words that hang on a word by one of these relations, subtypes included: `nsubj` also takes `nsubj:pass`. */
export function dependents(sentence: Sentence, token: number, relations: readonly string[]): number[] {
  return sentence.tokens.flatMap(({ head, deprel }, index) => {
    if (head !== token + 1 || deprel === undefined) return [];
    return relations.some((relation) => deprel === relation || deprel.startsWith(`${relation}:`)) ? [index] : [];
  });
}

/** The word itself and those joined to it: "A, B [and C]". */
export function withConjuncts(sentence: Sentence, tokens: readonly number[]): number[] {
  return tokens.flatMap((token) => [token, ...dependents(sentence, token, ['conj'])]);
}

/** The preposition of a word in an oblique or attached phrase: "by". */
export function prepositionOf(sentence: Sentence, token: number): string | undefined {
  const [mark] = dependents(sentence, token, ['case']);
  return mark === undefined ? undefined : sentence.tokens[mark]?.form.toLowerCase();
}

/** The noun phrase in which a word stands. */
export function nounPhraseOf(at: SentenceContext, token: number): NounPhrase | undefined {
  return at.phrases.nouns.find(({ head }) => head === token) ?? at.phrases.nouns.find(({ first, last }) => first <= token && token <= last);
}
