import type { Tree } from '../../dependency-tree.ts';
import { nounClass } from '../../knowledge/nouns.ts';
import type { Markable } from '../chains/markable.ts';
import type { MarkableSource } from '../chains/markables.ts';
import { FIRM_NOUNS } from '../firm-nouns.ts';

/** What a report tells of an entity beside its names, wherever it does. */
export interface Facts {
  /** Nouns that it is called by: "airline" of "the airline Orvel" and "Orvel, an airline". */
  nouns: Set<string>;
  /** Other words of such phrases: "Spanish", "private". */
  words: Set<string>;
  /** Words of its names. */
  names: Set<string>;
  isInTitle: boolean;
  isInFirstSentence: boolean;
  /** How often it is named. */
  count: number;
}

/** The facts by entity. */
export function factsOf({ entities, sentences }: MarkableSource, markables: readonly Markable[], trees: readonly (Tree | undefined)[]): Facts[] {
  const facts = entities.map(
    (): Facts => ({ nouns: new Set(), words: new Set(), names: new Set(), isInTitle: false, isInFirstSentence: false, count: 0 }),
  );
  const body = sentences.findIndex(({ role }) => role === 'paragraph');
  for (const markable of markables) {
    const own = markable.form === 'name' && markable.entity !== undefined ? facts[markable.entity] : undefined;
    if (!own) continue;
    own.count += 1;
    own.isInTitle ||= sentences[markable.sentence]?.role === 'title';
    own.isInFirstSentence ||= markable.sentence === body;
    for (const word of markable.lemma.split(' ')) own.names.add(word);
    for (const word of markable.modifiers) add(own, word);
    const tree = trees[markable.sentence];
    if (tree) for (const token of besides(tree, markable)) addPhrase(own, tree, token);
  }
  return facts;
}

/** Heads of what is said to be the same: appositions, and "Orvel is an airline". */
function besides(tree: Tree, { head }: Markable): number[] {
  const appositions = tree.children(head).filter((child) => tree.relation(child) === 'appos');
  const above = tree.head(head);
  const isBeside =
    tree.relation(head) === 'appos' || (tree.relation(head) === 'nsubj' && tree.children(above).some((child) => tree.relation(child) === 'cop'));
  return [...appositions, ...(isBeside ? [above] : [])].filter((token) => tree.tokens[token]?.upos === 'NOUN');
}

function addPhrase(facts: Facts, tree: Tree, noun: number): void {
  facts.nouns.add(tree.tokens[noun]?.lemma.toLowerCase() ?? '');
  for (const child of tree.children(noun)) {
    if (/^(?:amod|compound|nmod)$/u.test(tree.relation(child)) && child < noun) facts.words.add(tree.tokens[child]?.form.toLowerCase() ?? '');
  }
}

function add(facts: Facts, word: string): void {
  if (FIRM_NOUNS.has(word) || ['organisation', 'person'].includes(nounClass(word))) facts.nouns.add(word);
  facts.words.add(word);
}
