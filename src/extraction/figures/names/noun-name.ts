import { contains, spanOf } from '../../../model/index.ts';
import { caseOf, childrenBy, lemmaOf, type Tree, tagOf, wordAt } from '../../phrases/index.ts';
import { wordsOf } from '../about/naming-words.ts';
import { inFull, isNameOfThing, properName } from '../about/proper-name.ts';
import { isTraded } from '../change/exchange.ts';
import { deedOf } from '../counts/deed-of.ts';
import { indexAt, indexMeant, nameOfIndex } from '../measures/indexes.ts';
import { CONTAINERS, DURATION_UNITS } from '../measures/measure-nouns.ts';
import { namesSeveral, type Site, spanAt } from '../site.ts';
import { foreseenAt, foreseenWords, isForecast } from './foreseen-thing.ts';
import { withHyphens } from './hyphens.ts';
import type { Named } from './name.ts';
import { cased, spelt } from './name-spelling.ts';

/** "China’s total oil exports" → "oil exports", "the cost of the first stage" → "cost of first stage", "the number of cars" → "cars". */
export function nameOfNoun(site: Site, noun: number): Named | undefined {
  const { tree } = site;
  const index = indexAt(site, noun) ?? indexBeside(site, noun);
  if (index) return { span: spanAt(site, index.first, index.last), name: nameOfIndex(site.context.text, tree, index) };
  const goods = goodsBeside(site, noun);
  if (goods !== undefined) return nameOfNoun(site, goods);
  const taken = indexMeant(site, noun);
  if (taken !== undefined) return { span: spanAt(site, noun), name: taken };
  if (isNameOfThing(tree, noun)) return inFull(site, noun);
  if (tagOf(tree, noun) !== 'NOUN' && wordAt(tree, noun) !== 'shares') return properName(site, noun);
  if (lemmaOf(tree, noun) === 'toll' && !/^[A-Z]{3}/.test(site.quantity.unit)) return deathToll(site, noun);
  const inside = thingInside(site, noun);
  if (inside !== undefined && CONTAINERS.has(lemmaOf(tree, noun))) return heldThing(site, inside);
  const named = withJoined(site, noun, namingWords(site, noun), eachOf(tree, noun) ?? joinedTo(site, noun));
  if (isForecast(tree, noun)) return { span: named.span, name: `${named.name}${foreseenName(site, noun)}` };
  return inside === undefined ? named : withInside(site, named, inside);
}

/** "the first 12 signed agreements" → "signed agreements", "34 heads of state"; the head of a count may be an adjective ("12 dead"). */
export function nameOfCounted(site: Site, noun: number): Named | undefined {
  const { tree } = site;
  if (tagOf(tree, noun) === 'PROPN') return { span: spanAt(site, noun), name: cased(site, noun) };
  const inside = thingInside(site, noun);
  if (inside !== undefined && CONTAINERS.has(lemmaOf(tree, noun))) return heldThing(site, inside);
  const own = wordsOf(site, noun, true);
  const office = officeOf(tree, noun);
  const words = withHyphens(site, own, (index) => cased(site, index));
  return withJoined(site, noun, { first: own[0], words: office === undefined ? words : [...words, 'of', office] }, joinedTo(site, noun));
}

/** "the death [toll] rose". */
const deathToll = (site: Site, noun: number): Named => ({
  span: spanAt(site, tagOf(site.tree, noun - 1) === 'NOUN' ? noun - 1 : noun, noun),
  name: 'people killed',
});

/** "cost of the first [stage]", "yield on [bonds]": a common noun that is nobody, no time and no amount. */
const thingInside = (site: Site, noun: number): number | undefined =>
  childrenBy(site.tree, noun, 'nmod').find((kid) => kid > noun && isOfOrOn(site.tree, noun, kid) && isThing(site, kid)) ?? thingLevied(site, noun);

/** "duties of 9 percent on [steel]", "cut its duty on palm [oil] to 9 percent": right behind the noun or its amount, whatever the tree hangs it on. */
function thingLevied(site: Site, noun: number): number | undefined {
  const { tree, last, top } = site;
  const place = [noun, ...(tree.head(top) === noun && last > noun ? [last] : [])].find((token) => wordAt(tree, token + 1) === 'on');
  if (place === undefined || !TAXES.has(lemmaOf(tree, noun))) return undefined;
  const thing = tree.head(place + 1);
  return thing > place + 1 && thing < place + 6 && isThing(site, thing) ? thing : undefined;
}

/** What is told to be on something. */
const TAXES: ReadonlySet<string> = new Set(['tax', 'tariff', 'duty', 'levy', 'surcharge', 'quota']);

/** "the number of [cars] sold" → "cars sold". */
function heldThing(site: Site, inside: number): Named | undefined {
  const held = nameOfNoun(site, inside);
  const deed = deedOf(site.tree, inside)?.name;
  return held && deed !== undefined ? { span: held.span, name: `${held.name} ${deed}` } : held;
}

