import type { ParsedWord } from '../parser/index.ts';

/** "The curbs were [relaxed] by the army": what looks like an adjective and has somebody who did it is a passive verb. */
export function withPassives(forms: readonly string[], words: readonly ParsedWord[]): ParsedWord[] {
  const passives = new Set(words.flatMap((_, index) => (isPassive(forms, words, index) ? [index + 1] : [])));
  if (passives.size === 0) return [...words];
  return words.map((word, index) => {
    if (passives.has(index + 1)) return { ...word, upos: 'VERB', feats: 'Tense=Past|VerbForm=Part|Voice=Pass' };
    if (!passives.has(word.head)) return word;
    return { ...word, deprel: PASSIVE[word.deprel] ?? word.deprel };
  });
}

const PASSIVE: Readonly<Record<string, string>> = { cop: 'aux:pass', nsubj: 'nsubj:pass', csubj: 'csubj:pass' };

function isPassive(forms: readonly string[], words: readonly ParsedWord[], index: number): boolean {
  if (words[index]?.upos !== 'ADJ' || !(forms[index] ?? '').endsWith('ed')) return false;
  const childOf = (head: number, deprel: string) => words.findIndex((word) => word.head === head + 1 && word.deprel === deprel);
  if (childOf(index, 'cop') < 0) return false;
  if (childOf(index, 'obl:agent') >= 0) return true;
  const oblique = childOf(index, 'obl');
  return oblique > index && NOUNS.has(words[oblique]?.upos ?? '') && forms[childOf(oblique, 'case')]?.toLowerCase() === 'by';
}

const NOUNS: ReadonlySet<string> = new Set(['NOUN', 'PROPN']);
