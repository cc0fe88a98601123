import { type Quotation, type Span, spanOf } from '../../model/index.ts';
import type { ReportContext, SentenceContext } from '../context.ts';
import type { Clause } from '../phrases/index.ts';

/** Inside the marks, without the comma that the attribution brings, or what else shall fall away at the end. */
export function contentOf(context: ReportContext, quotation: Quotation, without = /[\s,]/): Span | undefined {
  let { start, end } = quotation;
  while (end > start && without.test(context.text[end - 1] ?? '')) end--;
  while (start < end && /\s/.test(context.text[start] ?? '')) start++;
  return end > start ? spanOf(context.text, start, end) : undefined;
}

/** The sentence in which an offset stands. */
export function sentenceAt(context: ReportContext, offset: number): SentenceContext | undefined {
  return context.sentencesAt.touching({ start: offset, end: offset + 1 })[0];
}

/** Where the verb of a clause begins. */
export function startOf(at: SentenceContext, clause: Clause): number {
  return at.sentence.tokens[clause.verb.first]?.start ?? 0;
}

export function quotedText(context: ReportContext, quotation: Quotation): string {
  return context.text.slice(quotation.start, quotation.end);
}

/** Its first letter is a capital, or it begins with a number. */
export function startsLikeSentence(context: ReportContext, quotation: Quotation): boolean {
  return /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(context.text.slice(quotation.start, quotation.start + 12));
}

/** The clause stands in some quotation itself. */
export function isInside(context: ReportContext, at: SentenceContext, clause: Clause): boolean {
  const start = startOf(at, clause);
  return context.speechAt.touching({ start, end: start + 1 }).length > 0;
}
