import { type Span, spanOf } from '../model/index.ts';
import { fold } from './search-query.ts';

/** How far (UTF-16) matches may lie apart to stand in one passage, and how much is shown on either side. */
const REACH = 240;
const MARGIN = 90;

interface Match {
  start: number;
  end: number;
}

/** Places of one report that are told. */
const MOST_PLACES = 100;

/** The passage of a text that is shown for a search, and where else in it the words stand. */
interface Passage {
  span: Span;
  snippet: string;
  /** At most a hundred, in order. */
  places: Span[];
}

/**
 * The passage of a text that holds most of the different words looked for: the span of its first match, and the words around it
 * on one line. `matches` are UTF-16 ranges in order. Undefined when there are none. Takes time in proportion to the matches.
 */
export function bestPassage(text: string, matches: readonly Match[]): Passage | undefined {
  const words = matches.map((match) => fold(text.slice(match.start, match.end)));
  const near = new Map<string, number>();
  let best: { first: Match; last: Match; different: number } | undefined;
  let end = 0;
  for (const [index, first] of matches.entries()) {
    // A match longer than the reach is near itself.
    for (let next = matches[end]; next && (end === index || next.end - first.start <= REACH); next = matches[end]) {
      const word = words[end] ?? '';
      near.set(word, (near.get(word) ?? 0) + 1);
      end++;
    }
    if (best === undefined || near.size > best.different) best = { first, last: matches[end - 1] ?? first, different: near.size };
    const left = (near.get(words[index] ?? '') ?? 0) - 1;
    if (left > 0) near.set(words[index] ?? '', left);
    else near.delete(words[index] ?? '');
  }
  if (best === undefined) return undefined;
  const places = matches.slice(0, MOST_PLACES).map((match) => spanOf(text, match.start, match.end));
  return { span: spanOf(text, best.first.start, best.first.end), snippet: snippetAround(text, best.first.start, best.last.end), places };
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
