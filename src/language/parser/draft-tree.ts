/** A word as the model tags it, before its head is settled. */
export interface DraftWord {
  form: string;
  upos: string;
  feats: string;
  /** Of a name's word what it names: PER, ORG, LOC. */
  name: string | undefined;
}

/** A tree while it is being settled; places of words, heads and children count from 1, 0 is the root, index 0 of every list stands for it. */
export interface DraftTree {
  words: readonly DraftWord[];
  heads: readonly number[];
  deprels: readonly string[];
  children: readonly (readonly number[])[];
}

/** The tree with these heads and relations; index 0 of `words` is the root's. */
export function draftTree(words: readonly DraftWord[], heads: readonly number[], deprels: readonly string[]): DraftTree {
  const children: number[][] = heads.map(() => []);
  for (let place = 1; place < heads.length; place++) children[heads[place] ?? 0]?.push(place);
  return { words, heads, deprels, children };
}

export const ROOT: DraftWord = { form: '', upos: 'ROOT', feats: '', name: undefined };

export function wordOf(tree: DraftTree, place: number): DraftWord {
  return tree.words[place] ?? ROOT;
}

export function deprelOf(tree: DraftTree, place: number): string {
  return tree.deprels[place] ?? '';
}

/** The relation without its subtype: "nsubj" of "nsubj:pass". */
export function relationOf(tree: DraftTree, place: number): string {
  const deprel = deprelOf(tree, place);
  const colon = deprel.indexOf(':');
  return colon < 0 ? deprel : deprel.slice(0, colon);
}

export function headOf(tree: DraftTree, place: number): number {
  return tree.heads[place] ?? 0;
}

export function childrenOf(tree: DraftTree, place: number): readonly number[] {
  return tree.children[place] ?? [];
}

export function hasChild(tree: DraftTree, place: number, ...deprels: readonly string[]): boolean {
  return childrenOf(tree, place).some((child) => deprels.includes(deprelOf(tree, child)));
}

export function lowerForm(tree: DraftTree, place: number): string {
  return wordOf(tree, place).form.toLowerCase();
}

const SUBJECTS: ReadonlySet<string> = new Set(['nsubj', 'nsubj:pass', 'csubj', 'csubj:pass']);

export function isSubject(tree: DraftTree, place: number): boolean {
  return SUBJECTS.has(deprelOf(tree, place));
}

export function isNominal(tree: DraftTree, place: number): boolean {
  return /^(?:NOUN|PROPN|PRON|NUM|SYM)$/.test(wordOf(tree, place).upos);
}

export function isNoun(tree: DraftTree, place: number): boolean {
  return /^(?:NOUN|PROPN)$/.test(wordOf(tree, place).upos);
}

/** The word that bears a predicate's tense: its first auxiliary or copula, or itself; undefined for one that is not finite. */
export function finiteWordOf(tree: DraftTree, predicate: number): number | undefined {
  const served = childrenOf(tree, predicate).filter((child) => child < predicate && /^(?:aux|cop)$/.test(relationOf(tree, child)));
  const bearer = served[0] ?? predicate;
  return wordOf(tree, bearer).feats.includes('VerbForm=Fin') ? bearer : undefined;
}
