import { deedsAt } from '../../../language/knowledge/like-words.ts';
import type { Event } from '../../../model/index.ts';
import { publishedDay } from '../../reports.ts';
import { distinct } from '../../tally.ts';
import type { EventUnit } from '../event-unit.ts';
import { canBeSame } from '../parties.ts';
import { placesFit } from './event-circumstances.ts';
import { headsFit } from './event-sides.ts';

/** An event with the accounts that tell it. */
export interface GroupedEvent {
  group: readonly EventUnit[];
  record: Event;
}

/** "pledge to withdraw", "threaten to strike": the deed is named by the rest. */
const PROMISE = /^(?:pledge|promise|vow|threaten|agree|intend|plan|offer)(?: to)? (?<deed>\p{L}.*)$/u;
const PROMISING = /^(?:pledge|promise|vow|threaten|agree|intend|plan|offer)\b/u;
/** How many words behind the verb the deed may stand: "agreed [to free]", "plan a peaceful [march]". */
const REACH = 4;
/** The longest time, in days, from a promise to what it is said to have become. */
const LONGEST = 366;

/**
 * Each promise or threat of a deed with the one deed that came of it: told by a day after the promise was reported, in the same words of the vocabulary
 * ("pledge to send weapons", "send weapons"), by the same to the same. A promise that several deeds could have kept has none.
 */
export function keptPromises(promises: readonly GroupedEvent[], deeds: readonly GroupedEvent[]): GroupedEvent[][] {
  const kept = new Map<GroupedEvent, GroupedEvent[]>();
  for (const promise of promises) {
    const fitting = deeds.filter((done) => done !== promise && couldKeep(done, promise));
    const [only, another] = fitting;
    if (!only || another) continue;
    kept.set(only, [...(kept.get(only) ?? [only]), promise]);
  }
  return [...kept.values()];
}

/** What a promise and its deed share: the deed's name in the vocabulary, or one of the deeds that its words can tell, and who does it. */
export function deedsPromised(event: GroupedEvent): string[] {
  const named = deedOf(event);
  const [unit] = event.group;
  if (!unit || !isPromise(unit)) return named === undefined ? [] : [named];
  return [...(named === undefined ? [] : [named]), ...likeKeys(unit, promisedDeeds(unit))];
}

/** The same of what was done. */
export function deedsDone(event: GroupedEvent): readonly string[] {
  const known = DONE.get(event);
  if (known) return known;
  const deeds = isDone(event) ? deedsTold(event) : [];
  DONE.set(event, deeds);
  return deeds;
}

/** Asked for again and again while series are found. */
const DONE = new WeakMap<GroupedEvent, readonly string[]>();

function deedsTold(event: GroupedEvent): string[] {
  const [unit] = event.group;
  return [unit?.account.predicate ?? '', ...distinct(event.group.flatMap(likeDeedKeys))];
}

function likeDeedKeys(unit: EventUnit): readonly string[] {
  const known = LIKE_DEEDS.get(unit);
  if (known) return known;
  const keys = likeKeys(unit, unit.likeDeeds);
  LIKE_DEEDS.set(unit, keys);
  return keys;
}

/** Asked for whenever a unit's event is another one. */
const LIKE_DEEDS = new WeakMap<EventUnit, readonly string[]>();

function likeKeys({ agents }: EventUnit, deeds: Iterable<number>): string[] {
  const sides = distinct(agents.map(({ side }) => side));
  return [...deeds].flatMap((deed) => sides.map((side) => `${deed} by ${side}`));
}

function promisedDeeds({ account: { trigger, sentence }, report }: EventUnit): Set<number> {
  const words =
    report.text
      .slice(trigger.end, sentence.end)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.slice(0, REACH).flatMap((_, at) => [...deedsAt(words, at)]));
}

function isPromise({ account: { plover, predicate }, statusClass }: EventUnit): boolean {
  return (
    (plover?.type === 'AGREE' || plover?.type === 'THREATEN') &&
    (statusClass === 'real' || statusClass === 'prospective') &&
    PROMISING.test(predicate)
  );
}

/** Whether an account tells that it was done, and on which day. */
function isDone({ group }: GroupedEvent): boolean {
  return group.some(({ statusClass, window, grain }) => statusClass === 'real' && window !== undefined && grain === 'day');
}

/** The deed that an event promises or threatens; undefined where it is no promise. */
function deedOf({ group: [unit] }: GroupedEvent): string | undefined {
  const type = unit?.account.plover?.type;
  if (!unit || (type !== 'AGREE' && type !== 'THREATEN') || unit.statusClass !== 'real') return undefined;
  return PROMISE.exec(unit.account.predicate)?.groups?.['deed'];
}

function couldKeep({ group: done }: GroupedEvent, { group: promised }: GroupedEvent): boolean {
  const told = done.filter(({ agents }) => agents.length > 0);
  const fit = told.length > 0 && promised.every((promise) => told.every((unit) => canBeSameParties(promise, unit)));
  return fit && done.some((unit) => isSoonAfter(unit, promised));
}

function canBeSameParties(promise: EventUnit, done: EventUnit): boolean {
  const fit = canBeSame(promise.agents, done.agents) && canBeSame(promise.patients, done.patients);
  return promise.agents.length > 0 && fit && headsFit(promise, done) && placesFit(promise, done);
}

function isSoonAfter({ window }: EventUnit, promised: readonly EventUnit[]): boolean {
  return promised.every(({ report }) => {
    const day = publishedDay(report) ?? Number.NaN;
    return window !== undefined && window.last >= day && window.first - day <= LONGEST;
  });
}
