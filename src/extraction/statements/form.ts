import type { Span, StatementFinding } from '../../model/index.ts';
import type { ReportContext } from '../context.ts';

/** "Kenya had come “with the money”": words in marks are the speaker's where somebody says them, however few; titles are not. */
export function formOf(context: ReportContext, content: readonly Span[]): StatementFinding['form'] {
  const isQuoted = (span: Span) =>
    context.reading.quotations.some(
      ({ use, start, end, outer }) =>
        use !== 'title' && outer.start >= span.start && outer.end <= span.end && !looksLikeTitle(context.text.slice(start, end)),
    );
  return content.some((span) => context.speechAt.touching(span).length > 0 || isQuoted(span)) ? 'mixed' : 'indirect';
}

/** "The Long Road": all its words are capitals. */
function looksLikeTitle(text: string): boolean {
  return /\s/.test(text) && text.split(/\s+/).every((word) => /^\p{Lu}|^(?:of|the|and|in|on|for|to|a|an)$/u.test(word));
}
