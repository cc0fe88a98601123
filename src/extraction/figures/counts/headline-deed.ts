import { childrenBy, lemmaOf, type Tree, tagOf, wordAt } from '../../phrases/index.ts';
import { DEEDS } from './deeds.ts';

/** What befell the counted, and the word that tells it. */
export interface Deed {
  name: string;
  verb: number;
}

/** "Norvik [recalls] 300 cars over …", "Norvik [axes] 300 posts": right before the number, where the tree takes the noun for another's or the verb for a noun. */
export function inHeadline(tree: Tree, noun: number): Deed | undefined {
  let number = childrenBy(tree, noun, 'nummod').find((kid) => kid < noun) ?? -1;
  while (number > 0 && tagOf(tree, number - 1) === 'NUM') number--;
  const verb = number - 1;
  const word = wordAt(tree, verb);
  if (verb < 1 || tagOf(tree, verb - 1) !== 'PROPN') return undefined;
  const isFinite = tagOf(tree, verb) === 'VERB' && tree.tokens[verb]?.feats?.includes('VerbForm=Fin') === true;
  const lemmas = isFinite ? [lemmaOf(tree, verb)] : isNounInS(tree, verb) ? [word.slice(0, -1), word.slice(0, -2)] : [];
  const name = lemmas.map((lemma) => DEEDS.get(lemma)).find((deed) => deed !== undefined && deed !== 'received');
  return name === undefined ? undefined : { name, verb };
}

const isNounInS = (tree: Tree, token: number): boolean =>
  /^(?:NOUN|PROPN)$/.test(tagOf(tree, token)) && /^\p{Ll}+s$/u.test(tree.tokens[token]?.form ?? '');
