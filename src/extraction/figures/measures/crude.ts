import { lemmaOf, type Tree } from '../../phrases/index.ts';

/** "[Western Canadian Select] crude": the place where it is pumped is part of the name of a grade. */
export function isInNameOfCrude(tree: Tree, index: number, noun: number): boolean {
  if (lemmaOf(tree, noun) !== 'crude' || !isQualityOfCrude(tree, noun - 1)) return false;
  return tree.tokens.slice(index, noun).every(({ form }) => /^\p{Lu}\p{Ll}+$/u.test(form) && !/^(?:The|An?|But|And|In)$/u.test(form));
}

/** "West Texas [Intermediate]", "Arab [Light]", behind the name of a place. */
const isQualityOfCrude = (tree: Tree, index: number): boolean =>
  /^(?:Intermediate|Select|Light|Heavy|Sweet|Sour|Medium|Blend)$/u.test(tree.tokens[index]?.form ?? '') &&
  /^\p{Lu}\p{Ll}+$/u.test(tree.tokens[index - 1]?.form ?? '');

/** Whether a word is part of such a name: "[West] Texas Intermediate crude". */
export const isPartOfCrude = (tree: Tree, index: number): boolean =>
  [1, 2, 3].some((step) => index + step < tree.tokens.length && isInNameOfCrude(tree, index, index + step));
