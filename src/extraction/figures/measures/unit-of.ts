import type { Quantity } from '../../../model/index.ts';
import { caseOf, childrenBy, lemmaOf } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { rateUnit } from '../change/exchange.ts';
import { isMeasureUnit, type Site } from '../site.ts';
import type { Measured } from './beside.ts';
import { isIndex } from './indexes.ts';
import { CONTAINERS } from './measure-nouns.ts';

/** "[sales] of cars fell to nine million": so many cars. */
const OF_GOODS = /^(?:sale|order|delivery|shipment|export|import|purchase)$/;

/** "job [cuts] of 800": jobs. */
function cutOf({ tree }: Site, noun: number): string | undefined {
  const of = childrenBy(tree, noun, 'compound').findLast((kid) => kid < noun && tree.tokens[kid]?.upos === 'NOUN');
  return of === undefined ? undefined : lemmaOf(tree, of);
}

/** "12 [dead]", "40 [wounded]": people. */
const STATE_WORDS = /^(?:dead|death|fatality|wounded|injured|injury|missing)$/;

/** "a profit of 2 billion euros on [sales] of 18 billion": in the one currency of the sentence, or of one of the three before it that tells the same in money. */
function currencyTold({ at, quantity, context }: Site, noun: number): string | undefined {
  const words = context.text.slice(quantity.number.start, quantity.number.end);
  const lemma = at.sentence.tokens[noun]?.lemma.toLowerCase() ?? '';
  if (!/(?:million|billion|trillion|bn|mn)$/iu.test(words) || !IN_MONEY.has(lemma)) return undefined;
  const ahead = [1, 2, 3].flatMap((steps) => context.sentences[at.index - steps]?.sentence ?? []);
  const told = ahead.find(({ tokens, quantities }) => quantities.some(isMoney) && tokens.some((token) => token.lemma.toLowerCase() === lemma));
  const own = at.sentence.quantities.filter(isMoney);
  const [currency, second] = new Set((own.length > 0 ? own : (told?.quantities ?? []).filter(isMoney)).map(({ unit }) => unit));
  return second === undefined ? currency : undefined;
}

const isMoney = ({ unit }: Quantity): boolean => /^[A-Z]{3}$/.test(unit);

const IN_MONEY: ReadonlySet<string> = wordSet(
  'sale revenue turnover profit loss income earnings debt cost budget deficit surplus investment spending export import',
);

/** "rose 4,300 [tonnes] to 253,400": the unit of the change that led there. */
function unitOfChange({ context, at, quantity }: Site): string | undefined {
  const before = at.sentence.quantities.findLast(({ end }) => end <= quantity.start);
  const gap = before === undefined ? '' : context.text.slice(before.end, quantity.start);
  return before !== undefined &&
    isMeasureUnit(before.unit) &&
    !/^percent|point$|\//.test(before.unit) &&
    /^,?(?:\s(?:last|this|in|on|over|the|past|\p{L}+)){0,4}\s+to\s+(?:about |nearly |almost |around |some )?$/u.test(gap)
    ? before.unit
    : undefined;
}

/** "31 billion cubic metres of gas [a year]". */
function yearlyBehind({ context, at, quantity }: Site): string {
  if (quantity.unit.includes('/') || quantity.unit === 'percent') return '';
  const after = context.text.slice(quantity.end, Math.min(at.sentence.end, quantity.end + 60));
  const each =
    /^(?: of (?:\p{L}+ ){0,2}\p{L}+)? (?:a|an|per|each|every) (?<time>year|month|week|day|hour)(?! (?:ago|earlier|before|later|after|old|long)\b)(?!\p{L})/u.exec(
      after,
    );
  return each?.groups?.['time'] === undefined || !isMeasureUnit(quantity.unit) ? '' : `/${each.groups['time']}`;
}

/** "raised its offer to $30 [a share] … an earlier [bid] of $27": of the same thing, and near in size. */
function eachOfOffer({ at, quantity, tree }: Site, noun: number | undefined): string | undefined {
  if (noun === undefined || !isMoney(quantity) || !OFFERS.test(lemmaOf(tree, noun))) return undefined;
  const { unit, value = 0 } = quantity;
  const near = at.sentence.quantities.find(
    (other) => other.unit === `${unit}/share` && value < (other.value ?? 0) * 3 && value * 3 > (other.value ?? 0),
  );
  return near && at.sentence.tokens.some(({ lemma }) => /^(?:offer|bid)$/i.test(lemma)) ? '/share' : undefined;
}

const OFFERS = /^(?:offer|bid|proposal|price)$/;

/** Of "the number of [cars]" and "the death toll" what is counted, else nothing. */
export function unitOf({ site, measure: { noun, deed } }: Measured): string {
  const { tree, quantity } = site;
  if (quantity.noun && STATE_WORDS.test(quantity.unit.split('/')[0] ?? '')) return quantity.unit.replace(/^[^/]+/u, 'person');
  // "claimed 30 lives"
  if (deed === 'killed' && quantity.unit === 'life') return 'person';
  // "800 job cuts"
  if (noun !== undefined && /^(?:cut|loss|layoff)$/.test(quantity.unit)) return cutOf(site, noun) ?? quantity.unit;
  const rate = rateUnit(site, noun);
  if (rate !== undefined) return rate;
  if (quantity.unit !== '') return quantity.unit + (eachOfOffer(site, noun) ?? yearlyBehind(site));
  if (noun !== undefined && isIndex(site, noun)) return 'point';
  const currency = noun === undefined ? undefined : currencyTold(site, noun);
  if (currency !== undefined) return currency;
  const word = noun === undefined ? undefined : tree.tokens[noun];
  if (noun === undefined || !word) return '';
  const moved = unitOfChange(site);
  if (moved !== undefined) return moved;
  if (/^(?:toll|population|workforce|staff|crowd|audience|attendance|headcount)$/.test(word.lemma)) return 'person';
  if (/^(?:cut|loss|closure|layoff|reduction)$/.test(word.lemma)) return cutOf(site, noun) ?? '';
  const goods = OF_GOODS.test(word.lemma) ? childrenBy(tree, noun, 'nmod').find((kid) => caseOf(tree, kid) === 'of') : undefined;
  if (goods !== undefined && tree.tokens[goods]?.feats?.includes('Number=Plur') === true) return tree.tokens[goods]?.lemma ?? '';
  // "passenger numbers rose to 3 million"
  const numbered = /^(?:number|figure)$/.test(word.lemma) ? cutOf(site, noun) : undefined;
  if (numbered !== undefined) return numbered;
  if (word.feats?.includes('Number=Plur') === true) return word.lemma;
  const held = CONTAINERS.has(word.lemma) ? childrenBy(tree, noun, 'nmod').find((kid) => caseOf(tree, kid) === 'of') : undefined;
  const counted = held === undefined ? '' : (tree.tokens[held]?.lemma.toLowerCase() ?? '');
  return counted === 'people' ? 'person' : counted;
}
