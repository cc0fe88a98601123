import type { Range } from '../../model/index.ts';
import type { Block, Label } from './blocks.ts';
import type { Body } from './body.ts';
import { bare, fold, isPhrase } from './page-words.ts';
import { datesIn } from './printed-dates.ts';

/** The headline: its range, the block that holds it, and the outlet's name where it is printed behind it. */
export interface Title extends Range {
  block: number;
  sourceName?: string;
}

const FEWEST_WORDS = 2;
const MOST_WORDS = 32;
const GOOD_WORDS = { from: 6, to: 22 };
/** Further above the text than this many lines, distance tells nothing more. */
const FARTHEST = 25;
const DISTANCE_COST = 0.1;

/** The best headline above the running text (or anywhere, when there is none); undefined when nothing there has its form. */
export function titleOf(blocks: readonly Block[], labels: readonly (Label | undefined)[], body: Body | undefined): Title | undefined {
  if (blocks[0]?.prose && labels[0] === undefined) return undefined;
  const end = body?.first ?? blocks.length;
  const candidates = blocks.slice(0, end).flatMap((block, index) => candidateOf(block, labels[index], index));
  if (candidates.length === 0) return oneWordTitle(blocks, labels, end);
  const keys = new Map<string, number>();
  for (const block of blocks) keys.set(keyOf(block.text), (keys.get(keyOf(block.text)) ?? 0) + 1);
  let best: Title | undefined;
  let highest = 0;
  for (const candidate of candidates) {
    const score = scoreOf(candidate, blocks, labels, end, keys);
    if (score > highest) {
      highest = score;
      best = candidate;
    }
  }
  return best === undefined ? undefined : (firstOfTwo(best, candidates, blocks, labels) ?? best);
}

/** A headline with its second line right below it: the first one is the headline, the other its standfirst. */
function firstOfTwo(best: Title, candidates: readonly Title[], blocks: readonly Block[], labels: readonly (Label | undefined)[]): Title | undefined {
  const above = candidates.find((candidate) => candidate.block === best.block - 1);
  const holder = blocks[above?.block ?? -1];
  if (above === undefined || holder === undefined || labels[above.block] !== undefined || holder.words < 4) return undefined;
  return above.block === 0 || blocks[best.block]?.gapBefore === false ? above : undefined;
}

function candidateOf(block: Block, label: Label | undefined, index: number): Title[] {
  const piece = label?.pieces?.find((own) => own.role === 'title');
  if (piece) return [{ block: index, start: piece.start, end: piece.end }];
  const closed = /[.。;；,，:：]["'”’»]?$/u.test(block.text) && !/\b(?:\p{Lu}\.)+$/u.test(block.text);
  if (label !== undefined || closed || block.words < FEWEST_WORDS || block.words > MOST_WORDS || block.text.includes('\u0000')) return [];
  return [withoutOutlet(block, index)];
}

/** "A headline | The Valley Post", "A headline - The Valley Post": the name behind is the outlet's. */
function withoutOutlet(block: Block, index: number): Title {
  const match = /\s+[|｜»·–—-]\s+(?<outlet>[^|｜»·]{2,40})$/u.exec(block.text.slice(-60));
  const outlet = match?.groups?.['outlet']?.trim();
  if (match === null || outlet === undefined || !looksLikeOutlet(outlet)) return { block: index, start: block.start, end: block.end };
  const length = block.text.length - match[0].length;
  const dash = /[–—-]/u.test(match[0].slice(0, 3));
  const sure = !dash && block.text.slice(0, length).split(/\s+/u).length >= 3;
  return sure
    ? { block: index, start: block.start, end: block.start + length, sourceName: outlet }
    : { block: index, start: block.start, end: block.end };
}

function looksLikeOutlet(text: string): boolean {
  const words = text.split(/\s+/u);
  return words.length <= 5 && /^[\p{Lu}\p{Lo}\p{N}]/u.test(text) && !/[.!?]$/u.test(text);
}

function scoreOf(
  candidate: Title,
  blocks: readonly Block[],
  labels: readonly (Label | undefined)[],
  end: number,
  keys: ReadonlyMap<string, number>,
): number {
  const block = blocks[candidate.block];
  if (block === undefined) return 0;
  const text = block.text.slice(candidate.start - block.start, candidate.end - block.start);
  const words = text.split(/\s+/u).length + (text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0) / 2;
  const nextKind = labels[candidate.block + 1]?.kind;
  const followed = nextKind === 'byline' || nextKind === 'date' || nextKind === 'age' || candidate.block + 1 === end;
  const good = words >= GOOD_WORDS.from && words <= GOOD_WORDS.to;
  const repeated = words >= 4 && (keys.get(keyOf(text)) ?? 0) > 1;
  return (
    4 +
    (good ? 3 : words >= 4 ? 2 : 0.5) +
    (repeated ? 1.5 : 0) +
    (followed ? 1.5 : 0) +
    (candidate.block === 0 ? 1 : 0) +
    (/^["“«„'‘(¿¡]*[\p{Lu}\p{Lo}\p{N}]/u.test(text) ? 0.5 : 0) -
    unlikelihood(text) -
    DISTANCE_COST * Math.min(FARTHEST, end - candidate.block)
  );
}

/** Headlines hardly ever hold a complete date, end in a full stop, or run words together as menus do ("ScienceHealthSport"). */
function unlikelihood(text: string): number {
  const glued = text.match(/\p{Ll}\p{Lu}\p{Ll}/gu)?.length ?? 0;
  return (datesIn(text).length > 0 ? 3 : 0) + (text.endsWith('.') ? 1 : 0) + (glued > 1 ? 2 : 0);
}

/** A first line of one word over the text: "Statement". */
function oneWordTitle(blocks: readonly Block[], labels: readonly (Label | undefined)[], end: number): Title | undefined {
  const [first, second] = blocks;
  if (first === undefined || end === 0 || first.sentence || bare(first.text) === '') return undefined;
  const named = labels[0] === undefined || (labels[0].kind === 'kicker' && isPhrase('kicker', first.text));
  return named && (second === undefined || second.gapBefore) ? { block: 0, start: first.start, end: first.end } : undefined;
}

/** Two texts with the same key are the same headline. */
export function keyOf(text: string): string {
  return fold(bare(text)).replace(/\s+/gu, ' ');
}
