import { nested } from '../../time-window.ts';
import type { EventUnit } from '../event-unit.ts';
import { canBeSame, withName } from '../parties.ts';
import { placesFit, reachesMeet, statusesFit, timesFit } from './event-circumstances.ts';
import { areOnePublication } from './event-publications.ts';
import { areAnchoredByName, headsFit, isAnchored, isVague, isWholeFrame, partiesFit } from './event-sides.ts';
import { isStage, townsFit } from './event-stages.ts';
import { sumsFit } from './event-sums.ts';
import { areOneSentence, crimesFit } from './event-to-person.ts';
import { areOneToll } from './event-tolls.ts';
import { areOneUndertaking } from './event-undertakings.ts';
import { overlapOf } from './event-words.ts';
import { mayBeInPassing } from './words-beside.ts';

/**
 * Whether two accounts can tell one event: same family, times that fit, statuses that may be told of one event, places that don't exclude
 * each other; and either one deed by parties that can be the same on each side, or words that are alike.
 */
export function canBeOneEvent(a: EventUnit, b: EventUnit): boolean {
  if (areOnePublication(a, b)) return true;
  if (areOneUndertaking(a, b))
    return statusesFit(a, b) && placesFit(a, b) && a.window !== undefined && b.window !== undefined && nested(a.window, b.window);
  if (a.family !== b.family || !statusesFit(a, b) || !timesFit(a, b) || !placesFit(a, b) || !townsFit(a, b) || !headsFit(a, b)) return false;
  if (isStage(a, b) || isStage(b, a) || !areAnchoredByName(a, b) || !crimesFit(a, b) || !mayBeInPassing(a, b)) return false;
  const isOneDeed = a.deed === b.deed && (partiesFit(a, b) || isNamedObject(a, b) || isNamedObject(b, a) || areOneSentence(a, b));
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

/** "Oslo denies that its foreign minister ever met him": a denial without a day, of what another report tells of the same parties. */
export function isDenialOf(denial: EventUnit, other: EventUnit): boolean {
  return denial.account.status === 'denied' && other.statusClass === 'real' && reachesMeet(denial, other) && canBeOneEventButForTime(denial, other);
}
