import { childrenBy, lemmaOf } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import type { Measure } from '../measures/measure.ts';
import type { Site } from '../site.ts';

const FORESEEING_VERBS: ReadonlySet<string> = wordSet('expect forecast predict project see estimate anticipate foresee assume');

/** What a whole economy or market has, and nobody who foresees it. */
const OF_ECONOMY: ReadonlySet<string> = wordSet('inflation unemployment demand gdp growth deficit price supply consumption');

/** "The bank [expects] inflation of 4 percent": whoever only foresees what is measured, and hasn't got it. The verb, or undefined. */
export function foreseeingVerb({ tree }: Site, { noun, verb }: Measure): number | undefined {
  if (noun === undefined || verb === undefined || !FORESEEING_VERBS.has(lemmaOf(tree, verb)) || !OF_ECONOMY.has(lemmaOf(tree, noun)))
    return undefined;
  // "anticipates sales growth of 5 percent" is its own
  const isOwn = childrenBy(tree, noun, 'nmod:poss').length > 0 || (lemmaOf(tree, noun) === 'growth' && childrenBy(tree, noun, 'compound').length > 0);
  return isOwn ? undefined : verb;
}
