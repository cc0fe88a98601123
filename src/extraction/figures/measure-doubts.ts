import { isSharedCurrency } from '../../language/quantities/currency-names.ts';
import type { FigureDoubts } from '../../model/index.ts';
import { lemmaOf } from '../phrases/index.ts';
import type { Measured } from './beside.ts';
import { COMMON_NOUNS } from './words.ts';

/**
 * Which fields the words leave open: what is measured where people or a part of something are counted and nothing is told of them, the amount where the money is one
 * of several states'.
 */
export function measureDoubts({ site, measure }: Measured): FigureDoubts {
  const doubts: FigureDoubts = [];
  if (isOnlyPeople({ site, measure }) || isOnlyPart({ site, measure })) doubts.push('measure');
  if (isSharedCurrency(site.quantity.unit)) doubts.push('value');
  return doubts;
}

/** "About 400 [people] need food", without what befell them or who they are. */
function isOnlyPeople({ site: { tree }, measure: { rule, noun, deed, elsewhere } }: Measured): boolean {
  if (rule !== 'counted' || noun === undefined || deed !== undefined || elsewhere || !COMMON_NOUNS.has(lemmaOf(tree, noun))) return false;
  return tree.children(noun).every((kid) => !['nmod', 'acl', 'compound', 'amod'].includes(tree.relation(kid)));
}

/** "[60 percent] of the parts come from Peru": which part, the rest of the clause tells. */
function isOnlyPart({ site: { tree }, measure }: Measured): boolean {
  const { rule, noun, whole, deed, elsewhere, stake, partner, verb } = measure;
  // "won [51 percent] of the vote"
  if (rule !== 'share-of' || noun !== whole || (verb !== undefined && GETTING.test(lemmaOf(tree, verb)))) return false;
  return deed === undefined && elsewhere === undefined && stake !== true && partner === undefined;
}

const GETTING = /^(?:win|take|get|gain|receive|secure|have|hold|own|control|poll|garner|lose)$/;
