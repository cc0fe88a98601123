import { lemmaOf, wordAt } from '../../phrases/index.ts';
import type { Measured } from '../measures/beside.ts';
import { type Site, spanAt, withVerb } from '../site.ts';
import { withUnit } from './count-unit.ts';
import { deedOf } from './deed-of.ts';
import { isWholeOfPart } from './definite-count.ts';

/** "will shed 700 office posts in Spain, [90 office posts] in Malta": what befell the first befell the next of the same name. */
export function goingOn(site: Site, { site: ahead, measure }: Measured): Measured | undefined {
  const { tree, quantity, context, at } = site;
  const head = quantity.noun === undefined ? -1 : at.sentence.tokens.findIndex(({ end }) => end === quantity.noun?.end);
  if (measure.rule !== 'counted' || measure.noun === undefined || measure.deed === undefined || head < 0) return undefined;
  if (lemmaOf(tree, head) !== lemmaOf(tree, measure.noun) || deedOf(tree, head) !== undefined || isWholeOfPart(site)) return undefined;
  const gap = context.text.slice(ahead.quantity.end, quantity.start);
  const isList =
    /^[^;:]{0,40}(?:,| and|, and) $/u.test(gap) &&
    tree.tokens.slice(Math.max(ahead.last, measure.verb ?? -1) + 1, site.first).every(({ upos }) => !/^(?:VERB|SCONJ)$/.test(upos));
  return isList ? { site, measure: { rule: 'counted', noun: head, deed: measure.deed, ...withVerb(measure.verb) } } : undefined;
}

/** "sold 28 million cars last year and expects to sell [25 million] this year". */
export function sameVerb(site: Site, { site: ahead, measure }: Measured): Measured | undefined {
  const { quantity, verb, tree } = site;
  if (quantity.unit !== '' || verb === undefined || measure.verb === undefined || measure.rule !== 'counted' || verb === measure.verb)
    return undefined;
  const isObject = tree.head(site.top) === verb && tree.relation(site.top) === 'obj';
  const isSame = lemmaOf(tree, verb) === lemmaOf(tree, measure.verb) || (measure.deed !== undefined && deedOf(tree, site.top)?.name === measure.deed);
  return isObject && isSame ? withUnit(site, ahead.quantity.unit, { ...measure, verb }) : undefined;
}

/** "Orvel delivered 402 jets. Its rival delivered [318]": the same deed, told in the sentence before. */
export function sameDeed(site: Site, ahead: Measured | undefined): Measured | undefined {
  const { tree, quantity, verb } = site;
  const { noun, deed } = ahead?.measure ?? {};
  if (!ahead || ahead.measure.rule !== 'counted' || deed === undefined || quantity.unit !== '' || verb === undefined) return undefined;
  const name = ahead.measure.elsewhere?.name ?? (noun === undefined ? undefined : `${wordAt(ahead.site.tree, noun)} ${deed}`);
  const own = tree.head(site.top) === verb && tree.relation(site.top) === 'obj' ? deedOf(tree, site.top) : undefined;
  if (own?.name !== deed || name === undefined) return undefined;
  const span = ahead.measure.elsewhere?.span ?? spanAt(ahead.site, noun ?? 0);
  return withUnit(site, ahead.site.quantity.unit, { rule: 'counted', verb, deed, elsewhere: { span, name } });
}
