import type { Sentence, Token } from '../../model/index.ts';
import type { TokenRange } from '../phrases/index.ts';

/** The UD tree of a sentence with the words that hang on each word, in the order of the text. Words are told by their index. */
export interface Tree {
  tokens: readonly Token[];
  kids: readonly (readonly number[])[];
}

/** Linear in the sentence's tokens. */
export function treeOf({ tokens }: Sentence): Tree {
  const kids: number[][] = tokens.map(() => []);
  tokens.forEach(({ head }, index) => {
    if (head !== undefined && head > 0) kids[head - 1]?.push(index);
  });
  return { tokens, kids };
}

/** The word on which a word hangs; -1 for the root. */
export function headOf({ tokens }: Tree, token: number): number {
  return (tokens[token]?.head ?? 0) - 1;
}

/** The relation without its subtype: `nsubj:pass` gives "nsubj". */
export function relation({ tokens }: Tree, token: number): string {
  return tokens[token]?.deprel?.split(':')[0] ?? '';
}

/** The words that hang on a word by one of these relations, subtypes included. */
export function kidsBy(tree: Tree, token: number, relations: readonly string[]): number[] {
  return (tree.kids[token] ?? []).filter((kid) => relations.includes(relation(tree, kid)) || relations.includes(tree.tokens[kid]?.deprel ?? ''));
}

export const formOf = ({ tokens }: Tree, token: number): string => tokens[token]?.form.toLowerCase() ?? '';
export const lemmaOf = ({ tokens }: Tree, token: number): string => tokens[token]?.lemma.toLowerCase() ?? '';
export const tagOf = ({ tokens }: Tree, token: number): string => tokens[token]?.upos ?? '';

/** The preposition of a word with what is fixed to it: "of", "according to". */
export function caseOf(tree: Tree, token: number): string {
  const mark = kidsBy(tree, token, ['case'])[0];
  if (mark === undefined) return '';
  return [mark, ...kidsBy(tree, mark, ['fixed'])].map((word) => formOf(tree, word)).join(' ');
}

/** "A, B [and C]": the word and those joined to it. */
export function joined(tree: Tree, token: number): number[] {
  return [token, ...kidsBy(tree, token, ['conj']).filter((kid) => kid > token)];
}

/** First and last word of what hangs on a word, that word included; a bound on its depth keeps odd trees cheap. */
export function subtree(tree: Tree, token: number, without: readonly string[] = [], depth = 0): TokenRange {
  const range = { first: token, last: token };
  if (depth > 12) return range;
  for (const kid of tree.kids[token] ?? []) {
    if (without.includes(tree.tokens[kid]?.deprel ?? '') || without.includes(relation(tree, kid))) continue;
    const inner = subtree(tree, kid, without, depth + 1);
    range.first = Math.min(range.first, inner.first);
    range.last = Math.max(range.last, inner.last);
  }
  return range;
}

const BEFORE_NOUN = ['det', 'amod', 'compound', 'nummod', 'nmod:poss', 'nmod:desc', 'advmod', 'nmod:unmarked'];

/** Where the noun phrase of a head begins: "[the] country's total exports". */
export function leftEdge(tree: Tree, token: number): number {
  const before = kidsBy(tree, token, BEFORE_NOUN).filter((kid) => kid < token);
  return Math.min(token, ...before.map((kid) => subtree(tree, kid).first));
}

/** The word of a range on which the others hang: the first one whose own head lies outside. */
export function topOf(tree: Tree, { first, last }: TokenRange): number | undefined {
  for (let token = first; token <= last; token++) {
    const head = headOf(tree, token);
    if (head < first || head > last) {
      if (tagOf(tree, token) !== 'PUNCT' && !['case', 'det', 'advmod', 'cc', 'mark', 'punct'].includes(relation(tree, token))) return token;
    }
  }
  return undefined;
}

/** The nearest word above that tells something of a subject: a verb, or what a copula makes one. */
export function predicateOf(tree: Tree, token: number): number | undefined {
  let at = headOf(tree, token);
  for (let steps = 0; at >= 0 && steps < 12; steps++) {
    if (isPredicate(tree, at)) return at;
    at = headOf(tree, at);
  }
  return undefined;
}

export function isPredicate(tree: Tree, token: number): boolean {
  if (tagOf(tree, token) === 'VERB') return !['amod', 'case', 'compound', 'fixed'].includes(relation(tree, token));
  return kidsBy(tree, token, ['cop', 'nsubj']).length > 0;
}

const SHARING = new Set(['conj', 'xcomp', 'advcl', 'parataxis']);

/** Who or what a predicate is told of: its own subject, that of the verb whose subject it shares, the noun it describes ("exports, [which] fell"). */
export function subjectsOf(tree: Tree, predicate: number, depth = 0): number[] {
  const subjects = kidsBy(tree, predicate, ['nsubj']);
  // "Shares in the carmakers [Toyota] and Honda dropped": of two the common noun
  const own =
    subjects.findLast((subject) => subject < predicate && tagOf(tree, subject) === 'NOUN') ??
    subjects.findLast((subject) => subject < predicate) ??
    subjects[0];
  const head = headOf(tree, predicate);
  if (own !== undefined && tagOf(tree, own) === 'PRON' && relation(tree, predicate) === 'acl' && /^(?:who|which|that)$/.test(formOf(tree, own))) {
    return head >= 0 ? [head] : [];
  }
  if (own !== undefined) return joined(tree, own);
  if (head < 0 || depth > 5) return [];
  if (relation(tree, predicate) === 'acl') {
    if (isPredicate(tree, head)) return subjectsOf(tree, head, depth + 1);
    return kidsBy(tree, predicate, ['obj']).length > 0 || isPassive(tree, predicate) || isGerund(tree, predicate) ? [head] : [];
  }
  if (!SHARING.has(relation(tree, predicate))) return [];
  const controller = relation(tree, predicate) === 'xcomp' ? kidsBy(tree, head, ['obj'])[0] : undefined;
  if (controller !== undefined && controller < predicate) return [controller];
  return isPredicate(tree, head) ? subjectsOf(tree, head, depth + 1) : [];
}

/** "was killed", "firms [based] in". */
export function isPassive(tree: Tree, verb: number): boolean {
  if (kidsBy(tree, verb, ['aux:pass', 'nsubj:pass']).length > 0) return true;
  const feats = tree.tokens[verb]?.feats ?? '';
  return (
    relation(tree, verb) === 'acl' &&
    (feats.includes('Voice=Pass') || (feats.includes('VerbForm=Part') && !feats.includes('Tense=Pres') && !isGerund(tree, verb)))
  );
}

const isGerund = (tree: Tree, verb: number): boolean => formOf(tree, verb).endsWith('ing');
