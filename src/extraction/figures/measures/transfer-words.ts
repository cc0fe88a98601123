import { MONTH_NAMES } from '../../../model/index.ts';
import { caseOf, childrenBy, isPassive, lemmaOf, type Tree, tagOf } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';

/** What is between two sides. */
export const BETWEEN: ReadonlySet<string> = wordSet('trade commerce turnover tie relation exchange');

/** What goes out from its owner. */
export const OUTWARD: ReadonlySet<string> = wordSet(
  'export shipment delivery supply aid donation contribution investment payment spending loan pledge instalment installment grant',
);

/** What comes in to its owner. */
export const INWARD: ReadonlySet<string> = wordSet('import purchase receipt borrowing');

/** Verbs whose doer gives or sends. */
export const OUTWARD_VERBS: ReadonlySet<string> = wordSet(
  'put pump pour plough plow channel funnel award transfer export ship deliver supply sell donate contribute invest inject pay repay refund',
  'airlift distribute spend lend guarantee give provide send pledge promise offer grant allocate commit deploy dispatch',
);

/** Verbs whose doer gets. */
export const INWARD_VERBS: ReadonlySet<string> = wordSet('import buy purchase acquire order receive borrow lease obtain');

/** What one gives and another gets: who "receives", "seeks" or "needs" it gets it. */
export const GRANTED: ReadonlySet<string> = wordSet(
  'aid loan grant donation investment contribution package bailout assistance relief support funding rescue credit subsidy guarantee infusion',
  'injection financing',
);

/** "aid", "funds": what is given as money. */
export const isGivenMoney = (tree: Tree, noun: number): boolean =>
  GRANTED.has(lemmaOf(tree, noun)) || (lemmaOf(tree, noun) === 'fund' && tree.tokens[noun]?.feats?.includes('Number=Plur') === true);

/** Verbs by which a giver tells of what it gives: "[approved] loans for Kenya"; so may others, where it isn't told who gets it. */
const GRANTING: ReadonlySet<string> = wordSet('approve announce authorise authorize unveil clear');

/** "[approved] loans of $5 million for Kenya", "[announced] $5 million in aid to Kenya". */
export function isGranting(tree: Tree, verb: number, noun: number | undefined): boolean {
  if (noun === undefined || isPassive(tree, verb) || !GRANTING.has(lemmaOf(tree, verb)) || !GRANTED.has(lemmaOf(tree, noun))) return false;
  const words = [verb, noun, tree.head(noun), ...childrenBy(tree, noun, 'nmod')];
  const phrases = words.flatMap((word) => childrenBy(tree, word, 'obl', 'nmod').filter((kid) => kid > verb));
  // "[announced] $5 million in aid from Peru", "a Chinese loan": another gives it
  const isOthers =
    phrases.some((kid) => caseOf(tree, kid) === 'from') || childrenBy(tree, noun, 'amod', 'nmod:poss').some((kid) => isName(tree, kid));
  return (
    !isOthers && phrases.some((kid) => kid > noun && /^(?:for|to)$/.test(caseOf(tree, kid)) && tagOf(tree, kid) === 'PROPN' && !isMonth(tree, kid))
  );
}

const isName = (tree: Tree, word: number): boolean => /^\p{Lu}/u.test(tree.tokens[word]?.form ?? '');

const isMonth = (tree: Tree, word: number): boolean => MONTH_NAMES.includes(tree.tokens[word]?.form ?? '');

/** "[bought] the firm for $5 million". */
export const PRICED_VERBS: ReadonlySet<string> = wordSet('buy purchase acquire sell order');
