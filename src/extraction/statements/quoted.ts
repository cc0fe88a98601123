import { contains, type Quotation, type Span, type StatementFinding } from '../../model/index.ts';
import type { ReportContext, SentenceContext } from '../context.ts';
import { rangeIndex } from '../range-index.ts';
import { isAnswered, speakerBefore, standsAlone, withoutCue } from './lone-quotations.ts';
import { cueAfter, cueBefore, cueInNext, headingSpeaker, subjectBeforeColon } from './quotation-cues.ts';
import { contentOf, quotedText, sentenceAt, startsLikeSentence } from './quotation-text.ts';
import { type Cue, statementOf } from './statement.ts';

/** Quotations that belong together as one statement, with what stands around them. */
interface Passage {
  quotations: Quotation[];
  cue: Cue | undefined;
  /** Part of a clause of the report's own: called it “bold”. */
  embedded: boolean;
  /** What it is said of: called [the plan] “bold”. */
  judged?: Span | undefined;
  rule: string;
}

/** Direct and mixed quotations with their speakers. A broken quotation ("…," he said, "…") is one statement of several spans. */
export function quotedStatements(context: ReportContext, taken: readonly StatementFinding[]): StatementFinding[] {
  const passages: Passage[] = [];
  const takenAt = rangeIndex(taken, (statement) => statement.content);
  for (const quotation of outermost(context.speech)) {
    const words = contentOf(context, quotation, /[\s,.!?…]/) ?? quotation;
    if (takenAt.touching(quotation).some((statement) => statement.content.some((span) => contains(span, words)))) continue;
    const previous = passages.at(-1);
    const passage = passageOf(context, quotation, previous);
    if (previous && goesWith(context, previous, quotation, passage)) {
      const goesOn = previous.quotations.at(-1)?.continues === true;
      previous.quotations.push(quotation);
      // "“We stay. ¶ “We win,” she said": a verb of saying at the end tells more than who was spoken of before
      if (previous.cue === undefined || (goesOn && previous.cue.cue === undefined && passage.cue?.cue))
        Object.assign(previous, { cue: passage.cue, rule: passage.rule });
    } else passages.push(passage);
  }
  return passages.flatMap((passage) => {
    const quoted = passage.quotations.map((quotation) => contentOf(context, quotation)).filter((span) => span !== undefined);
    if (quoted.length === 0) return [];
    const content = [...(passage.judged ? [passage.judged] : []), ...quoted];
    return [statementOf(context.report, content, passage.embedded ? 'mixed' : 'direct', passage.cue ?? {}, `quoted:${passage.rule}`)];
  });
}

function outermost(quotations: readonly Quotation[]): Quotation[] {
  const kept: Quotation[] = [];
  for (const quotation of quotations) if ((kept.at(-1)?.outer.end ?? 0) < quotation.outer.end) kept.push(quotation);
  return kept;
}

function passageOf(context: ReportContext, quotation: Quotation, previous: Passage | undefined): Passage {
  const first = sentenceAt(context, quotation.outer.start);
  const last = sentenceAt(context, quotation.outer.end - 1) ?? first;
  const base = { quotations: [quotation] };
  if (!first || !last) return { ...base, cue: undefined, embedded: false, rule: 'alone' };
  const before = cueBefore(context, first, quotation);
  const after = before?.close ? undefined : (cueAfter(context, last, quotation) ?? cueInNext(context, last, quotation));
  if (after) return { ...base, cue: after, embedded: false, rule: 'cue-after' };
  if (before)
    return { ...base, cue: before.cue, embedded: before.embedded, judged: before.judged, rule: before.embedded ? 'in-clause' : 'cue-before' };
  const heading = headingSpeaker(context, first, quotation);
  if (heading) return { ...base, cue: heading, embedded: false, rule: 'after-name' };
  const colon = subjectBeforeColon(context, first, quotation);
  if (colon) return { ...base, cue: colon, embedded: false, rule: 'after-colon' };
  if (standsAlone(context, first, quotation) && !isAnswered(context, quotation)) {
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
