import type { Span, StatementFinding } from '../../model/index.ts';
import { type ReportContext, type SentenceContext, spanOfTokens } from '../context.ts';
import { speechVerbs } from '../lexicon.ts';
import type { Clause } from '../phrases/index.ts';
import { wordSet } from '../word-set.ts';
import { contentOf, isInserted } from './content.ts';
import { withSpeakerBehind } from './inverted.ts';
import { requestOf } from './requests.ts';
import { isText, speakerOf } from './speaker.ts';
import { type Cue, cueOf, statementOf, trimmed } from './statement.ts';

/** What is said in the report's own words: "X said that …", "…, the minister said", "the announcement by X that …". */
export function indirectStatements(context: ReportContext, at: SentenceContext): StatementFinding[] {
  const byVerb = at.phrases.clauses.flatMap((clause) => statementOfClause(context, at, clause) ?? []);
  const byNoun = at.phrases.clauses.flatMap((clause) => announcement(context, at, clause) ?? []);
  const agreed = at.phrases.clauses.flatMap((clause) => asSomebodySaid(context, at, clause) ?? []);
  const asked = at.phrases.clauses.flatMap((clause) => requestOf(context, at, clause) ?? []);
  return [...byVerb, ...byNoun, ...agreed, ...asked];
}

function statementOfClause(context: ReportContext, at: SentenceContext, found: Clause): StatementFinding | undefined {
  const clause = withSpeakerBehind(context, at, found);
  const verb = speechVerbs().get(clause.verb.lemma);
  const isOfText = OF_TEXTS.has(clause.verb.lemma) && clause.subject.length === 1 && clause.subject.every(isText);
  if (!(verb ? !verb.quoteOnly || isOfText : isOfText) || !isAsserted(clause)) return undefined;
  const told = contentOf(context, at, clause);
  const cue = told.length > 0 ? cueOf(context, at, clause, told) : undefined;
  if (!cue || told.some((span) => isQuotedSpeech(context, span))) return undefined;
  const content = told.flatMap((span) => withoutLooseMarks(span));
  if (content.length === 0) return undefined;
  if (content.some((span, index) => span.exact !== told[index]?.exact) && content.length === 1)
    return statementOf(context.report, content, 'direct', cue, `indirect:${clause.verb.lemma}`);
  const rule = isInserted(clause) ? 'parenthetical' : 'indirect';
  if (rule === 'parenthetical' && content.some((span) => hasSpeech(context, span)) && !isSaidAfter(content, cue)) return undefined;
  return statementOf(context.report, content, formOf(context, content), cue, `${rule}:${clause.verb.lemma}`);
}

/** "The tunnel is late, [as the builder said last week]": the sentence around it. */
function asSomebodySaid(context: ReportContext, at: SentenceContext, clause: Clause): StatementFinding | undefined {
  const { verb, marker, range, object } = clause;
  const told = speechVerbs().get(verb.lemma);
  if (marker !== 'as' || !told || told.quoteOnly || verb.form !== 'finite' || !isAsserted(clause) || object.length > 0) return undefined;
  if (contentOf(context, at, clause).length > 0) return undefined;
  const { tokens } = at.sentence;
  const mark = tokens.findLastIndex(
    ({ form }, token) => token <= Math.max(range.first, clause.subject[0]?.first ?? range.first) && form.toLowerCase() === 'as',
  );
  const isEnd = tokens[mark - 1]?.form === ',' && tokens.slice(range.last + 1).every(({ upos }) => upos === 'PUNCT');
  const around = isEnd
    ? { first: 0, last: mark - 2 }
    : mark === 0 && tokens[range.last + 1]?.form === ','
      ? { first: range.last + 2, last: tokens.length - 1 }
      : undefined;
  const content = around && trimmed(context, at, around);
  const cue = content && cueOf(context, at, clause, [content]);
  if (!cue || context.speechAt.touching(content).length > 0) return undefined;
  return statementOf(context.report, [content], 'indirect', cue, `as:${verb.lemma}`);
}

