import type { Report } from '../../../model/index.ts';
import { lengthOf, meet, type Window, windowOf } from '../../time-window.ts';
import { type EventUnit, isVisit } from '../event-unit.ts';
import { canBeOneEventUntimed, isDenialOf } from './event-match.ts';

/** Days between an event and a report to which it is news. */
const NEWS = 30;
/** A publication date known less exactly than this tells nothing of what is news to the report. */
const LONGEST_ESTIMATE = 60;
/** Types of acts that the same parties rarely do twice in a month; attacks, accusations, meetings and calls they do. */
const RARE: ReadonlySet<string> = new Set(['SANCTION', 'RETREAT']);

/** The days in which an event lies that is news to the report; undefined when its publication isn't known closely enough. */
export function newsWindow({ published }: Report): Window | undefined {
  const days = published ? windowOf(published.edtf) : undefined;
  return days && lengthOf(days) <= LONGEST_ESTIMATE ? { first: days.first - NEWS, last: days.last + NEWS } : undefined;
}

/** Whether the account tells an act that rarely happens twice in a month between the same parties, or denies one: what was told is what is denied. */
export function isRarelyRepeated({ account }: EventUnit): boolean {
  return account.status === 'denied' || isVisit(account) || RARE.has(account.plover?.type ?? '');
}

/** Whether an account without a time may be found by its report's days: what rarely happens twice, and what is told not to have been. */
export function canBeNews(unit: EventUnit): boolean {
  return isRarelyRepeated(unit) || unit.statusClass === 'negative';
}

/**
 * Whether an account without a time can be of the event that the others tell: it fits each of them, and one of them tells days that are
 * news both to its own report and to that of the account.
 */
export function isSameNews(unit: EventUnit, others: readonly EventUnit[]): boolean {
  const news = newsWindow(unit.document);
  if (!news || !others.every((other) => canBeOneEventUntimed(unit, other) || isDenialOf(unit, other) || isDenialOf(other, unit))) return false;
  return others.some((other) => {
    const own = newsWindow(other.document);
    if (!own || !other.window || (other.grain !== 'day' && other.grain !== 'month')) return false;
    return meet(other.window, own) && meet(other.window, news);
  });
}
