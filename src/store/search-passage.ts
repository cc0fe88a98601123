import { type Span, spanOf } from '../model/index.ts';
import { fold } from './search-query.ts';

/** How far (UTF-16) matches may lie apart to stand in one passage, and how much is shown on either side. */
const REACH = 240;
const MARGIN = 90;

interface Match {
  start: number;
  end: number;
}

/**
 * The passage of a text that holds most of the different words looked for: the span of its first match, and the words around it
 * on one line. `matches` are UTF-16 ranges in order. Undefined when there are none.
 */
export function bestPassage(text: string, matches: readonly Match[]): { span: Span; snippet: string } | undefined {
  let best: { first: Match; last: Match; different: number } | undefined;
  for (const [index, first] of matches.entries()) {
    const near = matches.slice(index, index + 50).filter((match) => match.end - first.start <= REACH || match === first);
    const different = new Set(near.map((match) => fold(text.slice(match.start, match.end)))).size;
    if (best === undefined || different > best.different) best = { first, last: near.at(-1) ?? first, different };
  }
  if (best === undefined) return undefined;
  return { span: spanOf(text, best.first.start, best.first.end), snippet: snippetAround(text, best.first.start, best.last.end) };
}

/** The text from `start` to `end` with whole words around it, white space drawn together, `…` where something was cut. */
export function snippetAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - MARGIN), start);
  const after = text.slice(end, end + MARGIN);
  const cutBefore = start > MARGIN;
  const cutAfter = end + MARGIN < text.length;
  const head = cutBefore ? before.slice(before.search(/\s|$/u)) : before;
  const tail = cutAfter ? after.slice(0, Math.max(after.search(/\s\S*$/u), 0)) : after;
  const line = (head + text.slice(start, end) + tail).replace(/\s+/gu, ' ').trim();
  return (cutBefore ? '… ' : '') + line + (cutAfter ? ' …' : '');
}
