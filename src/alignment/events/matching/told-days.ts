import type { AccountId, AnalysedReport, Edtf, EventFinding, PloverType, Status } from '../../../model/index.ts';
import { groupBy } from '../../tally.ts';
import { grainOf, type TimeGrain, windowOf } from '../../time-window.ts';
import { daysByDistance } from './told-distance.ts';

/** Acts of several together, of which the next sentence goes on to tell: "agreed on Friday … The two met for three hours". */
const TOGETHER: ReadonlySet<PloverType> = new Set<PloverType>(['CONSULT', 'AGREE', 'SUPPORT']);
const AHEAD: ReadonlySet<Status> = new Set<Status>(['planned', 'expected']);
/** How many sentences that tell something back, and how many characters. */
const BACK = { sentences: 2, characters: 600 };
const BEFORE = /\bhad\s+(?:\p{L}+\s+)?$/u;

/**
 * The day of each account that tells none itself: the only one told in its sentence of what happened too, or of what is ahead too; of what several do together,
 * the only day of what the same ones did in the sentences just before; of what news came "two days after" the days before the report. For matching alone: it is not said of the account.
 */
export function daysTold({ report, findings }: AnalysedReport): ReadonlyMap<AccountId, Edtf> {
  const bySentence = groupBy(findings.events, ({ sentence }) => sentence.start);
  const starts = [...bySentence.keys()].toSorted((a, b) => a - b);
  const days = new Map<AccountId, Edtf>();
  for (const [at, start] of starts.entries()) {
    const before = starts.slice(Math.max(0, at - BACK.sentences), at).filter((each) => start - each <= BACK.characters);
    for (const event of bySentence.get(start) ?? []) {
      if (event.time) continue;
      const isElsewhen = isLongAgo(event, report.text);
      const byDistance = isElsewhen ? daysByDistance(event, bySentence.get(start) ?? [], report) : undefined;
      if (byDistance) days.set(event.id, byDistance);
      if (isElsewhen) continue;
      const day = dayIn(bySentence.get(start) ?? [], event) ?? (goesOn(event, report.text) ? dayBefore(before, bySentence, event) : undefined);
      if (day !== undefined) days.set(event.id, day);
    }
  }
  return days;
}

/** "two years after she had [signed] it", "since troops [left] the town": told of another time than the sentence. */
function isLongAgo({ trigger, sentence }: EventFinding, text: string): boolean {
  return ELSEWHEN.test(text.slice(sentence.start, trigger.start));
}

const ELSEWHEN = /\b(?:(?:days?|weeks?|months?|years?|decades?)\s+(?:after|before|since)|[Ss]ince)\s[^,;:]{0,80}$/u;

/** The only day that events of a sentence of like status tell. */
function dayIn(events: readonly EventFinding[], { status }: EventFinding): Edtf | undefined {
  if (status !== 'occurred' && !AHEAD.has(status)) return undefined;
  const like = events.filter((other) => (status === 'occurred' ? other.status === 'occurred' : AHEAD.has(other.status)));
  const grains: readonly TimeGrain[] = status === 'occurred' ? ['day'] : ['day', 'month'];
  const told = like.flatMap(({ time }) => (time && grains.includes(grainOf(windowOf(time.edtf))) ? [time.edtf] : []));
  const [day, another] = new Set(told);
  return another === undefined ? day : undefined;
}

function goesOn({ status, plover, participants, trigger, sentence }: EventFinding, text: string): boolean {
  if (status !== 'occurred' || !plover || !TOGETHER.has(plover.type) || entitiesOf({ participants }).size < 2) return false;
  return !BEFORE.test(text.slice(sentence.start, trigger.start));
}

function dayBefore(starts: readonly number[], bySentence: ReadonlyMap<number, readonly EventFinding[]>, event: EventFinding): Edtf | undefined {
  const own = entitiesOf(event);
  for (const start of starts.toReversed()) {
    const events = (bySentence.get(start) ?? []).filter(({ status }) => status === 'occurred');
    const shared = events.filter((other) => [...own].every((entity) => entitiesOf(other).has(entity)));
    const day = dayIn(events, event);
    if (shared.some(({ time }) => time) && day !== undefined) return day;
  }
  return undefined;
}

function entitiesOf({ participants }: Pick<EventFinding, 'participants'>): Set<number> {
  return new Set(participants.map(({ entity }) => entity));
}
