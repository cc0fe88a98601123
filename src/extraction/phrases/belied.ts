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
  const lemma = lemmaOf(tree, above);
  if (SAID.has(lemma) && tree.tokens[above]?.upos === 'VERB')
    return isSaidFalsely(tree, above, relation) && (OF_DETAILS.has(lemma) && !isLie(tree, above) ? 'partly' : true);
  if (relation !== 'acl' && relation !== 'csubj' && relation !== 'ccomp') return false;
  if (!hasThat(tree, node)) return false;
  if (MAYBE.has(auxiliaryOf(tree, above))) return false;
  const isFalse = isUntrue(tree, above) && lemma !== 'wrong';
  return isFalse || (relation === 'acl' && (LIES.has(lemma) || (CLAIMS.has(lemma) && isFalseClaim(tree, above))));
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
  if (above < 0) return false;
  const relation = tree.relation(noun);
  if (relation === 'nmod' && SUBSTANCE.has(lemmaOf(tree, above))) return childrenBy(tree, above, 'det').some((child) => wordAt(tree, child) === 'no');
  if (relation !== 'nsubj') return false;
  const turned = /^(?:prove|turn)$/.test(lemmaOf(tree, above)) ? childrenBy(tree, above, 'xcomp') : [];
  return isUntrue(tree, above) || LIES.has(lemmaOf(tree, above)) || turned.some((child) => isUntrue(tree, child));
}

/** "[false]", "[not true]"; not "not false". */
function isUntrue(tree: Tree, adjective: number): boolean {
  const isDenied = childrenBy(tree, adjective, 'advmod').some((child) => /^(?:not|n['’]t|never)$/.test(wordAt(tree, child)));
  return (isDenied ? TRUE : FALSE).has(lemmaOf(tree, adjective));
}

/** "it [may] not be true that …" leaves it open; "it is wrong that …" may speak of what was done. */
const MAYBE = wordSet('may might could would should can');

function auxiliaryOf(tree: Tree, predicate: number): string {
  return childrenBy(tree, predicate, 'aux')
    .map((child) => wordAt(tree, child))
    .join(' ');
}

function hasThat(tree: Tree, node: number): boolean {
  return childrenBy(tree, node, 'mark', 'obj', 'obl').some((child) => child < node && wordAt(tree, child) === 'that');
}

function lemmaOf(tree: Tree, token: number): string {
  return singularOf(tree.tokens[token]?.lemma.toLowerCase() ?? '');
}
