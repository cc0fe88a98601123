import { type EventFinding, edtfBounds } from '../../../model/index.ts';
import type { ReportContext, SentenceContext } from '../../context.ts';
import { PLANNED } from '../factuality/told.ts';

/** In so many sentences behind its headline a report tells what the headline is of. */
const LEAD = 4;
/** A headline is of news: what lies so many days before the report is another time. */
const NEWS_DAYS = 14;
const DAY = 86_400_000;

/**
 * Events with those of headlines as their leads tell them: "Peru bans Chilean fruit" is a plan where the text goes on with "Peru will ban Chilean fruit from May",
 * and has its time; "will expel" may be a threat or a pledge of its own, and what it is of is a plan. The present of a headline tells neither. Only where all that the report
 * tells of the same deed between the same parties is of one status.
 */
export function withLeads(context: ReportContext, events: readonly EventFinding[]): EventFinding[] {
  const at = (event: EventFinding) => context.sentencesAt.touching(event.trigger)[0];
  return events.map((event) => {
    const title = at(event);
    if (title?.sentence.role !== 'title' || event.tense !== 'present' || event.time) return event;
    const alike = events.filter((other) => other !== event && haveSameParties(event, other) && isNews(context, other));
    const lead = alike.filter((other) => isInLead(title, at(other)));
    const told = lead.filter((other) => isSameDeed(event, other));
    const [first = lead.some((other) => isToCome(event, other)) ? PLANNED : undefined] = told;
    if (!first || alike.some((other) => isSameDeed(event, other) && other.status !== first.status && other.tense !== 'present')) return event;
    const { status, polarity, certainty, tense } = first;
    const time = told.find((one) => one.time)?.time;
    return { ...event, status, polarity, certainty, tense, ...(time ? { time: { edtf: time.edtf, basis: 'inferred' as const } } : {}) };
  });
}

function isInLead(title: SentenceContext, at: SentenceContext | undefined): boolean {
  return at !== undefined && at.index > title.index && at.index <= title.index + LEAD && at.sentence.role !== 'title';
}

/** The same type, of a mode that both tell the same, or verb where there is none: "threatens retaliation", "threatened to strike". */
function isSameDeed(a: EventFinding, b: EventFinding): boolean {
  if (a.plover === undefined) return b.plover === undefined && a.predicate === b.predicate;
  return a.plover.type === b.plover?.type && (a.plover.mode === b.plover.mode || a.plover.mode === undefined || b.plover.mode === undefined);
}

/** "threaten to expel", "pledge to open" of "expel", "open". */
function isToCome(deed: EventFinding, { predicate }: EventFinding): boolean {
  return predicate.endsWith(` to ${deed.predicate}`);
}

/** By and to the same, as far as both tell. */
function haveSameParties(a: EventFinding, b: EventFinding): boolean {
  const [own, others] = [entitiesOf(a, 'source'), entitiesOf(b, 'source')];
  if (!own.some((one) => others.includes(one))) return false;
  const [to, toOthers] = [entitiesOf(a, 'target'), entitiesOf(b, 'target')];
  return to.length === 0 || toOthers.length === 0 || to.some((one) => toOthers.includes(one));
}

function entitiesOf({ participants }: EventFinding, role: 'source' | 'target'): number[] {
  return participants.flatMap((one) => (one.role === role ? one.entity : []));
}

function isNews({ reading }: ReportContext, { time }: EventFinding): boolean {
  const last = time && edtfBounds(time.edtf)?.last;
  const published = reading.published && edtfBounds(reading.published.edtf)?.first;
  return !last || !published || (Date.parse(published) - Date.parse(last)) / DAY <= NEWS_DAYS;
}
