import { type Modifier, phraseParser } from '../meaning.ts';
import { COUNT, countOf, DAY, MONTH, UNIT, unitOf, VAGUE } from '../words.ts';

const NUMBER = `\\d{1,4}(?:\\.\\d+)?|${COUNT}`;
const APPROXIMATE =
  '(?:(?<approx>more than|less than|at least|up to|no more than|as long as|about|around|some|roughly|approximately|nearly|almost|over(?!\\s+the\\b)|under(?!\\s+the\\b))\\s+(?:the\\s+)?)?';
const TOWARD =
  '(?:(?<the>[Tt]he|[Tt]hese|[Tt]hose|[Hh]is|[Ii]ts|[Tt]heir|[Hh]er)\\s+)?(?:(?<toward>past|last|previous|preceding|prior|coming|next|following|recent|first|final)\\s+)?';

const PREPOSITION = /\b(?:for|over|in|during|within)\s+$/iu;

/** Over the last year, in the past week: a length that ends with the report, where "the last year" may be a date. */
export const sinceOneUnit = phraseParser(
  new RegExp(
    `(?<!\\p{L})(?:[Tt]he\\s+(?<toward>past)|(?<=\\b(?:over|in|within|during|for)\\s+)the\\s+(?<last>last|coming))\\s+(?<unit>${UNIT})(?!\\p{L}|-)`,
    'giu',
  ),
  ({ last, unit }) => {
    const parsed = unitOf(unit);
    return parsed ? { kind: 'duration', unit: parsed, amount: 1, toward: last === 'coming' ? 'future' : 'past' } : undefined;
  },
);

/** Two-day, 12-hour, five-year, year-long, decades-long. "-old" is an age. */
export const hyphenated = phraseParser(
  new RegExp(
    `(?<![\\p{L}\\d$€£¥.,-])(?:(?<n>${NUMBER})[-‑–](?<unit>${UNIT})(?![-‑](?:old|on)|\\p{L})(?:[-‑]long)?|(?<whole>${UNIT})s?[-‑]long)(?!\\p{L})`,
    'giu',
  ),
  ({ n, unit, whole }) => {
    const parsed = unitOf(unit ?? whole);
    const amount = whole ? 1 : countOf(n);
    return parsed && amount !== undefined ? { kind: 'duration', unit: parsed, amount } : undefined;
  },
);

/** The year ended March 31, the quarter to the end of June, the fiscal year starting in July: one unit with a date at one end. */
export const boundUnit = phraseParser(
  new RegExp(
    `(?<!\\p{L})[Tt]he\\s+(?:(?:fiscal|financial|business|crop|marketing|trading)\\s+)?(?<unit>year|quarter|month|week|half(?:[- ]year)?)(?=\\s+(?:that\\s+)?(?:to|through|until|ended|ending|ends|starting|beginning|began|begins|starts)\\s+(?:on\\s+|in\\s+)?(?:the\\s+(?:end|start)\\s+of\\s+|last\\s+|next\\s+|this\\s+|${DAY}\\s+)?${MONTH})`,
    'gu',
  ),
  ({ unit }) => {
    const parsed = unitOf(unit);
    if (unit?.startsWith('half')) return { kind: 'duration', unit: 'month', amount: 6 };
    return parsed ? { kind: 'duration', unit: parsed, amount: 1 } : undefined;
  },
);

