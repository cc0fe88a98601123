import { overlaps, type Quantity, type Range, type Sentence } from '../../model/index.ts';
import { firstEndingAfter } from '../ranges.ts';
import { isBareAmount, isPronounOne } from './bare-numbers.ts';
import { changeAround, type Hedge, hedgeAfter, hedgeBefore } from './context.ts';
import { countedNoun } from './counted-noun.ts';
import { type Around, currencyAfter, currencyBefore } from './currencies.ts';
import { INDEX_NAMES } from './index-names.ts';
import { isNoAmount } from './not-amounts.ts';
import { findNumbers, type NumberWords } from './numbers.ts';
import { findShares } from './shares.ts';
import { frequencyAfter, frequencyBefore, measureAfter, rateAfter } from './units.ts';

/** How far ahead of a sentence a state may be named whose money is meant. */
const AHEAD = 4000;

/** A number or range of numbers, with what stands around it, while it is read; offsets are into the sentence. */
interface Draft extends Range {
  numbers: NumberWords[];
  number: Range;
  unit?: string;
  factor: number;
  noun?: Range;
  hedge?: Hedge;
  around: Around;
}

/**
 * The amounts of a sentence: counts, money, percentages, measures, ages, multiples. Dates, durations, note marks, ordinals, numbers of names and labels are none.
 * @param text the report's text
 * @param sentence with its words and times; its own quantities are not read
 * @returns quantities in order, without overlaps (UTF-16 offsets into `text`)
 */
export function findQuantities(text: string, sentence: Sentence): Quantity[] {
  const own = text.slice(sentence.start, sentence.end);
  const times = sentence.times.map(({ start, end }) => ({ start: start - sentence.start, end: end - sentence.start }));
  const numbers = findNumbers(own).filter((number) => (times[firstEndingAfter(times, number.start)]?.start ?? own.length) >= number.end);
  const found: Quantity[] = [];
  const around = { sentence: own, ahead: text.slice(Math.max(0, sentence.start - AHEAD), sentence.start) };
  for (const draft of drafts(around, numbers)) {
    if (isDenominator(own, draft.number)) continue;
    // "the RM85": letters that are no money here
    if (/\p{L}$/u.test(own.slice(0, draft.number.start)) && !currencyBefore(own.slice(0, draft.number.start), around)) continue;
    // "five new 737 aircraft": the number of a type inside what another number counts
    if (draft.number.start + sentence.start < (found.at(-1)?.end ?? 0)) continue;
    readUnit(own, sentence, draft);
    if (draft.unit === undefined && !readCount(own, sentence, draft)) continue;
    readHedges(own, draft);
    clip(draft, times, found.at(-1)?.end, sentence.start);
    found.push(quantity(own, sentence.start, draft));
  }
  return withShares(found, findShares(own, sentence.start), sentence.times);
}

/** "31 doctors per [100,000] people", "per [$100] of value": no amount of its own. */
const isDenominator = (own: string, { start }: Range): boolean =>
  /\b(?:per|for every|out of every)\s+[$€£¥]?$/iu.test(own.slice(Math.max(0, start - 16), start));

/** Adds shares told in words where neither an amount nor a time stands. */
function withShares(found: readonly Quantity[], shares: readonly Quantity[], times: readonly Range[]): Quantity[] {
  const free = shares.filter((share) => ![...found, ...times].some((other) => overlaps(other, share)));
  return [...found, ...free].toSorted((a, b) => a.start - b.start);
}

/** Single numbers, and pairs that tell a range: "3 to 5", "between 3 and 5", "3-5 percent". "From 3 to 5" are two. */
function drafts(around: Around, numbers: readonly NumberWords[]): Draft[] {
  const own = around.sentence;
  const made: Draft[] = [];
  for (let index = 0; index < numbers.length; index++) {
    const first = numbers[index];
    const second = numbers[index + 1];
    if (!first) continue;
    const lead = second ? rangeLead(own, first, second) : undefined;
    const members = lead !== undefined && second ? [scaledLike(first, second), second] : [first];
    if (members.length === 2) index++;
    const number = { start: first.start, end: (members.at(-1) ?? first).end };
    made.push({ start: first.start - (lead ?? 0), end: number.end, numbers: members, number, factor: 1, around });
  }
  return made;
}

/** How many characters before a range belong to it ("between "); nothing when the two numbers are none. */
function rangeLead(own: string, first: NumberWords, second: NumberWords): number | undefined {
  const gap = own.slice(first.end, second.start);
  const before = own.slice(Math.max(0, first.start - 16), first.start);
  const between = /\bbetween\s+(?:[$€£¥])?$/iu.exec(before);
  if (between && (/^(?:\s?%|\s+percent|\s+per cent)?\s+and\s+[$€£¥]?$/iu.test(gap) || hasUnitAgain(own, gap, second))) return between[0].length;
  if (second.value <= first.value && scaledLike(first, second).value >= second.value) return undefined;
  if (/^\s?[-–—‑]\s?[$€£¥]?$/u.test(gap)) return 0;
  // "10 metres to 12 metres"
  if (isOfOneUnit(own, gap, second) && !/\bfrom\s+$/iu.test(before) && (second.value < first.value * 2 || !CHANGE_BEFORE.test(before))) return 0;
  const to = /^(?<share>\s?%|\s+per\s?cent)?\s+(?:to|or)\s+[$€£¥]?$/iu.exec(gap);
  if (!to || /\bfrom\s+[$€£¥]?$/iu.test(before) || isChangeAndLevel(before, gap, first, second)) return undefined;
  // "pushed the FTSE 100 to 8,370 points": the number of a name
  if (INDEX_NAMES.has(/(?<name>[\p{L}&]+) $/u.exec(before)?.groups?.['name']?.toLowerCase() ?? '') && second.value >= first.value * 3)
    return undefined;
  // "rose by 9 percent to $341 million" tells a change and a level
  return to.groups?.['share'] === undefined || /^(?:\s?%|\s+per\s?cent)/iu.test(own.slice(second.end, second.end + 10)) ? 0 : undefined;
}

