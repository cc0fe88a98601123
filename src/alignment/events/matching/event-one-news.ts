import { areOneNews, newsDays } from '../../one-story.ts';
import { byCodeUnits, publishedDay } from '../../reports.ts';
import { distinct } from '../../tally.ts';
import { meet, nested } from '../../time-window.ts';
import { type EventUnit, isVisit } from '../event-unit.ts';
import { canBeSame, isPersonOrBody, shareParty, withName } from '../parties.ts';
import { isArrival } from './event-arrivals.ts';
import { placesFit, reachesMeet } from './event-circumstances.ts';
import { areLikeDeeds, areOppositeDeeds } from './event-deeds.ts';
import { headsFit } from './event-sides.ts';
import { townsFit } from './event-stages.ts';
import { crimesFit } from './event-to-person.ts';
import { isBackground } from './event-told-alike.ts';
import { areInLikeWords, besideWords } from './words-beside.ts';

/** So many days apart two reports may tell what one party did or will do. */
const APART = { done: 1, planned: 14 };
/** So long ago, in days, was at most what a report of the news tells without a day. */
const LATELY = 7;

/** What the same parties do to one another more than once in a few days. */
const OFTEN: ReadonlySet<string> = new Set([
  'ASSAULT',
  'CONSULT',
  'COERCE',
  'PROTEST',
  'ACCUSE',
  'REQUEST',
  'REJECT',
  'THREATEN',
  'MOBILIZE',
  'SUPPORT',
]);

/**
 * Joins what two reports of one piece of news tell of the same parties by the same or a like verb, though the one gives another day, none, or says that it was not so: "will fly to Lima
 * on Friday", "is to visit Lima on Sunday"; "recalled its envoy", "has not recalled its envoy". Where a report tells two such deeds, none is joined.
 */
export function joinOneNews(groups: readonly EventUnit[][]): EventUnit[][] {
  const pairs = pairsOf(groups);
  if (pairs.length === 0) return [...groups];
  const isOnly = (group: EventUnit[], other: EventUnit[]) =>
    pairs.every(([one, another]) => {
      const rival = one === group ? another : another === group ? one : undefined;
      return rival === undefined || rival === other || !sharesDocument(rival, other);
    });
  const sure = pairs.filter(([one, other]) => isOnly(one, other) && isOnly(other, one));
  const owner = new Map<EventUnit[], Set<EventUnit[]>>(groups.map((group) => [group, new Set([group])]));
  for (const [one, other] of sure) {
    const [here, there] = [owner.get(one) ?? new Set<EventUnit[]>(), owner.get(other) ?? new Set<EventUnit[]>()];
    if (here === there || sharesDocument([...here].flat(), [...there].flat())) continue;
    const both = new Set([...here, ...there]);
    for (const group of both) owner.set(group, both);
  }
  return [...new Set(owner.values())].map((joined) => [...joined].flat().toSorted((a, b) => byCodeUnits(a.account.id, b.account.id)));
}

/** By what an account is found: who acts, or to whom it was done where nobody is told to act, the deed, and the days of its report. */
export function oneNewsKeys(unit: EventUnit): string[] {
  if (!canBeTold(unit)) return [];
  const parties = withName(unit.agents).length > 0 ? unit.agents : unit.patients;
  const deeds = [`${unit.family} ${unit.deed}`, ...[...unit.likeDeeds].map((deed) => `deed ${deed}`)];
  const days = newsDays(unit.document);
  return distinct(withName(parties).map(({ side }) => side)).flatMap((side) =>
    deeds.flatMap((deed) => days.map((day) => `one news of ${side} ${deed} ${day}`)),
  );
}

/** Whether two accounts of one piece of news tell one deed, whatever day each gives, and whether it was done. */
export function areOneOfNews(a: EventUnit, b: EventUnit): boolean {
  if (!canBeTold(a) || !canBeTold(b) || a.mutual !== b.mutual || !areOneNews(a, b)) return false;
  const isOneDeed = a.family === b.family && a.deed === b.deed;
  if (!(isOneDeed || areLikeDeeds(a, b)) || areOppositeDeeds(a, b) || !typesFit(a, b)) return false;
  if (!placesFit(a, b) || !townsFit(a, b) || !headsFit(a, b) || !crimesFit(a, b) || !daysFit(a, b)) return false;
  return arePartiesOne(a, b) && isTied(a, b);
}

/** Told of somebody by name, in a sentence of its own, and not only supposed. */
function canBeTold(unit: EventUnit): boolean {
  const { account, statusClass, agents, patients } = unit;
  if (statusClass === 'hypothetical' || isArrival(unit) || account.doubts?.includes('parties') === true) return false;
  return withName(agents).length > 0 || (agents.length === 0 && withName(patients).some(isPersonOrBody));
}

function pairsOf(groups: readonly EventUnit[][]): [EventUnit[], EventUnit[]][] {
  const blocks = new Map<string, EventUnit[][]>();
  const pairs = new Map<string, [EventUnit[], EventUnit[]]>();
  for (const group of groups) {
    const keys = distinct(group.flatMap(oneNewsKeys));
    for (const other of new Set(keys.flatMap((key) => blocks.get(key) ?? []))) {
      if (!sharesDocument(group, other) && areGroupsOne(group, other)) pairs.set(keyOf(group, other), [group, other]);
    }
    for (const key of keys) blocks.set(key, [...(blocks.get(key) ?? []), group]);
  }
  // Which of several pairs comes first must not depend on the order of what is grouped.
  return [...pairs].toSorted(([a], [b]) => byCodeUnits(a, b)).map(([, pair]) => pair);
}

