import { nounClass } from '../../language/knowledge/nouns.ts';
import { contains, type Quotation, type Span, type StatementFinding, spanOf } from '../../model/index.ts';
import { type ReportContext, type SentenceContext, spanOfTokens } from '../context.ts';
import { speechVerbs } from '../lexicon.ts';
import type { Clause } from '../phrases/index.ts';
import { rangeIndex } from '../range-index.ts';
import { speakerOf } from './speaker.ts';
import { type Cue, cueOf, statementOf } from './statement.ts';

/** Quotations that belong together as one statement, with what stands around them. */
interface Passage {
  quotations: Quotation[];
  cue: Cue | undefined;
  /** Part of a clause of the report's own: called it “bold”. */
  embedded: boolean;
  rule: string;
}

/** Direct and mixed quotations with their speakers. A broken quotation ("…," he said, "…") is one statement of several spans. */
export function quotedStatements(context: ReportContext, taken: readonly StatementFinding[]): StatementFinding[] {
  const passages: Passage[] = [];
  const takenAt = rangeIndex(taken, (statement) => statement.content);
  for (const quotation of outermost(context.speech)) {
    if (takenAt.touching(quotation).some((statement) => statement.content.some((span) => contains(span, quotation)))) continue;
    const previous = passages.at(-1);
    const passage = passageOf(context, quotation, previous);
    if (previous && goesWith(context, previous, quotation, passage)) {
      previous.quotations.push(quotation);
      previous.cue ??= passage.cue;
    } else passages.push(passage);
  }
  return passages.flatMap((passage) => {
    const content = passage.quotations.map((quotation) => contentOf(context, quotation)).filter((span) => span !== undefined);
    if (content.length === 0) return [];
    return [statementOf(context.report, content, passage.embedded ? 'mixed' : 'direct', passage.cue ?? {}, `quoted:${passage.rule}`)];
  });
}

function outermost(quotations: readonly Quotation[]): Quotation[] {
  const kept: Quotation[] = [];
  for (const quotation of quotations) if ((kept.at(-1)?.outer.end ?? 0) < quotation.outer.end) kept.push(quotation);
  return kept;
}

/** Inside the marks, without the comma that the attribution brings. */
function contentOf(context: ReportContext, quotation: Quotation): Span | undefined {
  let { start, end } = quotation;
  while (end > start && /[\s,]/.test(context.text[end - 1] ?? '')) end--;
  while (start < end && /\s/.test(context.text[start] ?? '')) start++;
  return end > start ? spanOf(context.text, start, end) : undefined;
}

function passageOf(context: ReportContext, quotation: Quotation, previous: Passage | undefined): Passage {
  const first = sentenceAt(context, quotation.outer.start);
  const last = sentenceAt(context, quotation.outer.end - 1) ?? first;
  const base = { quotations: [quotation] };
  if (!first || !last) return { ...base, cue: undefined, embedded: false, rule: 'alone' };
  const after = cueAfter(context, last, quotation);
  if (after) return { ...base, cue: after, embedded: false, rule: 'cue-after' };
  const before = cueBefore(context, first, quotation);
  if (before) return { ...base, cue: before.cue, embedded: before.embedded, rule: before.embedded ? 'in-clause' : 'cue-before' };
  const heading = headingSpeaker(context, first, quotation);
  if (heading) return { ...base, cue: heading, embedded: false, rule: 'after-name' };
  const colon = subjectBeforeColon(context, first, quotation);
  if (colon) return { ...base, cue: colon, embedded: false, rule: 'after-colon' };
  if (standsAlone(context, first, quotation)) {
    const cue = previous && isRightAfter(context, previous, first) ? withoutCue(previous.cue) : speakerBefore(context, first);
    return { ...base, cue, embedded: false, rule: 'after-speaker' };
  }
  return {
    ...base,
    cue: undefined,
    embedded: !startsLikeSentence(context, quotation) || !/[,.!?]$/.test(quotedText(context, quotation)),
    rule: 'no-cue',
  };
}

function withoutCue(cue: Cue | undefined): Cue | undefined {
  return (
    cue && { ...(cue.speaker ? { speaker: cue.speaker } : {}), ...(cue.speakerEntity !== undefined ? { speakerEntity: cue.speakerEntity } : {}) }
  );
}

