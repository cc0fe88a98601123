import { conversesAt, deedsAt, thingOf } from '../../language/knowledge/like-words.ts';
import { nounClass, singularOf } from '../../language/knowledge/nouns.ts';
import { overlapOf, tellingWords } from '../events/matching/event-words.ts';
import { areOneNews, newsDays } from '../one-story.ts';
import { publishedDay } from '../reports.ts';
import { sentenceAround } from '../sentence-around.ts';
import { distinct, groupBy, partition } from '../tally.ts';
import { isCount } from './figure-agreement.ts';
import { arePartiesFitting } from './figure-match.ts';
import { isChange, valueTold, wholesFit } from './figure-measures.ts';
import { arePeriodsCompatible } from './figure-periods.ts';
import { AMOUNTS, type FigureUnit, PROTESTER } from './figure-unit.ts';

/** What an account measures, by kind: things of one kind, and what was done with them or befell them. */
interface Measured {
  kind: string;
  /** Deeds by number, with "sold" and "bought" as one; of a deed that no list knows its stem. */
  deeds: readonly string[];
  /** What else the words tell: "armed" drones. */
  modifiers: ReadonlySet<string>;
}

/**
 * Joins groups that tell one thing by other nouns and verbs: "20 drones sold", "30 armed drones bought", "3,000 people fled", "8,000 residents have fled". Only of reports of one piece of
 * news, each of which tells one such amount alone.
 */
export function joinNear(groups: readonly FigureUnit[][]): FigureUnit[][] {
  const [near, rest] = partition(groups, (group) => group.some(isMeasured));
  return [...rest, ...componentsOf(near).flatMap((joined) => (isOneOfEach(joined.flat()) ? [joined.flat()] : joined))];
}

/** Under what an account finds others that may tell the same in other words. */
export function nearKeys(unit: FigureUnit): string[] {
  const measured = measuredOf(unit);
  return measured ? measured.deeds.flatMap((deed) => newsDays(unit.document).map((day) => `${measured.kind} ${deed} on ${day}`)) : [];
}

/** Whether two accounts of one piece of news tell the same amount, or two that contradict one another, in other words. */
export function areNear(a: FigureUnit, b: FigureUnit): boolean {
  const [one, other] = [measuredOf(a), measuredOf(b)];
  if (!one || !other || one.kind !== other.kind || !areOneNews(a, b)) return false;
  const shared = one.deeds.filter((deed) => other.deeds.includes(deed));
  if (shared.every(isValue) && !(shared.length > 0 && areToldAgain(a, b))) return false;
  if (a.base !== b.base || !wholesFit(a, b) || isChange(a.measure) !== isChange(b.measure) || !timesFit(a, b)) return false;
  if (isOfMore(a) || isOfMore(b)) return false;
  return areHeadsNear(a, b) && modifiersFit(a, b) && arePartiesFitting(a, b) && arePlacesNear(a, b) && isTied(a, b);
}

function componentsOf(groups: readonly FigureUnit[][]): FigureUnit[][][] {
  const components: FigureUnit[][][] = [];
  for (const group of groups) {
    const touched = components.filter((component) => component.some((other) => areGroupsNear(group, other)));
    for (const component of touched) components.splice(components.indexOf(component), 1);
    components.push([...touched.flat(), group]);
  }
  return components;
}

function areGroupsNear(group: readonly FigureUnit[], other: readonly FigureUnit[]): boolean {
  const told = other.filter(isMeasured);
  return group.filter(isMeasured).every((unit) => told.every((one) => areNear(unit, one)));
}

/** Whether no report gives two values. */
function isOneOfEach(units: readonly FigureUnit[]): boolean {
  return [...groupBy(units, ({ document }) => document.id).values()].every((own) => distinct(own.map(valueTold)).length === 1);
}

function isMeasured(unit: FigureUnit): boolean {
  return measuredOf(unit) !== undefined;
}

/** Asked for whenever two accounts are compared. */
const MEASURED = new WeakMap<FigureUnit, Measured | null>();

