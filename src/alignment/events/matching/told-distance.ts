import { findNumbers } from '../../../language/quantities/numbers.ts';
import { addDays } from '../../../language/times/calendar.ts';
import { type Edtf, type EventFinding, edtf, type Report } from '../../../model/index.ts';

/** "[two days after] guards detained", and what stands between; weeks are told too roughly. */
const AFTER = /(?<![\p{L}\d-]|\b(?:years?|months?|weeks?) and )\b(?<count>an?|\p{L}+|\d{1,2})\s+days?\s+after\s(?<between>[^,;:]{0,80})$/iu;

/** The days on which something lies "two days after" which there was what is news to the report: only of a deed that is done, in a sentence that tells no time, of a report of one day. */
export function daysByDistance(
  { status, trigger, sentence }: EventFinding,
  beside: readonly EventFinding[],
  { published, text }: Report,
): Edtf | undefined {
  if (status !== 'occurred' || !/^\d{4}-\d{2}-\d{2}$/u.test(published?.edtf ?? '') || beside.some(({ time }) => time)) return undefined;
  const { count, between = '' } = AFTER.exec(text.slice(sentence.start, trigger.start))?.groups ?? {};
  if (count === undefined || !published || /\bhad\b/iu.test(between)) return undefined;
  const number = /^an?$/iu.test(count) ? 1 : findNumbers(count)[0]?.value;
  if (number === undefined) return undefined;
  // news of yesterday came "two days after" what was three days ago
  return edtf(`${addDays(published.edtf, -number - 1)}/${addDays(published.edtf, -number)}`);
}
