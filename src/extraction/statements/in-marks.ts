import { type Span, spanOf } from '../../model/index.ts';
import type { ReportContext } from '../context.ts';
import type { Cue } from './statement.ts';

/** "agrees that [many are “tired and alone”]": of verbs that only bring in words in marks, a clause that holds some. */
export function isThatInMarks(context: ReportContext, [span, more]: readonly Span[]): boolean {
  if (!span || more || !/\sthat\s$/.test(context.text.slice(Math.max(0, span.start - 6), span.start))) return false;
  return hasSpeech(context, span) && !isQuotedSpeech(context, span);
}

/** "said “We won.”": a short sentence in marks, which no comma brings in; "[“We won”], she said" with the comma behind the mark. */
export function sentenceInMarks(context: ReportContext, { start, end, exact }: Span, { cue }: Cue): Span[] {
  const isBefore = cue !== undefined && end < cue.start && /^\s*,/.test(context.text.slice(end));
  const isWhole = /^["“]\p{Lu}[^"“”]*[.!?]["”]$/u.test(exact) || (isBefore && /^(?:["“]\p{Lu}[^"“”]*["”]|‘\p{Lu}[^‘“”]*’)$/u.test(exact));
  return isWhole ? [spanOf(context.text, start + 1, end - 1)] : [];
}

/** "said “Nobody told us": a mark that nothing closes, or opens, before the paragraph ends: the words are the speaker's own. */
export function withoutLooseMarks({ start, end, exact }: Span): Span[] {
  const marks = [...exact.matchAll(/["“”]/gu)];
  if (marks.length !== 1) return [{ start, end, exact }];
  // "said in a letter “Nobody told us": the occasion stands before the mark
  const first = /^(?:(?:in|at|on|during|via|through)\s[^"“”]{1,60})?["“]\s*/u.exec(exact)?.[0].length ?? 0;
  const last = first === 0 ? (/[\s,]*["“”]$/u.exec(exact)?.[0].length ?? 0) : 0;
  const inner = exact.slice(first, exact.length - last);
  return inner.trim() === '' ? [] : [{ start: start + first, end: end - last, exact: inner }];
}

/** Quotations of their own are found by their marks. */
function isQuotedSpeech(context: ReportContext, span: Span): boolean {
  return context.speechAt.touching(span).some((quotation) => quotation.outer.start <= span.start && quotation.outer.end >= span.end);
}

/** "The firm, the office says, “has no money”": the report's words come first, and those in marks go on with them. */
export function isInOwnWords(context: ReportContext, [first, ...more]: readonly Span[]): boolean {
  if (!first || isQuotedSpeech(context, first)) return false;
  return more.every((span) => !isQuotedSpeech(context, span) || /^[“"‘]?\p{Ll}/u.test(span.exact));
}

/** Whether some of it stands in marks. */
export function hasSpeech(context: ReportContext, span: Span): boolean {
  return context.speechAt.touching(span).length > 0;
}

/** "The line is safe, she insisted, [“come rain or shine”]": what stands before goes on in marks. */
export function endsInMarks(context: ReportContext, content: readonly Span[], { cue }: Cue): boolean {
  const last = content.at(-1);
  if (content.length !== 2 || !last || !cue || last.start < cue.end) return false;
  return /^["“]\p{Ll}[^"“”]*["”]?$/u.test(last.exact) && /^,\s$/.test(context.text.slice(cue.end, last.start));
}
