import { caseOf, childrenBy, lemmaOf, subjectsOf, tagOf, wordAt } from '../../phrases/index.ts';
import { isNoun, type Site, withVerb } from '../site.ts';
import type { Measure } from './measure.ts';
import { MASS } from './measure-nouns.ts';
import { MEASURED_VERBS } from './measured-verbs.ts';
import { takenAway } from './of-noun.ts';

/** "an order [worth] $5 billion", "the order is [worth] $5 billion". */
export function worthOf(site: Site): Measure | undefined {
  const { tree, first } = site;
  const worth = [first - 1, first - 2].find((token) => wordAt(tree, token) === 'worth');
  if (worth === undefined) return undefined;
  const subject = childrenBy(tree, worth, 'nsubj')[0] ?? (tree.relation(worth) === 'xcomp' ? subjectsOf(tree, worth)[0] : undefined);
  const described = tree.head(worth);
  // "for taking [bribes] worth $5 million"
  const object = isNoun(tree, worth - 1) && tree.relation(worth - 1) === 'obj' ? worth - 1 : undefined;
  const noun =
    object ??
    subject ??
    marketBefore(site, worth) ??
    (described >= 0 && described < worth && isNoun(tree, described)
      ? described
      : isNoun(tree, worth - 1) || isNameOfGoods(tree, worth - 1)
        ? worth - 1
        : objectBefore(site, worth));
  if (noun === undefined || !(isNoun(tree, noun) || isNameOfGoods(tree, noun))) return undefined;
  // "exported [grain] worth $5 million"
  const traded = tree.relation(noun) === 'obj' && tree.head(noun) >= 0 ? MEASURED_VERBS.get(lemmaOf(tree, tree.head(noun))) : undefined;
  if (traded !== undefined && TRADED.test(traded) && !MASS.has(lemmaOf(tree, noun)) && !AMOUNTS.test(lemmaOf(tree, noun)))
    return { rule: 'verb', verbName: traded, verb: tree.head(noun), noun };
  const isOfGoods =
    (tree.tokens[noun]?.feats?.includes('Number=Plur') === true || isNameOfGoods(tree, noun)) &&
    !AMOUNTS.test(lemmaOf(tree, noun)) &&
    !MASS.has(lemmaOf(tree, noun));
  return {
    rule: 'noun-of',
    noun,
    ...(isOfGoods ? { dimension: 'value' } : {}),
    ...withVerb(verbOfWorth(tree, worth, noun) ?? (object === undefined && subject !== undefined ? worth : site.verb)),
    ...(isOfGoods ? takenAway(tree, noun) : {}),
  };
}

/** "[signed] an agreement on aid worth $5 million", where the tree hangs "worth" on the verb. */
const verbOfWorth = (tree: Site['tree'], worth: number, noun: number): number | undefined =>
  tree.relation(worth) === 'xcomp' && tree.relation(noun) === 'obj' && tree.head(noun) === tree.head(worth) ? tree.head(worth) : undefined;

/** "its share of the [market], worth $5 billion a year": the nearest. */
const marketBefore = ({ tree }: Site, worth: number): number | undefined =>
  wordAt(tree, worth - 1) === ',' && /^(?:market|industry|sector)$/.test(lemmaOf(tree, worth - 2)) ? worth - 2 : undefined;

/** "exported 800 tons of [lobster], worth $25 million", where the tree hangs "worth" on the verb. */
function objectBefore({ tree }: Site, worth: number): number | undefined {
  const object = wordAt(tree, worth - 1) === ',' ? childrenBy(tree, tree.head(worth), 'obj').find((kid) => kid < worth) : undefined;
  if (object === undefined || !isNoun(tree, object)) return undefined;
  const of = childrenBy(tree, object, 'nmod').find((kid) => caseOf(tree, kid) === 'of' && isNoun(tree, kid));
  return of ?? object;
}

/** "60 Norvik [Falconers] worth $5 billion". */
const isNameOfGoods = (tree: Site['tree'], noun: number): boolean =>
  tagOf(tree, noun) === 'PROPN' && wordAt(tree, noun).endsWith('s') && childrenBy(tree, noun, 'nummod', 'compound', 'amod').length > 0;

const TRADED = /^(?:exports|imports|sales|purchases|shipments|production|supplies|deliveries)$/;

/** What is itself told as an amount of money: "orders [worth] $5 billion" are of that much, "jets [worth] $5 billion" have that value. */
const AMOUNTS =
  /^(?:order|bond|bribe|payment|purchase|project|claim|bid|transaction|credit|subsidy|pledge|donation|investment|good|share|stock|security|bill|fee|fine|cost|prize|gift|service|job|agreement|package)$/;

/** "It was [valued] at $1.1 billion." */
export function valuedAt(site: Site): Measure | undefined {
  const { tree, verb, preposition, quantity } = site;
  const isValued = verb !== undefined && preposition === 'at' && lemmaOf(tree, verb) === 'value' && tagOf(tree, verb) === 'VERB';
  return isValued && /^[A-Z]{3}$/.test(quantity.unit) ? { rule: 'verb', verbName: 'value', verb } : undefined;
}
