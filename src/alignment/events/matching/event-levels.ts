import { intervalOf } from '../../figures/figure-agreement.ts';
import { areComparable } from '../../figures/figure-match.ts';
import type { FigureUnit } from '../../figures/figure-unit.ts';
import { byCodeUnits } from '../../reports.ts';
import { groupBy } from '../../tally.ts';
import type { EventUnit } from '../event-unit.ts';

/** The one figure that an event outside PLOVER tells with its verb: "trade reached [$240 billion] in 2023"; undefined where it tells none or several. */
export function levelOf({ account, headline }: Pick<EventUnit, 'account' | 'headline'>, figures: readonly FigureUnit[]): FigureUnit | undefined {
  if (!headline || account.plover) return undefined;
  const { sentence, trigger } = account;
  const told = figures.filter(
    ({ account: { span } }) => span.start >= trigger.end && span.end <= sentence.end && headline.rest.includes(span.exact.trim()),
  );
  const [only, another] = told;
  return another === undefined ? only : undefined;
}

/** By what accounts of one level find one another: whose it is, in which unit and period; undefined where the words don't tell both. */
export function levelKey({ level, statusClass }: EventUnit): string | undefined {
  if (!level?.window || level.parties.length === 0 || statusClass !== 'real') return undefined;
  return `level ${level.unit} ${level.parties.join(' ')} ${level.window.first} ${level.window.last}`;
}

/** Whether two accounts tell one figure by values that agree: "reached a record $240 billion", "hit $240.1 billion". */
export function areOneLevel(a: EventUnit, b: EventUnit): boolean {
  if (!a.level || !b.level || levelKey(a) === undefined || levelKey(a) !== levelKey(b) || !areComparable(a.level, b.level)) return false;
  const [one, other] = [intervalOf(a.level.account, 'told'), intervalOf(b.level.account, 'told')];
  return one !== undefined && other !== undefined && !one.loose && !other.loose && one.low <= other.high && other.low <= one.high;
}

/** Joins groups whose accounts all tell one figure, by whatever verb; where one value of several differs, all stay apart. */
export function joinLevels(groups: readonly EventUnit[][]): EventUnit[][] {
  if (groups.length < 2) return [...groups];
  const byKey = groupBy(groups, (group) => (group.every((unit) => unit.level) && group[0] ? levelKey(group[0]) : undefined));
  const others = byKey.get(undefined) ?? [];
  byKey.delete(undefined);
  return [...others, ...[...byKey.values()].flatMap(joinOneLevel)];
}

function joinOneLevel(groups: EventUnit[][]): EventUnit[][] {
  const all = groups.flat();
  const [first, ...rest] = all;
  const areOne = first !== undefined && all.every((unit) => areOneLevel(first, unit)) && rest.every((a) => rest.every((b) => areOneLevel(a, b)));
  return areOne ? [all.toSorted((a, b) => byCodeUnits(a.account.id, b.account.id))] : groups;
}
