import { childrenBy, lemmaOf, tagOf, wordAt } from '../../phrases/index.ts';
import { isNoun, nounAfter, nounBefore, type Site, withVerb } from '../site.ts';
import { RANK_NOUNS } from './level-words.ts';
import type { Measure } from './measure.ts';
import { GRANTED } from './transfer-words.ts';

/** "a profit of [$5 billion]". */
export function nounOf(site: Site): Measure | undefined {
  const { tree, preposition } = site;
  const noun = preposition === 'of' ? nounOfTime(site, nounBefore(site)) : (pricedDeal(site) ?? apposed(site));
  // "a [package] of $5 million in loans": the loans
  const held = noun !== undefined && /^(?:package|tranche|round|batch)$/.test(lemmaOf(tree, noun)) ? nounAfter(site, ['in']) : undefined;
  if (held !== undefined && GRANTED.has(lemmaOf(tree, held))) return undefined;
  // "comes on [top] of $5 million in aid"
  if (noun !== undefined && wordAt(tree, noun) === 'top' && wordAt(tree, noun - 1) === 'on') return undefined;
  if (noun === undefined || !isNoun(tree, noun) || (RANK_NOUNS.has(lemmaOf(tree, noun)) && !isNamedByNoun(site, noun))) return undefined;
  return { rule: 'noun-of', noun, ...withVerb(site.verb) };
}

/** "[sales] figures of $5 billion", "a [catalogue] value of $5 billion". */
const isNamedByNoun = ({ tree }: Site, noun: number): boolean =>
  !/^(?:high|low|record|peak|level)$/.test(lemmaOf(tree, noun)) && childrenBy(tree, noun, 'compound').some((kid) => isNoun(tree, kid));

/** "signed a [deal] for $5 billion". */
function pricedDeal(site: Site): number | undefined {
  if (site.preposition !== 'for' || !/^[A-Z]{3}$/.test(site.quantity.unit)) return undefined;
  const noun = nounBefore(site);
  return noun !== undefined && /^(?:deal|contract|order|bid|offer|settlement|tender)$/.test(lemmaOf(site.tree, noun)) ? noun : undefined;
}

/** "a [loss] for the quarter of $5 billion": not the year. */
function nounOfTime({ tree, at }: Site, noun: number | undefined): number | undefined {
  const word = noun === undefined ? undefined : tree.tokens[noun];
  if (noun === undefined || !word || !at.sentence.times.some((time) => time.start <= word.start && word.end <= time.end)) return noun;
  const head = tree.head(noun);
  if (head >= 0 && head < noun && isNoun(tree, head)) return head;
  // "told of a [loss] for the past quarter of $5 million", where the tree hangs the year on the verb
  const time = at.sentence.times.find(({ start, end }) => start <= word.start && word.end <= end);
  let left = tree.tokens.findIndex(({ start }) => start === time?.start) - 1;
  while (/^(?:DET|ADP)$/.test(tagOf(tree, left))) left--;
  return isNoun(tree, left) && tree.head(left) === head ? left : undefined;
}

/** "an additional [cost] that airlines must pay, $200,000": only a noun that is itself an amount of money. */
function apposed({ tree, top, quantity, preposition }: Site): number | undefined {
  const head = tree.head(top);
  // "cut its forecast for profit [to] $5 million"
  const isMoney =
    preposition !== 'to' && head >= 0 && /^[A-Z]{3}$/.test(quantity.unit) && ['appos', 'nmod'].includes(tree.relation(top)) && head < top;
  return isMoney &&
    /^(?:cost|price|fee|fine|penalty|bill|instalment|installment|payment|loan|grant|budget|profit|loss|debt|salary|tax)$/.test(lemmaOf(tree, head))
    ? head
    : undefined;
}

/** "job [cuts] of 800", "branch [closures] of 40": a bare number of what is cut. */
export function cutsOf(site: Site): Measure | undefined {
  const { tree, quantity, preposition } = site;
  const noun = quantity.unit === '' && preposition === 'of' ? nounBefore(site) : undefined;
  if (noun === undefined || !/^(?:cut|loss|closure|layoff|reduction)$/.test(lemmaOf(tree, noun))) return undefined;
  return childrenBy(tree, noun, 'compound').some((kid) => isNoun(tree, kid)) ? { rule: 'noun-of', noun, ...withVerb(site.verb) } : undefined;
}
