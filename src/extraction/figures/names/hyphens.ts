import { overlaps } from '../../../model/index.ts';
import { type Tree, tagOf, wordAt } from '../../phrases/index.ts';
import type { Site } from '../site.ts';

/**
 * The words of a name, where what hyphens join is told whole: "like-for-like sales", "year-end inflation", "all-share index".
 * @param words tokens of the sentence in their order
 * @param spelt how a word of its own is written
 */
export function withHyphens(site: Site, words: readonly number[], spelt: (word: number) => string): string[] {
  const told: string[] = [];
  let until = -1;
  for (const word of words) {
    if (word <= until) continue;
    const compound = compoundAt(site, word);
    if (compound === undefined) told.push(spelt(word));
    else {
      // "the all-[share index]": as each of its words would be written
      told.push(
        Array.from({ length: compound.last - compound.first + 1 }, (_, step) => compound.first + step)
          .map((part) => (words.includes(part) ? spelt(part) : wordAt(site.tree, part)))
          .join(''),
      );
      until = compound.last;
    }
  }
  return told;
}

/** What is joined by hyphens around a word; not where a name, a time or an amount is part of it ("the [Lima]-based firm", "[ten]-year"). */
function compoundAt(site: Site, word: number): { first: number; last: number } | undefined {
  const { tree, at } = site;
  let [first, last] = [word, word];
  while (isJoined(tree, first - 1)) first -= 2;
  while (isJoined(tree, last + 1)) last += 2;
  const [start, end] = [tree.tokens[first]?.start, tree.tokens[last]?.end];
  if (first === last || start === undefined || end === undefined) return undefined;
  const others = [...at.mentions.filter(({ form }) => form === 'name'), ...at.sentence.times, ...at.sentence.quantities.map(({ number }) => number)];
  return others.some((other) => overlaps(other, { start, end })) ? undefined : { first, last };
}

/** A hyphen without a space on either side, between two words that are no numbers. */
function isJoined(tree: Tree, hyphen: number): boolean {
  const [left, mark, right] = [tree.tokens[hyphen - 1], tree.tokens[hyphen], tree.tokens[hyphen + 1]];
  return (
    left !== undefined &&
    right !== undefined &&
    /^[-‑]$/u.test(mark?.form ?? '') &&
    left.end === mark?.start &&
    mark.end === right.start &&
    tagOf(tree, hyphen - 1) !== 'NUM' &&
    tagOf(tree, hyphen + 1) !== 'NUM'
  );
}
