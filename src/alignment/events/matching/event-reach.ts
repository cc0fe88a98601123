import { joinsOf, type LiveEdits } from '../../edits.ts';
import type { Place, Reach } from '../../regions.ts';
import { publishedDay } from '../../reports.ts';
import { stretches } from '../../time-window.ts';
import { type EventUnit, isVisit } from '../event-unit.ts';
import { denialKeys, tellsDenialOf } from './event-denied.ts';
import { areOneLevel, levelKey } from './event-levels.ts';
import { canBeDeedAlike } from './event-likeness.ts';
import { canBeOneEvent, canBeOneEventUntimed } from './event-match.ts';
import { canBeMoved, tellsMove } from './event-moves.ts';
import { canBeNews, isSameNews, newsWindow } from './event-news.ts';
import { isToldWith, sentenceKey } from './event-nominals.ts';
import { areOneOfNews, oneNewsKeys } from './event-one-news.ts';
import { publicationKeys } from './event-publications.ts';
import { canBeRecalled, recallKeys } from './event-recalls.ts';
import { canBeSameNews, isNews, stretchesOfNews } from './event-same-news.ts';
import { singularKey } from './event-singular.ts';
import { isTitle, isTitleOf, titleKeys } from './event-titles.ts';
import { areOneUndertaking, undertakingKeys } from './event-undertakings.ts';

/** As what a unit stands in a block. */
const DATED = ['dated'];
const OPEN = ['open'];
const BOTH = ['dated', 'open'];

/**
 * Which event accounts may have to do with one another under any rule of grouping: what is told of the same parties and days, of the same report
 * without a day, as the same news, in like words, of a plan that was moved, of a noun and its verb, of a title and what it stands over; and what a user joined. A rule that brings
 * together others than these must be entered here, or it will not be asked.
 */
export function eventReach(edits: () => LiveEdits): Reach<EventUnit> {
  const joins = joinsOf<EventUnit>(edits);
  return {
    placesOf: (unit) => [
      ...ofDays(unit),
      ...ofReport(unit),
      ...ofNews(unit),
      ...ofLikeness(unit),
      ...ofMoves(unit),
      ...ofRecalls(unit),
      ...[...definedKeys(singularKey(unit), levelKey(unit)), ...undertakingKeys(unit), ...publicationKeys(unit), ...oneNewsKeys(unit)].map(
        (block) => ({
          block,
          as: 'there',
          sees: THERE,
        }),
      ),
      ...ofTitles(unit),
      ...ofDenials(unit),
      { block: `sentence ${sentenceKey(unit)}`, as: 'there', sees: THERE },
      ...joins.placesOf(unit),
    ],
    finer: ({ window, place }) => `${window?.first ?? ''} ${place?.actor ?? ''}`,
    touch: (a, b) => mayBeOne(a, b) || mayBeOne(b, a) || joins.touch(a, b),
  };
}

/** Whether any rule could bring two accounts into one event, or keep two others apart because of them. */
function mayBeOne(a: EventUnit, b: EventUnit): boolean {
  return (
    canBeOneEvent(a, b) ||
    canBeDeedAlike(a, b) ||
    isSameReport(a, b) ||
    isNewsOf(a, b) ||
    canBeSameNews(a, b) ||
    isNewsBackground(a, b) ||
    canBeMoved(a, b) ||
    mayBeRecalled(a, b) ||
    areOneUndertaking(a, b) ||
    (singularKey(a) !== undefined && singularKey(a) === singularKey(b)) ||
    areOneLevel(a, b) ||
    areOneOfNews(a, b) ||
    isTitleOf(a, b) ||
    tellsDenialOf(a, b) ||
    (sentenceKey(a) === sentenceKey(b) && isToldWith(a, b))
  );
}

function isSameReport(a: EventUnit, b: EventUnit): boolean {
  return a.document.id === b.document.id && (a.grain === 'unknown' || b.grain === 'unknown') && canBeOneEventUntimed(a, b);
}

/** An account without a day, and one with a day of which it may be news. */
function isNewsOf(open: EventUnit, dated: EventUnit): boolean {
  return open.grain === 'unknown' && dated.grain !== 'unknown' && canBeNews(open) && isSameNews(open, [dated]);
}

/** An account without a day, and what is told with a time of the same people, or as kept of the same plan, if nothing in the one speaks against the other: one that stands beside it may be what is recalled. */
function mayBeRecalled(open: EventUnit, dated: EventUnit): boolean {
  if (open.grain !== 'unknown' || !dated.window) return false;
  const theirs = new Set(recallKeys(dated));
  return recallKeys(open).some((key) => theirs.has(key)) && canBeRecalled(open, dated);
}

/** What the report of an undated account tells of its parties says when the report was written, where its publication doesn't. */
function isNewsBackground(open: EventUnit, dated: EventUnit): boolean {
  if (open.grain !== 'unknown' || dated.grain === 'unknown' || open.document.id !== dated.document.id) return false;
  return isNews([open]) && newsWindow(open.document) === undefined && sidesOf(open).some((side) => sidesOf(dated).includes(side));
}

