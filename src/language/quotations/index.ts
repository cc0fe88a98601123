import type { Quotation, Report, Sentence } from '../../model/index.ts';
import { firstEndingAfter } from '../ranges.ts';
import { isRead } from '../sentences/index.ts';
import { type Piece, quotedInParts } from './across-parts.ts';
import type { Quoted } from './marks.ts';
import { tokensIn, useOf } from './use.ts';

/**
 * Finds what stands between quotation marks in the English article parts, and what it is there for. A quotation that a paragraph leaves open goes on where the
 * next one opens with the same mark, or up to the mark that closes it in a later one; one that is nowhere closed is left out, since nobody can tell where it ends.
 * @returns quotations in the order of the text, an outer one before those inside it
 */
export function findQuotations(report: Report, sentences: readonly Sentence[]): Quotation[] {
  const perPart = quotedInParts(
    report.text,
    report.parts.filter((part) => isRead(part, report)),
  );
  const found: Quotation[] = [];
  let goneOn = false;
  for (const [index, quoted] of perPart.entries()) {
    for (const [place, item] of quoted.entries()) {
      const next = item.closed ? undefined : (following(quoted, place) ?? perPart[index + 1]?.[0]);
      const continues = item.goesOn || (next !== undefined && goesOn(report.text, item, next));
      if (item.closed || continues) found.push(quotation(report.text, sentences, item, { continues, isSpeech: continues || item.goneOn || goneOn }));
      goneOn = continues && !item.goesOn;
    }
  }
  return found.toSorted((a, b) => a.outer.start - b.outer.start || b.outer.end - a.outer.end);
}

/** The next quotation of the same part that does not lie inside this one; a few are enough, since it must follow at once. */
function following(quoted: readonly Piece[], place: number): Piece | undefined {
  const item = quoted[place];
  return item && quoted.slice(place + 1, place + 50).find((other) => !contains(item, other));
}

function contains(outer: Quoted, inner: Quoted): boolean {
  return inner.outer.start >= outer.outer.start && inner.outer.end <= outer.outer.end;
}

/** Whether an open quotation goes on in `next`: nothing but white space stands between them, and the mark is the same, straight or curved. */
function goesOn(text: string, item: Quoted, next: Quoted): boolean {
  return straight(next.opener) === straight(item.opener) && next.outer.start - item.end < 200 && text.slice(item.end, next.outer.start).trim() === '';
}

const straight = (mark: string): string => (mark === '“' ? '"' : mark);

/** Whether it goes on, and whether it must be speech since it runs over several parts. */
interface Going {
  continues: boolean;
  isSpeech: boolean;
}

function quotation(text: string, sentences: readonly Sentence[], item: Quoted, { continues, isSpeech }: Going): Quotation {
  const { start, end, outer } = item;
  const own = text.slice(start, end);
  const range = { start: start + (own.length - own.trimStart().length), end: start + own.trimEnd().length };
  const inner = range.end > range.start ? range : { start, end };
  const nearest = sentences[firstEndingAfter(sentences, outer.start)];
  const sentence = nearest && nearest.start <= outer.start ? nearest : undefined;
  const before = sentence ? text.slice(Math.max(sentence.start, outer.start - 300), outer.start) : '';
  const beforeTokens = sentence ? sentence.tokens.slice(0, firstEndingAfter(sentence.tokens, outer.start)) : [];
  const next = sentence?.tokens[firstEndingAfter(sentence.tokens, outer.end)];
  const use = isSpeech ? 'speech' : useOf(tokensIn(sentences, inner), beforeTokens, before, text.slice(inner.start, inner.end), next);
  return { ...inner, use, outer, continues };
}
