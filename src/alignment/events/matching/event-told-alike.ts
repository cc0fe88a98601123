import { findNumbers } from '../../../language/quantities/numbers.ts';
import { publishedDay } from '../../reports.ts';
import { distinct } from '../../tally.ts';
import type { EventUnit } from '../event-unit.ts';
import { shareParty, withName } from '../parties.ts';
import { areLikeDeeds, areOppositeDeeds } from './event-deeds.ts';
import { overlapOf, tellingWords } from './event-words.ts';

/** So many days lie at most between what was done and the reports of it, and between these. */
const CLOSE = 2;
/** How many words, and which part of the fewer, the two sentences must share; fewer words where both tell to whom it was done. */
const ALIKE = { share: 0.6, words: 3, wordsToSomebody: 2 };

/**
 * Whether an account without a day tells what another report of the same days dates, in like words: "closed two crossings with Sudland", "shut two crossings with Sudland on
 * Wednesday". The same doer by name, to the same if anybody, and of whatever both count the same number.
 */
export function tellsAlike(open: EventUnit, dated: EventUnit): boolean {
  if (open.statusClass !== 'real' || dated.statusClass !== 'real' || open.reach || !areOfSameDays(open, dated) || isBackground(open)) return false;
  if (!(open.deed === dated.deed || areLikeDeeds(open, dated)) || areOppositeDeeds(open, dated)) return false;
  if (!shareParty(withName(open.agents), dated.agents)) return false;
  const isToSomebody = shareParty(open.patients, dated.patients);
  if (!isToSomebody && open.patients.length + dated.patients.length > 0) return false;
  if (isDoneDaily(open) && !(countIn(open) ?? open.place?.actor)) return false;
  return numbersFit(open, dated) && areInLikeWords(open, dated, isToSomebody ? ALIKE.wordsToSomebody : ALIKE.words);
}

/** "Norrland, [which sent tanks]", "has long bombed", "after the quake of 2007", "as it does every night": what may be of any time. */
export function isBackground({ account: { sentence, trigger }, report: { text } }: EventUnit): boolean {
  const [before, behind] = [text.slice(sentence.start, trigger.start), text.slice(trigger.end, sentence.end)];
  return BACKGROUND.test(before) || BEHIND.test(behind);
}

const BACKGROUND = /\b(?:which|who|whom|whose|that|as|when|where|since|long|often|repeatedly|ha[sd]|have|never)\b/iu;
const BEHIND = /\b(?:(?:1[89]|20)\d\d|every|again|twice|repeatedly|often|at will|as it|as they|years? ago|last (?:month|year))\b/iu;

/** Attacks of one side on another may be told anew each day. */
function isDoneDaily({ account: { plover } }: EventUnit): boolean {
  return plover?.type === 'ASSAULT';
}

/** Under what an account and another one of like words are found: who did it to whom, by the day. */
export function alikeKeys(unit: EventUnit): string[] {
  const days = unit.grain === 'unknown' ? daysBefore(unit) : unit.grain === 'day' && unit.window ? [unit.window.first] : [];
  if (unit.statusClass !== 'real' || days.length === 0) return [];
  const doers = distinct(withName(unit.agents).map(({ side }) => side));
  const others = unit.patients.length > 0 ? distinct(unit.patients.map(({ side }) => side)) : ['nobody'];
  return doers.flatMap((doer) => others.flatMap((other) => days.map((day) => `${doer} did to ${other} on ${day}`)));
}

function daysBefore({ document }: EventUnit): number[] {
  const day = publishedDay(document);
  return day === undefined ? [] : Array.from({ length: CLOSE + 1 }, (_, step) => day - step);
}

function areOfSameDays(open: EventUnit, { window, grain, document }: EventUnit): boolean {
  const [day, other] = [publishedDay(open.document), publishedDay(document)];
  if (day === undefined || other === undefined || !window || grain !== 'day' || window.first !== window.last) return false;
  return window.last <= day && day - window.first <= CLOSE && Math.abs(day - other) <= CLOSE;
}

/** "killed [five]", "killed [12]", "fired [a] missile", "fired [dozens] of missiles": not the same; "killed" may be either. */
function numbersFit(a: EventUnit, b: EventUnit): boolean {
  const [one, other] = [countIn(a), countIn(b)];
  if (one !== undefined && other !== undefined && one !== other) return false;
  const [here, there] = [numbersIn(a), numbersIn(b)];
  return here.length === 0 || there.length === 0 || here.some((number) => there.includes(number));
}

function numbersIn({ account: { sentence }, report: { text } }: EventUnit): number[] {
  return findNumbers(text.slice(sentence.start, sentence.end)).flatMap(({ value, vague }) => (vague ? [] : [value]));
}

/** How many the words begin with: "[a] missile", "[two] missiles", "[dozens] of missiles". */
function countIn({ wording, headline }: EventUnit): string | undefined {
  const rest = (wording ?? headline)?.rest ?? '';
  if (/^(?:an?|another) /iu.test(rest)) return '1';
  const [number] = findNumbers(rest);
  return number && number.start <= LEAD_IN ? `${number.vague ? 'about ' : ''}${number.value}` : undefined;
}

/** So far, in characters, a count stands behind the verb: "[at least two] missiles". */
const LEAD_IN = 10;

/** Whether two accounts tell of one deed beside its verb what is as good as the same: "two border crossings with Sudland", "two crossings on its border with Sudland". */
export function tellsSameOf(a: EventUnit, b: EventUnit): boolean {
  const [here, there] = [restOf(a), restOf(b)];
  return here !== undefined && there !== undefined && numbersFit(a, b) && areAlike(here, there, 0, ALIKE.wordsToSomebody);
}

/** What the two tell of the deed beside its verb, names included; where one has no words of its own for it, their sentences without names. */
function areInLikeWords(a: EventUnit, b: EventUnit, least: number): boolean {
  const [here, there] = [restOf(a), restOf(b)];
  if (here && there) return areAlike(here, there, 0, ALIKE.wordsToSomebody);
  return areAlike(a.words, b.words, Number(a.verb !== b.verb && areLikeDeeds(a, b)), least);
}

function areAlike(a: ReadonlySet<string>, b: ReadonlySet<string>, more: number, least: number): boolean {
  const size = Math.min(a.size, b.size);
  const shared = overlapOf(a, b) * size + more + 0.01;
  return shared >= least && shared >= ALIKE.share * size;
}

function restOf({ wording, headline }: EventUnit): Set<string> | undefined {
  const rest = (wording ?? headline)?.rest;
  return rest === undefined || rest.includes('~') ? undefined : tellingWords(rest);
}
