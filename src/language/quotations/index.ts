import type { Quotation, Report, Sentence } from '../../model/index.ts';
import { firstEndingAfter } from '../ranges.ts';
import { isRead } from '../sentences/index.ts';
import { pairMarks, type Quoted } from './marks.ts';
import { tokensIn, useOf } from './use.ts';

/**
 * Finds what stands between quotation marks in the English article parts, and what it is there for. A quotation that a paragraph leaves open goes on where the
 * next one opens with the same mark; one that is nowhere closed is left out, since nobody can tell where it ends.
 * @returns quotations in the order of the text, an outer one before those inside it
 */
export function findQuotations(report: Report, sentences: readonly Sentence[]): Quotation[] {
  const perPart = report.parts.filter((part) => isRead(part, report)).map((part) => pairMarks(report.text, part.start, part.end));
  const found: Quotation[] = [];
  for (const [index, quoted] of perPart.entries()) {
    for (const [place, item] of quoted.entries()) {
      const continues = !item.closed && goesOn(report.text, item, following(quoted, place) ?? perPart[index + 1]?.[0]);
      if (item.closed || continues) found.push(quotation(report.text, sentences, item, continues));
    }
  }
  return found;
}

/** The next quotation of the same part that does not lie inside this one; a few are enough, since it must follow at once. */
function following(quoted: readonly Quoted[], place: number): Quoted | undefined {
  const item = quoted[place];
  return item && quoted.slice(place + 1, place + 50).find((other) => !contains(item, other));
}

function contains(outer: Quoted, inner: Quoted): boolean {
  return inner.outer.start >= outer.outer.start && inner.outer.end <= outer.outer.end;
}

/** Whether an open quotation goes on in `next`: nothing but white space stands between them, and the mark is the same. */
function goesOn(text: string, item: Quoted, next: Quoted | undefined): boolean {
  return (
    next !== undefined && next.opener === item.opener && next.outer.start - item.end < 200 && text.slice(item.end, next.outer.start).trim() === ''
  );
}

function quotation(text: string, sentences: readonly Sentence[], item: Quoted, continues: boolean): Quotation {
  const { start, end, outer } = item;
  const own = text.slice(start, end);
  const range = { start: start + (own.length - own.trimStart().length), end: start + own.trimEnd().length };
  const inner = range.end > range.start ? range : { start, end };
  const nearest = sentences[firstEndingAfter(sentences, outer.start)];
  const sentence = nearest && nearest.start <= outer.start ? nearest : undefined;
  const before = sentence ? text.slice(Math.max(sentence.start, outer.start - 300), outer.start) : '';
  const beforeTokens = sentence ? sentence.tokens.slice(0, firstEndingAfter(sentence.tokens, outer.start)) : [];
  const use = continues ? 'speech' : useOf(tokensIn(sentences, inner), beforeTokens, before, text.slice(inner.start, inner.end));
  return { ...inner, use, outer, continues };
}
