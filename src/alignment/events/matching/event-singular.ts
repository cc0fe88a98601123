import { byCodeUnits } from '../../reports.ts';
import { distinct, groupBy } from '../../tally.ts';
import { meet, nested } from '../../time-window.ts';
import type { EventUnit } from '../event-unit.ts';
import { type Party, withName } from '../parties.ts';

/** Deeds that the same party does to the same but once in many years, by the words that tell them: "its invasion of Kuwait", "Iraq invaded Kuwait". */
const SINGULAR: readonly (readonly [string, RegExp])[] = [
  ['invasion', /^(?:invad|invasion)/],
  ['annexation', /^annex/],
  ['overthrow', /^(?:overthr|toppl)/],
  ['war', /^(?:declare war|declaration of war)/],
];

/** What tells a deed that is hardly ever done twice: which, by whom, to whom; undefined of any other, and where a party isn't named. */
export function singularKey(unit: EventUnit): string | undefined {
  if (unit.statusClass !== 'real') return undefined;
  const known = KEYS.get(unit);
  if (known) return known.key;
  const key = keyMade(unit);
  KEYS.set(unit, { key });
  return key;
}

/** Asked for whenever two accounts are compared. */
const KEYS = new WeakMap<EventUnit, { key: string | undefined }>();

function keyMade({ account, agents, patients }: EventUnit): string | undefined {
  const told = [account.trigger.exact.toLowerCase(), account.predicate];
  const kind = SINGULAR.find(([, words]) => told.some((each) => words.test(each)))?.[0];
  const [by, to] = [sidesIn(agents), sidesIn(patients)];
  return kind === undefined || by === '' || to === '' || by === to ? undefined : `${kind} by ${by} to ${to}`;
}

/**
 * Joins what is told of a deed that is hardly ever done twice, with a time or without, in whatever report. Where two are told of times that exclude one
 * another, those without a time stay apart.
 */
export function joinSingular(groups: readonly EventUnit[][]): EventUnit[][] {
  if (groups.length < 2) return [...groups];
  const byKey = groupBy(groups, keyOfGroup);
  const alone = byKey.get(undefined) ?? [];
  byKey.delete(undefined);
  return [...alone, ...[...byKey.values()].flatMap(joinOneDeed)];
}

function keyOfGroup(group: readonly EventUnit[]): string | undefined {
  const [first, ...others] = new Set(group.map(singularKey));
  return others.length === 0 ? first : undefined;
}

function joinOneDeed(groups: EventUnit[][]): EventUnit[][] {
  const all = groups.flat();
  const windows = all.flatMap(({ window }) => window ?? []);
  const fit = windows.every((one) => windows.every((other) => nested(one, other) || meet(one, other)));
  const isReached = all.every(({ reach }) => !reach || windows.every((window) => meet(reach, window)));
  return fit && isReached ? [all.toSorted((a, b) => byCodeUnits(a.account.id, b.account.id))] : groups;
}

function sidesIn(parties: readonly Party[]): string {
  return distinct(withName(parties).map(({ side }) => side)).join(' ');
}