function keyOf(...groups: readonly (readonly EventUnit[])[]): string {
  const firsts = groups.map((group) => group.map(({ account }) => account.id).toSorted(byCodeUnits)[0] ?? '');
  return firsts.toSorted(byCodeUnits).join(' ');
}

/** Whether a pair of accounts tells one deed, and no other pair speaks against it. */
function areGroupsOne(group: readonly EventUnit[], other: readonly EventUnit[]): boolean {
  if (!group.some((unit) => other.some((one) => areOneOfNews(unit, one)))) return false;
  return group.every((unit) => other.every((one) => placesFit(unit, one) && headsFit(unit, one) && daysFit(unit, one) && arePartiesOpen(unit, one)));
}

function arePartiesOpen(a: EventUnit, b: EventUnit): boolean {
  return canBeSame(a.agents, b.agents) && canBeSame(a.patients, b.patients);
}

function sharesDocument(a: readonly EventUnit[], b: readonly EventUnit[]): boolean {
  return a.some(({ document }) => b.some((other) => other.document.id === document.id));
}

/** A visit is no meeting, and a deed of one type none of another that has its own verb. */
function typesFit(a: EventUnit, b: EventUnit): boolean {
  if (isVisit(a.account) !== isVisit(b.account)) return false;
  const [one, other] = [a.account.plover?.type, b.account.plover?.type];
  return one === other || a.verb === b.verb;
}

/** Days that meet; of plans and of what is rarely done twice also others near them; what has no day is of the days before its report, or of those ahead of it. */
function daysFit(a: EventUnit, b: EventUnit): boolean {
  if (a.window && b.window) {
    if (a.grain !== b.grain) return nested(a.window, b.window);
    const isAhead = a.statusClass === 'prospective' && b.statusClass === 'prospective';
    if (isAhead) return a.grain !== 'day' || meet(a.window, b.window, APART.planned);
    return meet(a.window, b.window, a.grain === 'day' && isDoneOnce(a) && isDoneOnce(b) ? APART.done : 0);
  }
  if (!reachesMeet(a, b) || (isVisit(a.account) && a.statusClass === 'real' && b.statusClass === 'real')) return false;
  return [
    [a, b],
    [b, a],
  ].every(([one, other]) => one === undefined || other === undefined || one.window !== undefined || isNewsOf(one, other));
}

/** "Closed its border", "arrested Ana Brandt": not done again the day after, as attacks and arrests of somebody else are. */
function isDoneOnce({ account: { plover }, patients }: EventUnit): boolean {
  if (!OFTEN.has(plover?.type ?? '')) return true;
  return plover?.type === 'COERCE' && (plover.mode === 'restrict' || patients.some(({ grain }) => grain === 'person'));
}

/** Whether what has no day can be of the day that the other tells, if any: done of late, or still to come. */
function isNewsOf(open: EventUnit, { window, grain }: EventUnit): boolean {
  const day = publishedDay(open.document);
  if (open.statusClass === 'real' && isBackground(open)) return false;
  if (!window || day === undefined) return true;
  if (open.statusClass === 'prospective') return window.last >= day;
  return grain === 'day' && window.first >= day - LATELY && (open.statusClass === 'negative' || window.first <= day);
}

/** The same who act, by name, or where nobody is told to the same to whom it was done. */
function arePartiesOne(a: EventUnit, b: EventUnit): boolean {
  if (!arePartiesOpen(a, b)) return false;
  if (a.agents.length > 0 && b.agents.length > 0) return shareParty(withName(a.agents), withName(b.agents));
  return (
    a.agents.length + b.agents.length === 0 && shareParty(withName(a.patients).filter(isPersonOrBody), withName(b.patients).filter(isPersonOrBody))
  );
}

/** The same to whom it was done, by name, or the same place, and nothing else done with them; where neither tells anybody, like words beside the verb. */
function isTied(a: EventUnit, b: EventUnit): boolean {
  if (!isVisit(a.account) && !isDoneWithTheSame(a, b)) return false;
  if (shareOther(a, b) || shareOther(b, a) || (a.place !== undefined && a.place.grain !== 'state' && a.place.actor === b.place?.actor)) return true;
  return a.patients.length + b.patients.length === 0 && besideWords(a).size > 0 && besideWords(b).size > 0;
}

/** Whether somebody to whom it was done, and who is not the one who did it, is told by both. */
function shareOther({ agents, patients }: EventUnit, { patients: others }: EventUnit): boolean {
  const acting = new Set(agents.flatMap(({ actor, side }) => [actor, side]));
  return shareParty(
    withName(patients).filter(({ actor, side, grain }) => !acting.has(grain === 'state' ? side : actor)),
    others,
  );
}

/** "Sends doctors" is not "sends troops", nor "accused of theft" "accused of spying"; what is denied, or said again and again, is told by like words of both. */
function isDoneWithTheSame(a: EventUnit, b: EventUnit): boolean {
  const [here, there] = [besideWords(a), besideWords(b)];
  if (here.size > 0 && there.size > 0) return areInLikeWords(a, b);
  return !isSaidOften(a) && !isSaidOften(b) && (here.size === there.size || a.statusClass === b.statusClass);
}

/** Words of blame and praise, and attacks, are many in a few days. */
function isSaidOften({ account: { plover } }: EventUnit): boolean {
  return plover === undefined || OFTEN.has(plover.type);
}
