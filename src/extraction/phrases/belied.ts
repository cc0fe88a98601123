import { childrenBy, type Tree, wordAt } from '../../language/dependency-tree.ts';
import { singularOf } from '../../language/knowledge/nouns.ts';
import { wordSet } from '../word-set.ts';

const FALSE = wordSet('false untrue wrong incorrect inaccurate baseless unfounded groundless fictitious bogus fake fabricated');
const TRUE = wordSet('true correct accurate so case');
const FALSELY = wordSet('falsely wrongly mistakenly erroneously incorrectly inaccurately untruthfully');
/** What is said to be so. */
export const CLAIMS = wordSet('rumour rumor report claim allegation accusation suggestion charge speculation assertion story notion');
const LIES = wordSet('lie myth hoax fabrication falsehood invention fiction');
/** What a claim that is so has: "no [truth] in reports". */
const SUBSTANCE = wordSet('truth substance basis foundation validity');
/** Verbs of saying and thinking, of which "falsely" tells that it isn't so; not "wrongly decided". */
const SAID = wordSet('say tell claim report allege accuse suspect believe think assume suggest state write announce assert declare imply conclude');

/** Whether whoever tells what a clause says tells also that it is not so: "it is [not true] that …", "[false] claims that …", "the report that … was [wrong]", "[falsely] accused of …". */
export function isBelied(tree: Tree, node: number): boolean | 'partly' {
  const above = tree.head(node);
  if (above < 0) return false;
  const relation = tree.relation(node);
  const lemma = singularLemma(tree, above);
  if (SAID.has(lemma) && tree.tokens[above]?.upos === 'VERB')
    return isSaidFalsely(tree, above, relation) && (OF_DETAILS.has(lemma) && !isLie(tree, above) ? 'partly' : true);
  if (relation !== 'acl' && relation !== 'csubj' && relation !== 'ccomp') return false;
  if (!hasThat(tree, node)) return false;
  if (isLeftOpen(tree, above)) return false;
  const isFalse = isUntrue(tree, above) && lemma !== 'wrong';
  if (relation === 'acl' && LIES.has(lemma)) return true;
  // "[reports] that it left were untrue", where the tree makes the clause the content of a noun
  return isFalse || (relation !== 'csubj' && CLAIMS.has(lemma) && isFalseClaim(tree, above));
}

/** "wrongly [said] that it left in May": it may have left in June. */
const OF_DETAILS = wordSet('say tell report state write announce');

/** "[falsely] said". */
function isLie(tree: Tree, verb: number): boolean {
  return childrenBy(tree, verb, 'advmod').some((child) => /^(?:falsely|untruthfully)$/.test(wordAt(tree, child)));
}

function isSaidFalsely(tree: Tree, verb: number, relation: string): boolean {
  if (relation !== 'ccomp' && relation !== 'xcomp' && relation !== 'advcl') return false;
  return childrenBy(tree, verb, 'advmod').some((child) => FALSELY.has(wordAt(tree, child)));
}

/** "[false] claims", "the claim is [untrue]", "proved [wrong]", "was a [lie]", "no [truth] in reports". */
function isFalseClaim(tree: Tree, noun: number): boolean {
  if (childrenBy(tree, noun, 'amod').some((child) => FALSE.has(wordAt(tree, child)))) return true;
  const above = tree.head(noun);
  // "reports that it left were [untrue]", set beside the noun by the tree
  if (childrenBy(tree, noun, 'appos').some((child) => isUntrue(tree, child) && isWithCopula(tree, child))) return true;
  if (above < 0) return false;
  const relation = tree.relation(noun);
  if (relation === 'nmod' && SUBSTANCE.has(singularLemma(tree, above)))
    return childrenBy(tree, above, 'det').some((child) => wordAt(tree, child) === 'no');
  if (relation !== 'nsubj' || isLeftOpen(tree, above)) return false;
  const turned = /^(?:prove|turn)$/.test(singularLemma(tree, above)) ? childrenBy(tree, above, 'xcomp') : [];
  return isUntrue(tree, above) || LIES.has(singularLemma(tree, above)) || turned.some((child) => isUntrue(tree, child));
}

function isWithCopula(tree: Tree, adjective: number): boolean {
  return childrenBy(tree, adjective, 'cop').length > 0 && !isLeftOpen(tree, adjective);
}

/** "[false]", "[not true]"; not "not false". */
function isUntrue(tree: Tree, adjective: number): boolean {
  const isDenied = childrenBy(tree, adjective, 'advmod').some((child) => /^(?:not|n['’]t|never)$/.test(wordAt(tree, child)));
  return (isDenied ? TRUE : FALSE).has(singularLemma(tree, adjective));
}

/** "it [may] not be true that …" leaves it open; "it is wrong that …" may speak of what was done. */
function isLeftOpen(tree: Tree, predicate: number): boolean {
  return childrenBy(tree, predicate, 'aux').some((child) => MAYBE.has(wordAt(tree, child)));
}

const MAYBE = wordSet('may might could would should can');

function hasThat(tree: Tree, node: number): boolean {
  return childrenBy(tree, node, 'mark', 'obj', 'obl').some((child) => child < node && wordAt(tree, child) === 'that');
}

function singularLemma(tree: Tree, token: number): string {
  return singularOf(tree.tokens[token]?.lemma.toLowerCase() ?? '');
}
