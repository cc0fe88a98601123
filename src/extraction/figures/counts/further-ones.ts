import { nounClass, singularOf } from '../../../language/knowledge/nouns.ts';
import { wordAt } from '../../phrases/index.ts';
import type { Measured } from '../measures/beside.ts';
import { type Site, spanAt, withVerb } from '../site.ts';
import { withUnit } from './count-unit.ts';
import { deedOf } from './deed-of.ts';
import type { Deed } from './headline-deed.ts';

/** "It has 310 shops. It wants to open [25 more] this year.", "12 mills went under. [Another 50] face …": more of those that were counted before. */
export function furtherOnes(site: Site, last: Measured | undefined): Measured | undefined {
  const ahead = firstOf(last);
  const noun = ahead?.measure.noun;
  if (site.quantity.unit !== '' || !isFurther(site) || ahead?.measure.rule !== 'counted' || noun === undefined) return undefined;
  if (!/^\p{L}{3,}$/u.test(ahead.site.quantity.unit)) return undefined;
  const own = ownDeed(site);
  const deed = own ?? (last === ahead && isInSameClause(site, ahead, own) ? sharedDeed(ahead.measure) : undefined);
  const name = wordAt(ahead.site.tree, noun);
  if (own && isOfThings(own.name) && nounClass(singularOf(name)) === 'person') return undefined;
  return withUnit(site, ahead.site.quantity.unit, {
    rule: 'counted',
    ...withVerb(deed?.verb ?? site.verb),
    elsewhere: { span: spanAt(ahead.site, noun), name: deed === undefined ? name : `${name} ${deed.name}` },
  });
}

/** "[another] 50", "25 [more]". */
const isFurther = ({ tree, first, last }: Site): boolean =>
  [first - 1, first].some((token) => /^(?:another|further)$/.test(wordAt(tree, token))) || wordAt(tree, last + 1) === 'more';

const ownDeed = ({ tree, top, verb }: Site): Deed | undefined => deedOf(tree, top) ?? (verb === undefined ? undefined : deedOf(tree, tree.head(top)));

/** "two mills will close in May, [another two] in June": with no verb between them but their own. */
const isInSameClause = ({ at, tree, first }: Site, { site: ahead }: Measured, own: Deed | undefined): boolean =>
  ahead.at === at && tree.tokens.slice(ahead.last + 1, first).filter(({ upos }) => upos === 'VERB').length <= (own ? 0 : 1);

const sharedDeed = ({ deed, verb }: Measured['measure']): Deed | undefined =>
  deed === undefined || verb === undefined ? undefined : { name: deed, verb };

/** "It found 400 buyers. The old one [sold] another 300": no buyers. */
const isOfThings = (deed: string): boolean => /^(?:sold|bought|made|built|delivered|recalled|ordered|printed)$/.test(deed);

/** Of several counts in a sentence the first. */
function firstOf(figure: Measured | undefined): Measured | undefined {
  let first = figure?.measure.rule === 'counted' ? figure : undefined;
  for (let one = figure?.previous; one; one = one.previous) if (one.measure.rule === 'counted' && one.measure.noun !== undefined) first = one;
  return first;
}
