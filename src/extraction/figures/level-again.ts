import { spanOfTokens } from '../context.ts';
import { childrenBy, lemmaOf, wordAt } from '../phrases/index.ts';
import type { Measured } from './beside.ts';
import { nameOf } from './name.ts';
import type { Site } from './site.ts';
import { MOVING } from './words.ts';

/** "Trade reached $14 billion. They want to raise [it] to $25 billion": a level of what the figure before measured. */
export function levelAgain(site: Site, before: Measured | undefined): Measured | undefined {
  const { tree, verb, preposition, quantity, context, at } = site;
  if (!before || verb === undefined || preposition !== 'to' || before.measure.direction !== undefined) return undefined;
  if (!(MOVING.has(lemmaOf(tree, verb)) || /^(?:double|triple|quadruple|bring|take)$/.test(lemmaOf(tree, verb)))) return undefined;
  const pronoun = childrenBy(tree, verb, 'obj').find((kid) => /^(?:it|them|that|this)$/.test(wordAt(tree, kid)));
  const isCounted = before.measure.rule === 'counted' && quantity.unit === '';
  const name =
    pronoun === undefined || !(quantity.unit === before.site.quantity.unit || isCounted) ? undefined : nameOf(before.site, before.measure)?.name;
  if (pronoun === undefined || name === undefined) return undefined;
  const span = spanOfTokens(context, at.sentence, { first: pronoun, last: pronoun });
  const told = { ...site, quantity: { ...quantity, unit: before.site.quantity.unit } };
  return { site: told, measure: { rule: 'level', verb, ownedAs: before, elsewhere: { span, name } } };
}
