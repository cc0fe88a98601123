import { type Modifier, phraseParser } from '../meaning.ts';
import { COUNT, countOf, UNIT, unitOf } from '../words.ts';

const APPROXIMATE =
  '(?:(?<approx>about|around|some|roughly|approximately|nearly|almost|more than|over|less than|at least|just|exactly|only|barely)\\s+)?';

/** Three days ago; more than two years ago; a year earlier; a month later; five days before; two weeks from now. */
export const countedOffset = phraseParser(
  new RegExp(
    `(?<![\\p{L}\\d$€£¥.,])${APPROXIMATE}(?<n>${COUNT})\\s+(?<unit>${UNIT}s?)\\s+(?<way>ago|from now|from today|hence|earlier|later|before(?:hand)?|after(?:wards?)?|prior to|after|previously|prior)(?!\\p{L})`,
    'giu',
  ),
  ({ approx, n, unit, way }, match, sentence) => {
    const count = countOf(n);
    const parsed = /fortnight/iu.test(unit ?? '') ? 'week' : unitOf(unit);
    if (count === undefined || !parsed || !Number.isInteger(count)) return undefined;
    const word = (way ?? '').toLowerCase();
    const after = sentence.slice(match.index + match[0].length, match.index + match[0].length + 60);
    const mod = modOf(approx);
    const amount = (/ago|earlier|before|prior|previously/u.test(word) ? -count : count) * (/fortnight/iu.test(unit ?? '') ? 2 : 1);
    const publication = /ago|from now|from today|hence/u.test(word);
    if (!publication && !refersBack(word, after)) return { kind: 'duration', unit: parsed, amount: count, ...(mod ? { mod } : {}) };
    return { kind: 'offset', unit: parsed, amount, anchor: publication ? 'publication' : 'told', ...(mod ? { mod } : {}) };
  },
);

/**
 * Whether "three weeks before/after …" is counted from the time told last: where nothing follows ("a month later,") or a word that points back ("ten days after that vote").
 * "ten days before the election" is counted from something whose time only other words tell.
 */
function refersBack(way: string, after: string): boolean {
  if (/^(?:later|earlier|afterwards?|beforehand|previously)$/u.test(way)) return !/^\s+than\b/u.test(after);
  return /^\s*(?:$|[,.;:)—–]|(?:this|that|these|those)\b)/u.test(after);
}

function modOf(words: string | undefined): Modifier | undefined {
  const text = (words ?? '').toLowerCase();
  if (/more than|over/u.test(text)) return 'MORE_THAN';
  if (/less than/u.test(text)) return 'LESS_THAN';
  if (/at least/u.test(text)) return 'EQUAL_OR_MORE';
  return /about|around|some|roughly|approximately|nearly|almost/u.test(text) ? 'APPROX' : undefined;
}
