import type { ActorId } from '../../../model/index.ts';
import { publishedDay } from '../../reports.ts';
import { distinct } from '../../tally.ts';
import { lengthOf, windowOf } from '../../time-window.ts';
import { type EventUnit, isVisit } from '../event-unit.ts';
import { canBeSame } from '../parties.ts';
import { placesFit, reachesMeet } from './event-circumstances.ts';
import { areLikeDeeds } from './event-deeds.ts';
import { canBeOneEventButForTime, canBeOneEventUntimed, isDenialOf, isNamedObject } from './event-match.ts';
import { isRarelyRepeated } from './event-news.ts';
import { headsFit } from './event-sides.ts';
import { alikeKeys, tellsAlike } from './event-told-alike.ts';

/** Days between what two people did and a report that tells of it without a day. */
const CLOSE = 4;
/** The longest time, in days, from a plan without a day to what it is said to have become. */
const SOON = 183;

/**
 * Whether an account without a day tells of what another one dates: news of the same people of the days just before; a denial of what was told, or that it came about, just before; a deed told
 * in retrospect by the name of its object ("since she signed the cable agreement"); a plan and what came of it within half a year; what reports of the same days tell in like words.
 */
export function isRecallOf(open: EventUnit, dated: EventUnit): boolean {
  if (open.grain !== 'unknown' || !dated.window || open.document.id === dated.document.id) return false;
  return (
    isCloseNews(open, dated) ||
    isDenied(open, dated) ||
    isNegated(open, dated) ||
    isToldByName(open, dated) ||
    isKeptPlan(open, dated) ||
    tellsAlike(open, dated)
  );
}

/** Whether an account that stands beside one that is recalled doesn't speak against it. */
export function canBeRecalled(open: EventUnit, other: EventUnit): boolean {
  if (isDenialOf(open, other) || isDenialOf(other, open)) return true;
  const isOneAct = open.family === other.family || areLikeDeeds(open, other);
  const fit = placesFit(open, other) && headsFit(open, other) && reachesMeet(open, other);
  return isOneAct && fit && canBeSame(open.agents, other.agents) && canBeSame(open.patients, other.patients);
}

/** By what an account and what it recalls are found: the people and bodies; of a plan that is rarely made twice, and of what came of it, the deed and who does it. */
export function recallKeys(unit: EventUnit): string[] {
  const isPlan = unit.grain === 'unknown' && unit.statusClass === 'prospective';
  const isKept = unit.grain !== 'unknown' && unit.statusClass === 'real';
  const isRare = (isPlan || isKept) && isRarelyRepeated(unit) && !isVisit(unit.account);
  return [
    ...fineActors(unit),
    ...alikeKeys(unit),
    ...(isRare ? distinct(unit.agents.map(({ side }) => `${unit.family} ${unit.deed} by ${side}`)) : []),
  ];
}

function fineActors({ agents, patients }: EventUnit): string[] {
  return [...new Set([...agents, ...patients].filter(({ grain }) => grain === 'person' || grain === 'body').map(({ actor }) => actor))];
}

/** The same two people or bodies, who did the same in the days before an undated report of it came out. */
function isCloseNews(open: EventUnit, dated: EventUnit): boolean {
  const day = dayOf(open);
  if (day === undefined || open.statusClass !== dated.statusClass || open.statusClass === 'hypothetical' || dated.grain !== 'day') return false;
  const { first, last } = dated.window ?? { first: 0, last: 0 };
  const isAhead = open.statusClass === 'prospective';
  if (isAhead ? first < day || Math.abs(day - (dayOf(dated) ?? 0)) > CLOSE : last > day || day - first > CLOSE) return false;
  const theirs = new Set(fineActors(dated));
  if (fineActors(open).filter((actor) => theirs.has(actor)).length < 2) return false;
  return canBeOneEventUntimed(open, dated) || (open.mutual && dated.mutual && areLikeDeeds(open, dated) && canBeRecalled(open, dated));
}

/** "Oslo denies that its foreign minister ever met him": of whatever was told of that before. */
function isDenied(open: EventUnit, dated: EventUnit): boolean {
  return isDenialOf(open, dated) && isBefore(dated, open);
}

/** "Holm did not meet the pilot": what the same person was told to have done, in the days just before, with whom both tell by the same noun. */
function isNegated(open: EventUnit, dated: EventUnit): boolean {
  const day = dayOf(open);
  const { window } = dated;
  if (open.account.status !== 'negated' || open.account.time || dated.statusClass !== 'real' || dated.grain !== 'day' || !window) return false;
  if (day === undefined || window.last > day || day - window.first > CLOSE || open.deed !== dated.deed || open.mutual !== dated.mutual) return false;
  const theirs = new Set(personsOf(dated));
  return personsOf(open).some((person) => theirs.has(person)) && shareNoun(open, dated) && canBeRecalled(open, dated);
}

function personsOf({ agents, patients }: EventUnit): ActorId[] {
  return [...agents, ...patients].filter(({ grain }) => grain === 'person').map(({ actor }) => actor);
}

function shareNoun({ heads: here }: EventUnit, { heads: there }: EventUnit): boolean {
  return (['source', 'target'] as const).some((role) => [...here[role]].some((noun) => there[role].has(noun)));
}

/** In retrospect by the name of its object. */
function isToldByName(open: EventUnit, dated: EventUnit): boolean {
  if (open.statusClass !== 'real' || dated.statusClass !== 'real' || open.deed !== dated.deed || !isBefore(dated, open)) return false;
  return isNamedObject(open, dated) && canBeRecalled(open, dated);
}

/** "will lift its sanctions on two firms", and half a year later it did. */
function isKeptPlan(open: EventUnit, dated: EventUnit): boolean {
  const day = publishedDay(open.document);
  if (open.statusClass !== 'prospective' || dated.statusClass !== 'real' || day === undefined || !isRarelyRepeated(open)) return false;
  const isSoon = dated.window !== undefined && dated.window.last >= day && dated.window.first - day <= SOON;
  return isSoon && dated.grain !== 'year' && canBeOneEventButForTime(open, dated);
}

/** Whether something lies before the report of an account came out. */
function isBefore({ window }: EventUnit, { document }: EventUnit): boolean {
  const day = publishedDay(document);
  return window !== undefined && day !== undefined && window.first <= day;
}

/** The day on which a report came out, where that is known to the day. */
function dayOf({ document }: EventUnit): number | undefined {
  const window = document.published ? windowOf(document.published.edtf) : undefined;
  return window && lengthOf(window) === 1 ? window.first : undefined;
}
