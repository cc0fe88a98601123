import { childrenBy, isPassive, lemmaOf, wordAt } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { deedOf } from '../counts/deed-of.ts';
import { DEEDS } from '../counts/deeds.ts';
import { isNoun, nounAfter, type Site, withVerb } from '../site.ts';
import { dimensioned } from './inside-noun.ts';
import type { Measure } from './measure.ts';
import { MASS } from './measure-nouns.ts';

/** "[$5 billion] of frozen assets", "[5 million tons] of oil", "[$5 billion] in aid"; what stands "in the contract" is a place. */
export function ofNoun(site: Site): Measure | undefined {
  const { tree } = site;
  const noun = nounAfter(site, ['of', 'in', 'worth']);
  if (noun === undefined || !isNoun(tree, noun)) return undefined;
  const isMoney = /^[A-Z]{3}/.test(site.quantity.unit);
  const deed = isMoney || wordAt(tree, site.last + 1) !== 'of' ? undefined : deedOf(tree, site.top);
  // "would carry 9 tonnes of tea" carries none yet
  const isCarried = deed?.name !== 'carried' || /^carr(?:ying|ied)$/.test(wordAt(tree, deed.verb));
  if (deed && OF_GOODS.has(deed.name) && isCarried) return { rule: 'of-noun', noun, verb: deed.verb, deed: deed.name };
  const isIn = wordAt(tree, site.last + 1) === 'in';
  if (isIn && (!MASS.has(lemmaOf(tree, noun)) || childrenBy(tree, noun, 'det', 'nmod:poss').some((kid) => kid > site.last))) return undefined;
  return { rule: 'of-noun', noun, ...withVerb(site.verb), ...amounting(site, noun), ...(isMoney ? takenAway(tree, site.top) : {}) };
}

/** What is told of money and of what is worth so much as of so many: "[seized] drugs worth $3 million", "[seized] two yachts and $3 million in cash". */
export function takenAway(tree: Site['tree'], word: number): { deed: string; verb: number } | undefined {
  const first = tree.relation(word) === 'conj' ? tree.head(word) : word;
  const verb = tree.head(first);
  const isObject = tree.relation(first) === 'obj' || (tree.relation(first) === 'nsubj' && verb >= 0 && isPassive(tree, verb));
  // "the will to [seize] $3 million of assets": not done
  const isDone =
    isObject &&
    /Tense=Past/u.test(tree.tokens[verb]?.feats ?? '') &&
    childrenBy(tree, verb, 'aux', 'mark').every((kid) => !OPEN.test(wordAt(tree, kid)));
  const lemma = isDone ? lemmaOf(tree, verb) : '';
  const deed = KEPT_BACK.get(lemma) ?? DEEDS.get(lemma);
  return deed !== undefined && (KEPT_BACK.has(lemma) || /^(?:seized|stolen)$/.test(deed)) ? { deed, verb } : undefined;
}

const OPEN = /^(?:to|will|would|may|might|could|can|should|must|if|whether)$/;

/** Verbs by which money does not go where it was to go: "[froze] $3 million of aid". */
export const KEPT_BACK: ReadonlyMap<string, string> = new Map([
  ['freeze', 'frozen'],
  ['withhold', 'withheld'],
  ['unfreeze', 'unfrozen'],
]);

/** What is told of an amount of goods as of so many: "[seized] 3 tons of cocaine". */
const OF_GOODS: ReadonlySet<string> = wordSet('seized sent destroyed stolen launched released delivered recalled lost carried');

/** "12 gigabytes of [video]", "16 inches of [clay]": so much, or so deep, and not what holds it. */
function amounting(site: Site, noun: number): Pick<Measure, 'dimension'> {
  const { unit } = site.quantity;
  if (/^[KMGT]B$/.test(unit)) return { dimension: 'amount' };
  const { dimension } = dimensioned(site, noun);
  return dimension === 'size' ? { dimension: 'depth' } : dimension === undefined ? {} : { dimension };
}