/** "a forecast [for annual profit]", "a target of $5 million [for exports]". */
function foreseenName(site: Site, noun: number): string {
  const thing = foreseenAt(site, noun);
  return thing === undefined ? '' : ` for ${foreseenWords(site, thing)}`;
}

/** The words that name a noun as they are spelt, and the first of them. */
interface NamingWords {
  first: number | undefined;
  words: readonly string[];
}

function namingWords(site: Site, noun: number): NamingWords {
  const own = wordsOf(site, noun, false);
  return { first: own[0], words: withHyphens(site, own, (index) => spelt(site.tree, index, noun)) };
}

/** "earnings [per share]", "streets [and squares]": with the noun behind that is told together with it. */
const withJoined = (site: Site, noun: number, { first, words }: NamingWords, joined: number | undefined): Named => ({
  span: spanAt(site, first ?? noun, joined ?? noun),
  name: [...words, ...(joined === undefined ? [] : [wordAt(site.tree, joined - 1), cased(site, joined)])].join(' '),
});

/** "cost [of first stage]". */
const withInside = (site: Site, { span, name }: Named, inside: number): Named => ({
  // "duties of 9 percent on [steel]": not with the amount
  span: inside > site.last && span.end <= site.quantity.start ? span : spanOf(site.context.text, span.start, spanAt(site, inside).end),
  name: `${name} ${caseOf(site.tree, inside)} ${namingWords(site, inside).words.join(' ')}`,
});

/** "34 heads of [state]". */
function officeOf(tree: Tree, noun: number): string | undefined {
  const isOffice = /^(?:head|chief|member)$/.test(lemmaOf(tree, noun)) && wordAt(tree, noun + 1) === 'of';
  return isOffice && /^(?:state|government|mission|parliament|staff|congress)$/.test(wordAt(tree, noun + 2)) ? wordAt(tree, noun + 2) : undefined;
}

/** "earnings [per share]", "the price [per tonne] of wheat": another measure than earnings. */
const eachOf = (tree: Tree, noun: number): number | undefined =>
  wordAt(tree, noun + 1) === 'per' && /^(?:NOUN|PROPN)$/.test(tagOf(tree, noun + 2)) && !DURATION_UNITS.has(lemmaOf(tree, noun + 2))
    ? noun + 2
    : undefined;

/** "25 streets [and squares]", "$4 million in taxes [and interest]": counted or told together. */
function joinedTo({ tree, last, quantity }: Site, noun: number): number | undefined {
  const isOf = noun > last && /^(?:of|in)$/.test(wordAt(tree, last + 1));
  const other = noun + 2;
  if ((quantity.noun === undefined && !isOf) || !/^(?:and|or)$/.test(wordAt(tree, noun + 1)) || tagOf(tree, other) !== 'NOUN') return undefined;
  if (
    tree.head(other) !== noun ||
    tree.relation(other) !== 'conj' ||
    (quantity.noun !== undefined && namesSeveral(tree, noun) && !namesSeveral(tree, other))
  )
    return undefined;
  return tree.children(other).some((kid) => kid !== noun + 1 && tree.relation(kid) !== 'punct') ? undefined : other;
}

/** "its best-known gauge, the [Lima 40], fell": the name of an index in apposition. */
function indexBeside(site: Site, noun: number): ReturnType<typeof indexAt> {
  if (!/^(?:index|gauge|benchmark|average|indicator|barometer|measure)$/.test(lemmaOf(site.tree, noun))) return undefined;
  const beside = childrenBy(site.tree, noun, 'appos').find((kid) => kid > noun && indexAt(site, kid) !== undefined);
  return beside === undefined ? undefined : indexAt(site, beside);
}

/** "London's busiest contract, white [sugar] for August, rose": the goods that are traded by it. */
function goodsBeside({ tree }: Site, noun: number): number | undefined {
  if (!/^(?:contract|future|benchmark|grade)$/.test(lemmaOf(tree, noun))) return undefined;
  return childrenBy(tree, noun, 'appos').find((kid) => kid > noun && tagOf(tree, kid) === 'NOUN' && isTraded({ tree }, kid));
}

/** "cost [of] oil", "yield [on] bonds". */
const isOfOrOn = (tree: Tree, noun: number, kid: number): boolean =>
  caseOf(tree, kid) === 'of' || (caseOf(tree, kid) === 'on' && LEVIED.has(lemmaOf(tree, noun)));

const LEVIED: ReadonlySet<string> = new Set('tax tariff duty levy toll yield interest spending expenditure premium subsidy charge rate'.split(' '));

function isThing({ tree, quantity, at }: Site, token: number): boolean {
  const word = tree.tokens[token];
  if (!word || tagOf(tree, token) !== 'NOUN' || contains(quantity, word)) return false;
  return ![...at.mentions, ...at.sentence.times, ...at.sentence.quantities].some((other) => contains(other, word));
}
