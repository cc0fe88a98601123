import { rateAfter } from '../../../language/quantities/units.ts';
import { spanOfTokens } from '../../context.ts';
import { caseOf, childrenBy, isPassive, lemmaOf, subjectsOf, tagOf, wordAt } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import { isTraded } from '../change/exchange.ts';
import { clauseOf, isMeasured, isNoun, measuredSubject, type Site } from '../site.ts';
import type { Measured } from './beside.ts';
import type { Measure } from './measure.ts';
import { PRICED_VERBS } from './transfer-words.ts';

/** Verbs that tell at what price something is to be had: "is [priced] at $299", "[retails] for $40". */
const AT_A_PRICE: ReadonlySet<string> = wordSet('price retail list');

/** The same where nobody is told who does it: "tickets [start] at 45 euros", "the phone [sells] for $90", "the bonds [went] for $4". */
const GOING_FOR: ReadonlyMap<string, RegExp> = new Map([
  ['sell', /^(?:for|at|from)$/],
  ['go', /^for$/],
  ['start', /^(?:at|from)$/],
  ['begin', /^(?:at|from)$/],
  ['cost', /^(?:from|between)$/],
  ['offer', /^(?:for|at|from)$/],
]);

const isMoney = ({ quantity }: Site): boolean => /^[A-Z]{3}(?:\/|$)/.test(quantity.unit);

/** The price that something is bought or sold at: "bought the firm for [$5 million]", "the phone is priced at [$90]", "a shop sells it for [$90]". */
export function priceOf(site: Site): Measure | undefined {
  const { tree, verb, preposition, at } = site;
  if (verb === undefined || !isMoney(site)) return undefined;
  const lemma = lemmaOf(tree, verb);
  const objects = isPassive(tree, verb) ? subjectsOf(tree, verb) : childrenBy(tree, verb, 'obj');
  if (preposition === 'for' && PRICED_VERBS.has(lemma) && clauseOf(at, tree, verb) !== undefined && (objects.length > 0 || lemma !== 'sell'))
    return asPrice(site, verb, objects[0]);
  const isOffered = AT_A_PRICE.has(lemma) ? /^(?:at|for|from)$/.test(preposition) : GOING_FOR.get(lemma)?.test(preposition) === true;
  if (!isOffered || (objects.length > 0 && !isPassive(tree, verb)) || isTradedNoun(site, measuredSubject(site, verb))) return undefined;
  return asPrice(site, verb, measuredSubject(site, verb));
}

function asPrice(site: Site, verb: number, thing: number | undefined): Measure {
  return { rule: 'price', verbName: lemmaOf(site.tree, verb) === 'cost' ? 'cost' : 'price', verb, ...thingOf(site, thing) };
}

/** A common noun, a name of nobody, or what a pronoun stands for. */
export function thingOf(site: Site, thing: number | undefined): Pick<Measure, 'noun' | 'pronoun'> {
  if (thing === undefined || lemmaOf(site.tree, thing) === 'one') return {};
  if (isNoun(site.tree, thing) || isMeasured(site, thing)) return { noun: thing };
  return tagOf(site.tree, thing) === 'PRON' ? { pronoun: thing } : {};
}

/** "Shares started at $4" tells a level. */
const isTradedNoun = ({ tree }: Site, noun: number | undefined): boolean =>
  noun !== undefined && /^(?:share|stock|index|trading|oil|gold)$/.test(lemmaOf(tree, noun));

const DEARER: ReadonlyMap<string, 'up' | 'down'> = new Map([
  ['cheaper', 'down'],
  ['dearer', 'up'],
  ['costlier', 'up'],
]);

/** "the new telephone is [$100] cheaper than the old one": by how much its price differs. */
export function priceDifference(site: Site): Measure | undefined {
  const { tree, last } = site;
  const isMore = wordAt(tree, last + 1) === 'more' && /^(?:expensive|costly)$/.test(wordAt(tree, last + 2));
  const direction = isMore ? 'up' : DEARER.get(wordAt(tree, last + 1));
  const predicate = isMore ? last + 2 : last + 1;
  const thing = direction === undefined ? undefined : thingOf(site, measuredSubject(site, predicate));
  return direction && thing?.noun !== undefined ? { rule: 'price', verbName: 'price', verb: predicate, direction, ...thing } : undefined;
}

/** "agreed to buy 20 jets [for $2 billion]", "signed a contract to purchase ferries [for 700 million yuan]": the amount hangs on what is bought. */
export function priceOfBought(site: Site): Measure | undefined {
  const { tree, preposition, top } = site;
  const bought = tree.head(top);
  if (preposition !== 'for' || !isMoney(site) || bought < 0 || caseOf(tree, top) !== 'for' || bought > site.first) return undefined;
  const verb = tree.head(bought);
  const isObject = verb >= 0 && tree.relation(bought) === 'obj' && PRICED_VERBS.has(lemmaOf(tree, verb));
  return isObject && wordAt(tree, verb) !== '' ? { rule: 'price', verbName: 'price', verb, ...thingOf(site, bought) } : undefined;
}

/** "a barrel of [crude] cost $80", "the price of an ounce of [gold] was $900": what a measure of goods costs, whatever word the tree takes "cost" for. */
export function priceOfEach(site: Site): Measured | undefined {
  const { tree, context, at, quantity, first } = site;
  if (!/^[A-Z]{3}$/.test(quantity.unit)) return undefined;
  const ahead = EACH.exec(context.text.slice(Math.max(at.sentence.start, quantity.start - 100), quantity.start))?.groups;
  const unit = rateAfter(` a ${ahead?.['unit'] ?? ''}`)?.unit;
  if (ahead?.['goods'] === undefined || unit === undefined) return undefined;
  const words = ahead['goods'].split(' ').at(-1) ?? '';
  const noun = tree.tokens.findLastIndex(({ form }, token) => token < first && form === words);
  const verb = tree.tokens.findIndex(({ form }, token) => token > noun && ahead['verb']?.startsWith(form) === true);
  if (noun < 0 || !(isMeasured(site, noun) || isTraded(site, noun))) return undefined;
  const named = { span: spanOfTokens(context, at.sentence, { first: noun, last: noun }), name: `price of ${ahead['goods'].toLowerCase()}` };
  const each = { ...site, quantity: { ...quantity, unit: `${quantity.unit}/${unit}` } };
  return {
    site: each,
    measure: { rule: 'level', noun, ...(tagOf(tree, verb) === 'NOUN' ? {} : { verb }), ...(isNoun(tree, noun) ? {} : { elsewhere: named }) },
  };
}

const EACH =
  /\b(?:an?|one|each|the (?:average )?price of an?) (?<unit>\p{L}+) of (?<goods>(?:[\p{L}-]+ ){0,2}[\p{L}-]+) (?<verb>costs?|sold for|sells for|was|is|fetched|fetches|stood at|traded at|went for)(?: (?:about|around|nearly|just|only|now|at))* $/iu;
