import type { Span, StatementFinding } from '../../model/index.ts';
import type { ReportContext } from '../context.ts';

/** "Kenya had come “with the money”": words in marks are the speaker's where somebody says them, however few; titles are not. */
export function formOf(context: ReportContext, content: readonly Span[]): StatementFinding['form'] {
  const isQuoted = (span: Span) =>
    context.reading.quotations.some(
      ({ use, start, end, outer }) =>
        use !== 'title' &&
        outer.start >= span.start &&
        outer.end <= span.end &&
        !looksLikeTitle(context.text.slice(start, end)) &&
        !isNamedSo(context, outer.start),
    );
  const isSpoken = (span: Span) => context.speechAt.touching(span).some(({ outer }) => !isNamedSo(context, outer.start));
  return content.some((span) => isSpoken(span) || isQuoted(span)) ? 'mixed' : 'indirect';
}

/** "the so-called [“winter plan”]": how it is called, and not how he said it. */
const isNamedSo = (context: ReportContext, start: number): boolean =>
  /\b(?:so-called|nicknamed|codenamed|code-named|dubbed)\s$/iu.test(context.text.slice(Math.max(0, start - 14), start));

/** "The Long Road": all its words are capitals. */
function looksLikeTitle(text: string): boolean {
  return /\s/.test(text) && text.split(/\s+/).every((word) => /^\p{Lu}|^(?:of|the|and|in|on|for|to|a|an)$/u.test(word));
}
