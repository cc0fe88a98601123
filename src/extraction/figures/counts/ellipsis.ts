import { lemmaOf, tagOf } from '../../phrases/index.ts';
import type { Measured } from '../measures/beside.ts';
import { type Site, spanAt } from '../site.ts';
import { befellOthers } from './befell-others.ts';
import { withUnit } from './count-unit.ts';
import { goingOn, sameDeed, sameVerb } from './counted-alike.ts';
import { numberPut, ofThem, theirNumber } from './counted-by-pronoun.ts';
import { PROTESTING } from './deeds.ts';
import { furtherOnes } from './further-ones.ts';
import { harmedOf } from './harmed.ts';
import { ofSeveral, ofWhich } from './part-of-counted.ts';
import { otherParty, votesOf } from './votes.ts';

/** Counts that are told without the noun that they count, which stands before them or after "of". */
export function ellipticCount(site: Site, before: Measured | undefined, ahead?: Measured): Measured | undefined {
  return (
    votesOf(site, before) ??
    ofSeveral(site) ??
    ofThem(site, before) ??
    theirNumber(site) ??
    peopleBy(site) ??
    (before &&
      (numberPut(site, before) ??
        otherParty(site, before) ??
        otherVotes(site, before) ??
        sameVerb(site, before) ??
        befellOthers(site, before) ??
        ofWhich(site, before) ??
        goingOn(site, before))) ??
    (!before && ahead ? numberPut(site, ahead) : undefined) ??
    furtherOnes(site, before ?? ahead) ??
    (before ? undefined : sameDeed(site, ahead)) ??
    harmedOf(site, before)
  );
}

/** "organisers said [50,000] had marched": people, by what they did. */
function peopleBy(site: Site): Measured | undefined {
  const { tree, quantity, last } = site;
  let verb = last + 1;
  while (tagOf(tree, verb) === 'AUX' || tagOf(tree, verb) === 'ADV') verb++;
  if (quantity.unit !== '' || tagOf(tree, verb) !== 'VERB' || !PROTESTING.has(lemmaOf(tree, verb))) return undefined;
  return withUnit(site, 'person', { rule: 'counted', verb, elsewhere: { span: spanAt(site, verb), name: 'protesters' } });
}

/** "by 234 votes to [185]". */
function otherVotes(site: Site, { site: ahead, measure }: Measured): Measured | undefined {
  const gap = site.context.text.slice(ahead.quantity.end, site.quantity.start);
  return site.quantity.unit === '' && ahead.quantity.unit === 'vote' && gap === ' to ' ? withUnit(site, 'vote', { ...measure }) : undefined;
}
