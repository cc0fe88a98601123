import { childrenBy, isPassive, lemmaOf, type Tree, tagOf, wordAt } from '../../phrases/index.ts';
import { DEEDS, OF_LIVES } from './deeds.ts';
import type { Deed } from './headline-deed.ts';

/** Words for the state in which somebody or something is left, with what befell them. */
export const RESULTS: ReadonlyMap<string, string> = new Map([
  ['dead', 'killed'],
  ['injured', 'injured'],
  ['wounded', 'injured'],
  ['missing', 'missing'],
  ['homeless', 'homeless'],
  ['stranded', 'stranded'],
  ['trapped', 'trapped'],
  ['damaged', 'damaged'],
  ['destroyed', 'destroyed'],
]);

/** "left two guards and 16 [rebels] dead", "16 [rebels] were left dead", "left 16 [rebels] dead and 40 houses damaged". */
export function byResult(tree: Tree, noun: number): Deed | undefined {
  const verb = leavingAbove(tree, noun);
  if (verb === undefined) return undefined;
  const results = childrenBy(tree, verb, 'xcomp', 'ccomp', 'advmod', 'obl').filter((kid) => kid > noun);
  const result = [noun + 1, ...results].find((word) => RESULTS.has(wordAt(tree, word)));
  const name = result === undefined ? undefined : RESULTS.get(wordAt(tree, result));
  return name === undefined ? undefined : { name, verb };
}

/** The verb that tells in what state somebody is left, found or declared, of which a noun is the object, one joined to it, or the subject of its passive. */
function leavingAbove(tree: Tree, noun: number): number | undefined {
  let word = noun;
  for (let steps = 0; steps < 3 && tree.relation(word) === 'conj'; steps++) word = tree.head(word);
  const head = tree.head(word);
  if (head < 0 || !/^(?:leave|find|render|shoot|declare)$/.test(lemmaOf(tree, head))) return undefined;
  const isObject = tree.relation(word) === 'obj' || (word !== noun && tree.relation(word) === 'xcomp');
  return isObject || (tree.relation(word) === 'nsubj' && isPassive(tree, head)) ? head : undefined;
}

/** "12 [people] are feared dead", "[people] believed killed": what befell them, as far as is known. */
export function byReport(tree: Tree, noun: number): Deed | undefined {
  const head = tree.head(noun);
  const isOf = (verb: number): boolean => verb >= 0 && SUPPOSING.test(lemmaOf(tree, verb));
  const told = tree.relation(noun) === 'nsubj' && isOf(head) && isPassive(tree, head) ? head : childrenBy(tree, noun, 'acl').find(isOf);
  const outcome =
    told === undefined ? undefined : childrenBy(tree, told, 'xcomp', 'ccomp', 'advcl', 'obj').find((kid) => kid > told && kid < told + 5);
  if (outcome === undefined) return undefined;
  const name = RESULTS.get(wordAt(tree, outcome)) ?? (tagOf(tree, outcome) === 'VERB' ? DEEDS.get(verbOf(lemmaOf(tree, outcome))) : undefined);
  return name !== undefined && OF_LIVES.has(name) ? { name, verb: outcome } : undefined;
}

/** Verbs by which an outcome is known or only supposed: "[feared] dead", "[reported] missing". */
const SUPPOSING = /^(?:fear|believe|presume|think|report|confirm|list)$/;

/** "wounded" that was taken for a lemma. */
export const verbOf = (lemma: string): string =>
  DEEDS.has(lemma) || !lemma.endsWith('ed') ? lemma : ([lemma.slice(0, -2), lemma.slice(0, -1)].find((stem) => DEEDS.has(stem)) ?? lemma);
