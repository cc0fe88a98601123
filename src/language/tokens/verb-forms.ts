import type { ParsedWord } from '../parser/index.ts';

/** The words with the forms of verbs that what stands around them leaves no choice of, where the model's tag tells another. */
export function withVerbForms(forms: readonly string[], words: readonly ParsedWord[]): readonly ParsedWord[] {
  const infinitives = new Set(words.flatMap((_, index) => (isInfinitive(forms, words, index) ? [index] : [])));
  return words.map((word, index) => {
    if (infinitives.has(index)) return { ...word, upos: 'VERB', feats: 'VerbForm=Inf', deprel: CLAUSAL[word.deprel] ?? word.deprel };
    if (infinitives.has(index + 1)) return { ...word, upos: 'PART', deprel: 'mark' };
    return isBehindHave(forms, words, index) ? { ...word, feats: 'Tense=Past|VerbForm=Part' } : word;
  });
}

const CLAUSAL: Readonly<Record<string, string>> = { obl: 'xcomp', nmod: 'acl' };

/** "went on to [jail] a critic": no noun behind a bare "to" has an object. */
function isInfinitive(forms: readonly string[], words: readonly ParsedWord[], index: number): boolean {
  const { upos = '', feats = '' } = words[index] ?? {};
  const isTaken = upos === 'NOUN' || upos === 'PROPN' || (upos === 'VERB' && !feats.includes('VerbForm'));
  if (!isTaken || !/^\p{Ll}+$/u.test(forms[index] ?? '')) return false;
  const before = words[index - 1];
  if (forms[index - 1] !== 'to' || before?.head !== index + 1 || (before.deprel !== 'case' && before.deprel !== 'mark')) return false;
  return words.some(({ head, deprel }, other) => other > index && head === index + 1 && deprel === 'obj');
}

/** "to have [shelled] the town": no base form stands behind "have". */
function isBehindHave(forms: readonly string[], words: readonly ParsedWord[], index: number): boolean {
  const word = words[index];
  if (word?.upos !== 'VERB' || !word.feats?.includes('VerbForm=Inf') || !/[^e]ed$/u.test(forms[index] ?? '')) return false;
  return words.some(({ head, deprel }, other) => head === index + 1 && deprel === 'aux' && /^(?:have|has|had|having)$/iu.test(forms[other] ?? ''));
}
