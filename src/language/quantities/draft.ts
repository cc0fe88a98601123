import type { Range, Sentence } from '../../model/index.ts';
import { firstEndingAfter } from '../ranges.ts';
import { isBareAmount, isPronounOne } from './bare-numbers.ts';
import type { Hedge } from './context.ts';
import { countedNoun } from './counted-noun.ts';
import { type Around, currencyAfter, currencyBefore } from './currencies.ts';
import { isNoAmount } from './not-amounts.ts';
import type { NumberWords } from './numbers.ts';
import { isVote } from './tallies.ts';
import { frequencyAfter, frequencyBefore, measureAfter, rateAfter } from './units.ts';

/** A number or range of numbers, with what stands around it, while it is read; offsets are into the sentence. */
export interface Draft extends Range {
  numbers: NumberWords[];
  number: Range;
  unit?: string;
  factor: number;
  noun?: Range;
  hedge?: Hedge;
  around: Around;
}

/** Money, percentages, measures, ages and multiples: what the number is an amount of by the marks and words right at it. */
export function readUnit(own: string, sentence: Sentence, draft: Draft): void {
  const before = own.slice(Math.max(0, draft.number.start - 24), draft.number.start);
  const after = own.slice(draft.number.end, draft.number.end + 80);
  const mark = currencyBefore(before, draft.around);
  if (mark) {
    draft.start = Math.min(draft.start, draft.number.start - mark.length);
    // "$5 US dollars", "$300 billion USD"
    const again = currencyAfter(after, draft.around, true);
    draft.end += again?.length ?? 0;
    return addRate(own, draft, again?.unit ?? mark.unit);
  }
  const named = currencyAfter(
    after,
    draft.around,
    draft.numbers.some((number) => number.scale > 1),
  );
  if (named) {
    draft.factor = named.cents ? 0.01 : 1;
    draft.noun = { start: draft.end + (/^[\s-]/u.test(after) ? 1 : 0), end: draft.end + named.length };
    draft.end += named.length;
    return addRate(own, draft, named.unit);
  }
  const measure = measureAfter(after);
  if (measure) {
    draft.factor = measure.factor;
    draft.noun = { start: draft.end + measure.lead, end: draft.end + measure.length };
    draft.end += measure.length;
    return addRate(own, draft, measure.unit);
  }
  const level = levelUnit(own, draft);
  if (level) draft.unit = level;
  else readAgeOrMultiple(own, sentence, draft, after);
}

/** The unit of the first of two levels that is told with the second: "from 3 to 5 percent". */
function levelUnit(own: string, draft: Draft): string | undefined {
  if (!/\bfrom\s+$/iu.test(own.slice(Math.max(0, draft.number.start - 8), draft.number.start))) return undefined;
  const second = /^\s+to\s+\d[\d,.]*(?:\s+(?:million|billion|trillion))?/u.exec(own.slice(draft.number.end, draft.number.end + 40));
  return second ? measureAfter(own.slice(draft.number.end + second[0].length, draft.number.end + second[0].length + 40))?.unit : undefined;
}

function addRate(own: string, draft: Draft, unit: string): void {
  const rate = rateAfter(own.slice(draft.end, draft.end + 40));
  draft.unit = rate ? `${unit}/${rate.unit}` : unit;
  if (rate) draft.end += rate.length;
}

/** 45-year-old, 45 years old, aged 45, "Anna Novak, 45,"; three times, tenfold. */
function readAgeOrMultiple(own: string, sentence: Sentence, draft: Draft, after: string): void {
  const age = /^[-\s]years?[-\s](?:old|of age)s?(?!\p{L})/iu.exec(after);
  const times = /^(?:\s+times(?!\p{L})|-?fold(?!\p{L})|x(?![\p{L}\d]))/iu.exec(after);
  if (age || times) {
    draft.unit = age ? 'year' : 'times';
    draft.end += (age ?? times)?.[0].length ?? 0;
    return;
  }
  const before = own.slice(Math.max(0, draft.number.start - 40), draft.number.start);
  const value = draft.numbers[0]?.value ?? 0;
  const last = sentence.tokens[firstEndingAfter(sentence.tokens, sentence.start + draft.number.start) - 2];
  const apposed =
    /,\s$/u.test(before) && after.startsWith(',') && last?.upos === 'PROPN' && value >= 10 && value <= 110 && draft.numbers[0]?.digits === true;
  if (/\b(?:aged|age of|age)\s+$/iu.test(before) || apposed) draft.unit = 'year';
}

/** A counted noun, a share in words, or a bare number that its words show to be an amount. Returns false for what is none. */
export function readCount(own: string, sentence: Sentence, draft: Draft): boolean {
  const [number] = draft.numbers;
  const last = draft.numbers.at(-1);
  if (!number || !last) return false;
  const after = own.slice(last.end, last.end + 40);
  if (isVote(own, sentence, draft.number)) {
    draft.unit = 'vote';
    return true;
  }
  // "12-point paper", "7000-word statement"
  if (/^[-‑]\p{L}/u.test(after) || /^(?:st|nd|rd|th)\b/u.test(after)) return false;
  // "hundreds of people": the noun stands behind "of"
  const of = number.vague ? (/^\s+of(?:\s+the)?\s/u.exec(after)?.[0].length ?? 0) : 0;
  const money = number.vague ? currencyAfter(own.slice(last.end + Math.max(0, of - 1), last.end + of + 30), draft.around, true) : undefined;
  const measure = number.vague ? measureAfter(own.slice(last.end + Math.max(0, of - 1), last.end + of + 40)) : undefined;
  if (money || measure) {
    draft.unit = money?.unit ?? measure?.unit ?? '';
    draft.end = last.end + Math.max(0, of - 1) + (money?.length ?? measure?.length ?? 0);
    return true;
  }
  const noun = countedNoun(sentence.tokens, sentence.start + last.end + of, last.value);
  const wordBefore = sentence.tokens[firstEndingAfter(sentence.tokens, sentence.start + number.start) - 1];
  if (isNoAmount(own, { ...number, end: last.end }, wordBefore, noun !== undefined) || (draft.numbers.length === 2 && !noun)) return false;
  if (isPronounOne(own, number)) return false;
  if (noun && noun.range.start - sentence.start - (last.end + of) <= 1) {
    draft.unit = noun.unit;
    draft.noun = { start: noun.range.start - sentence.start, end: noun.range.end - sentence.start };
    const often = frequencyAfter(own.slice(draft.noun.end, draft.noun.end + 40)) ?? frequencyBefore(own.slice(last.end, draft.noun.end));
    if (often) draft.unit = `${noun.unit}/${often.unit}`;
    draft.end = draft.noun.end + (often?.length ?? 0);
    return true;
  }
  draft.unit = '';
  return isBareAmount(own, draft, number);
}