/** Five years; more than two years; the past five years; 13 consecutive years; the next three to five months. "Five years old" is an age. */
export const counted = phraseParser(
  new RegExp(
    `(?<![\\p{L}\\d$€£¥.,-])${APPROXIMATE}${TOWARD}(?:between\\s+)?(?<n>${NUMBER})(?:\\s*(?:to|or|and|-|–)\\s*(?<high>${NUMBER}))?\\s+(?:(?:consecutive|straight|full|whole|long|more|additional|successive|calendar|working|business)\\s+)?(?<unit>${UNIT}s?)(?!\\p{L}|-|['’]s\\b|\\s+(?:old|of age|younger|older|ago|earlier|later|from now)\\b|\\s+(?:before|after)\\b(?=\\s*[,.;]))(?:['’](?=\\s))?`,
    'giu',
  ),
  ({ approx, toward, n, high, unit, the }, match, sentence) => {
    const parsed = /fortnight/iu.test(unit ?? '') ? 'week' : unitOf(unit);
    const amount = countOf(n);
    if (!parsed || amount === undefined) return undefined;
    const article = /^an?$/iu.test(n ?? '');
    const before = sentence.slice(Math.max(0, match.index - 16), match.index);
    // "a year" alone is a rate ("twice a year") or a bare noun; "for a year", "in a day" tell a length
    if (article && !/\b(?:for|in|within|over|after|than|about|almost|nearly|half|lasted|took|takes|take|of|under|once)\s+$/iu.test(before) && !approx)
      return undefined;
    if (/^\d{4}$/u.test(n ?? '') && !the) return undefined;
    // "one day" some time; "a quarter of its members"
    if (/^one$/iu.test(n ?? '') && parsed === 'day' && !approx && !/\b(?:in|for|after|within|only|just|of|least|last|took|takes)\s+$/iu.test(before))
      return undefined;
    if (parsed === 'quarter' && article && /^[\s,]+of\b/iu.test(sentence.slice(match.index + match[0].length))) return undefined;
    const most = countOf(high);
    const mod = modOf(approx);
    const way = towardOf(toward, the, before);
    return {
      kind: 'duration',
      unit: parsed,
      ...(most === undefined ? { amount: /fortnight/iu.test(unit ?? '') ? amount * 2 : amount } : { low: amount, high: most }),
      ...(mod ? { mod } : {}),
      ...(way ? { toward: way } : {}),
    };
  },
);

/** Several years; the past few weeks; the coming months; many decades; for years; just weeks before the vote. */
export const vague = phraseParser(
  new RegExp(
    `(?<![\\p{L}\\d-])(?:(?<the>[Tt]he)\\s+)?(?:(?<toward>past|last|previous|coming|next|following|recent|first|final|intervening)\\s+)?(?:(?<some>${VAGUE})\\s+)?(?<unit>(?:hour|day|week|month|year|decade|centurie)s)(?!\\p{L}|-|\\s+(?:old|of age|to come|from)\\b)`,
    'giu',
  ),
  ({ toward, some, unit, the }, match, sentence) => {
    const parsed = unitOf(unit);
    const before = sentence.slice(Math.max(0, match.index - 16), match.index);
    // "could last years"
    if (/^last$/iu.test(toward ?? '') && !the && !some && !PREPOSITION.test(before)) return undefined;
    if (
      !parsed ||
      (!toward &&
        !some &&
        !/^\s+(?:before|after)\b/iu.test(sentence.slice(match.index + match[0].length)) &&
        !/\b(?:for|over|in|last|within|after|took|takes|take|lasted|of|if not|through)\s+(?:the\s+)?$/iu.test(before + (the ? `${the} ` : '')))
    )
      return undefined;
    const way = towardOf(toward, the, before);
    return { kind: 'duration', unit: parsed, ...(way ? { toward: way } : {}) };
  },
);

/** "The past five years" end with the report; "the first three months" hang on something else. */
function towardOf(toward: string | undefined, the: string | undefined, before: string): 'past' | 'future' | undefined {
  const word = (toward ?? '').toLowerCase();
  if (word === 'recent' || ((word === 'past' || word === 'last') && (the !== undefined || /\b(?:in|over|for|during|within)\s+$/iu.test(before))))
    return 'past';
  return word === 'coming' || (word === 'next' && the !== undefined) ? 'future' : undefined;
}

function modOf(words: string | undefined): Modifier | undefined {
  const text = (words ?? '').toLowerCase();
  if (text === 'more than' || text === 'over') return 'MORE_THAN';
  if (text === 'less than' || text === 'under') return 'LESS_THAN';
  if (text === 'at least' || text === 'as long as') return 'EQUAL_OR_MORE';
  if (text === 'up to' || text === 'no more than') return 'EQUAL_OR_LESS';
  return text === '' ? undefined : 'APPROX';
}
