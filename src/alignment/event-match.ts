import { nounClass } from '../language/knowledge/nouns.ts';
import { objectsFit } from './event-objects.ts';
import { areOnePublication } from './event-publications.ts';
import { isConsequence, isStage, townsFit } from './event-stages.ts';
import { sumsFit, sumTold } from './event-sums.ts';
import { areDoneToOnePerson } from './event-to-person.ts';
import { areOneToll } from './event-tolls.ts';
import { areOneUndertaking } from './event-undertakings.ts';
import { type EventUnit, isVisit } from './event-unit.ts';
import { overlapOf } from './event-words.ts';
import { canBeSame, shareParty, withName } from './parties.ts';
import { distinct } from './tally.ts';
import { meet, nested } from './time-window.ts';

/** All by which units are told apart, as one string: units of one profile match the same others of other reports, and those of one report the same of it. */
export function profileOf(unit: EventUnit): string {
  const known = PROFILES.get(unit);
  if (known !== undefined) return known;
  const profile = profileMade(unit);
  PROFILES.set(unit, profile);
  return profile;
}

/** Asked for whenever a unit's region is grouped. */
const PROFILES = new WeakMap<EventUnit, string>();

function profileMade(unit: EventUnit): string {
  const told = [
    unit.family,
    unit.deed,
    unit.mutual,
    distinct(unit.agents.map(({ actor }) => actor)).join(' '),
    distinct(unit.patients.map(({ actor }) => actor)).join(' '),
    unit.place?.actor ?? '',
    unit.spots.join(' '),
    String(unit.toll ?? ''),
  ];
  const when = [unit.window?.first ?? '', unit.window?.last ?? '', unit.reach?.first ?? '', unit.reach?.last ?? '', unit.statusClass];
  when.push(
    String(unit.spans),
    unit.cued ?? '',
    isConsequence(unit.account) ? unit.towns.join(' ') : '',
    ...(['source', 'target'] as const).map((role) => `${unit.isNamed[role]} ${distinct(unit.heads[role]).join(' ')}`),
    [...unit.kinds].join(' '),
    isVague(unit.agents) || isVague(unit.patients) ? unit.named.join(' ') : '',
    String(sumTold(unit) ?? ''),
  );
  return [...told, ...when, isWholeFrame(unit) ? '' : `${unit.document.id} ${[...unit.words].join(' ')}`].join('|');
}

/** How much the parties tell: a finer profile is grouped before a vaguer one. */
export function specificity(unit: EventUnit): number {
  return Number(isFinelyNamed(unit.agents)) + Number(isFinelyNamed(unit.patients)) + Number(isWholeFrame(unit));
}

function isFinelyNamed(parties: EventUnit['agents']): boolean {
  return parties.some((party) => party.grain !== 'state');
}

/**
 * Whether two accounts can tell one event: same family, times that fit, statuses that may be told of one event, places that don't exclude
 * each other; and either one deed by parties that can be the same on each side, or words that are alike.
 */
export function canBeOneEvent(a: EventUnit, b: EventUnit): boolean {
  if (areOnePublication(a, b)) return true;
  if (areOneUndertaking(a, b))
    return statusesFit(a, b) && placesFit(a, b) && a.window !== undefined && b.window !== undefined && nested(a.window, b.window);
  if (a.family !== b.family || !statusesFit(a, b) || !timesFit(a, b) || !placesFit(a, b) || !townsFit(a, b) || !headsFit(a, b)) return false;
  if (isStage(a, b) || isStage(b, a) || !areAnchoredByName(a, b)) return false;
  const isOneDeed = a.deed === b.deed && (partiesFit(a, b) || isNamedObject(a, b) || isNamedObject(b, a) || areDoneToOnePerson(a, b));
  return isOneDeed || areAlikeInWords(a, b) || areOneToll(a, b);
}

/** How many words of what was signed, founded or lifted two accounts must share: "the cable agreement". */
const LEAST_NAMED = 2;

/** The cable agreement that she signed is the agreement on the cable that she is told to have signed with somebody. */
export function isNamedObject({ object, agents, patients }: EventUnit, other: EventUnit): boolean {
  if (!object?.isDefinite || object.words.size < LEAST_NAMED || object.words.size > other.words.size || overlapOf(object.words, other.words) < 1)
    return false;
  const person = withName(agents).some(({ grain, actor }) => grain === 'person' && other.agents.some((one) => one.actor === actor));
  return person && canBeSame(agents, other.agents) && canBeSame(patients, other.patients);
}

/** Whether an account that leaves out a side ("she signed the agreement") is as the other tells it; what else is told of it says that they are one event. */
export function isLessTold(a: EventUnit, b: EventUnit): boolean {
  if (isWholeFrame(a) || a.family !== b.family || a.deed !== b.deed || a.agents.length === 0 || isVague(a.agents)) return false;
  const fit = statusesFit(a, b) && timesFit(a, b) && placesFit(a, b) && townsFit(a, b) && headsFit(a, b) && !isStage(a, b) && !isStage(b, a);
  return fit && canBeSame(a.agents, b.agents) && canBeSame(a.patients, b.patients);
}

