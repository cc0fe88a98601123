import { type Difference, dateWords } from '../../../model/index.ts';
import { difference, outlet } from '../../differences.ts';
import { byCodeUnits } from '../../reports.ts';
import type { EventUnit } from '../event-unit.ts';

const DATE = '(?:dates?|days?|timing|timetable|schedule)';
const SETTLED = '(?:set|fixed|agreed|settled|decided|determined|chosen|known|announced|confirmed|named)';
const NOT_YET = `(?:(?:has|have|had|is|are|was|were) (?:not|yet)|(?:has|have|is|are|was|were)n[’']t|remains?|(?:is|are|has|have) (?:still|yet) to be)`;

/** "once the day is fixed", "no date has been fixed", "the timing has not been agreed", "dates are yet to be announced". */
const OPEN_DATE = new RegExp(
  [
    `\\b(?:when|once|until|after|as soon as) (?:the|an?) (?:[a-z]{1,12} )?${DATE} (?:is|are|has been|have been) ${SETTLED}\\b`,
    `\\bno (?:[a-z]{1,12} )?${DATE} (?:has been|have been|had been|was|were|is|are) (?:yet )?${SETTLED}\\b`,
    `\\b${DATE} (?:(?:of|for) [^.]{1,40} )?${NOT_YET} (?:been |be )?(?:yet |still )?(?:to be )?(?:un)?${SETTLED}\\b`,
  ].join('|'),
  'iu',
);

/** How far behind the words for an event what is said of its date may stand. */
const NEAR = 240;

/**
 * A report that gives the day for which something is planned, and says elsewhere that its date is not set, contradicts itself; at most one
 * difference. What stands in one sentence with the day tells what is still open of it.
 */
export function openDateDifference(label: string, units: readonly EventUnit[]): Difference[] {
  const inOrder = units.filter(({ statusClass }) => statusClass === 'prospective').toSorted((a, b) => byCodeUnits(a.account.id, b.account.id));
  for (const dated of inOrder) {
    if (dated.grain !== 'day' || dated.account.time?.basis !== 'stated') continue;
    for (const open of inOrder) {
      const words = open.report.id === dated.report.id && open.grain === 'unknown' ? openDateOf(open) : undefined;
      if (words === undefined) continue;
      const text = `For the time of “${label}”, ${outlet(dated.report)} gives ${dateWords(dated.account.time.edtf)}, and says “${words}”.`;
      return [difference('contradiction', 'time', [dated.account, open.account], text)];
    }
  }
  return [];
}

/** The words near an account that say that its date is not set. */
function openDateOf({ account: { sentence }, report }: EventUnit): string | undefined {
  const part = report.parts.find(({ start, end }) => start <= sentence.start && sentence.end <= end);
  const end = Math.min(part?.end ?? sentence.end, sentence.end + NEAR);
  return OPEN_DATE.exec(report.text.slice(sentence.start, end))?.[0].replace(/\s+/g, ' ');
}
