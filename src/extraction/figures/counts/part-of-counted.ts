import { childrenBy, lemmaOf, wordAt } from '../../phrases/index.ts';
import type { Measured } from '../measures/beside.ts';
import { isNoun, isPlural, nounAfter, type Site, withVerb } from '../site.ts';
import { oneOf, withUnit } from './count-unit.ts';
import { deedOf, deedOfPart } from './deed-of.ts';

/** "[two] of the three companies", "[45] of 52 drones", "[five] of the victims". */
export function ofSeveral(site: Site): Measured | undefined {
  const { tree, quantity, last } = site;
  const noun = quantity.unit === '' ? nounAfter(site, ['of']) : undefined;
  if (
    noun === undefined ||
    !isNoun(tree, noun) ||
    !isPlural(tree, noun) ||
    isOneOfAKind(site) ||
    !/^(?:the|these|those|its|their|his|her|\d.*|\p{L}+)$/u.test(wordAt(tree, last + 2))
  )
    return undefined;
  const unit = oneOf(lemmaOf(tree, noun));
  // the deed is told of the part: "[shot down] 45 of 52 drones"
  const deed = deedOfPart(tree, site.top, noun);
  const verb = deed?.verb ?? site.verb;
  return withUnit(site, unit, { rule: 'counted', noun, ...withVerb(verb), ...(deed ? { deed: deed.name } : {}) });
}

/** "are [three] of those firms that …": who they are, not how many. */
const isOneOfAKind = ({ tree, top, last }: Site): boolean =>
  childrenBy(tree, top, 'cop').length > 0 || /^(?:few|many|most|main|largest|biggest|world)$/.test(wordAt(tree, last + 3));

/** "printed 40,000 copies, of which [31,000] have been sold": with what befell these. */
export function ofWhich(site: Site, { site: ahead, measure }: Measured): Measured | undefined {
  const gap = site.context.text.slice(ahead.quantity.end, site.quantity.start);
  if (site.quantity.unit !== '' || measure.rule !== 'counted' || measure.noun === undefined || !/,? of (?:which|whom) $/u.test(gap)) return undefined;
  const deed = deedOf(site.tree, site.top);
  const verb = deed?.verb ?? site.verb;
  return withUnit(site, ahead.quantity.unit, { rule: 'counted', noun: measure.noun, ...withVerb(verb), ...(deed ? { deed: deed.name } : {}) });
}
