import { overlapOf } from './event-words.ts';
import { isCount } from './figure-agreement.ts';
import type { FigureUnit } from './figure-unit.ts';
import { publishedFrom } from './reports.ts';
import { meet } from './time-window.ts';

const DAY = 86_400_000;
/** Days between two reports of a figure that neither puts into a period: of people hurt, of what a state owes. */
const SAME_NEWS = 31;
/** The same of plans, which stand longer. */
const SAME_PLAN = 183;
/** How much of the fewer words of two sentences must be shared where parties and period don't tell all. */
const ALIKE = 0.3;

/**
 * Whether two accounts measure the same: what is counted, of whom in which role, of which whole, from which base, in which period. What one
 * leaves out may be told by the other; then the sentences must name the same places and use like words. In one report nothing may be left out.
 */
export function areComparable(a: FigureUnit, b: FigureUnit): boolean {
  if (a.account.unit !== b.account.unit || a.base !== b.base || placeIn(a) !== placeIn(b)) return false;
  if (!wholesFit(a, b) || !measuresFit(a, b) || !partiesFit(a, b) || !periodsFit(a, b)) return false;
  if (isAnchored(a) && isAnchored(b) && a.parties.join() === b.parties.join() && isOneMeasure(a, b)) return true;
  return a.document.id === b.document.id ? isRepeated(a, b) : namesFit(a, b) && isSameMatter(a, b);
}

/** "the third largest"; that it is a record ("a record high") tells no place among others, and not every report says so. */
function placeIn({ account: { rank } }: FigureUnit): string {
  return rank === undefined || /\b(?:record|all-time|peak|high|low)\b/.test(rank) ? '' : rank;
}

/** All that tells it from other figures is in its words. */
function isAnchored(unit: FigureUnit): boolean {
  return unit.account.period !== undefined && unit.parties.length > 0;
}

/** "14 companies" in a headline and in the text below: the same value again, with something left out. */
function isRepeated(a: FigureUnit, b: FigureUnit): boolean {
  if (valueTold(a) !== valueTold(b) || !isOneMeasure(a, b)) return false;
  return a.parties.every((party) => b.parties.includes(party)) || b.parties.every((party) => a.parties.includes(party));
}

function valueTold({ account }: FigureUnit): string {
  return [account.value, account.low, account.high, account.comparison?.direction].join('/');
}

function isOneMeasure(a: FigureUnit, b: FigureUnit): boolean {
  return a.measured.size === b.measured.size && overlapOf(a.measured, b.measured) === 1;
}

/** "production" and "oil production" of a sentence that tells of oil; never "oil production" and "gas production", nor a level and its growth. */
function measuresFit(a: FigureUnit, b: FigureUnit): boolean {
  if (overlapOf(a.measured, b.measured) < 1 || isChange(a.measure) !== isChange(b.measure)) return false;
  const [short, long] = a.measured.size <= b.measured.size ? [a, b] : [b, a];
  return [...long.measured].every((word) => short.measured.has(word) || short.words.has(word) || short.whole.has(word));
}

const CHANGE = /\b(?:growth|rise|fall|change|increase|decrease|drop|decline)\b/;

/** Whether what is measured is how much something changed. */
export function isChange(measure: string): boolean {
  return CHANGE.test(measure);
}

/** A share of exports is no share of output. */
function wholesFit(a: FigureUnit, b: FigureUnit): boolean {
  if ((a.shareOf === undefined) !== (b.shareOf === undefined)) return false;
  return a.shareOf === undefined || overlapOf(a.whole, b.whole) === 1;
}

/** Parties of one role are among the other's, and nobody stands in two roles: what A sells to B is not what B sells to A. */
function partiesFit(a: FigureUnit, b: FigureUnit): boolean {
  return arePartiesWithin(a, b) || arePartiesWithin(b, a);
}

function arePartiesWithin(inner: FigureUnit, outer: FigureUnit): boolean {
  return inner.parties.every((party) => outer.parties.includes(party) || isOpen(party, outer));
}

/** Whether the other tells nobody in this role, and this party in none. */
function isOpen(party: string, { parties }: FigureUnit): boolean {
  const [role, who] = [party.slice(0, party.indexOf(':')), party.slice(party.indexOf(':') + 1)];
  return !parties.some((other) => other.startsWith(`${role}:`) || other.endsWith(`:${who}`));
}

/** One and the same period, or days that meet; where one tells none, the reports are of the same weeks. */
function periodsFit(a: FigureUnit, b: FigureUnit): boolean {
  const [here, there] = [a.account.period?.edtf, b.account.period?.edtf];
  if (here !== undefined && there !== undefined) {
    return here === there || (a.grain === 'day' && b.grain === 'day' && a.window !== undefined && b.window !== undefined && meet(a.window, b.window));
  }
  if (a.document.id === b.document.id) return true;
  const [one, other] = [publishedFrom(a.document), publishedFrom(b.document)];
  if (one === undefined || other === undefined) return false;
  return Math.abs(Date.parse(one) - Date.parse(other)) <= (isAhead(a) && isAhead(b) ? SAME_PLAN : SAME_NEWS) * DAY;
}

function isAhead({ account }: FigureUnit): boolean {
  return account.status === 'planned' || account.status === 'expected' || account.status === 'proposed';
}

/** The sentences name the same sides and places, or one of them fewer. */
function namesFit(a: FigureUnit, b: FigureUnit): boolean {
  return isNested(a.sides, b.sides) && isNested(a.places, b.places);
}

function isNested(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === 0 || b.size === 0 || overlapOf(a, b) === 1;
}

/**
 * A side or place is shared, and so are enough of the words, or the day, or what one of them owns; without any name, most of the words are.
 */
function isSameMatter(a: FigureUnit, b: FigureUnit): boolean {
  const places = [...a.places].some((place) => b.places.has(place));
  const shared = places || overlapOf(statesOf(a), statesOf(b)) > 0;
  const overlap = overlapOf(a.words, b.words);
  if (!shared) return overlap >= 2 * ALIKE && Math.min(a.words.size, b.words.size) >= 3;
  if (overlap >= ALIKE) return true;
  return isOneMeasure(a, b) && ((arePeriodsTold(a, b) && (places || isWordless(a, b))) || isOneState(a, b));
}

/** Parties, and the states in which the places lie: "in Kyiv", "Kyiv said". */
function statesOf({ sides, around }: FigureUnit): Set<string> {
  return new Set([...sides, ...around]);
}

function arePeriodsTold(a: FigureUnit, b: FigureUnit): boolean {
  return a.account.period !== undefined && b.account.period !== undefined;
}

function isWordless(a: FigureUnit, b: FigureUnit): boolean {
  return Math.min(a.words.size, b.words.size) === 0;
}

/** What a party owes or has at the time; of people hurt there may be many cases in a month. */
function isOneState(a: FigureUnit, b: FigureUnit): boolean {
  if (a.parties.length === 0 || b.parties.length === 0) return false;
  return !isCount(a.account.unit) || (a.measured.size === 1 && isWordless(a, b));
}
