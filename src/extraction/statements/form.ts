import type { Quotation, Span, StatementFinding } from '../../model/index.ts';
import type { ReportContext } from '../context.ts';

/** "Kenya had come “with the money”": words in marks are the speaker's where somebody says them, however few; titles are not. */
export function formOf(context: ReportContext, content: readonly Span[]): StatementFinding['form'] {
  const isQuoted = (span: Span) =>
    context.reading.quotations.some(
      (quotation) =>
        quotation.use !== 'title' &&
        quotation.outer.start >= span.start &&
        quotation.outer.end <= span.end &&
        !looksLikeTitle(context.text.slice(quotation.start, quotation.end)) &&
        !isNamedSo(context, quotation),
    );
  const isSpoken = (span: Span) => context.speechAt.touching(span).some((quotation) => !isNamedSo(context, quotation));
  return content.some((span) => isSpoken(span) || isQuoted(span)) ? 'mixed' : 'indirect';
}

/** "the so-called [“winter plan”]", "known as [“Suresh”]": how it is called, and not how he said it. */
function isNamedSo(context: ReportContext, { outer: { start }, start: first }: Quotation): boolean {
  const before = context.text.slice(Math.max(0, start - 14), start);
  if (/\b(?:so-called|nicknamed|codenamed|code-named|dubbed)\s$/iu.test(before)) return true;
  return /\b(?:known as|alias|called|named)\s$/u.test(before) && /^\p{Lu}/u.test(context.text.slice(first));
}

/** "The Long Road": all its words are capitals. */
function looksLikeTitle(text: string): boolean {
  return /\s/.test(text) && text.split(/\s+/).every((word) => /^\p{Lu}|^(?:of|the|and|in|on|for|to|a|an)$/u.test(word));
}