/** "12 degrees to 15 degrees Celsius": the measure that is told with both. */
function isOfOneUnit(own: string, gap: string, second: NumberWords): boolean {
  const unit = /^\s(?<unit>\p{L}{2,20})\s(?:to|or)\s$/u.exec(gap)?.groups?.['unit'];
  return unit !== undefined && measureAfter(` ${unit}`) !== undefined && own.slice(second.end + 1, second.end + 1 + unit.length) === unit;
}

/** "between 3 billion [euros] and 4 billion [euros]". */
function hasUnitAgain(own: string, gap: string, second: NumberWords): boolean {
  const unit = /^\s(?<unit>\p{Ll}{2,20})\sand\s$/u.exec(gap)?.groups?.['unit'];
  return unit !== undefined && new RegExp(`^ ${unit}(?!\\p{L})`, 'u').test(own.slice(second.end, second.end + 24));
}

const CHANGE_BEFORE =
  /\b(?:rose|fell|grew|gained|lost|added|dropped|slid|sank|plunged|tumbled|soared|surged|rallied|advanced|eased|dipped|climbed|slipped|jumped|declined|increased|up|down|shed)\s+(?:by\s+)?(?:US|A|C|HK)?[$€£¥]?$/iu;

/** "rose $1.20 to $84.10": by how much, and to what. */
function isChangeAndLevel(before: string, gap: string, first: NumberWords, second: NumberWords): boolean {
  if (/\bby\s+(?:US|A|C|HK)?[$€£¥]$/iu.test(before)) return true;
  if (!/[$€£¥]$/u.test(before) || !/[$€£¥]$/u.test(gap) || second.value < first.value * 3) return false;
  return CHANGE_BEFORE.test(before);
}

/** "3 to 5 million": the scale that only the second number has belongs to both. */
function scaledLike(first: NumberWords, second: NumberWords): NumberWords {
  if (first.scale !== 1 || second.scale === 1 || first.value >= second.value / second.scale) return first;
  return { ...first, value: first.value * second.scale, step: first.step * second.scale, roundStep: first.roundStep * second.scale };
}

/** Money, percentages, measures, ages and multiples: what the number is an amount of by the marks and words right at it. */
function readUnit(own: string, sentence: Sentence, draft: Draft): void {
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
function readCount(own: string, sentence: Sentence, draft: Draft): boolean {
  const [number] = draft.numbers;
  const last = draft.numbers.at(-1);
  if (!number || !last) return false;
  const after = own.slice(last.end, last.end + 40);
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

function readHedges(own: string, draft: Draft): void {
  const before = hedgeBefore(own.slice(0, draft.start));
  const after = before ? undefined : hedgeAfter(own.slice(draft.end));
  // "60 [or more] pupils"
  const hedge = before ?? after ?? (draft.noun ? hedgeAfter(own.slice(draft.number.end)) : undefined);
  if (hedge) draft.hedge = hedge;
  if (before) draft.start -= before.length;
  if (after) draft.end += after.length;
}

/** Keeps the expression clear of times and of the amount before it. */
function clip(draft: Draft, times: readonly Range[], previousEnd: number | undefined, offset: number): void {
  const next = firstEndingAfter(times, draft.number.start);
  const floor = Math.max(0, (previousEnd ?? offset) - offset, times[next - 1]?.end ?? 0);
  const ceiling = times[next]?.start ?? Number.MAX_SAFE_INTEGER;
  draft.start = Math.max(draft.start, Math.min(floor, draft.number.start));
  draft.end = Math.min(draft.end, ceiling);
  if (draft.noun && draft.noun.end > draft.end) delete draft.noun;
}

function quantity(own: string, offset: number, draft: Draft): Quantity {
  const [first, second] = draft.numbers;
  const end = own.slice(0, draft.end).trimEnd().length;
  const start = draft.start + (own.slice(draft.start, end).length - own.slice(draft.start, end).trimStart().length);
  const at = (range: Range): Range => ({ start: range.start + offset, end: range.end + offset });
  const change = changeAround(own.slice(0, start), own.slice(end), draft.unit ?? '');
  const approximation = draft.hedge?.approximation ?? (first?.vague ? 'at_least' : undefined);
  const rounded = approximation === 'about' || approximation === 'nearly';
  const step = Math.max(...draft.numbers.map((number) => (rounded ? number.roundStep : number.step)));
  const scaled = (value: number): number => Number((value * draft.factor).toPrecision(15));
  return {
    ...at({ start, end }),
    ...(second ? { low: scaled(first?.value ?? 0), high: scaled(second.value) } : { value: scaled(first?.value ?? 0) }),
    unit: draft.unit ?? '',
    ...(approximation ? { approximation } : {}),
    ...(change ? { change } : {}),
    precision: scaled(step),
    number: at(draft.number),
    ...(draft.noun ? { noun: at(draft.noun) } : {}),
  };
}
