import { nounClass } from '../../../language/knowledge/nouns.ts';
import { caseOf, childrenBy, isPassive, lemmaOf, type Tree, tagOf, wordAt } from '../../phrases/index.ts';
import type { Deed } from './headline-deed.ts';

/** "distributed food to 12,000 [families]", "food was given to 300 [people]": they were given food. */
export function givenTo(tree: Tree, noun: number): Deed | undefined {
  const above = tree.head(noun);
  const isThing = above >= 0 && tree.relation(noun) === 'nmod' && tree.relation(above) === 'obj';
  const verb = isThing ? tree.head(above) : above;
  if (verb < 0 || caseOf(tree, noun) !== 'to' || !/^(?:nmod|obl)$/.test(tree.relation(noun)) || !GIVING.test(lemmaOf(tree, verb))) return undefined;
  if (nounClass(lemmaOf(tree, noun)) !== 'person' && !GETTING.test(lemmaOf(tree, noun))) return undefined;
  const goods = childrenBy(tree, verb, isPassive(tree, verb) ? 'nsubj' : 'obj').find((kid) => kid < noun && tagOf(tree, kid) === 'NOUN');
  const isPlain = goods !== undefined && childrenBy(tree, goods, 'nummod', 'conj', 'det', 'nmod:poss').length === 0;
  if (!isPlain || !GOODS.test(lemmaOf(tree, goods))) return undefined;
  const words = [...childrenBy(tree, goods, 'amod', 'compound').filter((kid) => kid < goods), goods].map((kid) => wordAt(tree, kid));
  return { name: `given ${words.join(' ')}`, verb };
}

const GIVING = /^(?:give|distribute|deliver|provide|hand|supply)$/;
/** What is given to people in need. */
const GOODS =
  /^(?:food|water|aid|money|cash|medicine|relief|supply|clothing|clothes|shelter|assistance|blanket|tent|meal|ration|parcel|kit|vaccine)$/;
const GETTING = /^(?:family|household|person|people|victim|survivor)$/;
