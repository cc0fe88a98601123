import { childrenBy, type Tree } from '../../language/dependency-tree.ts';
import { isComparison } from './prepositions.ts';
import { infinitiveMarkOf, type Predicate } from './verb-groups.ts';
import type { WholeWords } from './whole-words.ts';

/** Relations in which a word with a verb's tag modifies or serves another one, and predicates nothing. */
const NO_PREDICATE: ReadonlySet<string> = new Set(
  'amod case mark compound fixed flat aux cop advmod cc nummod det discourse goeswith punct reparandum nmod:poss'.split(' '),
);

/** The words of a sentence that predicate something, in the order of the text: verbs, and what a copula joins to a subject. */
export function predicatesOf(tree: Tree, whole: WholeWords): Predicate[] {
  return tree.tokens.flatMap((_, node) => {
    const copula = childrenBy(tree, node, 'cop')[0];
    if (copula !== undefined && !isToBe(tree, node)) return [{ node, copula }];
    return isVerb(tree, whole, node) || isVerbByItsArguments(tree, node) ? [{ node }] : [];
  });
}

/** "is [to visit]", "is due [to visit]": the copula serves the verb. */
function isToBe(tree: Tree, node: number): boolean {
  return tree.tokens[node]?.upos === 'VERB' && infinitiveMarkOf(tree, node) !== undefined;
}

function isVerb(tree: Tree, { named }: WholeWords, node: number): boolean {
  const upos = tree.tokens[node]?.upos;
  if ((upos !== 'VERB' && upos !== 'AUX') || NO_PREDICATE.has(tree.relation(node)) || NO_PREDICATE.has(tree.deprel(node)) || isComparison(tree, node))
    return false;
  const name = named.get(node);
  return name === undefined || node > name.name || childrenBy(tree, node, 'nsubj', 'obj').some((child) => named.get(child) !== name);
}

/** "Egypt [attacks] Libya", "the work was [done]" with another tag: it has a subject, and an object or an auxiliary. */
function isVerbByItsArguments(tree: Tree, node: number): boolean {
  const upos = tree.tokens[node]?.upos;
  if ((upos !== 'NOUN' && upos !== 'ADJ') || childrenBy(tree, node, 'nsubj').length === 0) return false;
  return childrenBy(tree, node, 'aux').length > 0 || (upos === 'NOUN' && childrenBy(tree, node, 'obj').length > 0);
}
