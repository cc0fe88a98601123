import { overlaps, type Range, type Span, type StatementFinding, type TimeExpression } from '../../model/index.ts';
import { timeAmong } from '../clause-time.ts';
import { type ReportContext, rangeOf, type SentenceContext, spanOfTokens } from '../context.ts';
import type { Clause, PrepositionalPhrase } from '../phrases/index.ts';
import { wordSet } from '../word-set.ts';
import { type Addressee, addresseeOf } from './addressee.ts';
import { type Circumstances, circumstancesOf } from './circumstances.ts';
import { publicationOf, venueOf, wholeVenue } from './venue.ts';

/** To whom, when and where something is said. */
export interface Occasion extends Addressee {
  said?: StatementFinding['said'];
  venue?: Span;
}

/** The occasion that a clause with a verb of saying tells, outside `content`: "said [that the bank will close on Monday]". */
export function occasionOf(context: ReportContext, at: SentenceContext, clause: Clause, content: readonly Span[]): Occasion {
  const told = circumstancesOf(at, clause);
  const isFree = (range: Range | undefined): boolean =>
    range === undefined || (!content.some((span) => overlaps(span, range)) && context.speechAt.touching(range).length === 0);
  const outside: Circumstances = {
    ...told,
    obliques: [...told.obliques, ...phrasesBefore(at, clause, content, told.obliques)].filter((phrase) => isFree(rangeOf(at.sentence, phrase))),
    times: [...told.times, ...timesBefore(at, clause, content)].filter((time) => isFree(time) && !isOfContent(context, at, clause, content, time)),
  };
  // "For the last quarter, Orvel says …" tells of no day of saying
  const time = timeAmong(
    outside.times,
    outside.obliques.filter(
      (phrase) => !PERIOD_PREPOSITIONS.has(phrase.preposition) && !isOfContent(context, at, clause, content, rangeOf(at.sentence, phrase)),
    ),
  );
  const venue = venueOf(context, at, outside);
  // "in a report released [on Tuesday]"
  const published = venue && !time ? publicationOf(at, venue) : undefined;
  const day = time ?? (published && timeAmong(published.times, published.obliques));
  return {
    ...addresseeOf(context, at, outside, venue),
    ...(day?.edtf ? { said: { edtf: day.edtf } } : {}),
    ...(venue ? { venue: spanOfTokens(context, at.sentence, wholeVenue(context, at, venue)) } : {}),
  };
}

/** "said [on Friday] it would close": between the verb and what is said, whatever the tree hangs it on. */
function timesBefore(at: SentenceContext, { verb }: Clause, [first]: readonly Span[]): TimeExpression[] {
  const from = at.sentence.tokens[verb.last]?.end;
  if (first === undefined || from === undefined) return [];
  return at.sentence.times.filter(({ start, end }) => start >= from && end <= first.start && !isOfPlace(at, from, start));
}

/** "said in Oslo, [where a summit opens on Friday,] that …": what is told of the place. */
function isOfPlace({ sentence, phrases }: SentenceContext, from: number, until: number): boolean {
  return phrases.clauses.some(({ link, range, verb }) => {
    const [first, head] = [sentence.tokens[range.first], sentence.tokens[verb.head]];
    return (
      link === 'relative' &&
      first !== undefined &&
      head !== undefined &&
      first.start > from &&
      first.start < until &&
      until < (sentence.tokens[range.last]?.end ?? 0) &&
      head.end <= until
    );
  });
}

/** "said [at a meeting in Oslo] it would rain": those between the verb and what is said, whatever the tree hangs them on; an aside of the speaker: "The bank, [in its report], said …". */
function phrasesBefore(
  at: SentenceContext,
  { verb, subject }: Clause,
  [told]: readonly Span[],
  known: readonly PrepositionalPhrase[],
): PrepositionalPhrase[] {
  const { phrases, sentence } = at;
  const [until, speaker] = [told?.start ?? 0, subject.at(-1)?.last];
  return phrases.items.flatMap((item) => {
    if (item.kind !== 'preposition' || !item.phrase || known.some(({ first }) => first === item.first)) return [];
    const isBetween = item.first > verb.last && (sentence.tokens[item.phrase.last]?.end ?? Number.POSITIVE_INFINITY) <= until;
    const isAside =
      speaker !== undefined && item.first > speaker + 1 && item.phrase.last < verb.first && sentence.tokens[item.first - 1]?.form === ',';
    const start = sentence.tokens[item.first]?.start ?? 0;
    return (isBetween && !isOfPlace(at, sentence.tokens[verb.last]?.end ?? 0, start)) || isAside ? [item.phrase] : [];
  });
}

/** "called for a strike [on March 20]": behind the verb and what is said or asked, a time is that of the deed, but for one that a comma sets off. */
function isOfContent(context: ReportContext, at: SentenceContext, { verb }: Clause, content: readonly Span[], time: Range | undefined): boolean {
  const [first, last] = [content[0], content.at(-1)];
  if (!first || !last || !time || first.start < (at.sentence.tokens[verb.head]?.end ?? 0) || time.start < first.start) return false;
  return !context.text.slice(last.end, Math.max(last.end, time.start)).includes(',');
}

const PERIOD_PREPOSITIONS: ReadonlySet<string> = wordSet('for from over between throughout');
