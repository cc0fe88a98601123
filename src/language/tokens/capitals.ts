import { originAdjectives, placeWords } from './name-words.ts';
import { areKnown } from './wink.ts';

/**
 * The words as the tagger should see them: the capital at the head of a sentence, and those of a headline, are taken off where the word is a common one, since
 * the tagger takes every capital for a name ("Great food", "Experts Warn of Delays").
 */
export function forTagger(forms: readonly string[]): string[] {
  const headline = isHeadline(forms);
  const heads = forms.map((form, index) => isCapitalised(form) && (headline || opensSentence(forms, index)));
  const lower = forms.map((form) => form.toLowerCase());
  const known = areKnown(lower.map((word, index) => (heads[index] ? word : '')));
  return forms.map((form, index) => {
    const word = lower[index] ?? form;
    return heads[index] && known[index] && !placeWords().has(word) && !originAdjectives().has(word) ? word : form;
  });
}

/** One capital and then small letters: "Experts", but not "US" or "NATO". */
function isCapitalised(form: string): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(form);
}

/** The first word, also after an opening quotation mark, a bullet or a number with a stop. */
function opensSentence(forms: readonly string[], index: number): boolean {
  return index < 4 && forms.slice(0, index).every((form) => /^[^\p{L}]+$/u.test(form));
}

/** Most words of any length have capitals: "Court Rejects Appeal Over Border Law". */
function isHeadline(forms: readonly string[]): boolean {
  const words = forms.filter((form) => /^\p{L}{4,}$/u.test(form));
  const capitals = words.filter((form) => /^\p{Lu}/u.test(form));
  return words.length >= 3 && capitals.length / words.length >= 0.75;
}
