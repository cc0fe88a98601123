import { childrenBy, type Tree, wordAt } from '../../../language/dependency-tree.ts';
import { isFinite, isVerb, type Repair, subjectsOf, verbsIn } from './repair.ts';

/**
 * "…, while Kenya, [which left in May,] offered help": a verb with a noun and a relative word for its subjects tells of that noun, and the finite verb behind its
 * comma, which has no subject, is what the noun does.
 */
export const relativeBeforeVerb: Repair = (tree) =>
  verbsIn(tree).flatMap((verb) => {
    const [noun, word, other] = subjectsOf(tree, verb);
    if (noun === undefined || word === undefined || other !== undefined || !isRelative(tree, noun, word)) return [];
    const main = tree.tokens.findIndex((_, token) => token > verb && isLeftAlone(tree, token, verb));
    if (main < 0) return [];
    const own = tree.children(verb).filter((token) => token < noun && ['mark', 'cc', 'advmod'].includes(tree.relation(token)));
    const isTaken = tree.head(main) === verb;
    return [
      { token: main, head: tree.head(verb), deprel: isTaken || tree.deprel(verb) === 'root' ? tree.deprel(verb) : tree.deprel(main) },
      { token: verb, head: noun, deprel: 'acl:relcl' },
      { token: noun, head: main, deprel: 'nsubj' },
      ...own.map((token) => ({ token, head: main, deprel: tree.deprel(token) })),
    ];
  });

/** "Kenya, [which]". */
function isRelative(tree: Tree, noun: number, word: number): boolean {
  return /^(?:which|who)$/.test(wordAt(tree, word)) && wordAt(tree, word - 1) === ',' && noun < word && tree.last(noun) >= word - 2;
}

/** "…, [offered] help": finite, behind a comma, joined to the verb or beside it, and nobody does it. */
function isLeftAlone(tree: Tree, token: number, verb: number): boolean {
  const isBeside = tree.head(token) === verb || tree.head(token) === tree.head(verb);
  const isLoose = ['conj', 'advcl', 'parataxis', 'ccomp'].includes(tree.deprel(token));
  if (!isVerb(tree, token) || !isBeside || !isLoose || !isFinite(tree, token)) return false;
  const first = childrenBy(tree, token, 'aux', 'advmod').filter((child) => child < token)[0] ?? token;
  return wordAt(tree, first - 1) === ',' && childrenBy(tree, token, 'nsubj', 'cc', 'mark', 'expl').length === 0;
}
