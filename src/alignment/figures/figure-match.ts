import { overlapOf } from '../events/matching/event-words.ts';
import { isOneStory } from '../one-story.ts';
import { isCount } from './figure-agreement.ts';
import { isChange, isOneMeasure, isSpecific, LEAST_MEASURED, measuresFit, valueTold, wholesFit } from './figure-measures.ts';
import { arePeriodsCompatible, daysBetween, isAhead, periodsFit } from './figure-periods.ts';
import { reasonsFit } from './figure-reasons.ts';
import { type FigureUnit, PROTESTER } from './figure-unit.ts';

/** Days between two reports of the size of one crowd. */
const SAME_DAYS = 3;

/** How much of the fewer words of two sentences must be shared where parties and period don't tell all. */
const ALIKE = 0.3;

/**
 * Whether nothing that two accounts tell says that they measure different things. Such accounts are of one figure where others join them.
 */
export function canBeOneFigure(a: FigureUnit, b: FigureUnit): boolean {
  if (a.unit !== b.unit || a.base !== b.base || placeIn(a) !== placeIn(b) || !wholesFit(a, b) || !arePartiesFitting(a, b)) return false;
  if (overlapOf(a.measured, b.measured) < 1 || isChange(a.measure) !== isChange(b.measure) || !arePeriodsCompatible(a, b)) return false;
  if (!complementsFit(a, b) || !reasonsFit(a, b) || areSetSideBySide(a, b)) return false;
  return a.document.id === b.document.id ? isRepeated(a, b) || isRevised(a, b) : namesFit(a, b);
}

/**
 * Whether two accounts measure the same: what is counted, of whom in which role, of which whole, from which base, in which period. What one
 * leaves out may be told by the other; then the sentences must name the same places and use like words. In one report nothing may be left out.
 */
export function areComparable(a: FigureUnit, b: FigureUnit): boolean {
  if (a.unit !== b.unit || a.base !== b.base || placeIn(a) !== placeIn(b) || areSetSideBySide(a, b)) return false;
  // Other parties are told apart soonest.
  if (!wholesFit(a, b) || !arePartiesFitting(a, b) || !measuresFit(a, b) || !periodsFit(a, b) || !complementsFit(a, b) || !reasonsFit(a, b))
    return false;
  if (isAnchored(a) && isAnchored(b) && a.parties.join() === b.parties.join() && isOneMeasure(a, b)) return true;
  if (a.document.id === b.document.id) return isRepeated(a, b) || isRevised(a, b);
  return namesFit(a, b) && (isSameMatter(a, b) || isOneOfStory(a, b));
}

/** "will sell 90 tonnes, compared with a previous target of 110": two amounts that one voice tells in one sentence are of two things. */
function areSetSideBySide(a: FigureUnit, b: FigureUnit): boolean {
  const isOneSentence = a.report.id === b.report.id && a.sentence === b.sentence;
  return isOneSentence && a.voice === b.voice && valueTold(a) !== valueTold(b);
}

/** In one report other amounts of "loss" and "loss [of the car division]" are others, but for plans, which are told for an earlier time as well. */
function complementsFit(a: FigureUnit, b: FigureUnit): boolean {
  if (a.document.id !== b.document.id || valueTold(a) === valueTold(b) || (isAhead(a) && isAhead(b))) return true;
  return a.measureInFull === b.measureInFull;
}

/** "had offered 60 million, and will give 52": in one report the same plan of the same party, told for an earlier time. */
function isRevised(a: FigureUnit, b: FigureUnit): boolean {
  if (!isAhead(a) || !isAhead(b) || !isOneMeasure(a, b) || a.parties.length === 0 || a.parties.join() !== b.parties.join()) return false;
  return (a.account.period === undefined) !== (b.account.period === undefined);
}

/**
 * Whether two reports of one story tell of one figure though their sentences share little: a measure of several words ("cost of the first stage"), the
 * same value of the same kind again, the size of one protest.
 */
function isOneOfStory(a: FigureUnit, b: FigureUnit): boolean {
  if (!isOneStory(a, b)) return false;
  const overlap = overlapOf(a.words, b.words);
  if (isSpecific(a, b)) return true;
  if (isCount(a.account.unit) && overlap > 0 && (valueTold(a) === valueTold(b) || (isOneMeasure(a, b) && isAlikeCount(a, b)))) return true;
  return a.unit === PROTESTER && b.unit === PROTESTER && daysBetween(a, b) <= SAME_DAYS;
}

/** How many people or things the same deed was done to: "imposed sanctions on 14 firms", "the sanctions hit 11 firms". */
function isAlikeCount(a: FigureUnit, b: FigureUnit): boolean {
  return a.measured.size >= LEAST_MEASURED && overlapOf(a.words, b.words) >= ALIKE;
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

/** Parties of one role are among the other's, and nobody stands in two roles: what A sells to B is not what B sells to A. */
export function arePartiesFitting(a: FigureUnit, b: FigureUnit): boolean {
  return arePartiesWithin(a, b) || arePartiesWithin(b, a);
}

function arePartiesWithin(inner: FigureUnit, outer: FigureUnit): boolean {
  return inner.parties.every((party) => outer.parties.includes(party) || isOpen(party, outer));
}

/** Whether the other tells nobody in this role, and this party in none. */
function isOpen(party: string, { parties }: FigureUnit): boolean {
  const colon = party.indexOf(':');
  const [role, who] = [party.slice(0, colon + 1), party.slice(colon)];
  return !parties.some((other) => other.startsWith(role) || other.endsWith(who));
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
  if (!shared) return (overlap >= 2 * ALIKE && Math.min(a.words.size, b.words.size) >= 3) || (isOfOneParty(a, b) && isTellingValue(a, b));
  if (overlap >= ALIKE || isTellingValue(a, b)) return true;
  return isOneMeasure(a, b) && ((arePeriodsTold(a, b) && (places || isWordless(a, b))) || isOneState(a, b));
}

/** "Norrland said it would pay": whoever gives the figure is whom it is about. */
function isOfOneParty(a: FigureUnit, b: FigureUnit): boolean {
  return a.parties.length > 0 && a.parties.join() === b.parties.join();
}

/** The same value of the same measure, of so many digits that it hardly recurs: "1.2 million Ukrainians live in Germany", "home to 1.2 million Ukrainians". */
function isTellingValue(a: FigureUnit, b: FigureUnit): boolean {
  const { value } = a.account;
  const isTelling = value !== undefined && (Math.abs(value) >= 1000 || /\d\.?\d\.?\d/u.test(String(value)));
  return isTelling && isOneMeasure(a, b) && valueTold(a) === valueTold(b);
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
