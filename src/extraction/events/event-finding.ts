import { accountId, type Edtf, type EventFinding, edtfBounds, type Published, spanOf, type TimeExpression } from '../../model/index.ts';
import { type ReportContext, spanOfTokens } from '../context.ts';
import type { EventCandidate } from './candidate.ts';
import type { Factuality } from './factuality/told.ts';
import { unnamedOf } from './parties/unnamed.ts';
import type { SettledEvent } from './settle.ts';
import { carryingClause } from './times-and-places/carrying-clause.ts';
import { sessionDay } from './times-and-places/session-day.ts';

/** The finding of a settled event with its factuality. Throws a RangeError for a trigger outside the text. */
export function findingOf(context: ReportContext, settled: SettledEvent, told: Factuality): EventFinding {
  const { candidate, participants, place } = settled;
  const { frame, at } = candidate;
  const trigger = spanOfTokens(context, at.sentence, candidate.trigger);
  const factuality = inTime(told, candidate, context.reading.published);
  const time = timeOf(context, candidate, factuality);
  const unnamed = unnamedOf(context, at, candidate.trigger, frame.mutual === true, participants);
  return {
    id: accountId(context.report.id, 'event', [trigger, ...participants.map((participant) => participant.span)]),
    report: context.report.id,
    sentence: { start: at.sentence.start, end: at.sentence.end },
    trigger,
    predicate: candidate.predicate,
    ...(candidate.plover ? { plover: candidate.plover } : {}),
    participants,
    ...(time ? { time } : {}),
    ...(place ? { place } : {}),
    ...factuality,
    mutual: frame.mutual === true,
    ...(unnamed.length > 0 ? { unnamed } : {}),
    ...(candidate.cameo ? { cameo: candidate.cameo } : {}),
    by: candidate.by,
  };
}

/** A stated day after publication makes a plan of what isn't told as past, "the museum opens on 1 June"; "meets" on a past day was. */
function inTime(told: Factuality, candidate: EventCandidate, published: Published | undefined): Factuality {
  const edtf = candidate.time?.edtf;
  if (edtf && published && isTitleToCome(told, candidate, edtf, published)) return { ...told, status: 'planned', tense: 'future' };
  if (edtf && published && isChosenToCome(candidate, edtf, published)) return { ...told, status: 'planned', tense: 'future' };
  const isPresent = told.status === 'ongoing' || (told.status === 'occurred' && told.tense === 'present');
  if (!edtf || !published || !isPresent) return told;
  const { first, last } = edtfBounds(edtf);
  const day = edtfBounds(published.edtf);
  if (first && day.last && first > day.last) return { ...told, status: 'planned', tense: 'future' };
  if (last && day.first && last < day.first) return { ...told, status: 'occurred', tense: 'past' };
  return told;
}

/** "chose [to hold] the vote in June": done no more than what is chosen for a day after publication. */
function isChosenToCome({ at, trigger, clause = carryingClause(at, trigger.first) }: EventCandidate, edtf: Edtf, published: Published): boolean {
  const { first: own, last } = edtfBounds(edtf);
  // "chose to leave by 2030": of no first day
  const [first, day] = [own ?? last, edtfBounds(published.edtf).last];
  return clause?.realised !== undefined && first !== undefined && day !== undefined && first > day;
}

/** "Corvex [cutting] 300 jobs by 2031": in a title, what is to be done by a day after publication. */
function isTitleToCome(told: Factuality, { at }: EventCandidate, edtf: Edtf, published: Published): boolean {
  if (at.sentence.role !== 'title' || told.status !== 'occurred' || !edtf.startsWith('../')) return false;
  const [last, day] = [edtfBounds(edtf).last, edtfBounds(published.edtf).last];
  return last !== undefined && day !== undefined && last > day;
}

/** The clause's own time; what goes on now goes on at publication. */
function timeOf(context: ReportContext, candidate: EventCandidate, told: Factuality): EventFinding['time'] {
  const { time } = candidate;
  if (
    time?.edtf &&
    !isWeekdayBefore(context, { edtf: time.edtf, start: time.start, end: time.end }, told, isOfPurpose(candidate)) &&
    !isAfterwards({ edtf: time.edtf, timex: time.timex }, told, context.reading.published)
  )
    return { edtf: time.edtf, span: spanOf(context.text, time.start, time.end), basis: time.inferred ? 'inferred' : 'stated' };
  const session = time ? undefined : sessionDay(context, candidate, told);
  if (session) return { edtf: session, basis: 'inferred' };
  const published = context.reading.published;
  if (told.status === 'ongoing' && told.tense === 'present' && published && published.basis !== 'estimated')
    return { edtf: published.edtf, basis: 'inferred' };
  return undefined;
}

/** "flew to Lima on Friday to [sign] a treaty": with what has been done. */
function isOfPurpose({ clause }: EventCandidate): boolean {
  return clause?.verb.form === 'infinitive' && !clause.verb.arranged;
}

/** "was to sign it on Thursday", "is expected on Thursday", of what lies ahead still: the Thursday before the report is not meant. */
function isWeekdayBefore(
  { text, reading }: ReportContext,
  { edtf, start, end }: { edtf: Edtf; start: number; end: number },
  { status }: Factuality,
  isForPurpose: boolean,
): boolean {
  const published = reading.published && edtfBounds(reading.published.edtf).first;
  const last = edtfBounds(edtf).last;
  return (
    !isForPurpose &&
    (status === 'planned' || status === 'expected' || status === 'proposed') &&
    published !== undefined &&
    last !== undefined &&
    last < published &&
    /^\p{Lu}\p{L}*day$/u.test(text.slice(start, end))
  );
}

/** "called for a strike on March 20", in a report of 10 March; "pledged $5 million over the next five years": not the time of what has been done. */
function isAfterwards(
  { edtf: told, timex }: { edtf: Edtf; timex: TimeExpression['timex'] },
  { status, tense }: Factuality,
  published: Published | undefined,
): boolean {
  const bounds = edtfBounds(told);
  const last = published && published.basis !== 'estimated' ? edtfBounds(published.edtf).last : undefined;
  const { first } = bounds;
  const until = timex.type === 'DURATION' && published ? bounds.last?.slice(0, 4) : undefined;
  // "has not visited Chad since 2019": when it last did
  if (status === 'negated' && told.endsWith('/..')) return true;
  if (status !== 'occurred' || tense !== 'past' || last === undefined) return false;
  return (first !== undefined && first > last) || (until !== undefined && until > last.slice(0, 4));
}
