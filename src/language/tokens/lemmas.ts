import { z } from 'zod';
import { loadKnowledge, once } from '../knowledge/load.ts';
import type { ParsedWord } from '../parser/index.ts';
import { withoutEd, withoutEr, withoutEst, withoutIng, withoutS } from './inflection.ts';

/** Inflected words whose base form spelling doesn't tell: "met" → meet, "movies" → movie. */
const irregular = once(() => {
  const kinds = loadKnowledge('lemmas', z.strictObject({ kind: z.enum(['noun', 'verb', 'adjective']), forms: z.string() }));
  return Object.fromEntries(kinds.map(({ kind, forms }) => [kind, pairsOf(forms.split(' '))]));
});

const irregularVerbs = once(() => Map.groupBy(irregular()['verb'] ?? new Map<string, string>(), ([, base]) => base));

/** The inflected forms of a verb that spelling doesn't tell: "undergo" → undergone, underwent. */
export function irregularForms(lemma: string): string[] {
  return (irregularVerbs().get(lemma) ?? []).map(([form]) => form);
}

const FUNCTION_WORDS: ReadonlySet<string> = new Set(['ADP', 'CCONJ', 'DET', 'PART', 'SCONJ']);

const ADVERBS: ReadonlyMap<string, string> = new Map([
  ['better', 'well'],
  ['best', 'well'],
  ['worse', 'badly'],
  ['worst', 'badly'],
]);

/**
 * The lemma of a word. Of the open classes it comes from the tag, the features and the spelling, since a model that sees only meaning takes "companies" to
 * "companie"; whether it has a capital ("Israeli") and all other words' lemmas are the model's.
 */
export function lemmaOf(form: string, word: ParsedWord): string {
  const base = openClassBase(form.toLowerCase(), word);
  // "p.m." of "PM", "etc." of "etc", "be" of "'s": no inflection, but another way of writing
  if (base === undefined || word.lemma.endsWith('.') || !/^\p{L}/u.test(form))
    return plainMarks(FUNCTION_WORDS.has(word.upos) ? word.lemma.toLowerCase() : word.lemma);
  return word.upos === 'PROPN' || /^\p{Lu}/u.test(word.lemma) ? form.slice(0, 1) + (base.length === form.length ? form : base).slice(1) : base;
}

/** Marks as the treebank writes them in lemmas: "’s" is "'s". */
function plainMarks(lemma: string): string {
  return lemma.replaceAll(/[‘’]/gu, "'").replaceAll(/[“”]/gu, '"');
}

function openClassBase(word: string, { upos, feats = '' }: ParsedWord): string | undefined {
  switch (upos) {
    case 'NOUN':
      return feats.includes('Number=Plur') ? (irregular()['noun']?.get(word) ?? withoutS(word)) : word;
    case 'PROPN':
      return word;
    case 'VERB':
      return irregular()['verb']?.get(word) ?? verbBase(word, feats);
    case 'ADJ':
      return adjectiveBase(word, feats);
    case 'ADV':
      return ADVERBS.get(word) ?? adjectiveBase(word, feats);
    default:
      return undefined;
  }
}

/** Where spelling leaves no doubt it outweighs features that contradict it: a verb in -ing ("bullying", but not "bring") or in -s is inflected. */
function verbBase(word: string, feats: string): string {
  if (/[aeiouy].*ing$/u.test(word)) return withoutIng(word);
  if (/Tense=Past|VerbForm=(?:Ger|Part)/u.test(feats)) return withoutEd(word);
  return feats.includes('VerbForm=Inf') ? word : withoutS(word);
}

function adjectiveBase(word: string, feats: string): string {
  if (!/Degree=(?:Cmp|Sup)/u.test(feats)) return word;
  return irregular()['adjective']?.get(word) ?? (feats.includes('Degree=Cmp') ? withoutEr(word) : withoutEst(word));
}

function pairsOf(words: readonly string[]): Map<string, string> {
  return new Map(words.flatMap((word, index): [string, string][] => (index % 2 === 0 ? [[word, words[index + 1] ?? word]] : [])));
}
