import { spanOfTokens } from '../../context.ts';
import { lemmaOf, subjectsOf, tagOf } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import type { Measured } from '../measures/beside.ts';
import { isPriceOfOne } from '../measures/dearest.ts';
import { indexAt } from '../measures/indexes.ts';
import type { Site } from '../site.ts';
import { actorsAt } from './actors-at.ts';

/** What shares do at a price, and no firm does otherwise. */
const AT_PRICE: ReadonlySet<string> = wordSet('close finish end settle trade');

/** "[Orvel] closed at $41.20": a firm by its name, where the price of its shares is meant. */
export function levelOfFirm(site: Site): Measured | undefined {
  const { tree, verb, preposition, quantity, context, at } = site;
  const isPrice = preposition === 'at' && /^[A-Z]{3}$/.test(quantity.unit) && isPriceOfOne(quantity.value ?? Number.POSITIVE_INFINITY, quantity.unit);
  if (!isPrice || verb === undefined || !AT_PRICE.has(lemmaOf(tree, verb))) return undefined;
  const holder = subjectsOf(tree, verb).find((subject) => subject < verb && tagOf(tree, subject) === 'PROPN');
  if (holder === undefined || indexAt(site, holder) !== undefined) return undefined;
  const owners = actorsAt(site, holder, 'of');
  const areFirms = owners.length > 0 && owners.every(({ entity }) => /^(?:company|organisation)$/.test(context.reading.entities[entity]?.kind ?? ''));
  if (!areFirms) return undefined;
  const span = spanOfTokens(context, at.sentence, { first: verb, last: verb });
  return { site, measure: { rule: 'level', verb, holder, owned: true, elsewhere: { span, name: 'shares' } } };
}
