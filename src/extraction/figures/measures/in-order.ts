import type { Quantity } from '../../../model/index.ts';
import { caseOf, childrenBy, lemmaOf, type Tree, tagOf, wordAt } from '../../phrases/index.ts';
import { isNoun, type Site } from '../site.ts';
import type { Measured } from './beside.ts';
import type { Measure } from './measure.ts';

/** "[Sales], [profit] and [earnings per share] were $9 million, [$2 million] and 40 cents": of as many amounts as nouns each is of its own. */
export function inOrder(site: Site): Measured | undefined {
  const { tree, quantity } = site;
  const amounts = listOf(site);
  const [opening] = amounts;
  if (opening === undefined || amounts.length < 2) return undefined;
  const verb = verbBefore(site, opening);
  const nouns = verb === undefined ? [] : joinedBefore(tree, verb);
  const noun = nouns[amounts.indexOf(quantity)];
  if (verb === undefined || noun === undefined || nouns.length !== amounts.length) return undefined;
  const predicate = tree.relation(verb) === 'cop' ? tree.head(verb) : verb;
  const measure: Measure = { rule: 'level', noun, verb: predicate };
  const first: Measured = { site, measure: { ...measure, noun: nouns[0] ?? noun } };
  const isOwn = noun === first.measure.noun || childrenBy(tree, noun, 'nmod:poss').length > 0;
  return { site, measure: isOwn ? measure : { ...measure, ownedAs: first } };
}

/** The amounts that stand in one list with an amount, it among them. */
function listOf({ at, context, quantity }: Site): Quantity[] {
  const { quantities } = at.sentence;
  const isNext = (left: Quantity | undefined, right: Quantity | undefined): boolean =>
    left !== undefined && right !== undefined && /^(?:, and |, | and )$/.test(context.text.slice(left.end, right.start));
  const own = quantities.findIndex(({ start }) => start === quantity.start);
  let [first, last] = [own, own];
  while (isNext(quantities[first - 1], quantities[first])) first--;
  while (isNext(quantities[last], quantities[last + 1])) last++;
  return quantities.slice(first, last + 1).map((one) => (one.start === quantity.start ? quantity : one));
}

/** "were [$9 million]", "came to [$9 million]". */
function verbBefore({ tree }: Site, { start }: Quantity): number | undefined {
  const number = tree.tokens.findIndex((token) => token.end > start);
  const verb = /^(?:to|at)$/.test(wordAt(tree, number - 1)) ? number - 2 : number - 1;
  return /^(?:VERB|AUX)$/.test(tagOf(tree, verb)) && /^(?:be|total|reach|come|amount|stand|hit)$/.test(lemmaOf(tree, verb)) ? verb : undefined;
}

/** The first nouns that are joined before a verb as what is told of; not "wages [in mining and farming]". */
function joinedBefore(tree: Tree, verb: number): number[] {
  const joined = (noun: number): number[] => childrenBy(tree, noun, 'conj').filter((kid) => kid > noun && kid < verb && isNoun(tree, kid));
  const first = tree.tokens.findIndex(
    (_, token) => token < verb && isNoun(tree, token) && tree.relation(token) === 'nsubj' && caseOf(tree, token) === '' && joined(token).length > 0,
  );
  return first < 0 ? [] : [first, ...joined(first)];
}