/** Accounts of two reports that share people by a common noun alone ("a hacker") don't name others beside ("to France", "to Spain"). */
function areAnchoredByName(a: EventUnit, b: EventUnit): boolean {
  if (a.document.id === b.document.id) return true;
  const areVague = (role: 'agents' | 'patients') => isVague(a[role]) && isVague(b[role]);
  return !(areVague('agents') || areVague('patients')) || areNestedNames(a, b);
}

/** Told by common nouns alone. */
function isVague(parties: EventUnit['agents']): boolean {
  return parties.length > 0 && withName(parties).length === 0;
}

/** Whether accounts of one profile may be of several events where reports differ: told by a year (but for visits), or of a side by common nouns alone. */
export function isFreerInReport({ grain, account, agents, patients }: EventUnit): boolean {
  return (grain === 'year' && !isVisit(account)) || isVague(agents) || isVague(patients);
}

/** Whether one of the two sentences names nobody whom the other doesn't. */
export function areNestedNames({ named: here }: EventUnit, { named: there }: EventUnit): boolean {
  return here.every((side) => there.includes(side)) || there.every((side) => here.includes(side));
}

/** The same but for time, which one of the two doesn't tell or leaves open: only in one report, and only of like status. */
export function canBeOneEventUntimed(a: EventUnit, b: EventUnit): boolean {
  if (a.family !== b.family || a.statusClass !== b.statusClass || !(a.deed === b.deed || isOneCrowdsProtest(a, b))) return false;
  return reachesMeet(a, b) && sumsFit(a, b) && partiesFit(a, b) && placesFit(a, b) && headsFit(a, b);
}

function isCrowds({ account, agents }: EventUnit): boolean {
  return account.plover?.type === 'PROTEST' && agents.some(({ grain }) => grain === 'crowd');
}

/** "Fishermen protested at the harbour. They blocked the road": what one crowd does in one report, in whatever form but that it doesn't work. */
function isOneCrowdsProtest(a: EventUnit, b: EventUnit): boolean {
  return (
    (a.account.plover?.mode === 'strike') === (b.account.plover?.mode === 'strike') &&
    a.document.id === b.document.id &&
    isCrowds(a) &&
    isCrowds(b) &&
    a.agents.some(({ actor }) => b.agents.some((other) => other.actor === actor))
  );
}

/** "since 2024" excludes what was in 2023. */
export function reachesMeet(a: EventUnit, b: EventUnit): boolean {
  return !a.reach || !b.reach || meet(a.reach, b.reach);
}

/** A unit that names both sides of what was done (or a visitor) can be matched across reports; "imposed sanctions" on nobody cannot. */
function isWholeFrame(unit: EventUnit): boolean {
  if (unit.agents.length === 0) return false;
  const parties = [...unit.agents, ...unit.patients];
  return (new Set(parties.map((party) => party.side)).size > 1 && withName(parties).length > 0) || isVisit(unit.account);
}

/** One deed by parties that fit, at whatever time. */
export function canBeOneEventButForTime(a: EventUnit, b: EventUnit): boolean {
  const fit = partiesFit(a, b) || areOneUndertaking(a, b);
  return a.family === b.family && a.deed === b.deed && fit && placesFit(a, b) && headsFit(a, b);
}

/** Of two deeds of one type ("shelled", "came under fire") more words must be shared than of one. */
const ALIKE = { oneDeed: 0.2, twoDeeds: 0.3 };

/**
 * Told in other words, or without naming all parties ("Sake came under fire", "rebels shelled the town of Sake"): the days are told, what is
 * named on either side fits, a party or place is shared, and so are enough of the other words.
 */
function areAlikeInWords(a: EventUnit, b: EventUnit): boolean {
  if (a.grain !== 'day' || b.grain !== 'day' || !isAnchored(a, b)) return false;
  if (!canBeSame(a.agents, b.agents) || !canBeSame(a.patients, b.patients)) return false;
  return overlapOf(a.words, b.words) >= (a.deed === b.deed ? ALIKE.oneDeed : ALIKE.twoDeeds);
}

/** Whether the two share a party, or a place finer than a state. */
export function isAnchored(a: EventUnit, b: EventUnit): boolean {
  if (sharesSide(a.agents, b.agents) || sharesSide(a.patients, b.patients)) return true;
  return a.place !== undefined && a.place.grain !== 'state' && a.place.actor === b.place?.actor;
}

function sharesSide(here: EventUnit['agents'], there: EventUnit['agents']): boolean {
  return withName(here).some(({ side }) => there.some((other) => other.side === side));
}

