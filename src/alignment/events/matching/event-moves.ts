import { publishedFrom } from '../../reports.ts';
import { groupBy } from '../../tally.ts';
import { meet } from '../../time-window.ts';
import type { EventUnit } from '../event-unit.ts';
import { canBeSame } from '../parties.ts';
import { placesFit } from './event-circumstances.ts';
import { canBeOneEventButForTime } from './event-match.ts';

/** "has been moved to November", "had been put off from May 3": the words of an account, or the sentence behind it. */
const MOVED =
  /\b(?:moved|postponed|put off|rescheduled|delayed|deferred|pushed back|brought forward|shifted)\b|\b(?:originally|initially|previously|first)\s+(?:been\s+)?(?:planned|scheduled|due|set)\b|\b(?:had been|was|were) (?:planned|scheduled|due|set) for\b|\blater than planned\b/iu;
/** How far the words that tell the move may stand behind the account's sentence. */
const REACH = 160;

/**
 * Joins a plan to the event that it became on other days, where an account of the later report tells of a move: "The meeting had been put off
 * from November 20". A plan that several could have become stays apart.
 */
export function joinMoved(groups: readonly EventUnit[][]): EventUnit[][] {
  const byFamily = groupBy(groups, ([unit]) => unit?.family ?? '');
  const joined = new Map<EventUnit[], EventUnit[]>();
  for (const group of groups) {
    if (!group.every((unit) => unit.statusClass === 'prospective')) continue;
    const fitting = (byFamily.get(group[0]?.family ?? '') ?? []).filter(
      (target) => target !== group && !joined.has(target) && isMovedFrom(group, target),
    );
    const [only, another] = fitting;
    if (only && !another) joined.set(group, only);
  }
  const added = groupBy([...joined], ([, target]) => target);
  return groups.filter((group) => !joined.has(group)).map((group) => [...group, ...(added.get(group) ?? []).flatMap(([plan]) => plan)]);
}

/** Whether an account, or the sentence behind it, tells that something was put off or brought forward. */
export function tellsMove({ account, report }: EventUnit): boolean {
  return MOVED.test(report.text.slice(account.sentence.start, account.sentence.end + REACH));
}

function isMovedFrom(plan: readonly EventUnit[], target: readonly EventUnit[]): boolean {
  const own = plan.some(tellsMove);
  // An account that leaves out where ("her first visit") fits every plan; those that tell it don't.
  if (!plan.every((one) => target.every((unit) => placesFit(one, unit) && canBeSame(one.patients, unit.patients)))) return false;
  return target.some((unit) => {
    const isMove = (one: EventUnit) =>
      canBeOneEventButForTime(one, unit) && isElsewhen(one, unit) && (own ? isLater(unit, one) : isToldBefore(one, unit));
    return (own || tellsMove(unit)) && plan.every(isMove);
  });
}

/** Whether a plan may be of what another account tells of other days, where one of them tells of a move. */
export function canBeMoved(plan: EventUnit, unit: EventUnit): boolean {
  if (plan.statusClass !== 'prospective' || !isElsewhen(plan, unit)) return false;
  return canBeOneEventButForTime(plan, unit) && (tellsMove(plan) || tellsMove(unit));
}

function isToldBefore(plan: EventUnit, unit: EventUnit): boolean {
  const [before, after] = [publishedFrom(plan.report), publishedFrom(unit.report)];
  return before !== undefined && after !== undefined && before < after;
}

/** "was to visit in September … it was moved": told in retrospect. */
function isLater({ window }: EventUnit, { window: planned }: EventUnit): boolean {
  return window !== undefined && planned !== undefined && window.first > planned.last && window.first - planned.last < 366;
}

function isElsewhen(plan: EventUnit, unit: EventUnit): boolean {
  return plan.window !== undefined && unit.window !== undefined && !meet(plan.window, unit.window);
}
