import { nounClass } from '../../../language/knowledge/nouns.ts';
import { childrenBy, leftEdge, lemmaOf, type Tree, tagOf, wordAt } from '../../phrases/index.ts';
import type { Measured } from '../measures/beside.ts';
import { isPlural, type Site, withVerb } from '../site.ts';
import { withUnit } from './count-unit.ts';
import { deedOf } from './deed-of.ts';
import { OF_LIVES, STATES } from './deeds.ts';

/** "14 people died and [60] were injured", "three sailors drowned and [nine] vanished": of the same kind. */
export function befellOthers(site: Site, { site: ahead, measure }: Measured): Measured | undefined {
  const { tree, quantity } = site;
  if (measure.rule !== 'counted' || measure.noun === undefined || measure.deed === undefined || !OF_LIVES.has(measure.deed)) return undefined;
  if (!isOneWhoLives(tree, measure.noun)) return undefined;
  // "40 people were killed and [120] injured"
  let behind = site.last + 1;
  while (tagOf(tree, behind) === 'AUX' || tagOf(tree, behind) === 'ADV') behind++;
  // "16 [rebels] dead": others than those before
  const areOthers = quantity.noun !== undefined && site.last - 1 > site.first && isPlural(tree, site.last - 1);
  const state = areOthers ? undefined : STATES.get(wordAt(tree, quantity.noun ? site.last : quantity.unit === '' ? behind : -1));
  if (state !== undefined) {
    const deed = state.replace('people ', '');
    return withUnit(site, ahead.quantity.unit, { rule: 'counted', noun: measure.noun, deed, ...withVerb(measure.verb) });
  }
  const own = quantity.unit === '' || quantity.unit === 'other' ? deedOf(tree, site.top) : undefined;
  if (!own || !OF_LIVES.has(own.name)) return undefined;
  return withUnit(site, ahead.quantity.unit, { rule: 'counted', noun: measure.noun, deed: own.name, verb: own.verb });
}

/** "[people]", and not "[its workers]" or a thing. */
function isOneWhoLives(tree: Tree, noun: number): boolean {
  return (
    tagOf(tree, noun) === 'NOUN' &&
    nounClass(lemmaOf(tree, noun)) === 'person' &&
    childrenBy(tree, noun, 'nmod:poss').length === 0 &&
    leftEdge(tree, noun) <= noun
  );
}
