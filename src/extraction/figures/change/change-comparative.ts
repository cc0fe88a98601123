import { childrenBy, lemmaOf, subjectsOf, tagOf, wordAt } from '../../phrases/index.ts';
import { indexAt } from '../measures/indexes.ts';
import { LEVEL_AT, LEVEL_VERBS } from '../measures/level-words.ts';
import type { Measure } from '../measures/measure.ts';
import { isInPoints, isMeasured, measuredSubject, type Site } from '../site.ts';
import { type Direction, directions } from './change-words.ts';

/** "rents are 7 percent [higher] than a year ago", "stood 2 percent [below] the start of the day". */
export function byComparative(site: Site): Measure | undefined {
  const beside = byPlace(site);
  if (beside) return beside;
  const { tree, last } = site;
  const direction = COMPARATIVES.get(wordAt(tree, last + 1)) ?? asParticle(site);
  const noun = direction && comparedSubject(site);
  return direction && noun !== undefined && isMeasured(site, noun) ? { rule: 'change', noun, verb: last + 1, direction } : undefined;
}

/** "stood 2 percent [below] the start of the day". */
function byPlace(site: Site): Measure | undefined {
  const { tree, top, verb, last, quantity } = site;
  const direction = isInPoints(quantity) ? BESIDE.get(wordAt(tree, last + 1)) : undefined;
  const holder = childrenBy(tree, top, 'nsubj').length > 0 ? top : verb;
  if (direction === undefined || holder === undefined) return undefined;
  if (holder !== top && !LEVEL_VERBS.has(lemmaOf(tree, holder)) && !LEVEL_AT.has(lemmaOf(tree, holder))) return undefined;
  const noun = measuredSubject(site, holder);
  return noun !== undefined && isMeasured(site, noun) ? { rule: 'change', noun, verb: holder, direction } : undefined;
}

/** "[rents] are 7 percent higher", "[shares] closed 2 percent lower": of what the comparative is told. */
function comparedSubject(site: Site): number | undefined {
  const { tree, top, verb, first, last } = site;
  const isPriced = verb !== undefined && (LEVEL_AT.has(lemmaOf(tree, verb)) || /^(?:stand|trade|end)$/.test(lemmaOf(tree, verb)));
  const told = isPriced ? verb : childrenBy(tree, top, 'cop')[0];
  return (
    // "1.4 per cent lower": the tree may take the "cent" for what is lower
    subjectsOf(tree, last + 1).findLast((subject) => subject < first) ??
    childrenBy(tree, top, 'nsubj')[0] ??
    indexEnding(site, told) ??
    (told === undefined ? undefined : measuredSubject(site, told))
  );
}

/** "was 12 points [down]", "stood 3 percent [up] at 7,500". */
function asParticle({ tree, last, quantity }: Site): Direction | undefined {
  const word = wordAt(tree, last + 1);
  const isAlone = /^(?:at|on|to|by|in|,|\.)$/.test(wordAt(tree, last + 2));
  return isAlone && (word === 'up' || word === 'down') && isInPoints(quantity) ? word : undefined;
}

/** "[the ASX 200] ended 0.7% firmer": right before the verb, where the tree takes "firmer" for what ended. */
function indexEnding(site: Site, verb: number | undefined): number | undefined {
  if (verb === undefined || measuredSubject(site, verb) !== site.last + 1) return undefined;
  const token = tagOf(site.tree, verb - 1) === 'NUM' ? verb - 2 : verb - 1;
  return indexAt(site, token) === undefined ? undefined : token;
}

/** Where something stands beside what it is compared with. */
const BESIDE = directions({ up: 'above over up', down: 'below under off down' });

const COMPARATIVES = directions({ up: 'higher larger bigger greater stronger firmer', down: 'lower smaller weaker softer' });
