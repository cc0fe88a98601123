import { childrenBy, isPassive, isPredicate, lemmaOf, type Tree, wordAt } from '../../phrases/index.ts';
import { RESULTS, verbOf } from './deed-of-result.ts';
import { DEEDS, OF_LIVES } from './deeds.ts';
import type { Deed } from './headline-deed.ts';

/** A passive, or one joined to it that shares its auxiliary: "two were killed and [nine others wounded]". */
export function isUndergone(tree: Tree, verb: number): boolean {
  if (isPassive(tree, verb)) return true;
  const joins = tree.relation(verb) === 'conj' && isPassive(tree, tree.head(verb)) && tree.tokens[verb]?.feats?.includes('VerbForm=Part') === true;
  return joins && childrenBy(tree, verb, 'aux', 'obj', 'xcomp', 'ccomp').length === 0;
}

/** "two guards were killed and four [soldiers] wounded", "killed six guards and wounded nine [others]": the deed beside those who are told with "and" is their own. */
export function withoutAuxiliary(tree: Tree, noun: number): Deed | undefined {
  const head = tree.head(noun);
  if (head < 0 || childrenBy(tree, noun, 'cc').length === 0) return undefined;
  const isSecond = isPredicate(tree, head) && isPassive(tree, head) && childrenBy(tree, head, 'nsubj').some((kid) => kid < noun);
  const beside = [...(isSecond ? childrenBy(tree, noun, 'amod', 'acl').filter((kid) => kid === noun + 1) : []), ...childrenBy(tree, noun, 'orphan')];
  const verb = beside.find((kid) => kid <= noun + 1);
  const name = verb === undefined ? undefined : (RESULTS.get(wordAt(tree, verb)) ?? DEEDS.get(verbOf(lemmaOf(tree, verb))));
  return verb !== undefined && name !== undefined && OF_LIVES.has(name) ? { name, verb } : undefined;
}
