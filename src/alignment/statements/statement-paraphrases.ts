import { overlapOf, tellingWords } from '../events/matching/event-words.ts';
import type { Worded } from './statement-relations.ts';

/** Days between two reports of one speech or interview. */
const SAME_DAYS = 3;
/** How much of the fewer telling words a paraphrase shares, and how many at least. */
const LEAST = { share: 0.6, words: 3 };

/** Words by which a statement is compared with another in other words. */
export interface Wording {
  /** Stems of the words that tell something. */
  stems: ReadonlySet<string>;
  /** An odd number of negations: what "will fall" is not what "will not fall". */
  isNegated: boolean;
  /** The numbers in it, as written. */
  numbers: ReadonlySet<string>;
}

const NEGATION =
  /^(?:not|no|never|none|nobody|nothing|neither|nor|cannot|without|hardly|(?:do|does|did|is|are|was|were|wo|would|could|should|has|have|had|ca|must|need)nt)$/u;

const NUMBER =
  /^(?:\d.*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|million|billion)$/u;

/** The wording of words in small letters. */
export function wordingOf(words: readonly string[]): Wording {
  return {
    stems: tellingWords(words.join(' ')),
    isNegated: words.filter((word) => NEGATION.test(word)).length % 2 === 1,
    numbers: new Set(words.filter((word) => NUMBER.test(word))),
  };
}

/** Whether a statement tells enough for another to be told as the same in other words. */
export function isTelling(statement: Worded): boolean {
  return statement.wordings.some(({ stems }) => stems.size >= LEAST.words);
}

/**
 * Whether two statements of one occasion tell the same in other words: one of them at least is told indirectly, and most telling words of the shorter
 * stand in the other, negated as often and with no other numbers. What one sentence gives of a speaker in several pieces ("admitted that …, but said that …") counts as one, where this piece has its part in it.
 */
export function isParaphrase(a: Worded, b: Worded): boolean {
  if (a.record.form === 'direct' && b.record.form === 'direct') return false;
  return a.words.join(' ') !== b.words.join(' ') && sharedWith(a, b) > 0;
}

/** Which share of the fewer telling words two statements have in common; 0 where that is too little. */
export function sharedWith(a: Worded, b: Worded): number {
  if (overlapOf(a.wordings[0].stems, b.wordings[0].stems) === 0) return 0;
  const shares = a.wordings.flatMap((own) => b.wordings.map((other) => shareOf(own, other)));
  return Math.max(...shares);
}

function shareOf(a: Wording, b: Wording): number {
  const share = a.isNegated === b.isNegated && areNumbersAlike(a.numbers, b.numbers) ? overlapOf(a.stems, b.stems) : 0;
  return share >= LEAST.share && share * Math.min(a.stems.size, b.stems.size) >= LEAST.words - 0.01 ? share : 0;
}

/** Whether one tells no number that the other, which has some, doesn't: "40 miners had died" is not "70 miners had died". */
function areNumbersAlike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].every((number) => b.has(number)) || [...b].every((number) => a.has(number));
}

/** The same speaker in the same days, in two reports: two sentences of one report that go on with a thought don't tell the same. */
export function isSameOccasion(a: Worded, b: Worded): boolean {
  if (a === b || a.record.speaker !== b.record.speaker || a.day === undefined || b.day === undefined) return false;
  return Math.abs(a.day - b.day) <= SAME_DAYS && !isInOneReportOnly(a, b);
}

function isInOneReportOnly(a: Worded, b: Worded): boolean {
  const reports = new Set(a.record.accounts.map(({ report }) => report));
  return b.record.accounts.every(({ report }) => reports.has(report));
}

/** Under which a statement finds what the same speaker said so many steps of days before or later. */
export function occasionKey({ record, day }: Worded, step: number): string | undefined {
  return record.speaker === undefined || day === undefined ? undefined : `${record.speaker} ${Math.floor(day / SAME_DAYS) + step}`;
}
