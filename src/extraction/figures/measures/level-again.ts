import { nounClass } from '../../../language/knowledge/nouns.ts';
import { contains } from '../../../model/index.ts';
import { spanOfTokens } from '../../context.ts';
import { childrenBy, lemmaOf, subjectsOf, tagOf, wordAt } from '../../phrases/index.ts';
import { MOVING } from '../change/change-words.ts';
import { nameOf } from '../names/name.ts';
import type { Site } from '../site.ts';
import type { Measured } from './beside.ts';

/** "The fund holds $3 million. The owners mean to bring [it] to $7 million": a level of what the figure before measured. */
export function levelAgain(site: Site, before: Measured | undefined): Measured | undefined {
  const { tree, verb, preposition, quantity, context, at } = site;
  if (!before || verb === undefined || preposition !== 'to' || before.measure.direction !== undefined) return undefined;
  if (!(MOVING.has(lemmaOf(tree, verb)) || /^(?:double|triple|quadruple|bring|take)$/.test(lemmaOf(tree, verb)))) return undefined;
  const pronoun = childrenBy(tree, verb, 'obj').find((kid) => /^(?:it|them|that|this)$/.test(wordAt(tree, kid)));
  const isCounted = before.measure.rule === 'counted' && quantity.unit === '';
  const name =
    pronoun === undefined || !(quantity.unit === before.site.quantity.unit || isCounted) ? undefined : nameOf(before.site, before.measure)?.name;
  if (pronoun === undefined || name === undefined || isOfNearer(site, verb, pronoun)) return undefined;
  const span = spanOfTokens(context, at.sentence, { first: pronoun, last: pronoun });
  const told = { ...site, quantity: { ...quantity, unit: before.site.quantity.unit } };
  return { site: told, measure: { rule: 'level', verb, ownedAs: before, elsewhere: { span, name } } };
}

/** "has [a fund] for staff and wants to raise it": a noun of the same sentence that the pronoun may stand for as well. */
function isOfNearer({ tree, at }: Site, verb: number, pronoun: number): boolean {
  const own = subjectsOf(tree, verb);
  const isMany = /^(?:them)$/.test(wordAt(tree, pronoun));
  return tree.tokens.slice(0, pronoun).some((word, token) => {
    if (tagOf(tree, token) !== 'NOUN' || own.includes(token) || nounClass(lemmaOf(tree, token)) === 'person') return false;
    if ((word.feats?.includes('Number=Plur') === true) !== isMany) return false;
    return ![...at.sentence.times, ...at.sentence.quantities, ...at.mentions].some((other) => contains(other, word));
  });
}
