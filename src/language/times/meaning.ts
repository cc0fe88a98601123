import type { Range } from '../../model/index.ts';
import type { Unit } from './calendar.ts';

/** A date as far as the words tell it: "May 17" has no year, "2024" no month. */
export interface PartialDate {
  year?: number;
  /** Years from that of the report: "October of next year" has 1. */
  yearShift?: number;
  month?: number;
  day?: number;
}

/** TIMEX3's `mod`. */
export type Modifier =
  | 'BEFORE'
  | 'AFTER'
  | 'ON_OR_BEFORE'
  | 'ON_OR_AFTER'
  | 'LESS_THAN'
  | 'MORE_THAN'
  | 'EQUAL_OR_LESS'
  | 'EQUAL_OR_MORE'
  | 'START'
  | 'MID'
  | 'END'
  | 'APPROX';

export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI';

/** What a time expression means before anything is known of the report's date. */
export type Meaning =
  /** `span`: told with "from" or "between". */
  | { kind: 'date'; from: PartialDate; to?: PartialDate; mod?: Modifier; span?: boolean }
  /** A quarter, half or season (`Q2`, `H1`, `SP`); `shift` in years from the present one: "last summer". */
  | { kind: 'yearPart'; part: string; year?: number; shift?: number; mod?: Modifier }
  | { kind: 'decade'; first: number; mod?: Modifier }
  | { kind: 'century'; number: number; mod?: Modifier }
  | { kind: 'weekday'; weekday: number; shift?: number; week?: number; part?: DayPart; weekend?: boolean }
  /** So many units from the publication or from a time told before: "last month", "three days ago", "a month later", "the same day"; `side`: "earlier" or "later this year". */
  | { kind: 'offset'; unit: Unit; amount: number; anchor: 'publication' | 'told'; mod?: Modifier; part?: DayPart; side?: 'before' | 'after' }
  /** `toward`: counted back from the publication ("the past five years") or on from it ("the coming months"). */
  | { kind: 'duration'; unit: Unit; amount?: number; low?: number; high?: number; mod?: Modifier; toward?: 'past' | 'future' }
  | { kind: 'set'; value: string; quant?: string; freq?: string }
  | { kind: 'clock'; clock: string; part?: DayPart }
  /** Without a part: "earlier in the day". */
  | { kind: 'dayPart'; part?: DayPart }
  | { kind: 'reference'; value: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF' };

/** A time expression found in a sentence; offsets are into the sentence's text. */
export interface Phrase extends Range {
  meaning: Meaning;
}

/** Finds the expressions of one family of phrases. Overlaps are settled afterwards: the longer one wins, then the earlier parser. */
export type PhraseParser = (sentence: string) => Phrase[];

/** A parser of everything that a pattern matches; `mean` may refuse a match, or narrow it to a group that it names. */
export function phraseParser(
  pattern: RegExp,
  mean: (groups: Record<string, string | undefined>, match: RegExpExecArray, sentence: string) => Meaning | undefined,
): PhraseParser {
  return (sentence) =>
    [...sentence.matchAll(pattern)].flatMap((match) => {
      const meaning = mean(match.groups ?? {}, match, sentence);
      return meaning && match[0].length > 0 ? [{ start: match.index, end: match.index + match[0].length, meaning }] : [];
    });
}

/** The date told with "this", "last" or "next year" behind it. */
export function withYearShift(meaning: Meaning | undefined, words: string | undefined): Meaning | undefined {
  if (!meaning || meaning.kind !== 'date' || !words) return meaning;
  const yearShift = words === 'last' ? -1 : words === 'next' ? 1 : 0;
  return { ...meaning, from: { ...meaning.from, yearShift }, ...(meaning.to ? { to: { ...meaning.to, yearShift } } : {}) };
}
