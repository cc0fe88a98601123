import { type Clause, childrenBy, lemmaOf, predicateOf, type Tree, tagOf } from '../../phrases/index.ts';
import type { Measure } from '../measures/measure.ts';
import { clauseOf, type Site } from '../site.ts';

/** The verb that tells whether the measured is so. */
export function verbOfStatus({ tree, verb }: Site, measure: Measure): number | undefined {
  const own = measure.verb ?? verb;
  return withAuxiliary(tree, measure.deed === undefined ? aboveAttribute(tree, own) : own);
}

/** "posts will be axed and six depots [shut]": the verb whose auxiliaries it shares. */
function withAuxiliary(tree: Tree, verb: number | undefined): number | undefined {
  if (verb === undefined || childrenBy(tree, verb, 'aux').length > 0) return verb;
  // "will be axed and six depots shut", where the tree makes the second a word of the noun
  const noun = tree.relation(verb) === 'acl' ? tree.head(verb) : -1;
  const isJoined =
    noun >= 0 &&
    [noun, verb].some((word) => childrenBy(tree, word, 'cc').some((cc) => cc < noun)) &&
    tree.deprel(noun) === 'nsubj:pass' &&
    tree.head(noun) < noun;
  if (!isJoined && tree.relation(verb) !== 'conj') return verb;
  const head = isJoined ? tree.head(noun) : tree.head(verb);
  const isParticiple = tree.tokens[verb]?.feats?.includes('VerbForm=Part') === true;
  return isParticiple && childrenBy(tree, head, 'aux:pass').length > 0 ? head : verb;
}

/** The clause of the predicate, or of the nearest one above that the phrases know. */
export function clauseAbove({ at, tree }: Site, predicate: number | undefined): Clause | undefined {
  let verb = predicate;
  for (let steps = 0; verb !== undefined && verb >= 0 && steps < 3; steps++) {
    const clause = clauseOf(at, tree, verb);
    if (clause) return clause;
    verb = tree.head(verb);
  }
  return undefined;
}

/** "forecasts an [operating] profit": a word of the noun's, and no clause. */
const aboveAttribute = (tree: Tree, verb: number | undefined): number | undefined =>
  verb !== undefined && tree.relation(verb) === 'amod' && tagOf(tree, verb) === 'VERB' ? predicateOf(tree, tree.head(verb)) : verb;

/** "a plan that will [see] sales jump to 70 million": the clause of what sees it, which is as real. */
export function seenBy(site: Site, verb: number): Clause | undefined {
  const { tree } = site;
  const head = tree.head(verb);
  const isBare = childrenBy(tree, verb, 'aux', 'mark', 'cop').length === 0 && ['ccomp', 'xcomp'].includes(tree.relation(verb));
  return isBare && /^(?:see|let|make)$/.test(lemmaOf(tree, head)) ? clauseAbove(site, head) : undefined;
}
