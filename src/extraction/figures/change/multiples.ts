import { subjectsOf, tagOf, wordAt } from '../../phrases/index.ts';
import type { Measured } from '../measures/beside.ts';
import { verbObject } from '../measures/verb-measures.ts';
import type { Site } from '../site.ts';
import { changeOf } from './change.ts';

/** How often something is of another: "owes $4 million, [five times] as much as in 2019", "rice costs [three times] as much as in May", "profit rose [tenfold]". */
export function multipleOf(site: Site, before: Measured | undefined): Measured | undefined {
  const { tree, last, verb, context, quantity } = site;
  const isRelative = wordAt(tree, last + 1) === 'as' || /^(?:more|higher|larger|bigger|greater)$/.test(wordAt(tree, last + 1));
  const isFold = /fold$/iu.test(quantity.unit === 'times' ? context.text.slice(quantity.start, quantity.end) : '');
  if (isFold) {
    const change = changeOf(site);
    return change !== undefined && change !== 'unnamed' ? { site, measure: change } : undefined;
  }
  if (!isRelative) return undefined;
  const gap = before === undefined ? '' : context.text.slice(before.site.quantity.end, quantity.start);
  if (before && /^[^.;:\d]{0,30}(?:,|or) $/u.test(gap) && before.measure.direction === undefined && before.measure.rule !== 'counted')
    return { site, measure: { ...before.measure, rule: 'change-noun', direction: 'up' } };
  if (verb === undefined || tagOf(tree, verb) !== 'VERB' || subjectsOf(tree, verb).length === 0) return undefined;
  const measure = verbObject({ ...site, preposition: '' });
  return measure?.verbName === 'cost' || measure?.verbName === 'weight' ? { site, measure: { ...measure, direction: 'up' } } : undefined;
}
