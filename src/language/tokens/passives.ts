import type { Token } from '../../model/index.ts';
import type { ParsedWord } from '../parser/index.ts';

/** "The curbs were [relaxed] by the army": what looks like an adjective and has somebody who did it is a passive verb. */
export function withPassives(forms: readonly string[], words: readonly ParsedWord[]): readonly ParsedWord[] {
  return asPassives(words, new Set(words.flatMap((_, index) => (isPassive(forms, words, index) ? [index] : []))));
}

/** The words with those at the given indexes as passive verbs, and with what hangs on them as on such. */
export function asPassives<Word extends Pick<Token, 'upos' | 'feats' | 'head' | 'deprel'>>(
  words: readonly Word[],
  passives: ReadonlySet<number>,
): readonly Word[] {
  if (passives.size === 0) return words;
  return words.map((word, index) => {
    if (passives.has(index)) return { ...word, upos: 'VERB', feats: 'Tense=Past|VerbForm=Part|Voice=Pass' };
    const { head = 0, deprel = '' } = word;
    return passives.has(head - 1) ? { ...word, deprel: PASSIVE[deprel] ?? deprel } : word;
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
