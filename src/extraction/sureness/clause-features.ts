import { type Mention, overlaps, type Range, type Token } from '../../model/index.ts';
import type { SentenceContext } from '../context.ts';
import type { Tree } from '../phrases/index.ts';
import { clauseHeadOf, clauseWordsOf, pathOf } from './clause-words.ts';
import type { Features } from './features.ts';

/** A line as far as its words go: the word it hangs on, what its fields cover, and what a list shows of it. */
export interface LineWords {
  at: SentenceContext;
  tree: Tree;
  /** The word that tells it, an index of the sentence's tokens. */
  core: number;
  covered: readonly Range[];
  /** Words of its label or measure, in any form. */
  label: string;
}

/** Adds what stands in the line's clause and in none of its fields, and how sure the parser is of the clause. */
export function addClauseFeatures(features: Features, line: LineWords): void {
  const clause = clauseWordsOf(line.tree, clauseHeadOf(line.tree, line.core));
  addUncovered(features, line, clause);
  addArguments(features, line, clause);
  addParse(features, line, clause);
}

const CONTENT: readonly string[] = ['NOUN', 'VERB', 'ADJ', 'ADV'];

/** Names, times and amounts of the line's clause that no field has, and its other words that the label lacks too. */
export function uncoveredIn(line: LineWords): { named: Range[]; content: Range[] } {
  const { mentions, sentence } = line.at;
  const words = clauseWordsOf(line.tree, clauseHeadOf(line.tree, line.core)).flatMap((token) => line.tree.tokens[token] ?? []);
  const isLeft = (range: Range) => words.some((word) => overlaps(word, range)) && !isCovered(line, range);
  const named = [...mentions.filter(({ form }) => form === 'name'), ...sentence.times, ...sentence.quantities].filter(isLeft);
  const isUntold = untoldBy(line);
  const content = words.filter((word) => CONTENT.includes(word.upos) && isUntold(word) && !named.some((one) => overlaps(one, word)));
  return { named, content };
}

/** Names, times, amounts and other words of the clause that no field has. */
function addUncovered(features: Features, line: LineWords, clause: readonly number[]): void {
  const { sentence, mentions } = line.at;
  const words = clause.flatMap((token) => line.tree.tokens[token] ?? []);
  const isLeft = (range: Range) => words.some((word) => overlaps(word, range)) && !isCovered(line, range);
  const names = mentions.filter(isLeft);
  const by = (form: Mention['form']) => names.filter((mention) => mention.form === form).length;
  features.count('names left', by('name'), 3);
  features.count('nominals left', by('nominal'), 2);
  features.count('pronouns left', by('pronoun'), 2);
  features.count('times left', sentence.times.filter(isLeft).length, 2);
  features.count('amounts left', sentence.quantities.filter(isLeft).length, 3);
  const isUntold = untoldBy(line);
  for (const tag of CONTENT) features.count(`${tag} left`, words.filter((word) => word.upos === tag && isUntold(word)).length, 4);
  const content = words.filter(({ upos }) => [...CONTENT, 'PROPN', 'NUM'].includes(upos));
  features.amount('share left', content.filter(isUntold).length, content.length || 1);
}

/** Which arguments of the clause no field has: "subject left". */
function addArguments(features: Features, line: LineWords, clause: readonly number[]): void {
  const isUntold = untoldBy(line);
  for (const relation of ['nsubj', 'obj', 'iobj', 'obl', 'nmod', 'conj', 'appos', 'amod', 'advmod']) {
    const left = clause.filter((token) => line.tree.relation(token) === relation && isNaming(line.tree.tokens[token]));
    features.count(`${relation} left`, left.filter((token) => isUntold(line.tree.tokens[token])).length, 3);
  }
}

function isNaming(word: Token | undefined): boolean {
  return word !== undefined && [...CONTENT, 'PROPN', 'NUM'].includes(word.upos);
}

function isCovered({ covered }: LineWords, range: Range): boolean {
  return covered.some((each) => overlaps(each, range));
}

/** Whether neither a field nor the label has a word. */
function untoldBy(line: LineWords): (word: Token | undefined) => boolean {
  const inLabel = new Set(line.label.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  return (word) => word !== undefined && !isCovered(line, word) && !inLabel.has(word.form.toLowerCase()) && !inLabel.has(word.lemma.toLowerCase());
}

/** How sure the parser is of the sentence, of the clause, and of what joins the fields to the word that tells the line. */
function addParse(features: Features, { at: { sentence }, tree, core, covered }: LineWords, clause: readonly number[]): void {
  const likely = sentence.arcLikelihoods;
  if (likely === undefined) return;
  const doubtsOf = (tokens: readonly number[]) => tokens.map((token) => -Math.log(Math.max(likely[token] ?? 1, 1e-4)));
  features.amount('parse: sentence', meanOf(doubtsOf(sentence.tokens.map((_, token) => token))), 0.5);
  features.amount('parse: clause', meanOf(doubtsOf(clause)), 0.5);
  features.amount('parse: clause, worst', Math.max(0, ...doubtsOf(clause)), 5);
  features.amount('parse: core', doubtsOf([core])[0] ?? 0, 3);
  features.amount('parse: core to top', Math.max(0, ...doubtsOf(pathOf(tree, core, tree.order[0] ?? core))), 5);
  features.count('parse: unsure arcs', clause.filter((token) => (likely[token] ?? 1) < 0.6).length, 4);
  const paths = covered.flatMap((range) => headIn(tree, range) ?? []).map((head) => doubtsOf(pathOf(tree, core, head)));
  features.amount('parse: fields, worst', Math.max(0, ...paths.flat()), 5);
  features.amount('parse: fields', meanOf(paths.map((path) => Math.max(0, ...path))), 3);
}

function meanOf(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / (values.length || 1);
}

/** The word of a range on which its others hang. */
export function headIn(tree: Tree, range: Range): number | undefined {
  const inside = tree.tokens.flatMap((token, index) => (overlaps(range, token) ? [index] : []));
  return inside.find((index) => !inside.includes(tree.head(index)));
}
