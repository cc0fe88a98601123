import { type Span, type StatementFinding, spanOf } from '../../model/index.ts';
import type { ReportContext, SentenceContext } from '../context.ts';
import type { Speaker } from './speaker.ts';
import { type Cue, statementOf } from './statement.ts';

/**
 * "“We stay,” [the guild's secretary, Ada Holm], told the Herald", where the tree takes all before the verb for what is said: a quotation that ends with a comma, and
 * behind it nothing but the words for whoever said it.
 */
export function saidByBehind(
  context: ReportContext,
  at: SentenceContext,
  told: readonly Span[],
  cue: Cue,
  lemma: string,
): StatementFinding | undefined {
  const [span, more] = told;
  const verb = cue.cue;
  if (!span || more || !verb || span.end > verb.start) return undefined;
  const quotation = context.speechAt
    .touching(span)
    .find(({ start, outer }) => outer.start <= span.start && span.start <= start && outer.end < span.end);
  const quoted = quotation && context.text.slice(quotation.start, quotation.end);
  if (!quotation || !quoted || !/[,?!]$/.test(quoted)) return undefined;
  const words = context.text.slice(quotation.outer.end, verb.start);
  const start = quotation.outer.end + (/^\s*/.exec(words)?.[0].length ?? 0);
  const end = verb.start - (/[\s,]*$/.exec(words)?.[0].length ?? 0);
  const tokens = at.sentence.tokens.filter((token) => token.start >= start && token.end <= end);
  if (end <= start || tokens.some(({ upos, feats }) => (upos === 'VERB' || upos === 'AUX') && feats?.includes('VerbForm=Fin'))) return undefined;
  const text = quoted.replace(/,$/, '');
  const content = spanOf(context.text, quotation.start, quotation.start + text.length);
  const { speaker, speakerEntity, ...rest } = cue;
  // "told [the Herald]": taken for the subject
  const heard = lemma === 'tell' && speaker && speaker.start > verb.end && !rest.addressee ? hearer(speaker, speakerEntity) : {};
  return statementOf(context.report, [content], 'direct', { ...rest, ...heard, ...speakerIn(context, at, start, end) }, `behind-quotation:${lemma}`);
}

function hearer(addressee: Span, entity: number | undefined): Pick<Cue, 'addressee' | 'addresseeEntity'> {
  return { addressee, ...(entity === undefined ? {} : { addresseeEntity: entity }) };
}

/** The one person named there; of "Ada Holm, head of the bank, and Ivo Lind" nobody alone. */
function speakerIn(context: ReportContext, at: SentenceContext, start: number, end: number): Speaker {
  const people = at.mentions.filter(
    (each) => each.form === 'name' && each.start >= start && each.end <= end && context.reading.entities[each.entity]?.kind === 'person',
  );
  const [one, more] = [...new Set(people.map(({ entity }) => entity))];
  return { speaker: spanOf(context.text, start, end), ...(one !== undefined && more === undefined ? { speakerEntity: one } : {}) };
}
