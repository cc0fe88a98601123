import { contains, type Range, type Report, type ReportId, type Span } from '../model/index.ts';
import type { Account, Lookup } from './lookup.ts';
import { compare } from './timeline.ts';

/** Exact words of a report in the sentence around them: `before + exact + after` is that sentence. Offsets are UTF-16. */
export interface Passage extends Span {
  report: ReportId;
  title?: string;
  before: string;
  after: string;
}

/** The words that an account rests on most: what happened, what was said, the number. */
export function mainSpan(account: Account): Span {
  if ('trigger' in account) return account.trigger;
  if ('content' in account) return account.content[0] ?? { start: 0, end: 0, exact: '' };
  return account.span;
}

/** Accounts as one reads them: the earliest published report first (an unknown date last), within a report in the order of its text. */
export function inReadingOrder<A extends Account>({ reports }: Pick<Lookup, 'reports'>, accounts: readonly A[]): A[] {
  const date = (account: A) => reports.get(account.report)?.published?.edtf ?? '~';
  return accounts.toSorted((a, b) => compare(date(a), date(b)) || compare(a.report, b.report) || mainSpan(a).start - mainSpan(b).start);
}

/** All passages of an account; a statement broken by "he said" has one for each stretch. */
export function passagesOf({ reports }: Pick<Lookup, 'reports'>, account: Account): Passage[] {
  const report = reports.get(account.report);
  if (!report) return [];
  const spans = 'content' in account ? account.content : [mainSpan(account)];
  const sentence = 'sentence' in account ? account.sentence : undefined;
  return spans.map((span) => passageAt(report, span, sentence));
}

/** A span in its sentence. Without a sentence given, one is cut at sentence ends around the span, within its part of the report. */
export function passageAt(report: Report, span: Range, sentence: Range = sentenceAround(report, span)): Passage {
  const around = contains(sentence, span) ? sentence : wholeSentences(report, sentence, span);
  return {
    report: report.id,
    ...(report.title === undefined ? {} : { title: report.title }),
    start: span.start,
    end: span.end,
    before: report.text.slice(around.start, span.start),
    exact: report.text.slice(span.start, span.end),
    after: report.text.slice(span.end, around.end),
  };
}

/** From the start of the first sentence of the two to the end of the last one, where words of a span stand in other sentences than the given one. */
function wholeSentences(report: Report, sentence: Range, span: Range): Range {
  const [first, last] = [sentenceAround(report, { start: span.start, end: span.start }), sentenceAround(report, { start: span.end, end: span.end })];
  return { start: Math.min(sentence.start, first.start, span.start), end: Math.max(sentence.end, last.end, span.end) };
}

/** A full stop, its closing marks and white space, before a capital, a digit or an opening mark. */
const SENTENCE_END = /[.!?…][”’"')\]]*\s+(?=[“‘"'([]?[\p{Lu}\p{Lt}\p{N}])/gu;
/** "Mr. ", "Gen. ", "U.S. ", "J. ": a stop that ends no sentence. */
const ABBREVIATION = /(?:^|[\s(“"])(?:(?:\p{Lu}\.)*\p{Lu}|Mrs?|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Sen|Rep|Gov|Rev|Hon|St|No|vs)\.\s+$/u;
/** Enough words to understand a span by; the text of a report without sentence ends is not shown whole. */
const REACH = 600;

function sentenceAround({ text, parts }: Report, span: Range): Range {
  const part = parts.find((one) => contains(one, span)) ?? { start: 0, end: text.length };
  const from = Math.max(part.start, span.start - REACH);
  const to = Math.min(part.end, span.end + REACH);
  const ends = [...text.slice(from, to).matchAll(SENTENCE_END)]
    .map((match) => from + match.index + match[0].length)
    .filter((end) => !ABBREVIATION.test(text.slice(Math.max(from, end - 12), end)));
  const start = ends.filter((end) => end <= span.start).at(-1) ?? from;
  const end = ends.find((one) => one >= span.end) ?? to;
  return { start, end: end - (text.slice(span.end, end).length - text.slice(span.end, end).trimEnd().length) };
}
