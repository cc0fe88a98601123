import { type Tree, tagOf, wordAt } from '../../phrases/index.ts';
import { isInNameOfCrude } from '../measures/crude.ts';
import type { Site } from '../site.ts';

/** A name keeps its capital, of goods and peoples too ("40 Germans"), but for the words of a title. */
export function cased({ tree }: Site, index: number): string {
  const form = tree.tokens[index]?.form ?? '';
  const long = tree.tokens.filter((token) => /^\p{L}{4,}/u.test(token.form));
  const isTitle = long.length >= 3 && long.filter((token) => /^\p{Lu}/u.test(token.form)).length > (long.length * 2) / 3;
  return index > 0 && /^\p{Lu}/u.test(form) && !isTitle ? form : wordAt(tree, index);
}

/** A name keeps its capital: "sales of [Lumo] phone". */
export const spelt = (tree: Tree, index: number, noun: number): string =>
  (index !== noun && (tagOf(tree, index) === 'PROPN' || isInNameOfCrude(tree, index, noun))) || isType(tree, index)
    ? (tree.tokens[index]?.form ?? '')
    : wordAt(tree, index);

/** "the [X9]": letters with a number. */
const isType = (tree: Tree, index: number): boolean => /^\p{Lu}[\p{L}-]*\d[\p{L}\d]*$/u.test(tree.tokens[index]?.form ?? '');
