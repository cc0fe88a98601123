import type { EventUnit } from '../event-unit.ts';
import { splitApart } from './event-apart.ts';
import { joinDenied } from './event-denied.ts';
import { groupEvents } from './event-grouping.ts';
import { joinLevels } from './event-levels.ts';
import { joinAlike } from './event-likeness.ts';
import { joinMoved } from './event-moves.ts';
import { joinNominals } from './event-nominals.ts';
import { joinOneNews } from './event-one-news.ts';
import { joinSingular } from './event-singular.ts';
import { joinTitles } from './event-titles.ts';

/** Accounts grouped by the event that they tell, by all rules in their order. What rules compare must be within `eventReach`. */
export function eventGroups(units: readonly EventUnit[]): EventUnit[][] {
  return splitApart(joinOneNews(joinTitles(joinNominals(joinDenied(joinMoved(joinAlike(joinLevels(joinSingular(groupEvents(units))))))))));
}
