import { lemmaOf, tagOf, wordAt } from '../../phrases/index.ts';
import { isNoun, type Site, spanAt, withVerb } from '../site.ts';
import { dimensionBefore } from './extent.ts';
import { RANK_NOUNS } from './level-words.ts';
import type { Measure } from './measure.ts';

/** "a [$5 billion] contract", "a [$5 billion] airtanker contract". */
export function insideNoun(site: Site): Measure | undefined {
  const { tree, top, last } = site;
  const head = tree.head(top);
  const isWithin = head > last && head < last + 8 && isNoun(tree, head) && !isParted(site, head) && WITHIN.has(tree.relation(top));
  const noun = isWithin && wordAt(tree, last + 1) !== ',' ? head : nounRightBehind(site);
  if (noun === undefined || RANK_NOUNS.has(lemmaOf(tree, noun)) || isSetIn(site, noun)) return undefined;
  return { rule: 'inside', noun, ...withVerb(site.verb), ...dimensioned(site, noun), ...withParticle(site, noun) };
}

/** "the record of $5 million [set] in May". */
const isSetIn = ({ tree }: Site, noun: number): boolean => wordAt(tree, noun) === 'set' && /^(?:in|on|by|at|last)$/.test(wordAt(tree, noun + 1));

/** "an $80 million [buy back] of shares": one noun. */
function withParticle(site: Site, noun: number): Pick<Measure, 'elsewhere'> {
  const { tree } = site;
  const particle = wordAt(tree, noun + 1) === '-' ? noun + 2 : noun + 1;
  if (!/^(?:bail|buy|roll|pay|hand|cash|sell|write|lay)$/.test(lemmaOf(tree, noun)) || !/^(?:out|back|off|down)$/.test(wordAt(tree, particle)))
    return {};
  return { elsewhere: { span: spanAt(site, noun, particle), name: `${lemmaOf(tree, noun)}${wordAt(tree, particle)}` } };
}

const WITHIN: ReadonlySet<string> = new Set(['compound', 'nummod', 'amod', 'nmod', 'appos']);

/** A preposition, comma or verb between the amount and the noun: it is of another phrase. */
function isParted({ tree, last }: Site, noun: number): boolean {
  for (let token = last + 1; token < noun; token++)
    if (/^(?:ADP|DET|VERB|AUX|CCONJ|SCONJ|PRON)$/.test(tagOf(tree, token)) || wordAt(tree, token) === ',') return true;
  return false;
}

/** "a $5 billion airtanker [contract]": the end of the run of nouns behind an amount that has an article before it. */
function nounRightBehind(site: Site): number | undefined {
  const { tree, first, at, quantity } = site;
  const isMoney = /^[A-Z]{3}$/.test(quantity.unit);
  if (!isMoney && !/^(?:an?|the|its|their|his|her|this|that)$/.test(wordAt(tree, first - 1))) return undefined;
  let token = behindConversion(site) + 1;
  if (/^["“‘]$/u.test(wordAt(tree, token))) token++;
  while (/^(?:ADJ|PROPN)$/.test(tagOf(tree, token)) || (isNoun(tree, token) && isNoun(tree, token + 1))) token++;
  const words = tree.tokens
    .slice(behindConversion(site) + 1, token + 1)
    .filter(({ form }) => !/^(?:annual|yearly|quarterly|monthly|weekly|daily)$/i.test(form));
  if (!isNoun(tree, token) || words.some((word) => at.sentence.times.some((time) => time.start <= word.start && word.end <= time.end)))
    return undefined;
  return token;
}

/** The last word of the amount with the same in other money behind it: "a [$40 million (£20 million)] contract". */
function behindConversion({ tree, last, at }: Site): number {
  if (wordAt(tree, last + 1) !== '(') return last;
  const close = tree.tokens.findIndex(({ form }, token) => token > last && form === ')');
  const inside = tree.tokens[last + 2];
  return close > last && close < last + 9 && inside && at.sentence.quantities.some(({ start }) => start === inside.start) ? close : last;
}

/** "a 12-km [tunnel]": what of the noun the amount tells. */
export function dimensioned(site: Site, noun: number): Pick<Measure, 'dimension'> {
  const dimension = dimensionBefore(site, noun);
  return dimension === undefined ? {} : { dimension };
}
