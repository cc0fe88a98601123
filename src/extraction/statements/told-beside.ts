import { feature } from '../../language/dependency-tree.ts';
import type { StatementFinding } from '../../model/index.ts';
import { type ReportContext, type SentenceContext, spanOfTokens } from '../context.ts';
import { speechVerbs } from '../lexicon.ts';
import type { Clause, NounPhrase } from '../phrases/index.ts';
import { wordSet } from '../word-set.ts';
import { isAsserted } from './asserted.ts';
import { contentOf } from './content.ts';
import { withoutManner } from './content-ends.ts';
import { formOf } from './form.ts';
import { speakerOf } from './speaker.ts';
import { cueOf, statementOf, trimmed } from './statement.ts';
import { isText } from './texts.ts';

/** "The tunnel is late, [as the builder said last week]": the sentence around it. */
export function asSomebodySaid(context: ReportContext, at: SentenceContext, clause: Clause): StatementFinding | undefined {
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

const SAYING_NOUNS: ReadonlySet<string> = wordSet(
  'announcement claim statement assertion warning declaration remark comment admission suggestion allegation',
);

/** "a warning from [the head of the bank, Jane Doe]" with whoever warns set beside the warning by the tree. */
function behindFrom({ sentence }: SentenceContext, { appositions, last }: NounPhrase): NounPhrase | undefined {
  const isBy = /^(?:by|from)$/i.test(sentence.tokens[last + 1]?.form ?? '');
  return isBy ? appositions.find(({ first }) => first === last + 2) : undefined;
}

/** "the announcement by [X] that …", "[X]’s claim that …". */
export function announcement(context: ReportContext, at: SentenceContext, clause: Clause): StatementFinding | undefined {
  const noun = clause.governorNoun;
  if (!noun || clause.marker !== 'that' || !SAYING_NOUNS.has(noun.lemma)) return undefined;
  const by = noun.phrases.find((phrase) => phrase.preposition === 'by' || phrase.preposition === 'from');
  const speaker = by?.nouns[0] ?? behindFrom(at, noun) ?? noun.possessor;
  const cue = speaker ? speakerOf(context, at, [speaker]) : undefined;
  const { first, last } = clause.range;
  // "A warning by the bank [that rates would rise shook] markets": the sentence's own verb is taken in
  const hasOwnVerb = at.sentence.tokens.some((token, index) => (index < first || index > last) && feature(token, 'VerbForm') === 'Fin');
  if (!cue || !hasOwnVerb) return undefined;
  const word = spanOfTokens(context, at.sentence, { first: noun.head, last: noun.head });
  const span = spanOfTokens(context, at.sentence, clause.range);
  return statementOf(context.report, [span], formOf(context, [span]), { ...cue, cue: word }, `announcement:${noun.lemma}`);
}

/** "The minister [made it clear] that nobody would pay". */
export function madeClear(context: ReportContext, at: SentenceContext, { governor, marker, range }: Clause): StatementFinding | undefined {
  const { tokens } = at.sentence;
  const that = marker === 'that' ? tokens.findLastIndex(({ form }, token) => token <= range.first && form.toLowerCase() === 'that') : -1;
  if (!governor || governor.verb.lemma !== 'make' || governor.verb.passive || !isAsserted(governor) || tokens[that - 1]?.form !== 'clear')
    return undefined;
  const words = that - 1 - governor.verb.head;
  if (words > 2 || (words === 2 && tokens[that - 2]?.form !== 'it') || governor.subject.some(isText)) return undefined;
  const { tree } = at.phrases;
  const told = { first: that + 1, last: range.last };
  const content = trimmed(context, at, tree ? withoutManner(tree, told) : told);
  const cue = content && cueOf(context, at, governor, [content]);
  const word = spanOfTokens(context, at.sentence, { first: governor.verb.head, last: that - 1 });
  return cue && statementOf(context.report, [content], formOf(context, [content]), { ...cue, cue: word }, 'clear:make');
}
