import { overlaps, type Quantity, type Range, type Sentence } from '../../model/index.ts';
import { firstEndingAfter } from '../ranges.ts';
import { changeAround, hedgeAfter, hedgeBefore } from './context.ts';
import { type Around, currencyBefore } from './currencies.ts';
import { type Draft, readCount, readUnit } from './draft.ts';
import { rangeLead, scaledLike } from './number-ranges.ts';
import { findNumbers, type NumberWords } from './numbers.ts';
import { findShares } from './shares.ts';

/** How far ahead of a sentence a state may be named whose money is meant. */
const AHEAD = 4000;

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
  for (const draft of drafts(around, sentence, numbers)) {
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
function drafts(around: Around, sentence: Sentence, numbers: readonly NumberWords[]): Draft[] {
  const own = around.sentence;
  const made: Draft[] = [];
  for (let index = 0; index < numbers.length; index++) {
    const first = numbers[index];
    const second = numbers[index + 1];
    if (!first) continue;
    const lead = second ? rangeLead(own, sentence, first, second) : undefined;
    const members = lead !== undefined && second ? [scaledLike(first, second), second] : [first];
    if (members.length === 2) index++;
    const number = { start: first.start, end: (members.at(-1) ?? first).end };
    made.push({ start: first.start - (lead ?? 0), end: number.end, numbers: members, number, factor: 1, around });
  }
  return made;
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
