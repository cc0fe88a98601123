import type { Block, Kind } from './blocks.ts';
import type { Layout } from './roles.ts';

const MOST_BLOCKS = 4;
const MOST_WEIGHT = 420;
/** What pages put between a standfirst and the article. */
export const BELOW_STANDFIRST: ReadonlySet<Kind> = new Set(['share', 'translation', 'date', 'byline', 'age']);
/** So many words in a row said again in the article are no accident. */
const REPEATED_WORDS = 6;

/** The blocks at the start of the running text, right under the headline, that introduce the article rather than begin it. */
export function standfirstsOf(layout: Layout): number[] {
  const { blocks, labels, body, title } = layout;
  if (body === undefined || title === undefined) return [];
  const parted = partedFromArticle(layout, body.first, body.last);
  if (parted.length > 0) return parted;
  const found: number[] = [];
  for (let index = body.first; index < body.first + MOST_BLOCKS && index < body.last; index += 1) {
    const block = blocks[index];
    if (
      block === undefined ||
      labels[index] !== undefined ||
      block.weight > MOST_WEIGHT ||
      !isSaidAgain(block, blocks.slice(index + 1, body.last + 1))
    )
      break;
    found.push(index);
  }
  return found;
}

/** Up to four short blocks, then the line to share, to translate, the date or the author, then the article itself. */
function partedFromArticle({ blocks, labels }: Layout, first: number, last: number): number[] {
  const found: number[] = [];
  for (let index = first; index <= Math.min(last, first + MOST_BLOCKS); index += 1) {
    const block = blocks[index];
    const kind = labels[index]?.kind;
    if (block === undefined) return [];
    if (kind !== undefined && BELOW_STANDFIRST.has(kind)) return isMinor(found, blocks.slice(index, last + 1), blocks) ? found : [];
    if (kind !== undefined || block.weight > MOST_WEIGHT) return [];
    found.push(index);
  }
  return [];
}

/** The article is longer than what introduces it. */
function isMinor(found: readonly number[], article: readonly Block[], blocks: readonly Block[]): boolean {
  const introduced = found.reduce((sum, index) => sum + (blocks[index]?.weight ?? 0), 0);
  return article.reduce((sum, block) => sum + (block.prose ? block.weight : 0), 0) > introduced * 2;
}

/** A pulled quotation or a summary taken from the article word by word. */
function isSaidAgain(block: Block, later: readonly Block[]): boolean {
  const words = block.text.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  const article = ` ${later.map((other) => (other.text.match(/[\p{L}\p{N}’'-]+/gu) ?? []).join(' ')).join(' ')} `;
  for (let at = 0; at + REPEATED_WORDS <= words.length; at += 2) {
    if (article.includes(` ${words.slice(at, at + REPEATED_WORDS).join(' ')} `)) return true;
  }
  return false;
}
