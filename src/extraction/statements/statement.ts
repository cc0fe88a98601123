import { nounClass } from '../../language/knowledge/nouns.ts';
import { accountId, type Report, type Span, type StatementFinding, type StatementForm } from '../../model/index.ts';
import { type ReportContext, rangeOf, type SentenceContext, spanOfTokens } from '../context.ts';
import { speechVerbs } from '../lexicon.ts';
import type { Clause, TokenRange } from '../phrases/index.ts';
import { type Occasion, occasionOf } from './occasion.ts';
import { type Speaker, speakerOf } from './speaker.ts';
import { mayBeCalled } from './speaker-gender.ts';
import { isText } from './texts.ts';

/** Who says it, by which word, to whom, when and where. */
export interface Cue extends Speaker, Occasion {
  cue?: Span;
}

/**
 * The cue of a clause with a verb of saying; undefined where its subject can't speak or isn't there. Who is told, when and where stands outside `content`: "said [that
 * the bank will close on Monday]".
 */
export function cueOf(context: ReportContext, at: SentenceContext, clause: Clause, content: readonly Span[] = []): Cue | undefined {
  const sayers = sayersOf(clause);
  const own = isAuthor(context, at, sayers) ? undefined : speakerOf(context, at, sayers);
  if (!own) return undefined;
  const above = goesOnSaying(at, clause) ? speakerOf(context, at, sayersAbove(clause)) : undefined;
  const isHe = above !== undefined && (above.speakerEntity === undefined || mayBeCalled(context, above.speakerEntity, own.speaker?.exact ?? ''));
  const speaker = isHe ? withEntityOf(own, above) : own;
  return { ...speaker, cue: cueSpan(context, at, clause), ...occasionOf(context, at, clause, content) };
}

/** "[I] remember thinking", "as [we] said last week": outside quotation marks whoever wrote the report speaks of himself. */
function isAuthor(context: ReportContext, { sentence }: SentenceContext, sayers: Clause['subject']): boolean {
  const [noun, more] = sayers;
  const word = noun && sentence.tokens[isText(noun) ? (noun.possessor?.first ?? noun.first) : noun.head];
  return word !== undefined && more === undefined && /^(?:I|[Ww]e|[Mm]y|[Oo]ur)$/.test(word.form) && context.speechAt.touching(word).length === 0;
}

/** "The doctor told Kaya that it was late[, as he warned …]", "Kaya denounced the law, [which he said was late]": he is the one who acts already. */
function goesOnSaying(at: SentenceContext, clause: Clause): boolean {
  const [own, more] = clause.subject;
  const isPronoun = own !== undefined && more === undefined && /^(?:he|she)$/i.test(at.sentence.tokens[own.head]?.form ?? '');
  const [above] = sayersAbove(clause);
  const isBeside = (clause.link === 'adverbial' && clause.marker === 'as') || clause.link === 'relative';
  return isPronoun && isBeside && above !== undefined && isOnePerson(at, above) && !(clause.link === 'relative' && isBesideAnother(at, above, own));
}

/** "Kaya met [Holm] to sign the pact, which [she] said …": between whoever acts and the pronoun somebody else is told, who may be meant. */
function isBesideAnother(
  { sentence, mentions, phrases }: SentenceContext,
  above: Clause['subject'][number],
  own: Clause['subject'][number],
): boolean {
  const [from, to] = [sentence.tokens[above.last]?.end ?? 0, sentence.tokens[own.head]?.start ?? 0];
  const isNamed = mentions.some(({ start, end, form }) => start >= from && end <= to && form !== 'adjective');
  return isNamed || phrases.nouns.some(({ head, lemma }) => head > above.last && head < own.head && nounClass(lemma) === 'person');
}

/** Who speaks in the clause of saying that a clause stands in; of a relative clause whoever does what the clause above tells. */
function sayersAbove({ governor, link }: Clause): Clause['subject'] {
  if (link === 'relative') return governor && !governor.verb.passive ? governor.subject.slice(0, 1) : [];
  let above = governor;
  while (above && !(speechVerbs().has(above.verb.lemma) && above.verb.form === 'finite')) above = above.governor;
  return above ? sayersOf(above) : [];
}

function isOnePerson(at: SentenceContext, { head, lemma }: Clause['subject'][number]): boolean {
  const token = at.sentence.tokens[head];
  return token?.upos === 'PROPN' || (nounClass(lemma) === 'person' && token?.feats?.includes('Number=Plur') !== true);
}

function withEntityOf({ speaker }: Speaker, other: Speaker | undefined): Speaker {
  return { ...(speaker ? { speaker } : {}), ...(other?.speakerEntity !== undefined ? { speakerEntity: other.speakerEntity } : {}) };
}

/** The subject, or "he was told [by Ruto]"; in "the paper quoted [Ruto] as saying" the object above. */
function sayersOf({ verb, subject, agents, marker, governor }: Clause): Clause['subject'] {
  if (verb.passive) return agents;
  const quoting = marker === 'as' && governor !== undefined && QUOTING.has(governor.verb.lemma) ? governor : undefined;
  const quoted = quoting?.verb.passive ? quoting.subject : (quoting?.object ?? []);
  return quoted.length > 0 ? quoted : subject;
}

const QUOTING: ReadonlySet<string> = new Set(['quote', 'cite', 'report', 'record']);

/** The verb, with its particle: "pointed out", "went on". */
function cueSpan(context: ReportContext, at: SentenceContext, clause: Clause): Span {
  const particle = clause.verb.lemma === 'go' ? 'on' : speechVerbs().get(clause.verb.lemma)?.particle;
  const next = clause.verb.head + 1;
  const last = particle && at.sentence.tokens[next]?.form.toLowerCase() === particle ? next : clause.verb.head;
  return spanOfTokens(context, at.sentence, { first: clause.verb.head, last });
}

/** A statement finding; `content` must not be empty. */
export function statementOf(report: Report, content: Span[], form: StatementForm, cue: Cue, by: string): StatementFinding {
  return { id: accountId(report.id, 'statement', content), report: report.id, content, ...cue, form, by: `statements/${by}` };
}

/** ".[1]" */
const NOTE_MARKER = /[.,;]?\s?\[\d{1,3}\]?$/;

/** A token range without white space, commas and stops at its ends; undefined where nothing is left. */
export function trimmed(context: ReportContext, at: SentenceContext, tokens: TokenRange): Span | undefined {
  let { first, last } = tokens;
  const isMark = (index: number) => at.sentence.tokens[index]?.upos === 'PUNCT' && !/[)\]”’"%]/.test(at.sentence.tokens[index]?.form ?? '');
  while (first <= last && isMark(first) && !/[“‘"([]/.test(at.sentence.tokens[first]?.form ?? '')) first++;
  while (last >= first && isMark(last)) last--;
  // "[Separately,] rents rose, the town said": the report goes on to something else
  if (first === 0 && at.sentence.tokens[1]?.form === ',' && /^(?:Separately|Elsewhere|Meanwhile)$/.test(at.sentence.tokens[0]?.form ?? '')) first = 2;
  const range = last >= first ? rangeOf(at.sentence, { first, last }) : undefined;
  if (!range) return undefined;
  const exact = context.text.slice(range.start, range.end).replace(NOTE_MARKER, '');
  return exact === '' ? undefined : { start: range.start, end: range.start + exact.length, exact };
}
