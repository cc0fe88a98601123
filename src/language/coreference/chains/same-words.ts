import type { ChainBuilder } from './chain-builder.ts';
import type { Markable } from './markable.ts';

/** Of the phrases with a head's noun, so many of the last are looked at. */
const LOOKED_AT = 12;

/** Joins phrases of the same words, and then definite ones with the last phrase before them that has their head and tells whatever they tell: "the new jet", "the jet". */
export function joinSameWords(builder: ChainBuilder): void {
  joinEqual(builder);
  joinSameHead(builder);
}

const wordsOf = ({ modifiers, lemma, number }: Markable): string => [...modifiers, lemma, number].join(' ');

function joinEqual(builder: ChainBuilder): void {
  const last = new Map<string, number>();
  for (const [index, markable] of builder.markables.entries()) {
    if (markable.form !== 'common' || markable.entity !== undefined || markable.class === 'time') continue;
    const words = wordsOf(markable);
    const before = last.get(words);
    if (before !== undefined && !/^(?:its|his|her|their|our|my)$/u.test(markable.determiner ?? '')) builder.joinUnlessOpen(before, index);
    last.set(words, index);
  }
}

function joinSameHead(builder: ChainBuilder): void {
  const byHead = new Map<string, number[]>();
  for (const [index, markable] of builder.markables.entries()) {
    if (markable.form === 'pronoun') continue;
    const heads = markable.form === 'common' ? [markable.lemma] : [];
    if (markable.form === 'common' && isDefinite(markable)) {
      const before = (byHead.get(markable.lemma) ?? []).findLast((other) => fits(builder, other, index));
      if (before !== undefined) builder.joinUnlessOpen(before, index);
    }
    for (const head of heads) {
      const known = byHead.get(head) ?? [];
      known.push(index);
      if (known.length > LOOKED_AT) known.shift();
      byHead.set(head, known);
    }
  }
}

export const isDefinite = ({ determiner }: Markable): boolean => determiner !== undefined && /^(?:the|this|that|these|those)$/u.test(determiner);

/** The earlier phrase tells everything that the later one does; neither stands inside the other. */
function fits(builder: ChainBuilder, before: number, index: number): boolean {
  const [earlier, later] = [builder.markables[before], builder.markables[index]];
  if (!earlier || !later || overlap(earlier, later) || !builder.mayJoin(before, index)) return false;
  const told = builder.chainOf(before).modifiers;
  return later.modifiers.every((word) => told.has(word) || /^(?:new|same|current|whole|entire|latest|planned|proposed)$/u.test(word));
}

export const overlap = (a: Markable, b: Markable): boolean => a.start < b.end && b.start < a.end;
