import { nounClass } from '../../../language/knowledge/nouns.ts';
import { childrenBy, lemmaOf, subjectsOf, type Tree, tagOf } from '../../phrases/index.ts';
import { NOMINAL_DEEDS } from '../counts/deeds.ts';
import { isNoun, type Site } from '../site.ts';
import { levelOf } from './levels.ts';
import type { Measure } from './measure.ts';
import { TURNOVER } from './measure-nouns.ts';
import { nounOf } from './noun-of.ts';
import { atTheFront, besideNoun } from './told-beside.ts';

/** "[deliveries] were 83 jets", "[orders] more than doubled to 300 vans": goods in the plural that something is told to come to. */
export function ofTurnover(site: Site): Measure | undefined {
  const told = turnedOver(site) ?? (site.preposition === 'of' ? nounOf(site) : levelOf(site)) ?? atTheFront(site) ?? besideNoun(site);
  const { noun, verb } = told ?? {};
  if (!told || noun === undefined || !isNoun(site.tree, noun) || !TURNOVER.has(lemmaOf(site.tree, noun))) return undefined;
  // "the sale of 12 jets": a deed, told of the jets
  if (site.preposition === 'of' && (NOMINAL_DEEDS.has(lemmaOf(site.tree, noun)) || !isPlural(site.tree, noun))) return undefined;
  return isOfGoods(site) && !isReach(site, noun, verb) ? told : undefined;
}

const isPlural = (tree: Tree, noun: number): boolean => tree.tokens[noun]?.feats?.includes('Number=Plur') === true;

/** "deliveries [were 83 jets]", "orders [totalled 300 vans]". */
function turnedOver({ tree, top, verb }: Site): Measure | undefined {
  const isObject = verb !== undefined && tree.head(top) === verb && tree.relation(top) === 'obj' && TOTALLING.test(lemmaOf(tree, verb));
  const told = childrenBy(tree, top, 'cop').length > 0 ? top : isObject ? verb : undefined;
  const noun = told === undefined ? undefined : subjectsOf(tree, told).at(-1);
  return noun === undefined || told === undefined ? undefined : { rule: 'level', noun, verb: told };
}

/** Not "deliveries were 300 parcels late", "sales were 40 clerks". */
function isOfGoods({ tree, quantity, last, preposition }: Site): boolean {
  const [thing = ''] = quantity.unit.split('/');
  return preposition !== 'in' && nounClass(thing) === 'thing' && !/^(?:ADJ|ADV)$/.test(tagOf(tree, last + 1));
}

/** "sales reached 30 shops": so far they went. */
function isReach({ tree, quantity }: Site, noun: number, verb: number | undefined): boolean {
  const isReached = verb !== undefined && /^(?:reach|hit)$/.test(lemmaOf(tree, verb));
  return isReached && (quantity.value ?? quantity.low ?? 0) < 1000 && !SINGLE.test(lemmaOf(tree, noun));
}

const TOTALLING = /^(?:total|reach|hit|average|exceed|top)$/;
/** What is counted by the piece. */
const SINGLE = /^(?:delivery|order|registration|shipment|booking|backlog|purchase)$/;
