import { forTagger } from './capitals.ts';
import { type Tagged, tagByWink } from './wink.ts';

/** The lemmas of words whose tags are known, in their order. */
export function lemmasOf(forms: readonly string[], tags: readonly string[]): string[] {
  const tagged = tagByWink(forTagger(forms));
  return forms.map((form, index) => lemmaOf(form, form.toLowerCase().replaceAll('’', "'"), tags[index] ?? 'X', tagged[index]));
}

const CLITIC_LEMMAS: Record<string, string> = {
  "n't": 'not',
  "'ve": 'have',
  "'re": 'be',
  "'m": 'be',
  "'ll": 'will',
  "'d": 'would',
  ca: 'can',
  wo: 'will',
  an: 'a',
  na: 'to',
};
const PRONOUN_LEMMAS: Record<string, string> = {
  me: 'I',
  him: 'he',
  her: 'she',
  them: 'they',
  us: 'we',
  i: 'I',
  those: 'that',
  these: 'this',
  whom: 'who',
  my: 'my',
  its: 'its',
};
const BE = new Set(['is', 'are', 'was', 'were', 'am', 'been', 'being', 'be', "'s"]);

function lemmaOf(form: string, lower: string, upos: string, tagged: Tagged | undefined): string {
  if (upos === 'PROPN') return form;
  if (upos === 'AUX' && BE.has(lower)) return 'be';
  if (upos === 'PART' && /^'s?$/u.test(lower)) return "'s";
  const clitic = CLITIC_LEMMAS[lower];
  if (clitic && (upos === 'AUX' || upos === 'PART' || upos === 'DET' || upos === 'VERB')) return clitic;
  if (upos === 'PRON' || (upos === 'DET' && /^th[eo]se$/u.test(lower))) return PRONOUN_LEMMAS[lower] ?? lower;
  if (/^(?:ADP|SCONJ|CCONJ|DET|ADV|PUNCT|SYM|INTJ|NUM|X)$/u.test(upos)) return lower;
  if (upos === 'ADJ' && /(?:ing|ed)$/u.test(lower)) return lower;
  return tagged?.lemma.toLowerCase() || lower;
}
