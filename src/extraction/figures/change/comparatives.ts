import { lemmaOf, tagOf, wordAt } from '../../phrases/index.ts';
import type { Measure } from '../measures/measure.ts';
import { MEASURED_VERBS } from '../measures/measured-verbs.ts';
import { isNoun, type Site, withVerb } from '../site.ts';

/** "Orders came in at [prices] 40 percent above the last tender": of the noun right before. */
export function aboveOther(site: Site): Measure | undefined {
  const { tree, first, last, quantity } = site;
  const direction = /^(?:above|over|higher)$/.test(wordAt(tree, last + 1))
    ? 'up'
    : /^(?:below|under|lower)$/.test(wordAt(tree, last + 1))
      ? 'down'
      : undefined;
  const noun = first - 1;
  if (direction === undefined || quantity.unit !== 'percent' || !isNoun(tree, noun) || !/^(?:obl|nmod)$/.test(tree.relation(noun))) return undefined;
  return { rule: 'change', noun, direction, ...withVerb(site.verb) };
}

/** "uses [40 percent] less power than its predecessor": so much less of what the verb tells. */
export function lessOf(site: Site): Measure | undefined {
  const { tree, last, quantity, verb } = site;
  const way = /^(?:less|fewer)$/.test(wordAt(tree, last + 1)) ? 'down' : wordAt(tree, last + 1) === 'more' ? 'up' : undefined;
  if (way === undefined || quantity.unit !== 'percent' || verb === undefined) return undefined;
  // "expects to earn [22 percent] less from its exports"
  const alone = /^(?:ADP|SCONJ|PUNCT)$/.test(tagOf(tree, last + 2)) ? MEASURED_VERBS.get(lemmaOf(tree, verb)) : undefined;
  if (alone !== undefined && site.first > verb) return { rule: 'verb', verb, verbName: alone, direction: way };
  let noun = last + 2;
  while (tagOf(tree, noun) === 'ADJ' || (isNoun(tree, noun) && isNoun(tree, noun + 1))) noun++;
  if (!isNoun(tree, noun) || tree.relation(noun) !== 'obj' || tree.head(noun) !== verb) return undefined;
  const verbName = CONSUMED.get(lemmaOf(tree, verb)) ?? MEASURED_VERBS.get(lemmaOf(tree, verb));
  return { rule: 'change', noun, verb, direction: way, ...(verbName === undefined ? {} : { verbName }) };
}

const CONSUMED: ReadonlyMap<string, string> = new Map(
  (['use', 'burn', 'need', 'require', 'draw'] as const).map((verb) => [verb, 'consumption'] as const),
);
