import { type Range, type Span, spanOf } from '../../model/index.ts';
import type { ReportContext, SentenceContext } from '../context.ts';
import { speechVerbs } from '../lexicon.ts';
import type { Clause } from '../phrases/index.ts';

/**
 * "said it would take “years, not months” when they felt it gave “the right return”": words in marks that stand behind what is said, with no other verb of saying
 * between, are a part of it; those that only begin in it are a quotation of their own.
 */
export function quotedInFull(context: ReportContext, at: SentenceContext, clause: Clause, told: readonly Span[]): Span[] {
  const last = told.at(-1);
  if (!last || last.start < (at.sentence.tokens[clause.verb.last]?.end ?? 0)) return [...told];
  const [open] = context.speechAt
    .touching(last)
    .filter(({ outer, continues }) => outer.start > last.start && (outer.end > last.end + 1 || continues) && outer.start < last.end);
  if (open) {
    const end = last.start + context.text.slice(last.start, open.outer.start).lastIndexOf(',');
    if (end > last.start && hasVerb(at, { start: last.start, end })) return [...told.slice(0, -1), spanOf(context.text, last.start, end)];
    return open.continues ? [] : [...told];
  }
  const behind = context.speechAt.touching({ start: last.end, end: at.sentence.end }).filter(({ outer }) => outer.start >= last.end);
  const more = behind.filter(({ outer }) => isPlain(context, at, { start: last.end, end: outer.start }) && outer.end <= at.sentence.end).at(-1);
  return more ? [...told.slice(0, -1), spanOf(context.text, last.start, more.outer.end)] : [...told];
}

/** "said [in a letter], “…”" tells nothing before the mark. */
function hasVerb(at: SentenceContext, { start, end }: Range): boolean {
  return at.sentence.tokens.some((token) => token.start >= start && token.end <= end && /^(?:VERB|AUX)$/.test(token.upos));
}

/** No other verb of saying, colon or semicolon stands there. */
function isPlain(context: ReportContext, at: SentenceContext, { start, end }: Range): boolean {
  if (/[;:]\s/.test(context.text.slice(start, end)) || !/^\s*\p{Ll}/u.test(context.text.slice(start, end))) return false;
  if (isFurtherVerb(at, start)) return false;
  return !at.phrases.clauses.some(({ verb }) => {
    const head = at.sentence.tokens[verb.head];
    return head !== undefined && head.start >= start && head.end <= end && speechVerbs().has(verb.lemma);
  });
}

/** "said it would strike[, and accused its managers of “theft”]": there the speaker does something else. */
function isFurtherVerb({ sentence: { tokens } }: SentenceContext, from: number): boolean {
  const behind = tokens.findIndex(({ start }) => start >= from);
  const joint = tokens[behind]?.form === ',' ? behind + 1 : behind;
  const verb = tokens[joint + 1];
  return joint >= 0 && /^(?:and|but)$/.test(tokens[joint]?.form ?? '') && verb?.upos === 'VERB' && verb.feats?.includes('Tense=Past') === true;
}
