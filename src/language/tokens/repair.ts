import { originAdjectives, placeWords } from './name-words.ts';
import { RULES } from './rules.ts';
import type { Tagged } from './wink.ts';

/**
 * Corrects the tagger's tags by rules that read a word with its neighbours, and its lemmas.
 * @param forms the words as they stand in the text @param tagged what the tagger said of them
 */
export function repairTags(forms: readonly string[], tagged: readonly Tagged[]): Tagged[] {
  const lower = forms.map((form) => form.toLowerCase().replaceAll('’', "'"));
  const tags = tagged.map((word, index) => (isName(forms[index] ?? '', lower[index] ?? '') ? 'PROPN' : word.upos));
  for (const rule of RULES) {
    for (let index = 0; index < forms.length; index++) {
      const tag = rule({ forms, lower, tags, index });
      if (tag) tags[index] = tag;
    }
  }
  return forms.map((form, index) => ({ upos: tags[index] ?? 'X', lemma: lemmaOf(form, lower[index] ?? '', tags[index] ?? 'X', tagged[index]) }));
}

function isName(form: string, lower: string): boolean {
  return /^\p{Lu}/u.test(form) && placeWords().has(lower) && !originAdjectives().has(lower);
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