function measuredOf(unit: FigureUnit): Measured | undefined {
  const known = MEASURED.get(unit);
  if (known !== undefined) return known ?? undefined;
  const made = measuredIn(unit);
  MEASURED.set(unit, made ?? null);
  return made;
}

/** Of people and things with what was done ("residents fleeing", "drones sold"), and of sums that are lent, borrowed, sold or bought. */
function measuredIn(unit: FigureUnit): Measured | undefined {
  if (unit.unit === PROTESTER || unit.shareOf !== undefined) return undefined;
  const names = [unit.measure, unit.measureInFull ?? unit.measure].map(wordsOf);
  const words = names.find((name) => deedsIn(name, unit).length > 0) ?? [];
  const deeds = [...deedsIn(words, unit), ...valueKeys(unit)];
  if (deeds.length === 0) return undefined;
  const head = headOf(unit);
  const own = tellingWords(head);
  const told = tellingWords([...words.slice(0, isCount(unit.unit) ? -1 : 0), ...wordsOf(unit.account.span.exact)].join(' '));
  return {
    kind: isCount(unit.unit) ? (nounClass(head) === 'person' || head === 'person' ? 'person' : thingOf(head)) : unit.unit,
    deeds,
    modifiers: new Set([...told].filter((word) => !own.has(word) && !AMOUNTS.has(word))),
  };
}

/** A count that hardly recurs stands for what was done: "140 sailors". */
function valueKeys({ account: { value }, unit }: FigureUnit): string[] {
  return isCount(unit) && value !== undefined && value >= LEAST_TELLING && Number.isInteger(value) ? [`${VALUE}${value}`] : [];
}

const LEAST_TELLING = 13;
const VALUE = 'is ';

function isValue(deed: string): boolean {
  return deed.startsWith(VALUE);
}

/** "140 sailors trained", "140 sailors given training": as many of the same, of which like words tell; nothing that befell them. */
function areToldAgain(a: FigureUnit, b: FigureUnit): boolean {
  if (thingOf(headOf(a)) !== thingOf(headOf(b)) || BEFALLEN.test(a.measure) || BEFALLEN.test(b.measure)) return false;
  const size = Math.min(a.words.size, b.words.size);
  return overlapOf(a.words, b.words) * size >= LEAST_SHARED;
}

/** So many words must tell of as many things again. */
const LEAST_SHARED = 2;

function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .replace(COMPLEMENT, '')
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
}

/** What was done, as the last word of what is counted tells it, or the only one of a sum. */
function deedsIn(words: readonly string[], { unit }: FigureUnit): string[] {
  const last = words.length - 1;
  const word = words[last] ?? '';
  if (word === 'shot' || (isCount(unit) ? last < 1 : last !== 0)) return [];
  const converses = [...conversesAt(words, last)].map((number) => `converse ${number}`);
  if (!isCount(unit) || singularOf(word) === singularOf(unit)) return converses;
  const deeds = [...deedsAt(words, last)].map((number) => `deed ${number}`);
  return [...converses, ...deeds, ...(/(?:ed|ing)$/u.test(word) ? tellingWords(word) : [])];
}

/** "Doses of vaccine [for refugees] given". */
const COMPLEMENT = / (?:for|to|in|at|from|with) .+(?= \p{L}+$)/u;

function headOf({ unit }: FigureUnit): string {
  return singularOf(unit);
}

/** Those who flee, live or are held somewhere are people or its residents; who died are not "people" in one report and "soldiers" in another. */
function areHeadsNear(a: FigureUnit, b: FigureUnit): boolean {
  const [here, there] = [thingOf(headOf(a)), thingOf(headOf(b))];
  if (here === there || (ANYBODY.has(headOf(a)) && ANYBODY.has(headOf(b)))) return true;
  return HELD.test(a.measure) && HELD.test(b.measure) && [a, b].every((unit) => ANYBODY.has(headOf(unit)) || HELD_AT_PROTESTS.test(headOf(unit)));
}

