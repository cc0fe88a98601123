import { singularOf } from '../../../language/knowledge/nouns.ts';
import { currencyOfWord } from '../../../language/quantities/currency-names.ts';
import { spanOfTokens } from '../../context.ts';
import { lemmaOf, tagOf, wordAt } from '../../phrases/index.ts';
import { wordSet } from '../../word-set.ts';
import type { Measured } from '../measures/beside.ts';
import type { Site } from '../site.ts';

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

/** "The won sank to [1,363] to the dollar", "the krona traded at [155] per euro": a bare number is so many of the one money for one of the other, whatever the tree takes the first for. */
export function rateOf(site: Site): Measured | undefined {
  const { context, at, quantity, tree, first } = site;
  const after = context.text.slice(quantity.end, Math.min(at.sentence.end, quantity.end + 40));
  const other = /^ (?:(?:to|per|against|for) (?:the |a |one )?|a )(?:U\.?S\.? )?(?<other>\p{L}+)/u.exec(after)?.groups?.['other'];
  const base = quantity.unit === '' && other !== undefined ? currencyOfWord(other.toLowerCase()) : undefined;
  const ahead = base === undefined ? undefined : RATED.exec(context.text.slice(at.sentence.start, quantity.start))?.groups;
  const word = ahead?.['money'];
  const land = ahead?.['land'] ?? '';
  // "the krona", of which several states have one, and "the Icelandic krona", which is no Swedish one
  const own =
    word === undefined || (land === '' && /^(?:kron|crown|peso|rupee|franc|dinar|riy?al)/u.test(word)) ? undefined : currencyOfWord(`${land}${word}`);
  if (base === undefined || own === undefined || own === base || word === undefined) return undefined;
  const noun = tree.tokens.findLastIndex(({ form }, token) => form === word && token < first);
  const verb = tree.tokens.findLastIndex(({ form }, token) => form === ahead?.['verb'] && token < first && token > noun);
  if (noun < 0 || verb < 0 || currencyNamed(site, noun) !== undefined) return undefined;
  const named = { span: spanOfTokens(context, at.sentence, { first: noun, last: noun }), name: word };
  return { site: { ...site, quantity: { ...quantity, unit: `${own}/${base}` } }, measure: { rule: 'level', verb, elsewhere: named } };
}

/** The money, what it did, and to where. */
const RATED =
  /\b(?:the|The) (?<land>(?:\p{Lu}\p{L}+ ){0,2})(?<money>\p{Ll}+) (?:has |had |was |is )?(?:further )?(?<verb>sank|fell|rose|dropped|slid|slipped|eased|weakened|strengthened|firmed|climbed|jumped|tumbled|plunged|gained|lost|traded|trading|stood|closed|ended|changed|opened|hit|reached|fallen|risen|quoted)(?: hands)?(?: \p{L}+ly)? ?(?:to|at|below|above|past)?(?: (?:an?|its) (?:[\p{L}-]+ )*(?:low|high) of)? (?:about |around |nearly |just )?$/u;