/** Verbs by which a text, and nobody else, says something: "the study [found] that …". */
const OF_TEXTS: ReadonlySet<string> = wordSet('find show conclude demonstrate');

/** "said “Nobody told us": a mark that nothing closes, or opens, before the paragraph ends: the words are the speaker's own. */
function withoutLooseMarks({ start, end, exact }: Span): Span[] {
  const marks = [...exact.matchAll(/["“”]/gu)];
  if (marks.length !== 1) return [{ start, end, exact }];
  // "said in a letter “Nobody told us": the occasion stands before the mark
  const first = /^(?:(?:in|at|on|during|via|through)\s[^"“”]{1,60})?["“]\s*/u.exec(exact)?.[0].length ?? 0;
  const last = first === 0 ? (/[\s,]*["“”]$/u.exec(exact)?.[0].length ?? 0) : 0;
  const inner = exact.slice(first, exact.length - last);
  return inner.trim() === '' ? [] : [{ start: start + first, end: end - last, exact: inner }];
}

/** It was said: not denied, not wished for, not a question of whether. */
function isAsserted(clause: Clause): boolean {
  const { verb, link, marker } = clause;
  if (verb.negative || (verb.modal && verb.modal !== 'can') || verb.form === 'infinitive') return false;
  return !(link === 'adverbial' && (marker === 'if' || marker === 'unless'));
}

/** Quotations of their own are found by their marks. */
function isQuotedSpeech(context: ReportContext, span: Span): boolean {
  return context.speechAt.touching(span).some((quotation) => quotation.outer.start <= span.start && quotation.outer.end >= span.end);
}

function hasSpeech(context: ReportContext, span: Span): boolean {
  return context.speechAt.touching(span).length > 0;
}

function isSaidAfter(content: readonly Span[], cue: Cue): boolean {
  return content.every((span) => span.end <= (cue.cue?.start ?? 0));
}

/** "Kenya had come “with the money”": words in marks are the speaker's where somebody says them, however few; titles are not. */
export function formOf(context: ReportContext, content: readonly Span[]): StatementFinding['form'] {
  const isQuoted = (span: Span) =>
    context.reading.quotations.some(
      ({ use, start, end, outer }) =>
        use !== 'title' && outer.start >= span.start && outer.end <= span.end && !looksLikeTitle(context.text.slice(start, end)),
    );
  return content.some((span) => hasSpeech(context, span) || isQuoted(span)) ? 'mixed' : 'indirect';
}

/** "The Long Road": all its words are capitals. */
function looksLikeTitle(text: string): boolean {
  return /\s/.test(text) && text.split(/\s+/).every((word) => /^\p{Lu}|^(?:of|the|and|in|on|for|to|a|an)$/u.test(word));
}

const SAYING_NOUNS: ReadonlySet<string> = wordSet(
  'announcement claim statement assertion warning declaration remark comment admission suggestion allegation',
);

/** "the announcement by [X] that …", "[X]’s claim that …". */
function announcement(context: ReportContext, at: SentenceContext, clause: Clause): StatementFinding | undefined {
  const noun = clause.governorNoun;
  if (!noun || clause.marker !== 'that' || !SAYING_NOUNS.has(noun.lemma)) return undefined;
  const by = noun.phrases.find((phrase) => phrase.preposition === 'by' || phrase.preposition === 'from');
  const speaker = by?.nouns[0] ?? noun.possessor;
  const cue = speaker ? speakerOf(context, at, [speaker]) : undefined;
  if (!cue) return undefined;
  const word = spanOfTokens(context, at.sentence, { first: noun.head, last: noun.head });
  const span = spanOfTokens(context, at.sentence, clause.range);
  return statementOf(context.report, [span], formOf(context, [span]), { ...cue, cue: word }, `announcement:${noun.lemma}`);
}