const ANYBODY: ReadonlySet<string> = new Set(['person', 'people', 'resident', 'villager', 'inhabitant', 'local']);
const HELD = / (?:arrested|detained|held)$/u;
const HELD_AT_PROTESTS = /^(?:protest[eo]r|demonstrator|marcher|rioter|activist|supporter)$/u;

/** "Armed drones" may be "drones", not "unarmed drones"; "Orlo boats" may be "patrol ships" where the sentence names the Orlo. */
function modifiersFit(a: FigureUnit, b: FigureUnit): boolean {
  const [here, there] = [measuredOf(a)?.modifiers ?? NONE, measuredOf(b)?.modifiers ?? NONE];
  if (here.size === 0 || there.size === 0 || overlapOf(here, there) > 0) return true;
  return overlapOf(here, sentenceWords(b)) > 0 || overlapOf(there, sentenceWords(a)) > 0;
}

const NONE: ReadonlySet<string> = new Set();

function sentenceWords({ report, account }: FigureUnit): Set<string> {
  const { start, end } = sentenceAround(report, account.span);
  return tellingWords(report.text.slice(start, end));
}

/** Whether no place that only one of them names speaks against it. */
function arePlacesNear({ places: here }: FigureUnit, { places: there }: FigureUnit): boolean {
  return here.size === 0 || there.size === 0 || overlapOf(here, there) > 0;
}

/** Something beside the kind of thing ties them: a party, a place, a day or words; of what befell people, which a place may see twice in a day, most of the words. */
function isTied(a: FigureUnit, b: FigureUnit): boolean {
  if (BEFALLEN.test(a.measure) || BEFALLEN.test(b.measure)) {
    const [here, there] = [withoutPolice(a), withoutPolice(b)];
    return here.size === 0 || there.size === 0 ? HELD.test(a.measure) && HELD.test(b.measure) : overlapOf(here, there) > HALF;
  }
  if (overlapOf(a.places, b.places) > 0 || isOnOneDay(a, b) || overlapOf(a.words, b.words) > 0) return true;
  return a.parties.some((party) => b.parties.includes(party)) || overlapOf(a.sides, b.sides) > 0;
}

const HALF = 0.5;
const BEFALLEN = / (?:killed|dead|injured|wounded|hurt|missing|drowned|rescued|saved|freed|arrested|detained|held)\b/u;

/** Who holds people is no sign of which. */
function withoutPolice({ words }: FigureUnit): Set<string> {
  return new Set([...words].filter((word) => !POLICE.has(word)));
}

const POLICE = tellingWords('police officers authorities soldiers troops');

/** "30 more drones", "another 30": a second lot. */
function isOfMore({ report: { text }, account: { span, measure } }: FigureUnit): boolean {
  return MORE.test(text.slice(Math.max(0, span.start - BEFORE), Math.max(span.end, measure.end)));
}

const MORE = /\b(?:more(?! than)|another|further|additional|extra|others?|second)\b/iu;
/** So far, in characters, such a word may stand before the amount. */
const BEFORE = 12;

/** What is planned now is not what was done in an earlier year, and a figure of a year or month is not one of no time told weeks later. */
function timesFit(a: FigureUnit, b: FigureUnit): boolean {
  if (!arePeriodsCompatible(a, b)) return false;
  return [a, b].every(
    ({ window, account }) => account.period === undefined || !window || isOfNews(window.last, a) || isOfNews(window.last, b) || hasBoth(a, b),
  );
}

function hasBoth(a: FigureUnit, b: FigureUnit): boolean {
  return a.account.period !== undefined && b.account.period !== undefined;
}

function isOfNews(last: number, { document }: FigureUnit): boolean {
  return last >= (publishedDay(document) ?? last) - LATELY;
}

/** So long ago, in days, was at most what a report of the news tells without a time. */
const LATELY = 14;

function isOnOneDay(a: FigureUnit, b: FigureUnit): boolean {
  return a.grain === 'day' && b.grain === 'day' && hasBoth(a, b);
}
