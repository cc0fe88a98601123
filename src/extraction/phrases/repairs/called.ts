import { childrenBy, type Tree, wordAt } from '../../../language/dependency-tree.ts';
import type { Move, Repair } from './repair.ts';

const CALLING = new Set('call term label dub brand style name'.split(' '));
const TAKING_FOR = new Set('describe regard see view portray denounce characterise characterize depict condemn present treat'.split(' '));
const SAYING = new Set('say believe think claim allege suspect insist maintain appear seem'.split(' '));

/** "in what police called an [ambush]", "described as an [ambush]", "said was an [ambush]", "in what appeared to be an [ambush]": the noun stands where "what" does. */
export const whatIsCalled: Repair = (tree) =>
  tree.tokens.flatMap(({ upos, form }, what) => {
    if (upos !== 'PRON' || form.toLowerCase() !== 'what' || childrenBy(tree, what, 'case').length === 0) return [];
    const verb = childrenBy(tree, what, 'acl').find((child) => child > what);
    const noun = verb === undefined ? undefined : calledBy(tree, verb);
    return verb === undefined || noun === undefined ? [] : movesOf(tree, what, verb, noun);
  });

function calledBy(tree: Tree, verb: number): number | undefined {
  const lemma = tree.tokens[verb]?.lemma.toLowerCase() ?? '';
  const isNoun = (token: number) => token > verb && /^(?:NOUN|PROPN)$/.test(tree.tokens[token]?.upos ?? '');
  if (CALLING.has(lemma)) return childrenBy(tree, verb, 'xcomp', 'obj').find(isNoun);
  if (TAKING_FOR.has(lemma))
    return childrenBy(tree, verb, 'obl', 'xcomp').find((token) => isNoun(token) && marksOf(tree, token).some((each) => wordAt(tree, each) === 'as'));
  if (!SAYING.has(lemma)) return undefined;
  return childrenBy(tree, verb, 'ccomp', 'xcomp').find((token) => isNoun(token) && childrenBy(tree, token, 'cop').length > 0);
}

function marksOf(tree: Tree, token: number): number[] {
  return childrenBy(tree, token, 'case', 'mark', 'cop', 'aux').filter((child) => child < token);
}

function movesOf(tree: Tree, what: number, verb: number, noun: number): Move[] {
  return [
    { token: noun, head: tree.head(what), deprel: tree.deprel(what) },
    ...marksOf(tree, noun).map((token) => ({ token, head: verb, deprel: 'discourse' })),
    ...childrenBy(tree, what, 'case').map((token) => ({ token, head: noun, deprel: 'case' })),
    { token: verb, head: noun, deprel: 'parataxis' },
    { token: what, head: verb, deprel: 'discourse' },
  ];
}