/** Whether a quotation carries on the statement before it: the paragraph went on, or only "…," he said, stands between. */
function goesWith(context: ReportContext, previous: Passage, quotation: Quotation, passage: Passage): boolean {
  const last = previous.quotations.at(-1);
  if (!last) return false;
  if (last.continues) return true;
  const [a, b] = [sentenceAt(context, last.end - 1), sentenceAt(context, quotation.start)];
  if (!a || !b || a.sentence.part !== b.sentence.part) return false;
  const gap = context.text.slice(last.outer.end, quotation.outer.start);
  if (gap.length > 200) return false;
  if (previous.embedded) return a === b && passage.embedded && passage.cue?.cue?.start === previous.cue?.cue?.start && gap.length < 60;
  if (!previous.cue?.cue || (passage.embedded && !(a === b && /,\s*$/.test(gap)))) return false;
  const own = previous.cue.cue;
  const between = own.start >= last.outer.end && own.end <= quotation.outer.start;
  return between && (passage.cue === undefined || passage.cue.cue === undefined || passage.cue.cue.start === own.start) && b.index - a.index <= 1;
}

function sentenceAt(context: ReportContext, offset: number): SentenceContext | undefined {
  return context.sentencesAt.touching({ start: offset, end: offset + 1 })[0];
}

/** “…,” [he said] / [said the minister]. */
function cueAfter(context: ReportContext, at: SentenceContext, quotation: Quotation): Cue | undefined {
  if (
    !/[,?!…—]\s*$|^\s*,/.test(context.text.slice(quotation.start, quotation.end)) &&
    !/^\s*[,—–-]/.test(context.text.slice(quotation.outer.end, quotation.outer.end + 3))
  )
    return undefined;
  const clause = at.phrases.clauses.find((other) => startOf(at, other) >= quotation.outer.end && isCue(other, at));
  if (!clause) return undefined;
  const first = Math.min(startOf(at, clause), at.sentence.tokens[clause.subject[0]?.first ?? clause.verb.first]?.start ?? Number.POSITIVE_INFINITY);
  const gap = context.text.slice(quotation.outer.end, Math.max(first, quotation.outer.end));
  return gap.length < 40 && !/[.!?“]/.test(gap) ? cueOf(context, at, clause) : undefined;
}

function isCue(clause: Clause, at: SentenceContext): boolean {
  return (
    speechVerbs().has(clause.verb.lemma) &&
    !clause.verb.negative &&
    clause.verb.form !== 'infinitive' &&
    at.sentence.tokens[clause.verb.head] !== undefined
  );
}

function startOf(at: SentenceContext, clause: Clause): number {
  return at.sentence.tokens[clause.verb.first]?.start ?? 0;
}

/** Xi said, “…”; calling it “bold”; said that the plan was “bold”. */
function cueBefore(context: ReportContext, at: SentenceContext, quotation: Quotation): { cue: Cue; embedded: boolean } | undefined {
  const before = at.phrases.clauses.filter(
    (clause) => startOf(at, clause) < quotation.outer.start && startOf(at, clause) >= at.sentence.start && !isInside(context, at, clause),
  );
  const own = before.filter((clause) => isCue(clause, at) && !isParticipleBefore(clause)).at(-1);
  if (!own) return undefined;
  const cue = cueOf(context, at, own);
  if (!cue) return undefined;
  const gap = context.text.slice(at.sentence.tokens[own.verb.last]?.end ?? quotation.outer.start, quotation.outer.start);
  const opens = /[,:]\s*$/.test(gap) && startsLikeSentence(context, quotation);
  return { cue, embedded: !opens };
}

/** "[Asked about the dam], she replied: “…”". */
function isParticipleBefore({ link, governor, verb }: Clause): boolean {
  return (link === 'adverbial' || link === 'participle') && governor !== undefined && governor.verb.first > verb.last;
}

/** The clause stands in some quotation itself. */
function isInside(context: ReportContext, at: SentenceContext, clause: Clause): boolean {
  const start = startOf(at, clause);
  return context.speechAt.touching({ start, end: start + 1 }).length > 0;
}

function quotedText(context: ReportContext, quotation: Quotation): string {
  return context.text.slice(quotation.start, quotation.end);
}

function startsLikeSentence(context: ReportContext, quotation: Quotation): boolean {
  return /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(context.text.slice(quotation.start, quotation.start + 12));
}

