import { findNumbers } from '../../../language/quantities/numbers.ts';
import { DAY_NAME } from '../../../language/times/words.ts';
import type { PloverType } from '../../../model/index.ts';
import { byCodeUnits } from '../../reports.ts';
import { groupBy } from '../../tally.ts';
import type { EventUnit } from '../event-unit.ts';
import type { Party } from '../parties.ts';
import { areOtherBodies } from './event-bodies.ts';
import { isConsequence } from './event-stages.ts';
import { deathOf } from './event-tolls.ts';
import { tellingWords } from './event-words.ts';

/** Parts what no report can mean as one event: of each group, what its report tells as another deed than what the group has of it so far goes into a group of its own. */
export function splitApart(groups: readonly EventUnit[][]): EventUnit[][] {
  return groups.flatMap((group) => (group.length < 2 ? [group] : partsOf(group)));
}

function partsOf(group: readonly EventUnit[]): EventUnit[][] {
  if (![...groupBy(group, ({ document }) => document.id).values()].some(haveApart)) return [[...group]];
  const parts: EventUnit[][] = [];
  for (const unit of group.toSorted(byReport)) {
    const part = parts.find((told) => told.every((other) => !areApart(unit, other)));
    if (part) part.push(unit);
    else parts.push([unit]);
  }
  return parts.map((part) => part.toSorted((a, b) => byCodeUnits(a.account.id, b.account.id)));
}

function haveApart(units: readonly EventUnit[]): boolean {
  return units.some((unit, at) => units.slice(at + 1).some((other) => areApart(unit, other)));
}

/** In the order of reports and of their words; who takes part on both sides is told before what leaves it open. */
function byReport(a: EventUnit, b: EventUnit): number {
  return (
    byCodeUnits(a.document.id, b.document.id) ||
    Number(isWhole(b)) - Number(isWhole(a)) ||
    a.account.trigger.start - b.account.trigger.start ||
    byCodeUnits(a.account.id, b.account.id)
  );
}

function isWhole({ agents, patients }: EventUnit): boolean {
  return agents.length > 0 && patients.length > 0;
}

/**
 * Whether two accounts of one report are surely of two events: other doers did it to others ("gunmen killed villagers", "the army killed militants"), somebody else is accused or
 * warned, another body of the state did it ("a court", "police"), one sentence does other things to other things, many and one of a name had it done to them, or others died, of another number.
 */
function areApart(a: EventUnit, b: EventUnit): boolean {
  if (a.document.id !== b.document.id || a.mutual || b.mutual || areTogether(a) || areTogether(b)) return false;
  if (areOnOtherWeekdays(a, b) || areOtherBodies(a, b) || areOfOtherObjects(a, b) || isOneAndMany(a, b) || isOneAndMany(b, a)) return true;
  return (areOthers(a.patients, b.patients) && (areOthers(a.agents, b.agents) || isSaidToOthers(a, b))) || areOtherDead(a, b);
}

/** "criticised Chad [on Monday]", "criticised Chad [on Tuesday]": other days, also where a report without a date leaves open which. */
function areOnOtherWeekdays(a: EventUnit, b: EventUnit): boolean {
  const [here, there] = [weekdayBehind(a), weekdayBehind(b)];
  return here !== undefined && there !== undefined && here !== there;
}

/** The weekday behind a deed that no calendar day tells; with nothing but words without a break between, and no other verb that it may be of. */
function weekdayBehind({ account: { sentence, trigger, time }, report: { text } }: EventUnit): string | undefined {
  if (time !== undefined) return undefined;
  return WEEKDAY.exec(text.slice(trigger.end, sentence.end))?.groups?.['day'];
}

const WEEKDAY = new RegExp(`^(?: (?!(?:that|who|which|after|before|since|while|for|of)\\b)[\\p{L}'’-]+){0,6} on (?<day>${DAY_NAME})\\b`, 'u');

/** What two do together may be told from the side of either. */
const TOGETHER: ReadonlySet<PloverType> = new Set<PloverType>(['CONSULT', 'AGREE', 'COOPERATE']);

function areTogether({ account }: EventUnit): boolean {
  return account.plover !== undefined && TOGETHER.has(account.plover.type);
}

