import { singularOf } from '../../../language/knowledge/nouns.ts';
import { wordSet } from '../../word-set.ts';

/** What is bought and sold, owed and paid, and where: "the [index] fell", "the [economy] grew", "a [stake] in the mine". */
const VALUES = wordSet(
  'index market economy currency fund bond loan debt exchange bourse money aid average futures share stock stake price rate yield wage pay salary',
  'revenue profit earnings contract option package bailout asset mortgage credit deposit dividend commodity equity security benchmark cost',
  'expenditure budget capital subsidy pension bonus fee fine levy cash crude oil gold silver copper dollar euro yen yuan pound rouble ruble rupee',
  'won franc peso rand lira krona crown',
);

/** What is made and sold and can't always be touched: "a new [version]", "the [software]". */
const PRODUCTS = wordSet(
  'version model unit software app application program programme game song album film book service website network browser system design prototype',
  'edition product brand email update feature patch',
);

/** Whether a noun phrase stands for something of value: money, what is traded, a product. */
export function isWare({ lemma }: { lemma: string }): boolean {
  const noun = singularOf(lemma);
  return VALUES.has(lemma) || VALUES.has(noun) || PRODUCTS.has(noun);
}
