import { accountId, overlaps, type Range, type Report, type Span, type StatementFinding, type StatementForm } from '../../model/index.ts';
import { timeAmong } from '../clause-time.ts';
import { type ReportContext, rangeOf, type SentenceContext, spanOfTokens } from '../context.ts';
import { speechVerbs, VENUES } from '../lexicon.ts';
import { actorsOf, mentionOf } from '../participants.ts';
import type { Clause, NounPhrase, TokenRange } from '../phrases/index.ts';
import { wordSet } from '../word-set.ts';
import { type Speaker, speakerOf } from './speaker.ts';

/** Who says it, by which word, to whom, when and where. */
export interface Cue extends Speaker {
  cue?: Span;
  addressee?: Span;
  addresseeEntity?: number;
  said?: StatementFinding['said'];
  venue?: Span;
}

const VENUE_PREPOSITIONS: ReadonlySet<string> = wordSet('in at on during via through over within');

/**
 * The cue of a clause with a verb of saying; undefined where its subject can't speak or isn't there. Who is told, when and where stands outside `content`: "said [that
 * the bank will close on Monday]".
 */
export function cueOf(context: ReportContext, at: SentenceContext, clause: Clause, content: readonly Span[] = []): Cue | undefined {
  const subject = clause.verb.passive ? [] : clause.subject;
  const speaker = speakerOf(context, at, subject);
  if (!speaker) return undefined;
  const occasion = outside(at, withMainPhrases(clause), content);
  return { ...speaker, cue: cueSpan(context, at, clause), ...addresseeOf(context, at, occasion), ...occasionOf(context, at, occasion) };
}

/** "In an interview with X, Putin praised the plan, [calling] it …": the occasion of the main verb is that of the participle. */
function withMainPhrases(clause: Clause): Clause {
  const main = clause.link === 'participle' ? clause.governor : undefined;
  if (!main || !speechVerbs().has(main.verb.lemma)) return clause;
  return { ...clause, obliques: [...main.obliques, ...clause.obliques], times: [...main.times, ...clause.times] };
}

/** The clause without the phrases and times that stand in what is said. */
function outside(at: SentenceContext, clause: Clause, content: readonly Span[]): Clause {
  const isFree = (range: Range | undefined): boolean => range === undefined || !content.some((span) => overlaps(span, range));
  return {
    ...clause,
    obliques: clause.obliques.filter((phrase) => isFree(rangeOf(at.sentence, phrase))),
    times: clause.times.filter(isFree),
  };
}

/** The verb, with its particle: "pointed out". */
function cueSpan(context: ReportContext, at: SentenceContext, clause: Clause): Span {
  const particle = speechVerbs().get(clause.verb.lemma)?.particle;
  const next = clause.verb.head + 1;
  const last = particle && at.sentence.tokens[next]?.form.toLowerCase() === particle ? next : clause.verb.head;
  return spanOfTokens(context, at.sentence, { first: clause.verb.head, last });
}

/** "told [The Times]", "said to [reporters]", "in an interview with [Reuters]". */
function addresseeOf(context: ReportContext, at: SentenceContext, clause: Clause): Pick<Cue, 'addressee' | 'addresseeEntity'> {
  const byObject = speechVerbs().get(clause.verb.lemma)?.addressee === 'object' ? clause.object : [];
  const interview = clause.obliques.find((phrase) => phrase.nouns.some((noun) => noun.lemma === 'interview'));
  const withPhrase = interview ? clause.obliques.find((phrase) => phrase.first === interview.last + 1) : undefined;
  const byInterview = withPhrase && (withPhrase.preposition === 'with' || withPhrase.preposition === 'to') ? withPhrase.nouns : [];
  const noun = [...byObject, ...byInterview, ...spokenTo(context, at, clause)][0];
  if (!noun) return {};
  const actor = actorsOf(context, at, noun)[0];
  return { addressee: actor?.span ?? spanOfTokens(context, at.sentence, noun), ...(actor ? { addresseeEntity: actor.entity } : {}) };
}

/** "said [to reporters]". */
function spokenTo(context: ReportContext, at: SentenceContext, { obliques, verb }: Clause): NounPhrase[] {
  const phrase = obliques.find(({ preposition, noun, first }) => preposition === 'to' && noun === undefined && first > verb.head);
  return (phrase?.nouns ?? []).filter((noun) => speakerOf(context, at, [noun]) !== undefined).slice(0, 1);
}

/** "on 17 May", "in a statement", "in Oslo". */
function occasionOf(context: ReportContext, at: SentenceContext, clause: Clause): Pick<Cue, 'said' | 'venue'> {
  const isOutside = (range: Range) => context.speechAt.touching(range).length === 0;
  const time = timeAmong(
    clause.times.filter(isOutside),
    clause.obliques.filter(({ time: told }) => !told || isOutside(told)),
  );
  const venue = clause.obliques
    .filter(({ preposition }) => VENUE_PREPOSITIONS.has(preposition))
    .flatMap((phrase) => phrase.nouns)
    .find((noun) => VENUES.has(noun.lemma));
  const place = clause.obliques
    .filter(
      ({ preposition, noun, first }) =>
        PLACE_PREPOSITIONS.has(preposition) && (noun === undefined || noun.lemma === 'she' || noun.lemma === 'he') && first > clause.verb.head,
    )
    .flatMap((phrase) => phrase.nouns)
    .find((noun) => isPlace(context, at, noun));
  const where = venue ?? place;
  return {
    ...(time?.edtf ? { said: { edtf: time.edtf } } : {}),
    ...(where ? { venue: spanOfTokens(context, at.sentence, where) } : {}),
  };
}

/** "in [Reykjavik]", "in the Icelandic [capital]". */
function isPlace(context: ReportContext, at: SentenceContext, noun: NounPhrase): boolean {
  const mention = mentionOf(at, noun);
  if (mention) return context.reading.entities[mention.entity]?.kind === 'place';
  return PLACES.has(noun.lemma);
}

const PLACE_PREPOSITIONS: ReadonlySet<string> = wordSet('in at outside');
const PLACES: ReadonlySet<string> = wordSet('capital city town village headquarters airport parliament court palace studio church square');

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
  const range = last >= first ? rangeOf(at.sentence, { first, last }) : undefined;
  if (!range) return undefined;
  const exact = context.text.slice(range.start, range.end).replace(NOTE_MARKER, '');
  return exact === '' ? undefined : { start: range.start, end: range.start + exact.length, exact };
}