/** Parties and place, or without any of them the report. */
function sidesOf({ agents, patients, place, document }: EventUnit): string[] {
  const sides = new Set([...agents, ...patients, ...(place ? [place] : [])].map(({ side }) => side));
  return sides.size > 0 ? [...sides] : [document.id];
}

/** By day, and for what is told by the month or year, or without a time, by stretches of the calendar. */
function ofDays(unit: EventUnit): Place[] {
  const { family, grain, window } = unit;
  const isDay = grain === 'day';
  const reached = window && grain !== 'unknown' ? window : canBeNews(unit) ? newsWindow(unit.document) : undefined;
  if (!reached) return [];
  const as = isDay ? 'day' : grain === 'unknown' ? 'news' : 'wide';
  const sees = isDay ? ['wide', 'news'] : grain === 'unknown' ? ['day', 'wide'] : ['day', 'wide', 'news'];
  const last = reached.last + (isVisit(unit.account) ? 1 : 0);
  const days = isDay ? Array.from({ length: last - reached.first + 1 }, (_, step) => reached.first + step) : [];
  return sidesOf(unit).flatMap((side) => [
    ...stretches(reached).map((stretch) => ({ block: `${family} ${side} in ${stretch}`, as, sees })),
    ...days.map((day) => ({ block: `${family} ${side} on ${day}`, as, sees: DAY })),
  ]);
}

const DAY = ['day'];

function ofReport({ family, grain, document }: EventUnit): Place[] {
  const isOpen = grain === 'unknown';
  return [{ block: `${document.id} ${family}`, as: isOpen ? 'open' : 'dated', sees: isOpen ? BOTH : OPEN }];
}

/** Undated accounts among themselves; and with what dates their report. */
function ofNews(unit: EventUnit): Place[] {
  const { document, grain } = unit;
  const isOpen = grain === 'unknown';
  const background =
    newsWindow(document) === undefined
      ? sidesOf(unit).map((side) => ({ block: `${document.id} ${side}`, as: isOpen ? 'open' : 'dated', sees: isOpen ? DATED : OPEN }))
      : [];
  if (!isOpen || publishedDay(unit.document) === undefined || !isNews([unit])) return background;
  return [...background, ...stretchesOfNews(unit).map((block) => ({ block: `news ${block}`, as: 'open', sees: OPEN }))];
}

/** Who acts, or whom or where it struck, on each first day; where nobody is told to have done it, also which state, and whoever is named beside. */
function ofLikeness({ agents, patients, place, named, window, grain }: EventUnit): Place[] {
  if (!window || grain !== 'day') return [];
  const fine = [...patients, ...(place ? [place] : [])].filter((party) => party.grain !== 'state');
  const sides = new Set([...agents, ...fine].map(({ side }) => side));
  const states = new Set(patients.filter((party) => party.grain === 'state').map(({ side }) => side));
  const [as, sees] = agents.length === 0 ? ['by nobody', BY_ANYBODY] : ['by somebody', BY_NOBODY];
  return [
    ...[...sides].map((side) => ({ block: `${side} ${window.first}`, as: 'there', sees: THERE_OR_NAMED })),
    ...(agents.length === 0 ? named : []).map((side) => ({ block: `${side} ${window.first}`, as: 'named', sees: THERE })),
    ...[...states].map((side) => ({ block: `to ${side} ${window.first}`, as, sees })),
  ];
}

const THERE = ['there'];
const THERE_OR_NAMED = ['there', 'named'];
const BY_NOBODY = ['by nobody'];
const BY_ANYBODY = ['by nobody', 'by somebody'];

/** What is told without a day of people and bodies, or as a plan, with what is told of them by the day, month or year. */
function ofRecalls(unit: EventUnit): Place[] {
  const isOpen = unit.grain === 'unknown';
  return recallKeys(unit).map((key) => ({ block: `recall ${key}`, as: isOpen ? 'open' : 'dated', sees: isOpen ? DATED : OPEN }));
}

function definedKeys(...keys: readonly (string | undefined)[]): string[] {
  return keys.filter((key) => key !== undefined);
}

/** Plans with what tells of a move. */
function ofMoves(unit: EventUnit): Place[] {
  if (!unit.window) return [];
  const [isPlan, isMove] = [unit.statusClass === 'prospective', tellsMove(unit)];
  const as = `${isPlan ? 'plan' : 'told'}${isMove ? ' moved' : ''}`;
  const sees = [...(isPlan ? ['told moved'] : []), ...(isPlan && isMove ? ['told'] : []), ...(isMove ? ['plan'] : []), 'plan moved'];
  return sidesOf(unit).map((side) => ({ block: `${unit.family} ${unit.deed} ${side}`, as, sees }));
}

/** What titles tell, with what stands under them. */
function ofTitles(unit: EventUnit): Place[] {
  const [as, sees] = isTitle(unit) ? ['title', TOLD] : ['told', TITLE];
  return titleKeys(unit).map((block) => ({ block, as, sees }));
}

/** What is denied, with what is told by the same word of the same people. */
function ofDenials(unit: EventUnit): Place[] {
  const [as, sees] = unit.account.status === 'denied' ? ['denied', TOLD] : ['told', DENIED];
  return denialKeys(unit).map((block) => ({ block, as, sees }));
}

const DENIED = ['denied'];
const TITLE = ['title'];
const TOLD = ['told'];
