import { fold } from '../metadata/title.ts';
import type { Block } from './blocks.ts';

/** Share of the shorter of two titles that the longer must hold for them to be one. */
const SAME_SHARE = 0.6;
const MIN_FOLDED = 6;

/**
 * The block that is the article's headline: the one that says what metadata gives as the title, a heading before other blocks, the
 * highest and the nearest before `firstBody` first; without such a title, the last heading of the first level before it.
 */
export function headlineOf(blocks: readonly Block[], title: string | undefined, firstBody: number): Block | undefined {
  const wanted = fold(title ?? '');
  const same =
    wanted.length < MIN_FOLDED ? [] : blocks.filter((block) => block.index <= firstBody + 3 && isSame(fold(block.text), wanted) && !isAside(block));
  const best = same.toSorted((a, b) => rankOf(a) - rankOf(b) || b.index - a.index)[0];
  return best ?? blocks.findLast((block) => block.index <= firstBody && block.place.heading === 1 && !isAside(block) && block.text.length > 12);
}

function isAside(block: Block): boolean {
  const { region } = block.place;
  return region === 'nav' || region === 'footer' || region === 'aside' || block.place.listItem;
}

/** h1 first, then lower headings, then text that is no heading. */
function rankOf(block: Block): number {
  return block.place.heading ?? 9;
}

function isSame(folded: string, wanted: string): boolean {
  if (folded === wanted) return true;
  const [short, long] = folded.length < wanted.length ? [folded, wanted] : [wanted, folded];
  return short.length >= long.length * SAME_SHARE && long.includes(short);
}
