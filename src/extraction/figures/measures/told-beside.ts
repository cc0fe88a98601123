import { isTangible, nounClass } from '../../../language/knowledge/nouns.ts';
import type { Quantity } from '../../../model/index.ts';
import { lemmaOf, subjectsOf, wordAt } from '../../phrases/index.ts';
import { isTraded } from '../change/exchange.ts';
import { isMeasured, isNoun, type Site, withVerb } from '../site.ts';
import type { Measure } from './measure.ts';
import { TURNOVER } from './measure-nouns.ts';

/** "Exports, at [$3.7 billion], are down": beside the noun that it tells of, between two commas. */
export function besideNoun(site: Site): Measure | undefined {
  const { tree, first, last, preposition, verb } = site;
  const noun = first - 3;
  const isApart = preposition === 'at' && wordAt(tree, first - 2) === ',' && wordAt(tree, last + 1) === ',';
  const isSubject = noun >= 0 && tree.relation(noun).startsWith('nsubj');
  return isApart && isSubject && isMeasured(site, noun) && isLevelOf(site, noun) ? { rule: 'level', noun, ...withVerb(verb) } : undefined;
}

/** "At [$3.2 billion], the purchase is the largest", "At [4 percent], unemployment is lower than in May": of the subject. */
export function atTheFront(site: Site): Measure | undefined {
  const { tree, first, last, preposition, verb } = site;
  if (preposition !== 'at' || first > 2 || wordAt(tree, last + 1) !== ',' || verb === undefined) return undefined;
  const noun = subjectsOf(tree, verb).find((subject) => subject > last);
  return noun !== undefined && isNoun(tree, noun) && isLevelOf(site, noun) ? { rule: 'level', noun, verb } : undefined;
}

/** Money may be the price of anything; "At 40 percent, women are the largest group", "At 9,000 tonnes, the ship is the heaviest" tell of no level, "At 4 percent, the bond is cheap" of its yield. */
function isLevelOf({ tree, quantity }: Site, noun: number): boolean {
  const lemma = lemmaOf(tree, noun);
  return (
    /^[A-Z]{3}/.test(quantity.unit) ||
    (!isTraded({ tree }, noun) && isOfFlow(quantity) && nounClass(lemma) === 'thing' && (TURNOVER.has(lemma) || !isTangible(lemma)))
  );
}

const isOfFlow = ({ unit, noun }: Quantity): boolean => /^percent$|point$|^(?:t|kg|barrel|MW|GW)$|\/day$/.test(unit) || noun !== undefined;
