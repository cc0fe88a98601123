import { singularOf } from '../../language/knowledge/nouns.ts';
import { currencyOfWord } from '../../language/quantities/currency-names.ts';
import { lemmaOf, tagOf, wordAt } from '../phrases/index.ts';
import { wordSet } from '../word-set.ts';
import type { Site } from './site.ts';

/** What is traded on exchanges by its price, so that what it "loses" is a fall. */
const TRADED: ReadonlySet<string> = wordSet(
  'share stock bond oil crude brent gold silver platinum palladium copper aluminium aluminum zinc nickel lead tin uranium gas gasoline diesel wheat corn maize',
  'soybean rice sugar coffee cocoa cotton rubber gilt treasury future contract bitcoin',
);

/** Whether a word names what is traded by its price: a share, a raw material, a currency. */
export const isTraded = ({ tree }: Pick<Site, 'tree'>, token: number): boolean =>
  TRADED.has(lemmaOf(tree, token)) || currencyNamed({ tree }, token) !== undefined;

/** Papers that have other amounts than a price: what was issued, what is owed. */
const PAPERS: ReadonlySet<string> = wordSet('bond gilt treasury contract lead');

/** Whether a name is that of a raw material or of shares, of which each has a price: "spot gold", "copper futures", "preferred shares". */
export function isPricedName(name: string): boolean {
  const thing = singularOf(name.split(' ').at(-1)?.toLowerCase() ?? '');
  // "earnings per share"
  if (/ per [^ ]+$/u.test(name)) return false;
  return TRADED.has(thing) && !PAPERS.has(thing);
}

/** Whether the name of a measure ends with what is traded by its price, or opens with it: "shares", "shares of company", "crude oil". */
export function isTradedName(name: string): boolean {
  const [thing = ''] = name.split(/ (?:of|on|in) /u);
  return TRADED.has(singularOf(thing.split(' ').at(-1)?.toLowerCase() ?? ''));
}

/** The currency that a word names as what is traded: "[the dollar] fell to 92 yen". */
export function currencyNamed({ tree }: Pick<Site, 'tree'>, token: number): string | undefined {
  const code = currencyOfWord(wordAt(tree, token));
  const left = wordAt(tree, token - 1);
  const isThing = tagOf(tree, token) === 'NOUN' || tagOf(tree, token) === 'PROPN' || left === 'the';
  // "18 euros", "the real reason"
  return code !== undefined && isThing && tagOf(tree, token - 1) !== 'NUM' && !/^(?:NOUN|ADJ)$/.test(tagOf(tree, token + 1)) ? code : undefined;
}

const tokenEndingAt = ({ tree }: Site, end: number): number => tree.tokens.findIndex((token) => token.end === end);

/** What an amount of one currency is told for each of when it is the price of another: "[the dollar] fell to 92 yen" → JPY/USD, "1,265 to the dollar". */
export function rateUnit(site: Site, noun: number | undefined): string | undefined {
  const { quantity, context, at } = site;
  const traded = noun === undefined ? undefined : currencyNamed(site, noun);
  const isMoney = /^[A-Z]{3}$/.test(quantity.unit);
  if (isMoney && traded !== undefined && traded !== quantity.unit) return `${quantity.unit}/${traded}`;
  const after = context.text.slice(quantity.end, Math.min(at.sentence.end, quantity.end + 40));
  const other = /^ (?:(?:to|per|against|for) (?:the|a|one)|per) (?:U\.?S\.? )?\p{L}+/u.exec(after)?.[0].length;
  const base = other === undefined ? undefined : currencyNamed(site, tokenEndingAt(site, quantity.end + other));
  const own = isMoney ? quantity.unit : quantity.unit === '' ? traded : undefined;
  return base === undefined || own === undefined || own === base ? undefined : `${own}/${base}`;
}