/** Deeds of words: whom they are meant for tells which. */
const SAID: ReadonlySet<PloverType> = new Set<PloverType>(['ACCUSE', 'REQUEST', 'REJECT', 'THREATEN']);

function isSaidToOthers(a: EventUnit, b: EventUnit): boolean {
  const isSaid = [a, b].every(({ account }) => account.plover !== undefined && SAID.has(account.plover.type));
  return isSaid && !a.agents.some(({ actor }) => b.agents.some((other) => other.actor === actor));
}

/** "[suspended] train services and [banned] the paper": other deeds of one sentence, each with an object of its own; not what a deed led to. */
function areOfOtherObjects(a: EventUnit, b: EventUnit): boolean {
  if (a.account.sentence.start !== b.account.sentence.start || a.account.predicate === b.account.predicate) return false;
  if (isConsequence(a.account) || isConsequence(b.account) || !a.wording || !b.wording || a.wording.passive || b.wording.passive) return false;
  const [here, there] = [tellingWords(a.wording.rest), tellingWords(b.wording.rest)];
  return here.size > 0 && there.size > 0 && ![...here].some((word) => there.has(word));
}

/** "Quispe was detained", "26 demonstrators were detained": the few that one account names are not the many that another counts. */
function isOneAndMany({ patients: few }: EventUnit, { account: { participants } }: EventUnit): boolean {
  if (few.length === 0 || !few.every(({ grain }) => grain === 'person')) return false;
  const done = participants.filter(({ role }) => role === 'target');
  return done.length > 0 && done.every(({ span }) => findNumbers(span.exact).some(({ value, vague }) => !vague && value > few.length));
}

/** Whether both are told, and none of the ones is or stands for any of the others. */
function areOthers(all: readonly Party[], others: readonly Party[]): boolean {
  return all.length > 0 && others.length > 0 && all.every(({ actor, side }) => others.every((other) => other.actor !== actor && other.side !== side));
}

/** "nine militants were killed", "at least 21 killed": other numbers, of those whom no noun tells alike. */
function areOtherDead(a: EventUnit, b: EventUnit): boolean {
  if (deathOf(a.account.predicate) === undefined || deathOf(b.account.predicate) === undefined) return false;
  const [here, there] = [deadIn(a), deadIn(b)];
  if (here === undefined || there === undefined || here === there) return false;
  if (areOfTwoWords(a, b)) return true;
  return !(areOpen(a) && areOpen(b)) && !shareKind(a, b);
}

/** "killed nine, [the ministry] said", "its men had killed 40, [the rebels] said": of two who vouch for other numbers neither vouches for both. */
function areOfTwoWords({ account: { attributed_to: one } }: EventUnit, { account: { attributed_to: other } }: EventUnit): boolean {
  return one?.actor !== undefined && other?.actor !== undefined && one.actor !== other.actor;
}

/** Whether both name somebody, or people of one noun, among those to whom it was done. */
function shareKind(a: EventUnit, b: EventUnit): boolean {
  const isThere = [...a.heads.target].some((head) => b.heads.target.has(head));
  return isThere || a.patients.some(({ actor, side }) => b.patients.some((other) => other.actor === actor || other.side === side));
}

/** Whether the dead are told by a number alone, or as people. */
function areOpen({ patients, heads }: EventUnit): boolean {
  return patients.every(({ side }) => side === 'crowd:people' || side === 'crowd:person') && [...heads.target].every((head) => head === 'people');
}

/** How many died: as its parties tell it, or the number that stands beside the word for it ("[21] killed in attack"). */
function deadIn({ toll, account, report: { text } }: EventUnit): number | undefined {
  if (toll !== undefined) return toll;
  const { sentence, trigger } = account;
  const before = /[\p{N},]+(?= (?:\p{Ll}+ )?$)/u.exec(text.slice(sentence.start, trigger.start))?.[0];
  const behind = /^ (?:at least |more than )?(?<number>[\p{N},]+)/u.exec(text.slice(trigger.end, sentence.end))?.groups?.['number'];
  const [only] = findNumbers(before ?? behind ?? '');
  return only?.value;
}
