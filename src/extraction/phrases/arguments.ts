import { childrenBy, type Tree } from '../../language/dependency-tree.ts';
import type { TimeExpression } from '../../model/index.ts';
import type { NounPhrases } from './noun-phrases.ts';
import { isComparison } from './prepositions.ts';
import type { NounPhrase, PrepositionalPhrase } from './types.ts';
import type { Predicate } from './verb-groups.ts';

/** What a predicate takes beside its subject. */
export interface Arguments {
  object: NounPhrase[];
  secondObject: NounPhrase[];
  obliques: PrepositionalPhrase[];
  agents: NounPhrase[];
  times: TimeExpression[];
}

/** Objects, phrases and times that hang on a predicate; phrases that hang on its objects and phrases follow with their noun. */
export function argumentsOf(tree: Tree, nouns: NounPhrases, predicate: Predicate, isPredicate: (node: number) => boolean): Arguments {
  const found: Arguments = { object: [], secondObject: [], obliques: [], agents: [], times: [] };
  const { node } = predicate;
  fillObjects(tree, nouns, node, isPredicate, found);
  if (predicate.copula !== undefined) fillPredicative(nouns, node, found);
  for (const child of tree.children(node)) {
    const relation = tree.relation(child);
    if (isComparison(tree, child)) found.obliques.push(...nouns.comparison(child));
    const isPhrase =
      relation === 'obl' || (relation === 'nmod' && tree.deprel(child) !== 'nmod:poss') || (relation === 'xcomp' && !isPredicate(child));
    if (isPhrase || nouns.timeAt(child)) addPhrase(tree, nouns, child, found);
    // "went back [to the table]", "earlier [in the day] it fell": what hangs on the verb's adverb is the verb's.
    if (relation === 'advmod')
      for (const under of childrenBy(tree, child, 'obl', 'nmod')) if (child > node || nouns.timeAt(under)) addPhrase(tree, nouns, under, found);
  }
  const isCopula = predicate.copula !== undefined;
  for (const noun of isCopula ? found.object : [...found.object, ...found.secondObject, ...found.obliques.flatMap((phrase) => phrase.nouns)])
    addNested(noun, found, 0);
  found.obliques.sort((a, b) => a.first - b.first);
  return found;
}

/** "gave [Kenya] [a loan]", "elected her [president]", "became [president]". */
function fillObjects(tree: Tree, nouns: NounPhrases, node: number, isPredicate: (node: number) => boolean, found: Arguments): void {
  const joined = (...relations: string[]) => childrenBy(tree, node, ...relations).flatMap((child) => nouns.joined(child));
  const named = childrenBy(tree, node, 'xcomp')
    .filter((child) => !isPredicate(child) && !nouns.prepositional(child)?.preposition)
    .flatMap((child) => nouns.joined(child));
  const amounts = childrenBy(tree, node, 'obl')
    .filter((child) => isBare(nouns, child))
    .flatMap((child) => nouns.joined(child));
  // "set free [the hostages]": of the adjective by the tree.
  const under = childrenBy(tree, node, 'xcomp').filter((child) => tree.tokens[child]?.upos === 'ADJ' && !isPredicate(child));
  const inner = under.flatMap((child) => childrenBy(tree, child, 'obj')).flatMap((child) => nouns.joined(child));
  const rows = [joined('iobj'), joined('obj'), inner, named, amounts].filter((row) => row.length > 0);
  found.object = rows[0] ?? [];
  found.secondObject = rows.slice(1).flat();
}

/** "rose [5 percent]": neither a preposition nor a time. */
function isBare(nouns: NounPhrases, child: number): boolean {
  const phrase = nouns.prepositional(child);
  return phrase?.preposition === '' && phrase.time === undefined;
}

/** "is [the president]", "is [on a visit]". */
function fillPredicative(nouns: NounPhrases, node: number, found: Arguments): void {
  const phrase = nouns.prepositional(node);
  if (!phrase) return;
  if (phrase.preposition !== '') found.obliques.push(phrase);
  else if (phrase.time) found.times.push(phrase.time);
  else found.object = phrase.nouns;
}

function addPhrase(tree: Tree, nouns: NounPhrases, child: number, found: Arguments): void {
  const phrase = nouns.prepositional(child);
  if (!phrase) return;
  if (phrase.preposition === '') {
    if (phrase.time) found.times.push(phrase.time);
    return;
  }
  found.obliques.push(phrase);
  if (tree.deprel(child) === 'obl:agent') found.agents.push(...phrase.nouns);
}

const DEEPEST = 3;

/** "signed a treaty [with Kenya]": what hangs on the noun can be the verb's as well. */
function addNested(noun: NounPhrase, found: Arguments, depth: number): void {
  found.times.push(...noun.times);
  if (depth >= DEEPEST) return;
  for (const phrase of noun.phrases) {
    if (found.obliques.some((other) => other.first === phrase.first)) continue;
    found.obliques.push({ ...phrase, noun });
    for (const inner of phrase.nouns) addNested(inner, found, depth + 1);
  }
}
