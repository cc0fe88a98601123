import type { ChainBuilder } from './chain-builder.ts';
import type { Markable } from './markable.ts';

const WINDOW = 3;

/**
 * Joins what is told together ("Orvel and Lind") with the same told together again, and with a plural after it that tells what they are
 * ("the two companies", "both").
 */
export function joinSeveral(builder: ChainBuilder): void {
  const byParts = new Map<string, number>();
  const at = placesOf(builder.markables);
  let last: { index: number; count: number } | undefined;
  for (const [index, markable] of builder.markables.entries()) {
    if (markable.parts) {
      const chains = markable.parts.map(({ from, to }) => at.get(placeKey(markable.sentence, from, to)));
      const key = chains.every((chain) => chain !== undefined) ? partsKey(builder, chains) : undefined;
      const known = key === undefined ? undefined : byParts.get(key);
      if (known !== undefined) builder.force(known, index);
      else if (key !== undefined) byParts.set(key, index);
      if (markable.class !== 'thing' && markable.class !== 'time') last = { index, count: markable.parts.length };
    } else if (last && isPlural(markable, last.count) && markable.sentence - (builder.markables[last.index]?.sentence ?? 0) <= WINDOW) {
      if (builder.chainOf(index).members[0] === index) builder.join(last.index, index);
    }
  }
}

const placeKey = (sentence: number, from: number, to: number): string => `${sentence} ${from} ${to}`;

const placesOf = (markables: readonly Markable[]): Map<string, number> =>
  new Map(markables.map(({ sentence, from, to }, index): [string, number] => [placeKey(sentence, from, to), index]).toReversed());

/** The same parts in any order: each by the first markable of its chain. */
const partsKey = (builder: ChainBuilder, parts: readonly number[]): string =>
  parts
    .map((part) => builder.chainOf(part).members[0] ?? part)
    .toSorted((a, b) => a - b)
    .join(' ');

/** "the two companies", "both firms", "the companies": organisations told together, as many as there were. */
function isPlural({ form, number, determiner, modifiers, class: noun, lemma }: Markable, count: number): boolean {
  if (form !== 'common' || number !== 'several' || noun === 'time') return false;
  const told = modifiers.map((word) => NUMBERS.get(word)).find((value) => value !== undefined);
  if (told !== undefined) return told === count && determiner === 'the';
  return (
    (determiner === 'both' && count === 2) ||
    (noun === 'organisation' && /^(?:the|these|those)$/u.test(determiner ?? '') && modifiers.length === 0 && lemma !== 'group')
  );
}

const NUMBERS = new Map([
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
]);
