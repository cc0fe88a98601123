import { isOneStory } from '../one-story.ts';
import { publishedDay } from '../reports.ts';
import { meet, nested } from '../time-window.ts';
import { isCount } from './figure-agreement.ts';
import { isSpecific, valueTold } from './figure-measures.ts';
import type { FigureUnit } from './figure-unit.ts';

/** Days between two reports of a figure that neither puts into a period: of people hurt, of what a state owes. */
const SAME_NEWS = 31;

/** The same of plans, which stand longer. */
const SAME_PLAN = 183;

/** The same of a plan of one story, told by a measure of several words. */
const ONE_PLAN = 366;

/** One and the same period, or days that meet; where one tells none, the reports are of the same weeks, or the period lies just before the other report. */
export function periodsFit(a: FigureUnit, b: FigureUnit): boolean {
  if (a.account.period !== undefined && b.account.period !== undefined) return arePeriodsCompatible(a, b);
  if (a.document.id === b.document.id) return true;
  if (LASTING.test(a.measure) && isSpecific(a, b) && isOneStory(a, b)) return true;
  const isLong = isAhead(a) && isAhead(b);
  const limit = isLong ? (isSpecific(a, b) && isOneStory(a, b) ? ONE_PLAN : SAME_PLAN) : SAME_NEWS;
  return daysBetween(a, b) <= limit || isNewsTo(a, b) || isNewsTo(b, a);
}

/** What a thing measures doesn't change with the days. */
const LASTING = /^(?:length|height|width|depth|area|size|capacity|distance|weight)\b/u;

export function arePeriodsCompatible(a: FigureUnit, b: FigureUnit): boolean {
  const [here, there] = [a.account.period?.edtf, b.account.period?.edtf];
  if (here === undefined || there === undefined || here === there) return true;
  if (!a.window || !b.window) return false;
  if (a.grain === 'day' && b.grain === 'day') return meet(a.window, b.window);
  // "on June 2", "in June": of a count told again.
  const isAgain = isCount(a.account.unit) && valueTold(a) === valueTold(b) && isOneStory(a, b);
  return isAgain && a.grain !== 'year' && b.grain !== 'year' && nested(a.window, b.window);
}

/** The days of the one are news to the report of the other, which tells none. */
function isNewsTo({ window, grain }: FigureUnit, { document, account }: FigureUnit): boolean {
  const day = publishedDay(document);
  if (!window || (grain !== 'day' && grain !== 'month') || account.period !== undefined || day === undefined) return false;
  return window.first <= day && day - window.last <= SAME_NEWS;
}

export function daysBetween(a: FigureUnit, b: FigureUnit): number {
  return Math.abs((publishedDay(a.document) ?? Number.POSITIVE_INFINITY) - (publishedDay(b.document) ?? Number.NEGATIVE_INFINITY));
}

export function isAhead({ account }: FigureUnit): boolean {
  return account.status === 'planned' || account.status === 'expected' || account.status === 'proposed';
}
