import { isOneStory } from '../../one-story.ts';
import { byCodeUnits, publishedDay } from '../../reports.ts';
import { groupBy } from '../../tally.ts';
import type { EventUnit } from '../event-unit.ts';
import { canBeSame } from '../parties.ts';
import { placesFit } from './event-circumstances.ts';
import { canBeOneEventUntimed } from './event-match.ts';
import { isRarelyRepeated, newsWindow } from './event-news.ts';
import { overlapOf } from './event-words.ts';

/** The longest time, in days, between two reports that tell of one thing without saying when. */
const NEAR = 30;
/** The same of what crowds do, again and again. */
const SAME_DAYS = 3;

/** Whether two documents, by their ids, tell one dated event in which one of these sides has a part. */
export type ShareEvent = (one: string, other: string, sides: ReadonlySet<string>) => boolean;

/**
 * Joins groups that none of their accounts dates, each of one document, where two reports of the same weeks tell an act that the same parties
 * rarely repeat ("had just concluded a visit to Europe", "made a brief trip to Europe"), and neither tells another that would do. Of reports whose
 * publication is only estimated the same weeks must show in an event of theirs that both tell.
 */
export function joinSameNews(groups: readonly EventUnit[][], shareEvent: ShareEvent): EventUnit[][] {
  const blocks = groupBy(
    groups.filter(isNews).flatMap((group) => keysOf(group).map((key) => ({ key, group }))),
    ({ key }) => key,
  );
  const peers = new Map<EventUnit[], Set<EventUnit[]>>();
  for (const members of blocks.values()) {
    for (const { group } of members) {
      for (const { group: other } of members) if (group !== other && areSameNews(group, other, shareEvent)) note(peers, group, other);
    }
  }
  return collect(groups, peers);
}

function note(peers: Map<EventUnit[], Set<EventUnit[]>>, group: EventUnit[], other: EventUnit[]): void {
  peers.set(group, (peers.get(group) ?? new Set()).add(other));
}

/** The groups with all that they reach; those that would bring two groups of a document together stay apart. */
function collect(groups: readonly EventUnit[][], peers: ReadonlyMap<EventUnit[], ReadonlySet<EventUnit[]>>): EventUnit[][] {
  const done = new Set<EventUnit[]>();
  return groups.flatMap((start) => {
    if (done.has(start)) return [];
    const reached = new Set([start]);
    for (const group of reached) for (const peer of peers.get(group) ?? []) reached.add(peer);
    for (const group of reached) done.add(group);
    const documents = new Set([...reached].map(documentOf));
    if (documents.size < reached.size) return [...reached];
    return [[...reached].flat().toSorted((a, b) => byCodeUnits(a.account.id, b.account.id))];
  });
}

function documentOf([unit]: readonly EventUnit[]): string {
  return unit?.document.id ?? '';
}

/** Whether all accounts of a group tell who did, or will do, something that the same parties rarely repeat, or of a crowd's protest. */
export function isNews(group: readonly EventUnit[]): boolean {
  const isTold = (status: string) =>
    group.every((unit) => unit.statusClass === status && unit.agents.length > 0 && (isRarelyRepeated(unit) || isCrowdsProtest(unit)));
  return isTold('real') || isTold('prospective');
}

/** Keys that two undated accounts of like news share. */
export function stretchesOfNews(unit: EventUnit): string[] {
  return keysOf([unit]);
}

function keysOf(group: readonly EventUnit[]): string[] {
  const [unit] = group;
  const day = unit ? publishedDay(unit.document) : undefined;
  if (!unit || day === undefined) return [];
  const at = Math.floor(day / NEAR);
  const sides = new Set(group.flatMap(({ agents }) => agents.map(({ side }) => side)));
  return [...sides].flatMap((side) => [at, at + 1].map((stretch) => `${unit.family} ${side} ${stretch}`));
}

function areSameNews(group: readonly EventUnit[], other: readonly EventUnit[], shareEvent: ShareEvent): boolean {
  const [document, another] = [documentOf(group), documentOf(other)];
  const isDated = [...group, ...other].every((unit) => newsWindow(unit.document));
  const doers = new Set(group.flatMap(({ agents }) => agents.map(({ side }) => side)));
  if (document === another || !(isDated || shareEvent(document, another, doers))) return false;
  return group.every((unit) => other.every((one) => isOneProtest(unit, one) || isOneRareAct(unit, one)));
}

function isOneRareAct(a: EventUnit, b: EventUnit): boolean {
  const isRare = isRarelyRepeated(a) && isRarelyRepeated(b);
  return isRare && isNear(a, b, NEAR) && canBeOneEventUntimed(a, b) && namesOnePlace(a, b);
}

/** "Nurses demonstrated at the hospital", "nurses sat down before the hospital": in reports of one story that came out within days. */
function isOneProtest(a: EventUnit, b: EventUnit): boolean {
  if (!isCrowdsProtest(a) || !isCrowdsProtest(b) || !isNear(a, b, SAME_DAYS) || !isOneStory(a, b)) return false;
  return placesFit(a, b) && shareCrowd(a.agents, b.agents) && canBeSame(a.patients, b.patients) && overlapOf(a.words, b.words) > 0;
}

function isCrowdsProtest({ account, agents }: EventUnit): boolean {
  return account.plover?.type === 'PROTEST' && agents.length > 0 && agents.every(({ grain }) => grain === 'crowd');
}

function shareCrowd(all: EventUnit['agents'], others: EventUnit['agents']): boolean {
  return canBeSame(all, others) && all.some(({ side }) => others.some((other) => other.side === side));
}

/** Whether two undated accounts may tell one thing; of reports whose publication is only estimated what else both tell must say so. */
export function canBeSameNews(a: EventUnit, b: EventUnit): boolean {
  if (a.grain !== 'unknown' || b.grain !== 'unknown' || !isNews([a]) || !isNews([b])) return false;
  return areSameNews([a], [b], () => true);
}

function isNear(a: EventUnit, b: EventUnit, days: number): boolean {
  return Math.abs((publishedDay(a.document) ?? Number.NaN) - (publishedDay(b.document) ?? Number.NaN)) <= days;
}

/** Without a day, what was visited or who was struck must be told by both, not only not contradicted. */
function namesOnePlace(a: EventUnit, b: EventUnit): boolean {
  const [here, there] = [a, b].map(({ patients, place }) => new Set([...patients, ...(place ? [place] : [])].map(({ side }) => side)));
  return here !== undefined && there !== undefined && here.size > 0 && [...here].some((side) => there.has(side));
}