/** "Macron: ‘We will stay’": a name and a colon, nothing else. */
function headingSpeaker(context: ReportContext, at: SentenceContext, quotation: Quotation): Cue | undefined {
  const before = context.text.slice(at.sentence.start, quotation.outer.start);
  if (!/:\s*$/.test(before)) return undefined;
  const name = before.replace(/:\s*$/, '');
  const noun = at.phrases.items[0];
  const last = noun ? at.sentence.tokens[noun.last] : undefined;
  if (noun?.kind !== 'noun' || !last || last.end !== at.sentence.start + name.length) return undefined;
  return speakerOf(context, at, [noun.noun]);
}

/** "[The minister] rejected the accusation: “Every page is there.”" */
function subjectBeforeColon(context: ReportContext, at: SentenceContext, quotation: Quotation): Cue | undefined {
  if (!/\p{L}.*:\s*$/u.test(context.text.slice(at.sentence.start, quotation.outer.start)) || !startsLikeSentence(context, quotation))
    return undefined;
  const clause = at.phrases.clauses.find(({ link, verb }) => link === 'main' && verb.form === 'finite' && !verb.passive);
  if (!clause || startOf(at, clause) >= quotation.outer.start) return undefined;
  const speaker = speakerOf(context, at, clause.subject);
  const head = clause.subject[0]?.lemma ?? '';
  const isSomebody = speaker?.speakerEntity !== undefined || nounClass(head) === 'person' || /^(?:he|she)$/.test(head);
  return speaker && isSomebody
    ? { ...speaker, cue: spanOfTokens(context, at.sentence, { first: clause.verb.head, last: clause.verb.head }) }
    : undefined;
}

/** Nothing but the quotation in its sentences. */
function standsAlone(context: ReportContext, at: SentenceContext, quotation: Quotation): boolean {
  const before = context.text.slice(at.sentence.start, quotation.outer.start);
  const last = sentenceAt(context, quotation.outer.end - 1) ?? at;
  const after = context.text.slice(quotation.outer.end, last.sentence.end).replace(/\[[^\]]{1,4}\]/g, '');
  return !/[\p{L}\p{N}]/u.test(before) && !/\p{L}/u.test(after);
}

function isRightAfter(context: ReportContext, previous: Passage, at: SentenceContext): boolean {
  const last = previous.quotations.at(-1);
  const before = last ? sentenceAt(context, last.outer.end - 1) : undefined;
  if (before === undefined || at.index - before.index !== 1) return false;
  // "“…,” he said.", and the next paragraph is in marks as a whole: he goes on
  return (
    before.sentence.part === at.sentence.part ||
    (at.sentence.part - before.sentence.part === 1 && previous.cue?.speaker !== undefined && !previous.embedded)
  );
}

/** The speaker of the sentence before: "… posted the following:", "the announcement by the spokesman that …". */
function speakerBefore(context: ReportContext, at: SentenceContext): Cue | undefined {
  const before = context.sentences[at.index - 1];
  if (!before || at.sentence.part - before.sentence.part > 2) return undefined;
  const text = context.text.slice(before.sentence.start, before.sentence.end);
  const introduces = /:\s*(?:\[[^\]]{1,4}\])?\s*$/.test(text);
  if (!introduces && before.sentence.part !== at.sentence.part) return undefined;
  const clause = before.phrases.clauses
    .toReversed()
    .find((other) => isCue(other, before) && other.link !== 'that' && other.link !== 'reported' && other.link !== 'relative');
  const cue = clause ? cueOf(context, before, clause) : undefined;
  if (cue) return introduces ? cue : withoutCue(cue);
  return introduces ? undefined : announcerIn(context, before);
}

/** "the announcement by [ministry spokeswoman Ada Kaya]". */
function announcerIn(context: ReportContext, at: SentenceContext): Cue | undefined {
  const { items } = at.phrases;
  for (const [index, item] of items.entries()) {
    const by = items[index + 1];
    const named = items[index + 2];
    if (
      item.kind === 'noun' &&
      /^(?:announcement|statement|remark|comment|claim)$/.test(item.noun.lemma) &&
      by?.kind === 'preposition' &&
      by.word === 'by' &&
      named?.kind === 'noun'
    ) {
      return speakerOf(context, at, [named.noun]);
    }
  }
  return undefined;
}