/** "Teachers" and "doctors" who strike are not one; a party with a name may be one without ("Israel", "jets"), a thing is no party ("work"). */
export function headsFit(a: EventUnit, b: EventUnit): boolean {
  return (['source', 'target'] as const).every((role) => {
    const [here, there] = [somebodiesIn(a)[role], somebodiesIn(b)[role]];
    return here.size === 0 || there.size === 0 || [...here].some((head) => there.has(head)) || a.isNamed[role] || b.isNamed[role];
  });
}

function somebodiesIn(unit: EventUnit): EventUnit['heads'] {
  const known = SOMEBODIES.get(unit);
  if (known) return known;
  const { source, target } = unit.heads;
  const somebodies = { source: new Set([...source].filter(isSomebody)), target: new Set([...target].filter(isSomebody)) };
  SOMEBODIES.set(unit, somebodies);
  return somebodies;
}

/** Asked for whenever two accounts are compared. */
const SOMEBODIES = new WeakMap<EventUnit, EventUnit['heads']>();

/** People of whatever kind: "two men" may be "two murderers". */
const ANYBODY: ReadonlySet<string> = new Set(['man', 'woman', 'people', 'person', 'thousand', 'hundred', 'dozen', 'other', 'one']);

function isSomebody(head: string): boolean {
  const kind = nounClass(head);
  return (kind === 'person' || kind === 'organisation') && !ANYBODY.has(head);
}

function sidesIn(parties: EventUnit['agents']): number {
  return new Set(parties.map(({ side }) => side)).size;
}

/** "Oslo denies that its foreign minister ever met him": a denial without a day, of what another report tells of the same parties. */
export function isDenialOf(denial: EventUnit, other: EventUnit): boolean {
  return denial.account.status === 'denied' && other.statusClass === 'real' && reachesMeet(denial, other) && canBeOneEventButForTime(denial, other);
}

/** "The government [paid] the families", "accused the opposition of [paying] the demonstrators": what no type tells is done by many, so those of a kind must be the same. */
function areDoneByOthers(a: EventUnit, b: EventUnit): boolean {
  if (a.account.plover || b.account.plover || a.mutual || b.mutual) return false;
  return a.agents.length > 0 && b.agents.length > 0 && !shareParty(a.agents, b.agents) && !shareActor(a.agents, b.agents);
}

function shareActor(here: EventUnit['agents'], there: EventUnit['agents']): boolean {
  return here.some(({ actor }) => there.some((other) => other.actor === actor));
}

function partiesFit(a: EventUnit, b: EventUnit): boolean {
  const anybody = a.agents.length > 0 && b.agents.length > 0;
  if (a.document.id !== b.document.id && !(anybody && isWholeFrame(a) && isWholeFrame(b))) return false;
  if (a.document.id === b.document.id && !objectsFit(a, b)) return false;
  if (areDoneByOthers(a, b)) return false;
  if (a.mutual || b.mutual) {
    const [all, others] = [
      [...a.agents, ...a.patients],
      [...b.agents, ...b.patients],
    ];
    if (
      a.document.id === b.document.id &&
      (sidesIn(all) < 2 || sidesIn(others) < 2) &&
      !all.some(({ actor }) => others.some((one) => one.actor === actor))
    ) {
      return false;
    }
    return all.length > 0 && others.length > 0 && canBeSame(all, others);
  }
  const shared = anybody || (a.patients.length > 0 && b.patients.length > 0);
  return shared && canBeSame(a.agents, b.agents) && canBeSame(a.patients, b.patients);
}

/** "in Beijing" and "in China" fit, "in Beijing" and "in Harbin" don't. */
export function placesFit(a: EventUnit, b: EventUnit): boolean {
  if (a.spots.length > 0 && b.spots.length > 0 && !a.spots.some((spot) => b.spots.includes(spot))) return false;
  if (!a.place || !b.place || canBeSame([a.place], [b.place])) return true;
  // A place of which no list knows the country may lie in any.
  return (a.place.grain === 'state') !== (b.place.grain === 'state') && (a.place.side === a.place.actor || b.place.side === b.place.actor);
}

/** Something said not to have happened is the same event only as one that is told for the same days. */
export function statusesFit(a: EventUnit, b: EventUnit): boolean {
  if (a.statusClass === b.statusClass) return true;
  if (a.statusClass === 'hypothetical' || b.statusClass === 'hypothetical') return false;
  return (a.statusClass !== 'negative' && b.statusClass !== 'negative') || (a.grain === 'day' && b.grain === 'day');
}

/**
 * Days that meet (a visit lasts, so its days may be neighbours); a month or year must hold the other time or lie in it. Across documents a
 * year tells enough of a visit only: sanctions or attacks of one year are many.
 */
function timesFit(a: EventUnit, b: EventUnit): boolean {
  if (!a.window || !b.window) return false;
  if (a.grain === 'day' && b.grain === 'day') return meet(a.window, b.window, isVisit(a.account) ? 1 : 0);
  const isYear = a.grain === 'year' || b.grain === 'year';
  if (isYear && a.document.id !== b.document.id && !isVisit(a.account)) return false;
  return nested(a.window, b.window);
}
