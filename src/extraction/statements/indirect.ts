import type { Span, StatementFinding } from '../../model/index.ts';
import { type ReportContext, rangeOf, type SentenceContext, spanOfTokens } from '../context.ts';
import { speechVerbs } from '../lexicon.ts';
import type { Clause, Item, TokenRange } from '../phrases/index.ts';
import { type Cue, cueOf, speakerOf, statementOf, trimmed } from './statement.ts';

/** What is said in the report's own words: "X said that …", "…, the minister said", "the announcement by X that …". */
export function indirectStatements(context: ReportContext, at: SentenceContext): StatementFinding[] {
  const byVerb = at.phrases.clauses.flatMap((clause) => statementOfClause(context, at, clause) ?? []);
  return [...byVerb, ...announcements(context, at)];
}

function statementOfClause(context: ReportContext, at: SentenceContext, clause: Clause): StatementFinding | undefined {
  const verb = speechVerbs().get(clause.verb.lemma);
  if (!verb || verb.quoteOnly || !isAsserted(clause)) return undefined;
  const cue = cueOf(context, at, clause);
  if (!cue) return undefined;
  if (clause.link === 'parenthetical') return parenthetical(context, at, clause, cue);
  const content = complementOf(at, clause);
  const span = content ? trimmed(context, at, content) : undefined;
  if (!span || isWhollyQuoted(context, span)) return undefined;
  return statementOf(context.report, [span], formOf(context, span), cue, `indirect:${clause.verb.lemma}`);
}

/** It was said: not denied, not wished for, not a question of whether. */
function isAsserted(clause: Clause): boolean {
  const { verb, link, marker } = clause;
  if (verb.negative || (verb.modal && verb.modal !== 'can') || verb.form === 'infinitive') return false;
  return !(link === 'adverbial' && (marker === 'if' || marker === 'unless'));
}

/** The tokens of the clause that a verb of saying governs: after "that", or from the subject of a clause without it. */
function complementOf(at: SentenceContext, clause: Clause): TokenRange | undefined {
  const { items, clauses } = at.phrases;
  const end = contentEnd(at, clause);
  const that = items.findIndex((item) => item.first > clause.verb.last && item.kind === 'subordinator' && item.word === 'that');
  const verbBefore = items.findIndex((item) => item.first > clause.verb.last && item.kind === 'verb');
  if (that >= 0 && (verbBefore < 0 || that < verbBefore)) return { first: (items[that]?.last ?? 0) + 1, last: end };
  const reported = clauses.find((other) => other.link === 'reported' && other.governor === clause);
  return reported ? { first: reported.range.first, last: end } : undefined;
}

/** Last token of what is said: the sentence's end, or before ", adding that …" and "; …". */
function contentEnd(at: SentenceContext, clause: Clause): number {
  const { items, clauses } = at.phrases;
  const next = clauses.find(
    (other) =>
      other.verb.first > clause.verb.last &&
      speechVerbs().has(other.verb.lemma) &&
      (isNewCue(items, other) || (other.link === 'coordinate' && other.governor === clause)),
  );
  const semicolon = items.find((item) => item.kind === 'semicolon' && item.first > clause.verb.last);
  const ends = [next ? beforeConjunction(items, firstOf(items, next) - 1) : undefined, semicolon ? semicolon.first - 1 : undefined].filter(
    (end) => end !== undefined,
  );
  return Math.min(at.sentence.tokens.length - 1, ...ends);
}

/** ", adding", ", and noted": a new verb of saying with the same or another speaker. */
function isNewCue(items: readonly Item[], clause: Clause): boolean {
  const index = items.findIndex((item) => item.first === firstOf(items, clause));
  const before = items[index - 1];
  if (clause.verb.form === 'gerund') return before?.kind === 'comma';
  return before?.kind === 'comma' || (before?.kind === 'conjunction' && items[index - 2]?.kind === 'comma');
}

