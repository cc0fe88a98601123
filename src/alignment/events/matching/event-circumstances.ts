import { meet, nested } from '../../time-window.ts';
import { type EventUnit, isVisit } from '../event-unit.ts';
import { canBeSame } from '../parties.ts';

/** "since 2024" excludes what was in 2023. */
export function reachesMeet(a: EventUnit, b: EventUnit): boolean {
  return !a.reach || !b.reach || meet(a.reach, b.reach);
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
export function timesFit(a: EventUnit, b: EventUnit): boolean {
  if (!a.window || !b.window) return false;
  if (a.grain === 'day' && b.grain === 'day') return meet(a.window, b.window, isVisit(a.account) ? 1 : 0);
  const isYear = a.grain === 'year' || b.grain === 'year';
  if (isYear && a.document.id !== b.document.id && !isVisit(a.account)) return false;
  return nested(a.window, b.window);
}
