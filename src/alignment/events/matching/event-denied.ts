import { byCodeUnits, publishedDay } from '../../reports.ts';
import { distinct, partition } from '../../tally.ts';
import { meet } from '../../time-window.ts';
import type { EventUnit } from '../event-unit.ts';
import { canBeSame, isPersonOrBody, type Party, shareParty, withName } from '../parties.ts';
import { placesFit, reachesMeet } from './event-circumstances.ts';
import { overlapOf } from './event-words.ts';

/** So many days lie at most between two reports of which one tells what the other denies. */
const CLOSE = 3;
/** So many days ago at most was what is denied. */
const LATELY = 31;
/** Which part of the fewer words two sentences must share where they don't name the same one to whom it was done; of states, which do much on one day, more. */
const ALIKE = { share: 0.3, shareOfState: 0.5, wordsOfState: 2 };

/**
 * Joins what is only denied ("police denied that he had been beaten") to what reports of the same days tell as done or settled, by the same word of the same people or
 * bodies ("confirmed that he had been beaten"). What a denial fits in one report twice stays apart, with all that is bound to it.
 */
export function joinDenied(groups: readonly EventUnit[][]): EventUnit[][] {
  const told = groups.filter((group) => !isDenied(group));
  const bound = groups.filter(isDenied).flatMap((denial) => {
    const across = told.filter((group) => group.some((unit) => denial.some((one) => isDeniedAcross(one, unit))));
    // "his lawyer said that he was beaten" of the report that tells the denial
    const own = told.filter((group) => group.some((unit) => denial.some((one) => isDeniedBeside(one, unit))));
    return across.length > 0 ? [new Set([denial, ...across, ...own])] : [];
  });
  const events = boundTogether(bound).filter(areOfOtherReports);
  if (events.length === 0) return [...groups];
  const joined = new Set(events.flat());
  return [...groups.filter((group) => !joined.has(group)), ...events.map((parts) => parts.flat().toSorted(byAccount))];
}

const byAccount = (a: EventUnit, b: EventUnit): number => byCodeUnits(a.account.id, b.account.id);

/** Sets that share a group as one, in whatever order they come. */
function boundTogether(sets: readonly ReadonlySet<EventUnit[]>[]): EventUnit[][][] {
  const whole: Set<EventUnit[]>[] = [];
  for (const set of sets) {
    const [sharing, others] = partition(whole, (known) => [...set].some((group) => known.has(group)));
    whole.splice(0, whole.length, ...others, new Set([...sharing.flatMap((known) => [...known]), ...set]));
  }
  return whole.map((set) => [...set]);
}

function isDenied(group: readonly EventUnit[]): boolean {
  return group.every(({ statusClass }) => statusClass === 'negative') && group.some(({ account }) => account.status === 'denied');
}

/** Whether no report tells two of these apart. */
function areOfOtherReports(groups: readonly EventUnit[][]): boolean {
  const documents = groups.flatMap((group) => distinct(group.map(({ document }) => document.id)));
  return new Set(documents).size === documents.length;
}

/** Whether an account denies what another tells, of another report or, of what was done to one person, of its own. */
export function tellsDenialOf(denial: EventUnit, told: EventUnit): boolean {
  return isDeniedAcross(denial, told) || isDeniedBeside(denial, told);
}

/** Whether an account denies what one of another report tells. */
function isDeniedAcross(denial: EventUnit, told: EventUnit): boolean {
  if (denial.document.id === told.document.id || !areOfSameDays(denial, told) || !canBeDenied(denial, told)) return false;
  if (share(denial.patients, told.patients)) return true;
  if (denial.patients.length > 0 && told.patients.length > 0) return false;
  const overlap = overlapOf(denial.words, told.words);
  if (share(denial.agents, told.agents)) return overlap >= ALIKE.share;
  const words = Math.round(overlap * Math.min(denial.words.size, told.words.size));
  return shareParty(denial.agents, told.agents) && overlap >= ALIKE.shareOfState && words >= ALIKE.wordsOfState;
}

/** Whether an account denies what its own report tells to have been done to the same person. */
function isDeniedBeside(denial: EventUnit, told: EventUnit): boolean {
  return denial.document.id === told.document.id && canBeDenied(denial, told) && share(denial.patients, told.patients);
}

/** Whether nothing that two accounts tell speaks against it that the one denies the other. */
function canBeDenied(denial: EventUnit, told: EventUnit): boolean {
  if (denial.account.status !== 'denied' || (told.statusClass !== 'real' && told.statusClass !== 'prospective')) return false;
  if (denial.account.predicate !== told.account.predicate) return false;
  if (denial.window && told.window && !meet(denial.window, told.window)) return false;
  if (!reachesMeet(denial, told) || !placesFit(denial, told)) return false;
  return canBeSame(denial.agents, told.agents) && canBeSame(denial.patients, told.patients);
}

/** By what a denial and what it denies are found: the word for it and somebody who takes part. */
export function denialKeys({ account, agents, patients }: EventUnit): string[] {
  return distinct(withName([...agents, ...patients]).map(({ side }) => `denial of ${account.predicate} ${side}`));
}

/** Of reports of the same days; what is told of a day long before them is another deed. */
function areOfSameDays({ document }: EventUnit, { document: other, window }: EventUnit): boolean {
  const [day, next] = [publishedDay(document), publishedDay(other)];
  return day !== undefined && next !== undefined && Math.abs(day - next) <= CLOSE && (window === undefined || window.last >= day - LATELY);
}

function share(here: readonly Party[], there: readonly Party[]): boolean {
  return here.some((party) => isPersonOrBody(party) && there.some(({ actor }) => actor === party.actor));
}
