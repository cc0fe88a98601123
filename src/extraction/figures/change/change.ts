import { childrenBy, subjectsOf } from '../../phrases/index.ts';
import type { Measure } from '../measures/measure.ts';
import type { Site } from '../site.ts';
import { byComparative } from './change-comparative.ts';
import { byNoun, changeNounOf } from './change-noun.ts';
import { byParticle } from './change-particle.ts';
import { byRate, byVerb } from './change-verb.ts';
import { offValue } from './off-value.ts';

/**
 * "exports rose [5 percent]", "were up [5 percent]", "an increase of [5 percent]", "a [5 percent] rise in exports".
 * "unnamed" for a change of which the words don't tell what changed; undefined for no change.
 */
export function changeOf(site: Site): Measure | 'unnamed' | undefined {
  if (/^\W{0,2}respectively\b/u.test(site.context.text.slice(site.quantity.end, site.quantity.end + 16))) return 'unnamed';
  const noun = changeNounOf(site);
  if (noun) return byNoun(site, noun.token, noun.direction) ?? 'unnamed';
  return offValue(site) ?? changeOr(site) ?? byParticle(site) ?? byComparative(site) ?? byRate(site) ?? byVerb(site);
}

/** "was [80 points], or 4 percent, lower". */
function changeOr({ tree, context, quantity, at, verb, top }: Site): Measure | undefined {
  const after = context.text.slice(quantity.end, Math.min(at.sentence.end, quantity.end + 40));
  const way = /^,? or [\d.,]+ ?(?:percent|per cent|pct|%|points),? (?:(?<down>lower|down|weaker|softer)|higher|up|stronger|firmer)\b/u.exec(after);
  const predicate = childrenBy(tree, top, 'cop').length > 0 ? top : verb;
  const noun = way && predicate !== undefined ? subjectsOf(tree, predicate).at(-1) : undefined;
  if (!way || noun === undefined || predicate === undefined) return undefined;
  return { rule: 'change', noun, verb: predicate, direction: way.groups?.['down'] === undefined ? 'up' : 'down' };
}