/** "and" joins what is said to what is said next. */
function beforeConjunction(items: readonly Item[], last: number): number {
  return items.some((item) => item.kind === 'conjunction' && item.last === last) ? last - 1 : last;
}

function firstOf(items: readonly Item[], clause: Clause): number {
  return clause.verb.form === 'gerund'
    ? clause.verb.first
    : Math.min(clause.range.first, clause.verb.first, items.at(-1)?.first ?? clause.verb.first);
}

/** "In Rome, [the minister said], talks will go on": what stands on both sides of it. */
function parenthetical(context: ReportContext, at: SentenceContext, clause: Clause, cue: Cue): StatementFinding | undefined {
  const last = at.sentence.tokens.length - 1;
  const subject = clause.subject[0];
  const first = clause.inverted ? clause.verb.first : Math.min(clause.range.first, subject?.first ?? clause.verb.first);
  const start = afterColon(at, first);
  const before = first > start ? trimmed(context, at, { first: start, last: first - 1 }) : undefined;
  const after = clause.inverted ? undefined : trimmed(context, at, { first: clause.range.last + 1, last });
  const content = [before, after].filter((span) => span !== undefined);
  if (content.length === 0 || content.some((span) => isWhollyQuoted(context, span) || hasSpeech(context, span))) return undefined;
  return statementOf(context.report, content, 'indirect', cue, `parenthetical:${clause.verb.lemma}`);
}

/** "The share has shrunk: [it will be smaller], the minister said": before the colon the report speaks, where a clause follows it. */
function afterColon(at: SentenceContext, cue: number): number {
  const { items, clauses } = at.phrases;
  const colon = items.findLast((item) => item.kind === 'colon' && item.last < cue);
  const isClause = colon !== undefined && clauses.some(({ verb }) => verb.form === 'finite' && verb.first > colon.last && verb.last < cue);
  return isClause ? colon.last + 1 : 0;
}

/** Quotations of their own are found by their marks. */
function isWhollyQuoted(context: ReportContext, span: Span): boolean {
  return context.speechAt.touching(span).some((quotation) => quotation.outer.start <= span.start && quotation.outer.end >= span.end);
}

function hasSpeech(context: ReportContext, span: Span): boolean {
  return context.speechAt.touching(span).length > 0;
}

function formOf(context: ReportContext, span: Span): StatementFinding['form'] {
  return hasSpeech(context, span) ? 'mixed' : 'indirect';
}

const SAYING_NOUNS: ReadonlySet<string> = new Set([
  'announcement',
  'claim',
  'statement',
  'assertion',
  'warning',
  'declaration',
  'remark',
  'comment',
  'admission',
  'suggestion',
  'allegation',
]);

/** "the announcement by [X] that …", "[X]’s claim that …". */
function announcements(context: ReportContext, at: SentenceContext): StatementFinding[] {
  const { items } = at.phrases;
  return items.flatMap((item, index) => {
    if (item.kind !== 'noun' || !SAYING_NOUNS.has(item.noun.lemma)) return [];
    const by = items[index + 1];
    const namedBy = by?.kind === 'preposition' && (by.word === 'by' || by.word === 'from') ? items[index + 2] : undefined;
    const speaker = namedBy?.kind === 'noun' ? namedBy.noun : item.noun.possessor;
    const that = items[index + (namedBy ? 3 : 1)];
    if (!speaker || !that || (that.kind !== 'subordinator' && that.kind !== 'relative') || that.word !== 'that') return [];
    const cue = speakerOf(context, at, [speaker]);
    const span = trimmed(context, at, { first: that.last + 1, last: at.sentence.tokens.length - 1 });
    if (!cue || !span || !rangeOf(at.sentence, item.noun)) return [];
    const word = spanOfTokens(context, at.sentence, { first: item.noun.head, last: item.noun.head });
    return [statementOf(context.report, [span], formOf(context, span), { ...cue, cue: word }, `announcement:${item.noun.lemma}`)];
  });
}
