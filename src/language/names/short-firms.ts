import type { FoundName, WordedSentence } from './found-name.ts';
import { isCapital, type Word } from './words.ts';

/** "[Banco] Orvel": words for what a firm is, with which its name may begin and without which it is called too. */
export const FIRM_KIND = /^(?:Banco|Banca|Banque|Grupo|Groupe|Gruppo|Caixa)$/u;

/**
 * "Banco Orvel … [Orvel] raised its forecast": the last word of a firm's name, without the word for what it is, means the firm in all the report, where nobody in it bears
 * that name and it never stands as a town.
 */
export function settleShortFirms(sentences: readonly WordedSentence[]): void {
  const short = new Set(sentences.flatMap(({ words, found }) => found.flatMap((name) => lastOfFirm(words, name))));
  for (const form of short) {
    if (sentences.some((sentence) => isOfOther(sentence, form))) continue;
    for (const sentence of sentences) sentence.found = sentence.found.map((name) => (isAlone(sentence.words, name, form) ? asFirm(name) : name));
  }
}

function lastOfFirm(words: readonly Word[], { kind, known, from, to }: FoundName): string[] {
  const last = words[to - 1];
  const isFirm = kind === 'company' && known === undefined && to - from === 2 && FIRM_KIND.test(words[from]?.form ?? '');
  return isFirm && last && isCapital(last) ? [last.form] : [];
}

/** "Ada [Orvel]", "in [Orvel]", "[Orvel], Spain". */
function isOfOther({ words, found }: WordedSentence, form: string): boolean {
  return found.some((name) => {
    const { kind, from, to, known } = name;
    if (kind === 'person' && to - from > 1) return words[to - 1]?.form === form;
    if (!isAlone(words, name, form)) return to - from === 1 && words[from]?.form === form && known !== undefined;
    const isTown =
      known !== undefined && (/^(?:in|at|near|from|to|around|outside|of)$/.test(words[from - 1]?.lower ?? '') || isBesideName(words, to));
    return isTown || (kind === 'person' && words[from - 1]?.shape === 'capital' && words[from]?.gap === ' ');
  });
}

const isBesideName = (words: readonly Word[], to: number): boolean => words[to]?.gap === ', ' && isCapital(words[to]);

/** Nothing but the word, which means nobody of knowledge but a town. */
function isAlone(words: readonly Word[], { kind, known, from, to }: FoundName, form: string): boolean {
  const isOpen = known === undefined || known.type === 'place';
  return to - from === 1 && words[from]?.form === form && isOpen && kind !== 'government';
}

function asFirm({ from, to }: FoundName): FoundName {
  return { from, to, kind: 'company', by: 'business', score: 1 };
}
