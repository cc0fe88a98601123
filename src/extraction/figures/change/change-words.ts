import { wordSet } from '../../word-set.ts';

/** Which way what is measured went. */
export type Direction = 'up' | 'down';

/** Verbs by which a level goes up of itself: "exports [rose]". */
export const UP_VERBS: ReadonlySet<string> = wordSet(
  'rise increase grow climb jump surge soar gain expand advance rally leap swell accelerate improve widen rebound recover strengthen deepen',
  'balloon spike appreciate firm mushroom quicken',
);

/** The same, downwards: "exports [fell]". */
export const DOWN_VERBS: ReadonlySet<string> = wordSet(
  'fall drop decline decrease shrink slump plunge slip sink contract dip tumble slide ease plummet narrow slow weaken shed collapse dive',
  'dwindle retreat recede depreciate nosedive moderate cool soften diminish sag',
);

/** Verbs that go "up" or "down": "[edged] up 8 points", "[came] down to 3 percent". */
export const EDGING: ReadonlySet<string> = wordSet('edge inch creep tick go move nudge drift shoot come');

/** Of points and percentages their subject goes down, or up, by them: "the index [lost] 300 points". */
export const OF_POINTS = directions({ up: 'add', down: 'lose' });

/** Verbs by which somebody changes something: "[cut] its rate by 2 points". */
export const MOVING = directions({
  up: 'raise increase hike boost lift expand upgrade bump',
  down: 'cut reduce lower slash trim decrease shrink pare curb halve downgrade',
});

/** Nouns for a change: "an [increase] of 5 percent". */
export const CHANGE_NOUNS = directions({
  up: 'increase rise growth gain jump surge climb expansion uptick improvement spike rebound rally upturn',
  down: 'decrease decline drop fall reduction slump plunge loss contraction cut dip slide downturn slowdown',
});

/** Words by the way in which they tell that something went. */
export function directions({ up, down }: Record<Direction, string>): ReadonlyMap<string, Direction> {
  return new Map([...up.split(' ').map((word) => [word, 'up'] as const), ...down.split(' ').map((word) => [word, 'down'] as const)]);
}
