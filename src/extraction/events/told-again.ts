import { edtfBounds } from '../../model/index.ts';
import type { ReportContext } from '../context.ts';
import type { EventsAlike } from './events-alike.ts';
import { carriedOut } from './factuality/carried-out.ts';
import { FACT, type Factuality } from './factuality/told.ts';
import { isSameEvent } from './same-event.ts';
import type { SettledEvent } from './settle.ts';

/**
 * The events that a report tells, each with how far it is done; without those that a noun only names again, or that nothing says took place.
 * @param settled in the order of the text
 */
export function statusesOf(context: ReportContext, settled: readonly SettledEvent[], alike: EventsAlike): Map<SettledEvent, Factuality> {
  const kept = new Map<SettledEvent, Factuality>();
  for (const event of settled) {
    const told = carriedOut(event, settled) ?? event.candidate.factuality ?? factualityFromOthers(event, alike, context);
    if (!told || told === 'nothing') continue;
    const isTold = (earlier: SettledEvent) => {
      const before = kept.get(earlier);
      return before !== undefined && addsNothing(event, told, { event: earlier, told: before });
    };
    if (event.candidate.nominal && alike.to(event).some(isTold)) continue;
    kept.set(event, told);
  }
  return kept;
}

/** "Putin’s visit": its status from its own time, or from another account of the same event in the report. */
function factualityFromOthers(event: SettledEvent, alike: EventsAlike, context: ReportContext): Factuality | undefined {
  const published = context.reading.published;
  const edtf = event.candidate.time?.edtf;
  if (edtf && published) {
    const { first, last } = edtfBounds(edtf);
    const day = edtfBounds(published.edtf);
    const known = day.last ?? day.first;
    if (last && known && last <= known) return FACT;
    if (first && day.last && first > day.last) return { status: 'planned', polarity: 'positive', certainty: 'probable', tense: 'future' };
  }
  return alike.to(event).find((other) => other !== event && other.candidate.factuality && isSameEvent(event, other) && timesAgree(event, other))
    ?.candidate.factuality;
}

function timesAgree(a: SettledEvent, b: SettledEvent): boolean {
  const [one, other] = [a.candidate.time?.edtf, b.candidate.time?.edtf];
  return one === undefined || other === undefined || one === other;
}

/** A noun that refers back: it names no party, place or time that the earlier account doesn't. */
function addsNothing(event: SettledEvent, told: Factuality, { event: earlier, told: before }: { event: SettledEvent; told: Factuality }): boolean {
  if (!isSameEvent(event, earlier) || (event.candidate.factuality && (told.polarity === 'negative') !== (before.polarity === 'negative')))
    return false;
  const { time } = event.candidate;
  if (time && time.edtf !== earlier.candidate.time?.edtf) return false;
  const parties = new Set(earlier.participants.map((one) => one.entity));
  return event.participants.every((one) => parties.has(one.entity)) && (event.place === undefined || event.place.entity === earlier.place?.entity);
}
